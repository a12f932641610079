import ArgumentParser
import PostbagCore
import PostbagScoring

/// Which model a command works with.
struct ModelOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The model's file.",
            discussion: "Without it: the one in the models folder beside the policy's.",
            valueName: "file"
        )
    )
    var model: String?

    /// Finds and maps the model.
    func load(console: Console) throws(InputErrors) -> ScoringModel {
        let path: String
        if let model { path = model } else { path = try Self.usualPath(console) }
        do throws(ModelError) {
            return try ScoringModel(path: path)
        } catch {
            throw InputErrors(Diagnostic(.error, "'\(path)': \(error.message)", fix: error.fix))
        }
    }

    private static func usualPath(_ console: Console) throws(InputErrors) -> String {
        do throws(Diagnostic) {
            let policy = try PolicyLocation.find(
                chosen: nil,
                environment: console.environment,
                executable: PolicyLocation.executableFolder
            )
            return "\(policy)/../models/english.pbscore"
        } catch {
            throw InputErrors(error)
        }
    }
}
