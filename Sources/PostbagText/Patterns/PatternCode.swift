import CPCRE2
import Synchronization

/// Owns one compiled PCRE2 pattern and frees it exactly once.
@safe struct PatternCode: ~Copyable, @unchecked Sendable {
    /// The compiled code, which PCRE2 only reads once it is made, so that threads may share it.
    let raw: OpaquePointer
    /// Whether machine code was made, which waits for the first search.
    private let machineCode = Atomic<MachineCode>(.notYet)
    /// Held while machine code is made, which changes the compiled code.
    private let making = Mutex(())

    private enum MachineCode: UInt8, AtomicRepresentable {
        case notYet
        case made
        /// It is not wanted or not possible, so that PCRE2 interprets the pattern.
        case none
    }

    /// Whether a match can only start where the text does.
    let isAnchored: Bool

    /// Patterns see valid UTF-8, never lose sync with it, and can be searched slice by slice.
    private static let options: UInt32 =
        UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        | UInt32(PCRE2_USE_OFFSET_LIMIT)

    /// Compiles a pattern, to machine code later on if that is allowed and possible.
    ///
    /// - Throws: `PatternError` with PCRE2's own words when it refuses the source.
    init(compiling source: String, isJITAllowed: Bool) throws(PatternError) {
        var code: Int32 = 0
        var place = 0
        let bytes = Array(source.utf8)
        let context = unsafe pcre2_compile_context_create_8(nil)
        defer { unsafe pcre2_compile_context_free_8(context) }
        _ = unsafe pcre2_set_newline_8(context, UInt32(PCRE2_NEWLINE_LF))
        _ = unsafe pcre2_set_bsr_8(context, UInt32(PCRE2_BSR_UNICODE))
        let compiled = unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe pcre2_compile_8(
                buffer.baseAddress,
                buffer.count,
                PatternCode.options,
                &code,
                &place,
                context
            )
        }
        guard let compiled = unsafe compiled else {
            throw PatternCode.error(code, at: place, in: bytes)
        }
        unsafe raw = compiled
        var options: UInt32 = 0
        _ = unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        isAnchored = options & UInt32(PCRE2_ANCHORED) != 0
        if !isJITAllowed { machineCode.store(.none, ordering: .releasing) }
    }

    /// Whether there is machine code to run; the first to ask makes it.
    ///
    /// Nobody may run the pattern who has not asked.
    @inline(__always)
    var isJIT: Bool {
        let state = machineCode.load(ordering: .acquiring)
        return state == .notYet ? makeMachineCode() : state == .made
    }

    @inline(never)
    private func makeMachineCode() -> Bool {
        making.withLock { _ in
            let state = machineCode.load(ordering: .acquiring)
            guard state == .notYet else { return state == .made }
            let isMade = unsafe pcre2_jit_compile_8(raw, UInt32(PCRE2_JIT_COMPLETE)) == 0
            machineCode.store(isMade ? .made : .none, ordering: .releasing)
            return isMade
        }
    }

    deinit {
        unsafe pcre2_code_free_8(raw)
    }

    /// How many bytes the compiled pattern and its machine code take, if that is made already.
    var memory: Int {
        var code = 0
        var machineCode = 0
        _ = unsafe pcre2_pattern_info_8(raw, UInt32(PCRE2_INFO_SIZE), &code)
        _ = unsafe pcre2_pattern_info_8(raw, UInt32(PCRE2_INFO_JITSIZE), &machineCode)
        return code + machineCode
    }

    private static func error(_ code: Int32, at place: Int, in bytes: [UInt8]) -> PatternError {
        var text = [UInt8](repeating: 0, count: 256)
        let length = unsafe text.withUnsafeMutableBufferPointer { buffer in
            unsafe pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
        }
        let message = String(decoding: text.prefix(max(0, Int(length))), as: UTF8.self)
        let before = String(decoding: bytes.prefix(place), as: UTF8.self)
        return PatternError(
            message: message,
            offset: before.unicodeScalars.count,
            fix: fix(for: code)
        )
    }

    /// What to write instead, for the mistakes that people make most.
    private static func fix(for code: Int32) -> String? {
        switch code {
        case 101: #"write '\\' for a backslash"#
        case 106: "close the class with ']', or write '\\[' for a bracket"
        case 108: "write the smaller end of the range first, or put '-' last in the class"
        case 109: "write '\\' before it if you mean the character itself"
        case 114: "close the group with ')', or write '\\(' for a bracket"
        case 122: "take out the ')', or write '\\)' for a bracket"
        case 120: "split the list of words into several patterns, or use 'words:'"
        case 125: "give each repetition in the lookbehind a fixed length"
        default: nil
        }
    }
}
