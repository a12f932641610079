/// Puts right words broken in two: over a line end, or one letter split off by a space.
struct BrokenWordRepair {
    private let vocabulary: Vocabulary

    /// Words that a line may well begin with.
    private static let openers: Set<String> = [
        "is", "it", "in", "on", "us", "at", "an", "or", "as", "to", "so", "he", "we", "be", "me",
        "my", "no", "of", "up", "by", "do", "go", "if", "the", "and", "her", "his", "are", "was",
    ]

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// Joins a single letter to the word after or before it, if that makes a listed word.
    func join(_ token: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Repair.Edit? {
        guard let at = token.first(where: { unsafe isLetter(text[$0]) }) else { return nil }
        let letter = unsafe text[at]
        guard !standsAlone(letter) else { return nil }
        let stands = at..<at + 1
        if token.upperBound == at + 1, unsafe mayOpen(letter, at, text),
            let after = unsafe word(after: at + 1, text),
            let edit = unsafe edit(stands, after, text, least: 4, .spacedOut)
        {
            return edit
        }
        guard token.lowerBound == at, let before = unsafe word(before: at, text),
            unsafe mayClose(letter, before, text)
        else { return nil }
        return unsafe edit(before, stands, text, least: 4, .spacedOut)
    }

    /// Whether a letter stands alone in honest writing, so that it never counts as split off.
    private func standsAlone(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "i"), UInt8(ascii: "u"), UInt8(ascii: "r"): true
        default: false
        }
    }

    /// Whether a letter may be what an apostrophe left out left behind, as in `don t`.
    private func endsContraction(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "d"), UInt8(ascii: "m"): true
        default: false
        }
    }

    /// Joins the two halves of a word that a line break parts.
    func join(lineBreak: Int, _ text: UnsafeBufferPointer<UInt8>) -> Repair.Edit? {
        guard unsafe text[lineBreak] == 0x20,
            let after = unsafe word(after: lineBreak, text)
        else { return nil }
        var end = lineBreak
        while end > 0, unsafe text[end - 1] == UInt8(ascii: "-") { end -= 1 }
        guard let before = unsafe letters(before: end, text) else { return nil }
        if end < lineBreak { return unsafe edit(before, after, text, least: 3, .split) }
        guard before.count > 1, after.count > 1 else { return nil }
        let opener = unsafe String(
            decoding: UnsafeBufferPointer(rebasing: text[after]),
            as: UTF8.self
        )
        guard !Self.openers.contains(opener) else { return nil }
        return unsafe edit(before, after, text, least: 5, .split)
    }

    private func edit(
        _ before: Range<Int>,
        _ after: Range<Int>,
        _ text: UnsafeBufferPointer<UInt8>,
        least: Int,
        _ disguise: DisguiseSet
    ) -> Repair.Edit? {
        var node = 0
        for part in [before, after] {
            for at in part {
                guard let child = unsafe vocabulary.child(of: node, Int(text[at]) - 97) else {
                    return nil
                }
                node = child
            }
        }
        let index = Int(vocabulary.node(node).word)
        guard index >= 0 else { return nil }
        let word = vocabulary.words[index]
        let isSpace = disguise == .spacedOut || least > 4
        guard word.isListed || !isSpace else { return nil }
        guard word.text.utf8.count >= (word.isListed ? least : max(least, 4)) else { return nil }
        return Repair.Edit(
            bytes: before.lowerBound..<after.upperBound,
            word: index,
            disguises: disguise
        )
    }

    private func mayOpen(_ letter: UInt8, _ at: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard endsContraction(letter), at > 1 else { return true }
        return unsafe !isLetter(text[at - 2])
    }

    private func mayClose(
        _ letter: UInt8,
        _ before: Range<Int>,
        _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch letter {
        case UInt8(ascii: "s"): false
        case UInt8(ascii: "t"): unsafe text[before.upperBound - 1] != UInt8(ascii: "n")
        default: true
        }
    }

    private func word(after space: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard space < text.count, unsafe text[space] == 0x20 else { return nil }
        var end = space + 1
        while end < text.count, unsafe isLetter(text[end]), end - space < 30 { end += 1 }
        return end > space + 1 ? space + 1..<end : nil
    }

    private func word(before letter: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        guard letter > 1, unsafe text[letter - 1] == 0x20 else { return nil }
        return unsafe letters(before: letter - 1, text)
    }

    private func letters(before end: Int, _ text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var start = end
        while start > 0, unsafe isLetter(text[start - 1]), end - start < 30 { start -= 1 }
        return start < end ? start..<end : nil
    }

    private func isLetter(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
}
