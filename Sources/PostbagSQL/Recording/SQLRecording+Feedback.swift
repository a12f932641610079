import PostbagCore
import PostbagDesk

extension SQLRecording {
    func save(_ feedback: TextFeedback) throws {
        try upsert(
            "feedback",
            key: "id",
            [
                "id": feedback.id.rawValue,
                "text": feedback.text,
                "scores": try JSONText.encode(feedback.scores),
                "story": feedback.story?.rawValue,
                "source": feedback.source,
                "given": feedback.given.milliseconds,
            ]
        )
    }
}
