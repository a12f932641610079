import CPCRE2
import Synchronization

/// Owns one compiled PCRE2 pattern and frees it exactly once.
@safe struct PatternCode: ~Copyable, @unchecked Sendable {
    /// The compiled code, once it is made, which of a pattern read from an archive waits for the
    /// first search; PCRE2 only reads it, so that threads may share it.
    private let compiled: Atomic<OpaquePointer?>
    /// The code that has machine code, once that is made, which waits for the first search.
    private let machineCode: Atomic<OpaquePointer?>
    private let stage: Atomic<Stage>
    private let text: PatternText
    /// How often the pattern was asked for as long as its machine code may still get better.
    private let uses = Atomic<Int>(0)
    /// Held while code is made or changed.
    private let making = Mutex(())

    /// How far the making of machine code has come.
    private enum Stage: UInt8, AtomicRepresentable {
        case nothing
        /// There is some of the pattern as it is written.
        case asWritten
        /// Nothing more is to be made, or PCRE2 interprets the pattern.
        case settled
    }

    /// After so many uses it pays to tell the alternatives apart, which takes as long as hundreds
    /// of searches: some milliseconds, too long for a comment to wait.
    static let usesBeforeFactoring = 512

    /// Whether a match can only start where the text does.
    let isAnchored: Bool
    let permissions: Permissions

    /// Patterns see valid UTF-8, never lose sync with it, and can be searched slice by slice.
    private static let options: UInt32 =
        UInt32(PCRE2_UTF) | UInt32(PCRE2_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
        | UInt32(PCRE2_USE_OFFSET_LIMIT)

    /// Compiles a pattern, to machine code later on if that is allowed and possible.
    ///
    /// - Throws: `PatternError` with PCRE2's own words when it refuses the source.
    init(
        compiling text: PatternText,
        _ permissions: Permissions = Permissions()
    ) throws(PatternError) {
        let raw = unsafe try PatternCode.compile(text.whole, permissions)
        var options: UInt32 = 0
        _ = unsafe pcre2_pattern_info_8(raw, UInt32(PCRE2_INFO_ALLOPTIONS), &options)
        isAnchored = options & UInt32(PCRE2_ANCHORED) != 0
        stage = Atomic(permissions.machineCode ? .nothing : .settled)
        unsafe compiled = Atomic(raw)
        unsafe machineCode = Atomic(nil)
        self.text = text
        self.permissions = permissions
    }

    /// Keeps a pattern that PCRE2 has taken before; it is compiled when it is first searched for.
    init(knownToCompile text: PatternText, _ permissions: Permissions, isAnchored: Bool) {
        self.text = text
        self.permissions = permissions
        self.isAnchored = isAnchored
        stage = Atomic(.nothing)
        unsafe compiled = Atomic(nil)
        unsafe machineCode = Atomic(nil)
    }

    /// The compiled code; nil only where memory is short.
    @inline(__always)
    var raw: OpaquePointer? {
        if let code = unsafe compiled.load(ordering: .acquiring) { return unsafe code }
        return unsafe making.withLock { _ in unsafe madeRaw() }
    }

    /// The compiled code, made if it is not there yet; `making` is held.
    private func madeRaw() -> OpaquePointer? {
        if let code = unsafe compiled.load(ordering: .acquiring) { return unsafe code }
        let code = unsafe try? PatternCode.compile(text.whole, permissions)
        unsafe compiled.store(code, ordering: .releasing)
        return unsafe code
    }

    private static func compile(
        _ source: String,
        _ permissions: Permissions
    ) throws(PatternError) -> OpaquePointer {
        let shortcuts = permissions.startShortcuts ? 0 : UInt32(PCRE2_NO_START_OPTIMIZE)
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
                PatternCode.options | shortcuts,
                &code,
                &place,
                context
            )
        }
        guard let compiled = unsafe compiled else {
            throw PatternCode.error(code, at: place, in: bytes)
        }
        return unsafe compiled
    }

    /// The code to run as machine code, if that is wanted and possible; the first to ask makes it.
    ///
    /// Nobody may run the pattern who has not asked.
    @inline(__always)
    var compiledToRun: OpaquePointer? {
        if stage.load(ordering: .acquiring) == .nothing { makeMachineCode() }
        return unsafe machineCode.load(ordering: .acquiring)
    }

    /// Notes that the pattern is used once more, with machine code if that is wanted and possible.
    ///
    /// - Returns: whether it is time to tell the alternatives apart; just one of all who ask at
    ///   once hears so.
    @inline(__always)
    func noteUse() -> Bool {
        stage.load(ordering: .acquiring) == .settled ? false : noteUnsettledUse()
    }

    @inline(never)
    private func noteUnsettledUse() -> Bool {
        if stage.load(ordering: .acquiring) == .nothing { makeMachineCode() }
        let count = uses.wrappingAdd(1, ordering: .relaxed).newValue
        return count == PatternCode.usesBeforeFactoring
            && stage.load(ordering: .acquiring) == .asWritten
    }

    private func makeMachineCode() {
        making.withLock { _ in
            guard stage.load(ordering: .acquiring) == .nothing else { return }
            guard let raw = unsafe madeRaw() else { return }
            let isMade = unsafe permissions.machineCode && PatternCode.makeMachineCode(of: raw)
            if isMade { unsafe machineCode.store(raw, ordering: .releasing) }
            let isDone = !isMade || !permissions.factoring
            stage.store(isDone ? .settled : .asWritten, ordering: .releasing)
        }
    }

    /// Puts better machine code in the place of what there is, which some may go on running.
    func tellAlternativesApart() {
        making.withLock { _ in
            guard stage.load(ordering: .acquiring) == .asWritten else { return }
            defer { stage.store(.settled, ordering: .releasing) }
            guard let factored = AlternativeFactoring.factored(text.whole),
                let code = unsafe try? PatternCode.compile(factored, permissions)
            else { return }
            if unsafe PatternCode.makeMachineCode(of: code) {
                unsafe machineCode.store(code, ordering: .releasing)
            } else {
                unsafe pcre2_code_free_8(code)
            }
        }
    }

    private static func makeMachineCode(of compiled: OpaquePointer) -> Bool {
        unsafe pcre2_jit_compile_8(compiled, UInt32(PCRE2_JIT_COMPLETE)) == 0
    }

    deinit {
        let raw = unsafe compiled.load(ordering: .acquiring)
        if let code = unsafe machineCode.load(ordering: .acquiring), unsafe code != raw {
            unsafe pcre2_code_free_8(code)
        }
        unsafe pcre2_code_free_8(raw)
    }

    /// How many bytes the compiled pattern and its machine code take, if that is made already.
    var memory: Int {
        guard let raw = unsafe compiled.load(ordering: .acquiring) else { return 0 }
        let own = unsafe PatternCode.memory(of: raw)
        guard let code = unsafe machineCode.load(ordering: .acquiring), unsafe code != raw else {
            return own
        }
        return unsafe own + PatternCode.memory(of: code)
    }

    private static func memory(of compiled: OpaquePointer) -> Int {
        var code = 0
        var machineCode = 0
        _ = unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_SIZE), &code)
        _ = unsafe pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_JITSIZE), &machineCode)
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
