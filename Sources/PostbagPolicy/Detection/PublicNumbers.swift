/// Telephone numbers that anybody may repeat: the site's own list and national helplines.
package struct PublicNumbers: Sendable {
    private let numbers: Set<[UInt8]>

    /// Adds a site's list to the national helplines.
    package init(_ listed: [String]) {
        numbers = Self.helplines.union(listed.map(Self.digits))
    }

    /// Whether a number, given as digits, is public; `+44` and `0044` count as `0`.
    func contains(_ digits: [UInt8]) -> Bool {
        numbers.contains(digits) || numbers.contains(Self.national(digits))
    }

    private static func digits(_ number: String) -> [UInt8] {
        national(number.utf8.filter(\.isDigit).map { $0 - 0x30 })
    }

    private static func national(_ digits: [UInt8]) -> [UInt8] {
        if digits.starts(with: [4, 4]), digits.count > 10 {
            let rest = digits.dropFirst(2)
            return rest.first == 0 ? Array(rest) : [0] + rest
        }
        if digits.starts(with: [0, 0, 4, 4]) { return national(Array(digits.dropFirst(2))) }
        return digits
    }

    /// Numbers of well-known helplines, which P6 leaves alone on any site.
    private static let helplines = Set(
        [
            "116 123", "116 000", "116 006", "0800 1111", "0808 800 5000", "0800 555 111",
            "0808 2000 247", "0808 801 0327", "0800 58 58 58", "0800 068 4141", "0300 123 3393",
            "0808 168 9111", "0300 123 2040", "0808 500 2222", "0808 801 0331", "0808 808 1677",
            "0800 678 1602", "0800 470 8090", "0800 0119 100", "0800 999 5428", "0808 802 4040",
            "08000 121 700", "0808 800 4444", "0800 144 8848", "0800 789 321", "0300 1234 999",
            "0800 111 999", "0808 1000 900", "0808 801 0677", "0800 9177 650", "0300 123 6600",
            "0808 8020 133", "0808 808 8000", "0800 83 85 87", "0808 800 2222", "0808 80 10 800",
            "0345 988 1188", "0300 304 7000", "0808 802 5544", "0800 054 6553", "0808 802 0925",
            "0808 808 00 00", "0800 0686 141", "0808 800 3333", "0800 138 6543", "0808 164 0123",
            "1 800 273 8255", "1 800 799 7233", "1 800 656 4673", "1 800 662 4357",
        ].map(digits)
    )
}
