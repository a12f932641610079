import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// A proposal for a story, as an editor reads it and copies it into the story's file.
enum AssessmentText {
    /// Of each signal so many sentences are shown.
    private static let mostSentences = 2

    static func lines(of assessment: StoryAssessment, width: Int) -> [StyledText] {
        var lines = [
            StyledText("Proposed, for an editor to confirm:", .dim), StyledText(),
            StyledText("profile: ", .bold) + StyledText(assessment.profile.rawValue),
        ]
        lines += list("proceedings", assessment.proceedings.map(proceeding))
        lines += list("named_ok", assessment.named.map(quoted))
        lines += list("vulnerable", assessment.vulnerable.map(quoted))
        lines.append(StyledText())
        if assessment.reasons.isEmpty {
            lines.append(StyledText("Nothing in it asks for special care.", .dim))
        }
        for signal in StorySignal.allCases where assessment.signals.contains(signal) {
            let sentences = assessment.reasons.filter { $0.signal == signal }.map(\.sentence)
            lines.append(StyledText(signal.rawValue, .bold))
            for sentence in sentences.prefix(mostSentences) {
                let wrapped = StyledText(visible(sentence)).wrapped(to: max(20, width - 2))
                lines += wrapped.map { "  " + $0 }
            }
            let more = sentences.count - mostSentences
            if more > 0 { lines.append(StyledText("  and \(more) more", .dim)) }
        }
        return lines
    }

    private static func list(_ key: String, _ items: [String]) -> [StyledText] {
        guard !items.isEmpty else { return [StyledText("\(key): ", .bold) + StyledText("[]")] }
        return [StyledText("\(key):", .bold)] + items.map { StyledText("  - \(visible($0))") }
    }

    private static func quoted(_ text: String) -> String { "\"\(text)\"" }

    private static func proceeding(_ found: StoryAssessment.Case) -> String {
        let mode = found.mode.map { ", mode: \($0.rawValue)" } ?? ""
        return "{defendant: \"\(found.defendant)\", step: \(found.step.rawValue)\(mode)}"
    }
}
