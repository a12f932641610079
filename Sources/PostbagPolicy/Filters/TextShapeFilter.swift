import PostbagCore
import PostbagText

/// Finds comments whose form is wrong whatever they say: empty, too long, gibberish, repetitive.
struct TextShapeFilter: FilterKind {
    static let name = "text-shape"
    static let evidence = Evidence.shape
    // Words put round a shapeless text give it a shape.
    static let survives: Set<CaseVariant> = [.asWritten]
    static let examples = FilterExamples(
        setting: "text-shape: [empty, gibberish]",
        finds: ["\u{200B} \u{2060}", "sdkfjh skdjfh ksjdhf kjsdhf kjshdf"],
        leavesAlone: ["\u{1F54A}\u{FE0F}\u{2764}\u{FE0F}", "Hmm.", "Rhythm myths"]
    )

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        var shapes: Set<TextShape> = []
        for located in compiler.strings(filter.kind.value, of: filter) {
            if let shape = TextShape(rawValue: located.text) {
                shapes.insert(shape)
                continue
            }
            let known = TextShape.allCases.map(\.rawValue)
            compiler.reader.report(
                "there is no text shape called '\(located.text)'",
                at: located.place,
                in: filter.file,
                expected: "one of: \(known.joined(separator: ", "))",
                fix: Spelling.nearest(to: located.text, among: known).map {
                    "did you mean '\($0)'?"
                }
            )
        }
        return shapes.isEmpty ? nil : .native(TextShapeMatcher(shapes: Array(shapes)))
    }
}

private struct TextShapeMatcher: NativeMatcher {
    let shapes: [TextShape]

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        let maximum = input.site.maxCommentLength
        let isFound = shapes.contains { $0.isShape(of: input.plainText, maximum: maximum) }
        return isFound ? [0..<input.reading.scalarCount] : []
    }
}
