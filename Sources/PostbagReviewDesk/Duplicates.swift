import PostbagCore
import PostbagDesk
import PostbagReview

/// Finds cases whose text is nearly the same, so that a flood can be decided in one go.
///
/// Two texts are near if most of their runs of three letters are shared (Broder 1997, with letters
/// for words, since floods vary a word or a name).
struct Duplicates {
    private let comment: CommentRecord
    private let shingles: Set<String>
    /// How many waiting cases of the same story and of the same commenter are compared.
    private static let compared = 100
    private static let mostAlike = 0.7

    init(of comment: CommentRecord) {
        self.comment = comment
        shingles = Self.shingles(of: comment.text)
    }

    func lines(
        except id: CaseID,
        from reader: any DeskReader,
        for reviewer: Reviewer,
        now: Instant
    ) throws -> [CaseLine] {
        guard shingles.count >= 8 else { return [] }
        var seen: Set<CaseID> = [id]
        var near: [ReviewCase] = []
        for filter in filters {
            for other in try reader.cases(filter) where seen.insert(other.id).inserted {
                guard other.comment != comment.id,
                    let text = try reader.comment(other.comment)?.text
                else { continue }
                if isNear(text) { near.append(other) }
            }
        }
        return try near.map { try CaseLine($0, from: reader, for: reviewer, now: now) }
    }

    private var filters: [PostbagDesk.CaseFilter] {
        var filters: [PostbagDesk.CaseFilter] = []
        if let author = comment.author {
            filters.append(PostbagDesk.CaseFilter(author: author, limit: Self.compared))
        }
        if let story = comment.story {
            filters.append(PostbagDesk.CaseFilter(story: story, limit: Self.compared))
        }
        return filters
    }

    /// Whether another text is nearly the same.
    func isNear(_ text: String) -> Bool {
        let other = Self.shingles(of: text)
        guard !other.isEmpty else { return false }
        let shared = shingles.intersection(other).count
        return Double(shared) >= Self.mostAlike * Double(shingles.count + other.count - shared)
    }

    private static func shingles(of text: String) -> Set<String> {
        let letters = Array(
            text.prefix(4_000).lowercased().split { !$0.isLetter && !$0.isNumber }
                .joined(separator: " ")
        )
        guard letters.count >= 3 else { return [] }
        return Set((0...(letters.count - 3)).map { String(letters[$0..<$0 + 3]) })
    }
}
