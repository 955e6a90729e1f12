import Ledger

/// The plan files (`jiangjin-2022.plan`): a published plan with its facts, made to be read and edited by people.
///
/// The form is described in `Resources/plans/README.md`. Reading is strict: what it does not understand is a fault with a
/// line number, never a guess. A plan that was read, written and read again is the same plan.
public enum PlanFile {
    /// The plan in a file's text; `name` is the file's name for the fault, if there is one.
    public static func read(_ text: String, name: String) throws(PlanFileFault) -> PlanDraft {
        do throws(LineFault) {
            let blocks = try PlanBlock.blocks(of: text)
            var builder = PlanBuilder(blocks)
            return try builder.plan()
        } catch {
            throw PlanFileFault(file: name, line: error.line, problem: error.problem)
        }
    }

    /// The canonical text of a plan: fields in the order of the README, nothing empty, one blank line before a heading.
    ///
    /// The official wording (`Terms.text`) is not part of the form and is left out. A draft from elsewhere must keep to the
    /// form's own signs: no line ends in values, no ` | `, no `、` in a name outside quotation marks or brackets.
    public static func write(_ plan: PlanDraft) -> String {
        var writer = PlanWriter()
        writer.plan(plan)
        return writer.text
    }
}
