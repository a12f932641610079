/// A tag of simple markup, as editors and bulletin boards leave it in comments.
@safe struct MarkupTag {
    /// Whether the tag parts what stands before it from what stands after it.
    let isBlock: Bool
    let length: Int
    let scalars: Int

    private static let longest = 200
    private static let inline: Set<String> = [
        "b", "i", "em", "strong", "u", "s", "span", "font", "a", "small", "big", "sub", "sup",
        "mark", "wbr", "code", "del", "ins",
    ]
    private static let block: Set<String> = [
        "p", "br", "div", "li", "ul", "ol", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6",
    ]
    private static let board: Set<String> = ["b", "i", "u", "s"]

    /// The tag that text begins with, if it is a known one.
    static func parse(_ text: UnsafeBufferPointer<UInt8>) -> MarkupTag? {
        guard text.count > 2 else { return nil }
        let isBoard = unsafe text[0] == UInt8(ascii: "[")
        if !isBoard, let comment = unsafe parseComment(text) { return comment }
        var at = unsafe text[1] == UInt8(ascii: "/") ? 2 : 1
        let start = at
        while at < text.count, at - start < 11, unsafe isNameByte(text[at]) { at += 1 }
        guard at > start, at < text.count else { return nil }
        let name = unsafe String(
            decoding: UnsafeBufferPointer(rebasing: text[start..<at]),
            as: UTF8.self
        ).lowercased()
        if isBoard {
            guard unsafe text[at] == UInt8(ascii: "]"), board.contains(name) else { return nil }
            return MarkupTag(isBlock: false, length: at + 1, scalars: at + 1)
        }
        let isBlock = block.contains(name)
        guard isBlock || inline.contains(name) else { return nil }
        guard let end = unsafe closing(text, from: at) else { return nil }
        return unsafe MarkupTag(isBlock: isBlock, text, end: end)
    }

    private init(isBlock: Bool, length: Int, scalars: Int) {
        self.isBlock = isBlock
        self.length = length
        self.scalars = scalars
    }

    private init(isBlock: Bool, _ text: UnsafeBufferPointer<UInt8>, end: Int) {
        self.isBlock = isBlock
        length = end
        scalars = unsafe UTF8Reader.count(UnsafeBufferPointer(rebasing: text[..<end]))
    }

    /// Just after the `>` that closes a tag whose name ends at a byte.
    private static func closing(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        let first = unsafe text[start]
        guard first == UInt8(ascii: ">") || first == UInt8(ascii: "/") || first <= 0x20 else {
            return nil
        }
        var at = start
        while at < text.count, at < longest, unsafe text[at] != UInt8(ascii: "<") {
            if unsafe text[at] == UInt8(ascii: ">") { return at + 1 }
            at += 1
        }
        return nil
    }

    private static func parseComment(_ text: UnsafeBufferPointer<UInt8>) -> MarkupTag? {
        guard text.count > 6, unsafe text[1] == 0x21, unsafe text[2] == 0x2D,
            unsafe text[3] == 0x2D
        else { return nil }
        var at = 4
        while at + 2 < text.count, at < longest {
            if unsafe text[at] == 0x2D, unsafe text[at + 1] == 0x2D, unsafe text[at + 2] == 0x3E {
                return unsafe MarkupTag(isBlock: false, text, end: at + 3)
            }
            at += 1
        }
        return nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
    }
}
