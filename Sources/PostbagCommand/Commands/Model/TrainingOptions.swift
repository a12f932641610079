import ArgumentParser
import PostbagCore
import PostbagPolicy
import PostbagScoring
import PostbagTerminal

/// What a model is trained on: files of labelled comments, and what a policy teaches.
struct TrainingOptions: ParsableArguments {
    @OptionGroup var policyOptions: PolicyOptions

    @Option(help: "Which labels: tone, how comments speak, or harm, what they do to people.")
    var labels = LabelOption.tone

    @Option(help: ArgumentHelp("Where all that is left to chance begins.", valueName: "n"))
    var seed: UInt64 = TrainingSettings().seed

    @Argument(help: ArgumentHelp("Files of labelled comments.", valueName: "data"))
    var files: [String]

    /// Reads the files and adds the policy's cases and the sentences from templates.
    func gather(
        _ settings: TrainingSettings,
        _ console: inout Console
    ) throws(InputErrors) -> TrainingData {
        let policy = try policyOptions.load(console: console)
        var data = TrainingData(vocabulary: policy.vocabulary, settings: settings)
        var reader = LabelledCommentReader()
        for file in files {
            do throws(Diagnostic) {
                try reader.read(fileAt: file) { data.add($0) }
            } catch {
                throw InputErrors(error)
            }
        }
        for problem in reader.problems { console.talk.say(StyledText(visible(problem), .dim)) }
        guard reader.problems.isEmpty else {
            throw InputErrors(
                Diagnostic(
                    .error,
                    "\(reader.problems.count) lines could not be read, so nothing was made of them",
                    fix: "mend the lines named above, or leave them out"
                )
            )
        }
        do throws(PolicyErrors) {
            let suite = try CaseSuite.load(for: policy)
            for comment in CaseComments.comments(of: suite, for: settings.group) {
                data.add(comment)
            }
        } catch {
            throw InputErrors(error.diagnostics)
        }
        if settings.group == .tone { data.addSynthetic(SyntheticWords(of: policy)) }
        return data
    }
}

/// The groups of labels by the names that a command takes.
enum LabelOption: String, ExpressibleByArgument, CaseIterable {
    case tone, harm

    var group: LabelGroup {
        switch self {
        case .tone: .tone
        case .harm: .harm
        }
    }
}

extension SyntheticWords {
    /// The words of a policy's lists that sentences are made of.
    init(of policy: CompiledPolicy) {
        self.init()
        identities = policy.entries(ofList: "group-adjectives")
        insultingAdjectives = policy.entries(ofList: "insulting-adjectives")
        insults = policy.entries(ofList: "insults")
        slurs = policy.entries(ofList: "slurs")
        swearing = policy.entries(ofList: "swearing")
        dehumanising = policy.entries(ofList: "dehumanising")
    }
}
