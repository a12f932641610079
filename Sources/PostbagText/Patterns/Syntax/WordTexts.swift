/// The texts that a part of a pattern stands for, as far as they are words.
///
/// `kill(?:s|ed)?` gives kill, kills and killed. Where a part could stand for too many texts, or
/// for texts that are not letters, a word ends. Of a text in which words end only the letters
/// before the first end and after the last can still grow; what lies between is in `within`.
struct WordTexts: Sendable {
    /// How many texts there are.
    private(set) var count = 1
    /// The texts in which no word ends.
    private(set) var whole: [String] = []
    /// What the other texts start with and end with.
    private var starts: [String] = []
    private var ends: [String] = []
    /// The words inside the other texts.
    private var within: WordBag?
    /// Words that count whatever becomes of the texts.
    private var certain: WordBag?

    /// The most texts that a stretch of a pattern is written out as.
    private static let mostTexts = 1_024

    /// No letters.
    static let nothing = WordTexts(whole: [""])
    /// Text that ends a word.
    static let wordEnd: WordTexts = {
        var texts = WordTexts(whole: [])
        texts.count = 1
        texts.starts = [""]
        texts.ends = [""]
        return texts
    }()

    /// Texts of letters.
    init(whole: [String]) {
        self.whole = whole
        count = whole.count
    }

    /// One text, in which words end where letters do.
    init(text: [UInt8]) {
        let lowered = text.map(\.asciiLowercased)
        var inner: [String] = []
        var start = 0
        for (place, byte) in lowered.enumerated() where byte &- UInt8(ascii: "a") >= 26 {
            if starts.isEmpty {
                starts = [String(decoding: lowered[..<place], as: UTF8.self)]
            } else if place - start >= 3 {
                inner.append(String(decoding: lowered[start..<place], as: UTF8.self))
            }
            start = place + 1
        }
        let last = [String(decoding: lowered[start...], as: UTF8.self)]
        if starts.isEmpty { whole = last } else { ends = last }
        within = inner.isEmpty ? nil : WordBag(inner, and: [])
    }

    /// All words, those of the texts included.
    var words: WordBag? {
        let own = (whole + starts + ends).filter { $0.utf8.count >= 3 }
        return WordBag.joining(own, within, certain)
    }

    /// The part takes no text, but its words count unless it is what must not stand there.
    func lookedAt(isNegative: Bool) -> WordTexts {
        var result = WordTexts.nothing
        result.certain = isNegative ? certain : words
        return result
    }

    /// A word's end in place of the texts, whose words count.
    var ended: WordTexts {
        var result = WordTexts.wordEnd
        result.certain = words
        return result
    }

    /// One of several.
    static func union(_ parts: some Collection<WordTexts>) -> WordTexts {
        var result = WordTexts(whole: [])
        var within: [WordBag] = []
        var certain: [WordBag] = []
        for part in parts {
            result.count += part.count
            result.whole += part.whole
            result.starts += part.starts
            result.ends += part.ends
            if let bag = part.within { within.append(bag) }
            if let bag = part.certain { certain.append(bag) }
        }
        result.within = within.isEmpty ? nil : WordBag([], and: within)
        result.certain = certain.isEmpty ? nil : WordBag([], and: certain)
        return result
    }

    /// Adds what comes next.
    mutating func append(_ next: WordTexts) {
        if isPlain, next.isPlain, whole.count == 1, next.whole.count == 1 {
            whole[0] += next.whole[0]
            return
        }
        guard count * next.count <= WordTexts.mostTexts else {
            certain = WordBag.joining([], words, next.words)
            let kept = certain
            self = .wordEnd
            certain = kept
            return
        }
        let inner = WordTexts.product(ends, next.starts).filter { $0.utf8.count >= 3 }
        within = WordBag.joining(inner, within, next.within)
        certain = WordBag.joining([], certain, next.certain)
        starts = starts + WordTexts.product(whole, next.starts)
        ends = next.ends + WordTexts.product(ends, next.whole)
        whole = WordTexts.product(whole, next.whole)
        count *= next.count
        if count == 0 { dropTexts() }
    }

    private mutating func dropTexts() {
        (whole, starts, ends, within) = ([], [], [], nil)
    }

    /// Whether there is no more to it than texts of letters.
    private var isPlain: Bool {
        starts.isEmpty && ends.isEmpty && within == nil && certain == nil && count == 1
    }

    private static func product(_ one: [String], _ other: [String]) -> [String] {
        if one == [""] { return other }
        if other == [""] { return one }
        return one.flatMap { start in other.map { start + $0 } }
    }
}
