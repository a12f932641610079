import PostbagCore
import PostbagText

/// The details that orders protect, to be found by their telling words.
struct DetailIndex: Sendable {
    /// A detail with the words that tell it.
    struct Detail: Sendable {
        let order: Int
        let reference: ProtectedDetail.Reference
        let weight: Int
        /// The hashes of the words that must stand together.
        let words: [UInt64]
    }

    /// A place that gives a detail.
    struct Hit: Sendable {
        let detail: Int
        let bytes: Range<Int>
    }

    private(set) var details: [Detail] = []
    private var byFirstWord = HashTable()
    private var misspelt = HashTable()
    private var letters: [[[UInt8]]] = []

    /// Words that many streets, schools and shops share.
    private static let shared = HashSet(
        """
        the a an of in on at and to by for with st saint road rd street lane ln avenue ave close \
        drive way court crescent terrace place gardens primary infant infants junior secondary \
        school academy college nursery church road estate flats tower house shop store centre \
        park launderette laundry cafe pub garage salon bakery butchers surgery theatre club arms inn
        hotel farm sixth form community high grammar
        mr mrs ms dr who is was are his her their my
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
            LetterHash.of(Letters.collapsed($0.utf8))
        }
    )
    /// Numbers in words, as the hashes of their figures.
    private static let numbers: [UInt64: UInt64] = Dictionary(
        uniqueKeysWithValues: figures.map { word, figure in
            (LetterHash.of(Letters.collapsed(word.utf8)), LetterHash.of(figure.utf8))
        }
    )
    private static let figures = [
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7",
        "eight": "8", "nine": "9", "ten": "10", "eleven": "11", "twelve": "12", "thirteen": "13",
        "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
    ]

    init(_ orders: [ReportingOrder], _ binding: [Int]) {
        for order in binding {
            for (number, detail) in orders[order].details.enumerated() {
                add(
                    detail.value.unseal(for: .matching),
                    weight: detail.weight,
                    order: order,
                    reference: ProtectedDetail.Reference(order: orders[order].id, index: number)
                )
            }
        }
    }

    private mutating func add(
        _ value: String,
        weight: Int,
        order: Int,
        reference: ProtectedDetail.Reference
    ) {
        let tokens = WordTokens(of: Reading(value).views[0])
        let words = tokens.words.filter { $0.isNumber || $0.bytes.count > 1 }
        var telling = words.filter { !Self.shared.contains($0.hash) }
        // A lone everyday word tells nothing: St Mary's is told by both its words.
        if telling.isEmpty || telling.allSatisfy({ Self.isWeak($0) }) { telling = words }
        guard !telling.isEmpty else { return }
        let spelled = telling.map { Array(tokens.letters($0)) }
        let hashes = telling.map { Self.normalised($0.hash) }
        let index = details.count
        details.append(
            Detail(order: order, reference: reference, weight: weight, words: hashes)
        )
        letters.append(spelled)
        for (hash, letters) in zip(hashes, spelled) {
            byFirstWord.add(index, under: hash)
            let edits = min(1, DeletionKeys.edits(for: letters.count))
            if edits > 0, letters.count >= 6 {
                DeletionKeys.visit(letters[...], edits: edits) { misspelt.add(index, under: $0) }
            }
        }
    }

    private static func isWeak(_ word: WordToken) -> Bool {
        word.isNumber || OrdinaryWords.contains(word.hash) || CommonNames.contains(word.hash)
    }

    /// Numbers count the same in words and in figures.
    private static func normalised(_ word: UInt64) -> UInt64 { numbers[word] ?? word }

    /// The details that a text gives.
    func hits(in tokens: WordTokens) -> [Hit] {
        guard !details.isEmpty else { return [] }
        var hits: [Hit] = []
        for at in tokens.words.indices {
            for detail in candidates(tokens, at)
            where !hits.contains(where: { $0.detail == detail }) {
                if let bytes = place(of: detail, near: at, in: tokens) {
                    hits.append(Hit(detail: detail, bytes: bytes))
                }
            }
        }
        return hits
    }

    private func candidates(_ tokens: WordTokens, _ at: Int) -> [Int] {
        let word = tokens.words[at]
        let letters = tokens.letters(word)
        let plain = byFirstWord.values(under: word.hash)
        if !plain.isEmpty { return plain.map { Int($0) } }
        let written = Self.normalised(word.hash)
        if written != word.hash { return byFirstWord.values(under: written).map { Int($0) } }
        guard letters.count >= 5, !OrdinaryWords.contains(word.hash) else { return [] }
        var found: [Int] = []
        DeletionKeys.visit(letters, edits: 1) { key in
            for detail in misspelt.values(under: key) where !found.contains(Int(detail)) {
                found.append(Int(detail))
            }
        }
        return found
    }

    /// Where all words of a detail stand close together round a word, in any order.
    private func place(of detail: Int, near at: Int, in tokens: WordTokens) -> Range<Int>? {
        let wanted = details[detail].words.indices
        let reach = wanted.count + 2
        let window = max(0, at - reach)...min(tokens.words.count - 1, at + reach)
        var bounds = tokens.words[at].bytes
        for word in wanted {
            guard
                let found = window.filter({ isWord(word, of: detail, tokens, $0) })
                    .min(by: { abs($0 - at) < abs($1 - at) })
            else { return nil }
            let bytes = tokens.words[found].bytes
            bounds =
                min(bounds.lowerBound, bytes.lowerBound)..<max(bounds.upperBound, bytes.upperBound)
        }
        return bounds
    }

    private func isWord(_ word: Int, of detail: Int, _ tokens: WordTokens, _ at: Int) -> Bool {
        let token = tokens.words[at]
        if Self.normalised(token.hash) == details[detail].words[word] { return true }
        let letters = letters[detail][word]
        guard letters.count >= 6, !token.isNumber, !OrdinaryWords.contains(token.hash) else {
            return false
        }
        return EditDistance.between(tokens.letters(token), letters, atMost: 1) != nil
    }
}
