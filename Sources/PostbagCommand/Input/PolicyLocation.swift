import Foundation
import PostbagCore

/// Where the policy of a command is: by flag, by environment, or where it usually lies.
enum PolicyLocation {
    /// The variable that stands in for `--policy`.
    static let variable = "POSTBAG_POLICY"

    /// Finds the folder.
    ///
    /// - Parameters:
    ///   - chosen: What the user wrote on the command line, if anything.
    ///   - environment: The environment's variables.
    ///   - executable: The folder of the running program, without links, if it is known.
    ///   - current: The folder to look in first, with a slash at its end; empty for the current one.
    /// - Returns: The folder, which need not exist if the user named it.
    /// - Throws: A diagnostic that lists where it looked.
    static func find(
        chosen: String?,
        environment: [String: String],
        executable: String?,
        current: String = ""
    ) throws(Diagnostic) -> String {
        if let chosen { return narrowed(chosen) }
        if let named = environment[variable], !named.isEmpty { return narrowed(named) }
        let usual = usualPlaces(executable: executable, current: current)
        if let found = usual.first(where: hasPolicy) { return found }
        throw Diagnostic(
            .error,
            "there is no policy; looked in " + usual.joined(separator: ", "),
            fix: "name its folder with --policy or \(variable)"
        )
    }

    /// The folder of the running program, with links followed.
    static var executableFolder: String? {
        Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent().path
    }

    private static func usualPlaces(executable: String?, current: String) -> [String] {
        guard let executable else { return ["\(current)Policies/house"] }
        let above = URL(fileURLWithPath: executable).deletingLastPathComponent().path
        return [
            "\(current)Policies/house",
            "\(executable)/Policies/house",
            "\(above)/share/postbag/Policies/house",
        ]
    }

    /// A folder of policies stands for the only one in it.
    private static func narrowed(_ folder: String) -> String {
        guard !hasPolicy(folder),
            let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        else { return folder }
        let inside = names.map { "\(folder)/\($0)" }.filter(hasPolicy)
        guard let only = inside.first, inside.count == 1 else { return folder }
        return only
    }

    private static func hasPolicy(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/policy.yaml")
    }
}
