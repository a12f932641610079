import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagSQLite

/// Which desk a command works with.
struct DeskOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The desk's file.",
            discussion: "Without it: POSTBAG_DATABASE, then postbag.sqlite here.",
            valueName: "file"
        )
    )
    var database: String?

    @Option(
        help: ArgumentHelp(
            "The file of the key that orders are sealed with.",
            discussion: """
                Without it: POSTBAG_KEY_FILE, then the database's name with .key at its end. It is \
                made when it is first needed. Keep a copy apart from the database.
                """,
            valueName: "file"
        )
    )
    var keyFile: String?

    /// The variable that stands in for `--database`.
    static let databaseVariable = "POSTBAG_DATABASE"
    /// The variable that stands in for `--key-file`.
    static let keyVariable = "POSTBAG_KEY_FILE"

    /// Where the desk's file is.
    func path(_ console: Console) -> String {
        database ?? console.variable(Self.databaseVariable) ?? "postbag.sqlite"
    }

    /// Opens the desk's file.
    ///
    /// - Parameters:
    ///   - console: The command's surroundings.
    ///   - mustExist: Whether a missing file is a mistake, and not a desk to begin.
    /// - Returns: The store.
    /// - Throws: What is wrong with the file.
    func store(_ console: Console, mustExist: Bool) throws -> SQLiteDeskStore {
        try checkPath(console, mustExist: mustExist)
        return try SQLiteDeskStore(path: path(console))
    }

    private func checkPath(_ console: Console, mustExist: Bool) throws(InputErrors) {
        let path = path(console)
        if path.hasPrefix("postgres://") || path.hasPrefix("postgresql://") {
            throw InputErrors(
                Diagnostic(
                    .error,
                    "this version keeps a desk in an SQLite file, not at '\(path)'",
                    fix: "name a file with --database or \(Self.databaseVariable)"
                )
            )
        }
        guard mustExist, !FileManager.default.fileExists(atPath: path) else { return }
        throw InputErrors(
            Diagnostic(
                .error,
                "there is no desk at '\(path)'",
                fix: "fill one with `postbag demo` or `postbag submit`, or name it with --database"
            )
        )
    }

    /// Reads the desk's key; a desk that is only now begun gets one.
    ///
    /// A desk that is there already is never given another key: what was sealed under the old one
    /// could not be opened, and nobody would notice.
    ///
    /// - Returns: The key, or `nil` if there is a desk and no file of a key.
    /// - Throws: What is wrong with the file.
    func key(_ console: Console) throws(DeskKeyError) -> DeskKey? {
        let path = keyFile ?? console.variable(Self.keyVariable) ?? path(console) + ".key"
        if FileManager.default.fileExists(atPath: path) { return try DeskKeyFile.load(at: path) }
        guard !FileManager.default.fileExists(atPath: self.path(console)) else { return nil }
        return try DeskKeyFile.create(at: path)
    }

    /// Opens the desk.
    ///
    /// - Parameters:
    ///   - policy: What comments are screened and decided under.
    ///   - console: The command's surroundings.
    ///   - mustExist: Whether a missing file is a mistake.
    /// - Returns: The desk.
    /// - Throws: What is wrong with the file, the key or the policy's settings.
    func open(
        policy: CompiledPolicy,
        console: Console,
        mustExist: Bool = true
    ) throws -> Desk {
        let settings = try DeskSettings(policy: policy)
        try checkPath(console, mustExist: mustExist)
        // The key comes first: once the file is made, the desk is no longer a new one.
        let key = try key(console)
        let store = try store(console, mustExist: mustExist)
        return Desk(store: store, policy: policy, settings: settings, key: key)
    }
}
