/// Checks on the bytes of a line that every format shares.
enum LineChecks {
    /// What is said of a line over the limit.
    static let tooLong = "the line is longer than 1 MB"

    /// Where the bytes stop being UTF-8, counted from the start of the range, or `nil` if nowhere.
    static func firstInvalidByte(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span.extracting(range))
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Whether a line holds nothing but spaces and tabs.
    static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }
}
