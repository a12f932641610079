import PostbagCore
import PostbagText

/// Finds comments that are mostly in a language the site does not list.
struct LanguageFilter: FilterKind {
    static let name = "language"
    static let evidence = Evidence.shape
    // Capitals and English words round a text change what most of it is.
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji]
    static let examples = FilterExamples(
        setting: "language: unlisted",
        finds: ["Das ist nicht die ganze Wahrheit, und das wissen sie auch sehr genau."],
        leavesAlone: ["It is a fait accompli, I am afraid.", "Schadenfreude!"]
    )

    /// Which languages are meant.
    enum LanguageClass: String, CaseIterable {
        case unlisted
    }

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        let meant = compiler.reader.choice(
            filter.kind.value,
            in: filter.file,
            what: "language",
            of: LanguageClass.self
        )
        return meant == nil ? nil : .native(LanguageMatcher(listed: compiler.site.languages))
    }
}

private struct LanguageMatcher: NativeMatcher {
    let listed: [String]
    let mask: UInt64

    init(listed: [String]) {
        self.listed = listed
        mask = EverydayWords.mask(of: listed)
    }

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        let found = LanguageGuess.unlisted(in: input.plainText, listed: listed, mask: mask)
        return found == nil ? [] : [0..<input.reading.scalarCount]
    }
}
