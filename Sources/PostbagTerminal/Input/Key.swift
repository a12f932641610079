/// A key that somebody pressed.
package struct Key: Sendable, Hashable {
    /// Which key.
    package enum Code: Sendable, Hashable {
        case character(Character)
        case enter, escape, tab, backspace, delete, insert
        case up, down, left, right, home, end, pageUp, pageDown
        case function(Int)
    }

    /// The keys held down with it.
    package struct Modifiers: OptionSet, Sendable, Hashable {
        package let rawValue: UInt8
        package init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The shift key; capital letters come without it, as letters of their own.
        package static let shift = Modifiers(rawValue: 1)
        /// The alt, meta or option key.
        package static let alt = Modifiers(rawValue: 2)
        /// The control key.
        package static let control = Modifiers(rawValue: 4)
    }

    /// Which key.
    package var code: Code
    /// What was held down with it.
    package var modifiers: Modifiers

    /// Describes a key.
    package init(_ code: Code, _ modifiers: Modifiers = []) {
        self.code = code
        self.modifiers = modifiers
    }

    /// A letter, digit or sign.
    package static func character(_ character: Character) -> Key { Key(.character(character)) }

    /// A letter with the control key.
    package static func control(_ character: Character) -> Key {
        Key(.character(character), .control)
    }

    /// The character it types, if it types one.
    package var typed: Character? {
        guard case .character(let character) = code, modifiers.subtracting(.shift).isEmpty else {
            return nil
        }
        return character
    }
}
