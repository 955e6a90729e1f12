import GRDB

/// The tables of a ledger file. A step, once released, is never edited; a change of shape is a new step at the end.
///
/// Days are integers, 0 = 1970-01-01. `place` is a task's place in the tree: plans own blocks of places, so a subtree is a range, and
/// tree order is the order of places. Identities (`id`, `n`) are given once; a REF is built from `ref` columns, which never change.
enum Schema {
    /// “dubn”, in the header of every ledger file.
    static let applicationID: Int32 = 0x6475_626E

    /// The version that this program writes: the number of steps.
    static var version: Int { steps.count }

    /// Brings a ledger to this program's version, in one transaction a step.
    static func migrate(_ database: Database, from version: Int) throws {
        for (index, step) in steps.enumerated() where index >= version {
            try database.inTransaction(.immediate) {
                // Another process may have done the step while this one waited for the lock.
                let now = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
                if now <= index {
                    if step == counting {
                        try beginCounting(database)
                    } else if step == sharing {
                        try beginSharing(database)
                    } else {
                        try database.execute(sql: step)
                    }
                    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
                    try database.execute(sql: "PRAGMA user_version = \(index + 1)")
                }
                return .commit
            }
        }
    }

    private static let steps = [first, authoring, searching, counting, mergingWhole, sharing]

    /// The index merges its pieces whole, sixteen at a time, never a part of them; collectives are found without looking at their rows.
    ///
    /// FTS5 (seen in SQLite 3.40) that stops a merge between two terms cuts off what it has read already, and that may be the mark that
    /// a text was removed: the text came back after its next removal.
    private static let mergingWhole = """
        INSERT INTO gram(gram, rank) VALUES('automerge', 0);
        DROP INDEX unit_collective;
        CREATE INDEX unit_collective ON unit(id) WHERE kind = 'collective' AND led + supported > 0;
        CREATE INDEX IF NOT EXISTS district_name_district ON district_name(district);
        """

    /// Search texts in tree order, and an index of their grams by their side.
    private static let searching = """
        CREATE INDEX district_first ON node(first) WHERE kind = 1;
        ALTER TABLE search RENAME TO search_before;
        CREATE TABLE search(
          id INTEGER PRIMARY KEY,
          task INTEGER NOT NULL,
          measure INTEGER NOT NULL,
          body TEXT NOT NULL,
          called TEXT NOT NULL,
          UNIQUE(task, measure));
        CREATE VIRTUAL TABLE gram USING fts5(
          body, called, content='search', content_rowid='id', columnsize=0, detail=none, tokenize='grams');
        INSERT INTO search(id, task, measure, body, called)
          SELECT place * 64 + measure, task, measure, body,
            CASE WHEN ref < CAST(number AS TEXT) THEN char(1) || ref || char(10) ELSE '' END || char(1) || number
            || CASE WHEN ref > CAST(number AS TEXT) THEN char(10) || char(1) || ref ELSE '' END
          FROM search_before JOIN task ON task.id = task;
        INSERT INTO gram(gram) VALUES('rebuild');
        DROP TABLE search_before;
        """

    /// Rows that people add: a node without milestones may be withdrawn, a plan and a task may be carried from another.
    private static let authoring = """
        ALTER TABLE node ADD COLUMN withdrawn TEXT;
        ALTER TABLE node ADD COLUMN source INTEGER;
        ALTER TABLE note ADD COLUMN entry INTEGER;
        CREATE TABLE reading(character TEXT PRIMARY KEY, pinyin TEXT NOT NULL) WITHOUT ROWID;
        ALTER TABLE task ADD COLUMN source INTEGER;
        CREATE INDEX node_closed ON node(first) WHERE closed IS NOT NULL;
        CREATE INDEX node_source ON node(source) WHERE source IS NOT NULL;
        CREATE INDEX task_source ON task(source) WHERE source IS NOT NULL;
        """

