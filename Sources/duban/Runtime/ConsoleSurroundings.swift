import Console
import Ledger
import Words

/// What the console needs of the world outside: the day, the clock, files, the printer. Given by the command that opens it.
struct ConsoleSurroundings {
    var words: Words
    var user: String
    /// The system's day, or the one that `--today` names.
    var today: () -> Day
    /// Who makes a change that counts for a day, with the clock's stamp.
    var author: (Day) -> Author
    /// Turns a stamp of the history into what the clock on the wall showed.
    var time: (String) -> String
    /// Counts working days in the phrases of deadlines.
    var workCalendar: () -> WorkCalendar
    /// Saves a view and answers with the path of the file.
    var save: (Printout) -> Result<String, ConsoleFailure>
    var print: (Printout) -> Result<String, ConsoleFailure>
    /// Lets the user edit a text outside; nil when nothing was changed.
    var edit: (String) -> Result<String?, ConsoleFailure>
    /// Makes a safety copy and answers with its path.
    var backup: () -> Result<String, ConsoleFailure>
    /// The safety copies that are made by themselves.
    var copies: SafetyCopies
    var rememberLanguage: (Language) -> Void
    /// An error of the store in one line.
    var sentence: (any Error, Words) -> String
}

/// Why something outside did not work, in one line.
struct ConsoleFailure: Error {
    var sentence: String
}
