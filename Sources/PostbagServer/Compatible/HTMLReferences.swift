/// What the character references of HTML stand for.
enum HTMLReferences {
    /// The text of a reference, without its `&` and `;`; `nil` if it is none that is known.
    ///
    ///     HTMLReferences.text(for: "#x41")     // "A"
    static func text(for name: String) -> String? {
        guard name.hasPrefix("#") else { return named[name] ?? named[name.lowercased()] }
        let digits = name.dropFirst()
        let number =
            digits.first == "x" || digits.first == "X"
            ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number else { return nil }
        // A browser shows a sign for these, and NUL would end texts elsewhere.
        guard number != 0, let scalar = Unicode.Scalar(number) else { return "\u{FFFD}" }
        return String(Character(scalar))
    }

    /// Those that a comment holds in practice; others stay as they were written.
    private static let named: [String: String] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "ndash": "–", "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”",
        "sbquo": "‚", "bdquo": "„", "hellip": "…", "bull": "•", "middot": "·", "pound": "£",
        "euro": "€", "cent": "¢", "copy": "©", "reg": "®", "trade": "™", "deg": "°", "frac12": "½",
        "frac14": "¼", "frac34": "¾", "times": "×", "divide": "÷", "plusmn": "±", "laquo": "«",
        "raquo": "»", "shy": "\u{AD}", "zwj": "\u{200D}", "zwnj": "\u{200C}", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "lrm": "\u{200E}", "rlm": "\u{200F}",
        "agrave": "à", "aacute": "á", "acirc": "â", "auml": "ä", "aring": "å", "aelig": "æ",
        "ccedil": "ç", "egrave": "è", "eacute": "é", "ecirc": "ê", "euml": "ë", "iacute": "í",
        "icirc": "î", "iuml": "ï", "ntilde": "ñ", "oacute": "ó", "ocirc": "ô", "ouml": "ö",
        "oslash": "ø", "uacute": "ú", "ucirc": "û", "uuml": "ü", "yacute": "ý", "szlig": "ß",
        "sol": "/", "colon": ":", "period": ".", "commat": "@", "excl": "!", "quest": "?",
        "num": "#", "dollar": "$", "percnt": "%", "ast": "*", "lowbar": "_", "newline": "\n",
        "tab": "\t", "lpar": "(", "rpar": ")", "comma": ",", "semi": ";", "equals": "=",
    ]
}

/// Reads the attributes of a tag.
enum HTMLAttribute {
    /// The value of an attribute with its references undone; `nil` if the tag has no such attribute.
    ///
    /// - Complexity: O(*n*) in the length of the tag.
    static func value(of name: String, in attributes: ArraySlice<UInt8>) -> String? {
        var place = attributes.startIndex
        let end = attributes.endIndex
        while place < end {
            while place < end, isSpace(attributes[place]) || attributes[place] == UInt8(ascii: "/")
            {
                place += 1
            }
            let start = place
            while place < end, !isSpace(attributes[place]), attributes[place] != UInt8(ascii: "=") {
                place += 1
            }
            let found = String(decoding: attributes[start..<place], as: UTF8.self).lowercased()
            while place < end, isSpace(attributes[place]) { place += 1 }
            guard place < end, attributes[place] == UInt8(ascii: "=") else {
                if place == start { place += 1 }
                continue
            }
            place += 1
            while place < end, isSpace(attributes[place]) { place += 1 }
            let value = quoted(attributes, &place)
            if found == name { return undone(String(decoding: value, as: UTF8.self)) }
        }
        return nil
    }

    private static func quoted(_ bytes: ArraySlice<UInt8>, _ place: inout Int) -> ArraySlice<UInt8>
    {
        guard place < bytes.endIndex else { return [] }
        let quote = bytes[place]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = place
            while place < bytes.endIndex, !isSpace(bytes[place]) { place += 1 }
            return bytes[start..<place]
        }
        let start = place + 1
        place = bytes[start...].firstIndex(of: quote) ?? bytes.endIndex
        let value = bytes[start..<place]
        if place < bytes.endIndex { place += 1 }
        return value
    }

    private static func undone(_ value: String) -> String {
        guard value.contains("&") else { return value }
        var text = ""
        var rest = value[...]
        while let mark = rest.firstIndex(of: "&") {
            text += rest[..<mark]
            rest = rest[mark...]
            guard let end = rest.prefix(34).firstIndex(of: ";"),
                let meant = HTMLReferences.text(
                    for: String(rest[rest.index(after: mark)..<end])
                )
            else {
                text += "&"
                rest = rest.dropFirst()
                continue
            }
            text += meant
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (9...13).contains(byte) }
}