    private static let first = """
        CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

        CREATE TABLE node(
          id INTEGER PRIMARY KEY,
          parent INTEGER REFERENCES node,
          kind INTEGER NOT NULL,
          depth INTEGER NOT NULL,
          ord INTEGER NOT NULL,
          ref TEXT NOT NULL UNIQUE,
          title TEXT NOT NULL,
          first INTEGER NOT NULL,
          last INTEGER NOT NULL,
          issued INTEGER,
          closed INTEGER,
          tasks INTEGER NOT NULL DEFAULT 0,
          done INTEGER NOT NULL DEFAULT 0,
          total INTEGER NOT NULL DEFAULT 0,
          standing INTEGER NOT NULL DEFAULT 0);
        CREATE UNIQUE INDEX node_child ON node(parent, ord);
        CREATE TABLE node_facts(id INTEGER PRIMARY KEY REFERENCES node, facts TEXT NOT NULL);
        CREATE TABLE district_name(name TEXT PRIMARY KEY, district INTEGER NOT NULL REFERENCES node) WITHOUT ROWID;

        CREATE TABLE unit(
          id INTEGER PRIMARY KEY,
          district INTEGER NOT NULL REFERENCES node,
          name TEXT NOT NULL,
          kind TEXT NOT NULL,
          administration TEXT,
          pinyin TEXT NOT NULL,
          led INTEGER NOT NULL DEFAULT 0,
          supported INTEGER NOT NULL DEFAULT 0,
          UNIQUE(district, name));
        CREATE TABLE unit_name(
          district INTEGER NOT NULL REFERENCES node,
          name TEXT NOT NULL,
          unit INTEGER NOT NULL REFERENCES unit,
          is_misprint INTEGER NOT NULL,
          PRIMARY KEY(district, name)) WITHOUT ROWID;
        CREATE INDEX unit_name_unit ON unit_name(unit);

        CREATE TABLE task(
          id INTEGER PRIMARY KEY,
          place INTEGER NOT NULL UNIQUE,
          section INTEGER NOT NULL REFERENCES node,
          plan INTEGER NOT NULL REFERENCES node,
          number INTEGER NOT NULL,
          ref TEXT NOT NULL,
          title TEXT NOT NULL,
          UNIQUE(plan, ref));
        CREATE INDEX task_section ON task(section, place);
        CREATE TABLE measure(
          task INTEGER NOT NULL REFERENCES task,
          n INTEGER NOT NULL,
          ord INTEGER NOT NULL,
          marker TEXT,
          title TEXT,
          scope TEXT,
          PRIMARY KEY(task, n)) WITHOUT ROWID;
        CREATE TABLE measure_text(
          task INTEGER NOT NULL,
          n INTEGER NOT NULL,
          summary TEXT,
          keywords TEXT,
          text TEXT,
          facts TEXT NOT NULL,
          PRIMARY KEY(task, n),
          FOREIGN KEY(task, n) REFERENCES measure) WITHOUT ROWID;
        CREATE TABLE milestone(
          task INTEGER NOT NULL,
          measure INTEGER NOT NULL,
          n INTEGER NOT NULL,
          ord INTEGER NOT NULL,
          title TEXT,
          status TEXT NOT NULL,
          due INTEGER,
          planned INTEGER,
          finished INTEGER,
          review INTEGER,
          reason TEXT,
          standing INTEGER NOT NULL,
          PRIMARY KEY(task, measure, n),
          FOREIGN KEY(task, measure) REFERENCES measure,
          CHECK(status IN ('open', 'done', 'waiting', 'suspended', 'withdrawn')),
          CHECK((status = 'done') = (finished IS NOT NULL)),
          CHECK(status NOT IN ('waiting', 'suspended') OR review IS NOT NULL)) WITHOUT ROWID;
        CREATE INDEX milestone_due ON milestone(due) WHERE due IS NOT NULL AND status IN ('open', 'waiting', 'suspended');
        CREATE TABLE responsible(
          task INTEGER NOT NULL,
          measure INTEGER NOT NULL,
          role INTEGER NOT NULL,
          rank INTEGER NOT NULL,
          unit INTEGER NOT NULL REFERENCES unit,
          printed TEXT,
          PRIMARY KEY(task, measure, role, rank),
          FOREIGN KEY(task, measure) REFERENCES measure) WITHOUT ROWID;
        CREATE INDEX responsible_unit ON responsible(unit, role, task, measure);

        CREATE TABLE node_light(
          node INTEGER NOT NULL, light INTEGER NOT NULL, day INTEGER NOT NULL, change INTEGER NOT NULL,
          PRIMARY KEY(node, day, light)) WITHOUT ROWID;
        CREATE TABLE unit_light(
          unit INTEGER NOT NULL, light INTEGER NOT NULL, day INTEGER NOT NULL, change INTEGER NOT NULL,
          due_sum INTEGER NOT NULL,
          PRIMARY KEY(unit, day, light)) WITHOUT ROWID;

        CREATE TABLE search(task INTEGER NOT NULL, measure INTEGER NOT NULL, body TEXT NOT NULL,
          PRIMARY KEY(task, measure)) WITHOUT ROWID;

        CREATE TABLE history(
          id INTEGER PRIMARY KEY,
          stamp TEXT NOT NULL,
          day INTEGER NOT NULL,
          user TEXT NOT NULL,
          action TEXT NOT NULL,
          target INTEGER REFERENCES history,
          subject TEXT,
          hash BLOB NOT NULL);
        CREATE INDEX history_user ON history(user, id);
        CREATE INDEX history_target ON history(target, id) WHERE target IS NOT NULL;
        CREATE TABLE edit(
          entry INTEGER NOT NULL REFERENCES history,
          n INTEGER NOT NULL,
          row TEXT NOT NULL,
          field TEXT NOT NULL,
          before TEXT,
          after TEXT,
          PRIMARY KEY(entry, n)) WITHOUT ROWID;
        CREATE INDEX edit_row ON edit(row, field, entry);
        CREATE TABLE note(
          id INTEGER PRIMARY KEY,
          row TEXT NOT NULL,
          task INTEGER,
          text TEXT NOT NULL,
          user TEXT NOT NULL,
          day INTEGER NOT NULL);
        CREATE INDEX note_row ON note(row);
        CREATE INDEX note_task ON note(task) WHERE task IS NOT NULL;

        INSERT INTO node(id, parent, kind, depth, ord, ref, title, first, last)
          VALUES(0, NULL, 0, -1, 0, '', '', 0, 9223372036854775807);
        """
}
