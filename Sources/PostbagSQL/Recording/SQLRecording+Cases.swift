import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ note: CaseNote) throws {
        try insert(
            "case_note",
            [
                "review_case": note.reviewCase.rawValue,
                "author": note.author.rawValue,
                "text": note.text,
                "at": note.at.milliseconds,
                "is_privileged": note.isPrivileged,
            ]
        )
    }
}
