/// How many steps a search for a pattern can take, from its syntax.
///
/// PCRE2 counts the steps from each start and can be told to stop, but a step may hide a run over
/// the text or a long list of alternatives. This says how long such a run can be, so that a
/// search can be cut into slices that each end within about a millisecond.
struct PatternEffort: Sendable, BitwiseCopyable {
    /// What a step costs at most.
    private var step: StepCost
    /// The steps from one start, if nothing stops it.
    private let steps: Growth
    /// The bytes that a match can start with, or nil when that tells little.
    let firstBytes: ByteSet?

    /// How many steps' time one slice of a search may take, which is about a millisecond.
    static let stepsPerSlice = 400_000.0
    private static let costOfInterpreting = 10.0

    /// Weighs a pattern.
    init(of node: PatternNode) {
        steps = node.growth.steps
        // A look that runs on is tried at every place, whatever the next character.
        let tellsLittle = LetterFrequency.likelihood(of: node.firstBytes) > 0.5
        firstBytes =
            node.canBeEmpty || node.contents.looksFar || tellsLittle ? nil : node.firstBytes
        step = node.stepCost.once
        if node.contents.hasBackreference { step.addCaptures(in: node) }
    }

    /// Whether any part can run along a word.
    var runsAlongWords: Bool { step.runsAlongWords }
    /// Whether a look that runs on is tried again and again from one start.
    var looksAgain: Bool { step.looksAgain }

    /// The greatest cost of a step in a text of so many bytes whose longest word is so long.
    func costOfStep(text: Int, word: Int) -> Double {
        let length = step.rerunsAlongText ? text : step.rerunsAlongWords ? word : 0
        let fixed = looksAgain ? max(step.fixed, PatternEffort.costOfInterpreting) : step.fixed
        return fixed + Double(length) * StepCost.costOfCharacter
    }

    /// The greatest cost of what runs just once from a start.
    func costOfStart(text: Int, word: Int) -> Double {
        step.runs * Double(reach(text: text, word: word)) * StepCost.costOfCharacter
    }

    /// The most steps from one start in such a text.
    func stepsPerStart(text: Int, word: Int) -> Double {
        steps.value(max(1, reach(text: text, word: word)))
    }

    private func reach(text: Int, word: Int) -> Int {
        step.runsAlongText ? text : step.runsAlongWords ? word : 0
    }
}
