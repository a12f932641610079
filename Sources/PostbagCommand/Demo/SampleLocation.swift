import Foundation
import PostbagCore

/// Where the samples are: by flag, here, or beside the installed program.
enum SampleLocation {
    /// Finds the folder.
    static func find(chosen: String?) throws(InputErrors) -> String {
        let places = chosen.map { [$0] } ?? usualPlaces
        if let found = places.first(where: isSampleFolder) { return found }
        throw InputErrors(
            Diagnostic(
                .error,
                "there are no samples; looked in \(places.joined(separator: ", "))",
                fix: "name their folder with --samples"
            )
        )
    }

    private static var usualPlaces: [String] {
        guard let executable = PolicyLocation.executableFolder else { return ["Samples"] }
        let above = URL(fileURLWithPath: executable).deletingLastPathComponent().path
        return ["Samples", "\(executable)/Samples", "\(above)/share/postbag/Samples"]
    }

    private static func isSampleFolder(_ folder: String) -> Bool {
        FileManager.default.fileExists(atPath: "\(folder)/reports.jsonl")
    }
}
