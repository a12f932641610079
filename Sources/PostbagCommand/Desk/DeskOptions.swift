import ArgumentParser
import Foundation
import PostbagCore
import PostbagDesk
import PostbagPolicy
import PostbagPostgres
import PostbagSQLite

/// Which desk a command works with.
struct DeskOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The desk: a file, or the address of a PostgreSQL database.",
            discussion: """
                An address begins with postgres:// and may hold any setting of libpq; several \
                machines may work on one. Without it: POSTBAG_DATABASE, then postbag.sqlite here.
                """,
            valueName: "place"
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

    /// Where the desk is.
    func place(_ console: Console) -> DeskPlace {
        DeskPlace(database ?? console.variable(Self.databaseVariable) ?? "postbag.sqlite")
    }

    /// Where the desk is, as it may be shown.
    func path(_ console: Console) -> String { place(console).shown }

    /// Opens the desk's store.
    ///
    /// - Parameters:
    ///   - console: The command's surroundings.
    ///   - mustExist: Whether a missing desk is a mistake, and not one to begin.
    /// - Returns: The store.
    /// - Throws: What is wrong with the file; a database is not asked before it is needed.
    func store(_ console: Console, mustExist: Bool) throws -> any DeskStore {
        switch place(console) {
        case .file(let path):
            try checkFile(path, mustExist: mustExist)
            return try SQLiteDeskStore(path: path)
        case .postgres(let address):
            return PostgresDeskStore(
                address: address,
                settings: try DeskPlace.settings(console, makesDesks: !mustExist)
            )
        }
    }

    private func checkFile(_ path: String, mustExist: Bool) throws(InputErrors) {
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
    func key(_ console: Console) throws -> DeskKey? {
        let named = keyFile ?? console.variable(Self.keyVariable)
        switch place(console) {
        case .file(let file):
            let path = named ?? file + ".key"
            if FileManager.default.fileExists(atPath: path) {
                return try DeskKeyFile.load(at: path)
            }
            guard !FileManager.default.fileExists(atPath: file) else { return nil }
            return try DeskKeyFile.create(at: path)
        case .postgres:
            guard let named else { return nil }
            guard FileManager.default.fileExists(atPath: named) else {
                throw Diagnostic(
                    .error,
                    "there is no key at '\(named)'",
                    fix: "copy it from where the desk was made; `postbag migrate` makes one for a "
                        + "new desk"
                )
            }
            return try DeskKeyFile.load(at: named)
        }
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
        if case .file(let path) = place(console) { try checkFile(path, mustExist: mustExist) }
        // The key comes first: once the file is made, the desk is no longer a new one.
        let key = try key(console)
        let store = try store(console, mustExist: mustExist)
        return Desk(store: store, policy: policy, settings: settings, key: key)
    }
}
