/// Folds any text, scalar by scalar, through the generated table.
@safe struct Folder: ~Copyable {
    let source: UnsafeBufferPointer<UInt8>
    let table = FoldingTable.shared
    var buffer: FoldingBuffer
    var at = 0
    var scalar = 0

    init(_ source: UnsafeBufferPointer<UInt8>) {
        unsafe self.source = unsafe source
        buffer = FoldingBuffer(capacity: source.count)
    }

    mutating func run() {
        while unsafe at < source.count {
            let byte = unsafe source[at]
            if byte >= 0x80 {
                foldScalar()
                continue
            }
            switch ASCIIClass.of(byte) {
            case .plain: foldPlainRun()
            case .space: skipASCII(breaks: 0)
            case .lineBreak: foldLineBreak(byte)
            case .markup: foldMarkup(byte)
            }
        }
    }

    /// Folds words of plain ASCII and the single spaces between them in one go.
    private mutating func foldPlainRun() {
        let start = at
        var end = at
        let count = unsafe source.count
        while end < count {
            if end &+ 8 <= count, unsafe PlainWord.isPlain(source, end) {
                end &+= 8
                continue
            }
            let byte = unsafe source[end]
            let next = end + 1 < count ? unsafe source[end + 1] : 0
            guard ASCIIClass.isPlain(byte) || (byte == 0x20 && ASCIIClass.isPlain(next)) else {
                break
            }
            end &+= 1
        }
        unsafe buffer.writePlain(
            UnsafeBufferPointer(rebasing: source[start..<end]),
            from: scalar
        )
        scalar += end - start
        at = end
    }

    private mutating func skipASCII(breaks: Int) {
        buffer.noteSpace(scalar..<scalar + 1, breaks: breaks)
        at += 1
        scalar += 1
    }

    private mutating func foldLineBreak(_ byte: UInt8) {
        let follows = unsafe byte == 0x0A && at > 0 && source[at - 1] == 0x0D
        skipASCII(breaks: follows ? 0 : 1)
    }

    private mutating func foldMarkup(_ byte: UInt8) {
        let rest = unsafe UnsafeBufferPointer(rebasing: source[at...])
        if byte == UInt8(ascii: "&") {
            if let entity = unsafe CharacterReference.parse(rest) {
                let scalars = scalar..<scalar + entity.length
                buffer.note(.markup, in: scalars)
                fold(entity.scalar, for: scalars)
                advance(entity.length)
                return
            }
        } else if let tag = unsafe MarkupTag.parse(rest) {
            let scalars = scalar..<scalar + tag.length
            if tag.isBlock {
                buffer.noteSpace(scalars, breaks: 1)
            } else {
                buffer.note(.markup, in: scalars)
            }
            scalar += tag.scalars
            at += tag.length
            return
        }
        buffer.write(byte, for: scalar..<scalar + 1)
        advance(1)
    }

    private mutating func advance(_ count: Int) {
        at += count
        scalar += count
    }

    private mutating func foldScalar() {
        let (value, length) = unsafe UTF8Reader.scalar(source, at)
        if RegionalIndicator.contains(value) {
            foldRegionalIndicators()
            return
        }
        let action = table.value(value)
        if action == FoldingTable.Action.keep {
            unsafe buffer.write(
                UnsafeBufferPointer(rebasing: source[at..<at + length]),
                for: scalar..<scalar + 1
            )
        } else {
            apply(action, for: scalar..<scalar + 1)
        }
        at += length
        scalar += 1
    }

    /// Folds a scalar that is not written as such, as a character reference is not.
    mutating func fold(_ value: UInt32, for scalars: Range<Int>) {
        let action = table.value(value)
        guard action == FoldingTable.Action.keep else { return apply(action, for: scalars) }
        guard let kept = Unicode.Scalar(value) else { return }
        let encoded = Array(UTF8.encode(kept) ?? .init(repeating: 0x3F, count: 1))
        unsafe encoded.withUnsafeBufferPointer { unsafe buffer.write($0, for: scalars) }
    }

    private mutating func apply(_ action: UInt16, for scalars: Range<Int>) {
        switch action {
        case FoldingTable.Action.drop: buffer.note(.invisible, in: scalars)
        case FoldingTable.Action.mark: buffer.noteMark(scalars)
        case FoldingTable.Action.space: buffer.noteSpace(scalars, breaks: 0)
        case FoldingTable.Action.lineBreak: buffer.noteSpace(scalars, breaks: 1)
        case FoldingTable.Action.pool...:
            buffer.note(table.disguise(of: action), in: scalars)
            unsafe buffer.write(table.text(at: action), for: scalars)
        default:
            buffer.note(table.disguise(of: action), in: scalars)
            buffer.write(UInt8(truncatingIfNeeded: action & 0x7F), for: scalars)
        }
    }

    /// Keeps a flag that stands alone and reads every other run of indicators as letters.
    private mutating func foldRegionalIndicators() {
        var letters: [UInt8] = []
        var end = at
        while unsafe end < source.count {
            let (value, length) = unsafe UTF8Reader.scalar(source, end)
            guard RegionalIndicator.contains(value) else { break }
            letters.append(RegionalIndicator.letter(value))
            end += length
        }
        let isFlag = letters.count == 2 && RegionalIndicator.isFlag(letters[0], letters[1])
        for letter in letters {
            let scalars = scalar..<scalar + 1
            if isFlag {
                unsafe buffer.write(
                    UnsafeBufferPointer(rebasing: source[at..<at + 4]),
                    for: scalars
                )
            } else {
                buffer.note(.styledLetters, in: scalars)
                buffer.write(letter, for: scalars)
            }
            at += 4
            scalar += 1
        }
    }
}
