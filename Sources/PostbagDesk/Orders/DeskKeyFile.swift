import Foundation

/// Keeps the desk's key in a file that only its owner can read.
///
/// The file holds 64 hexadecimal digits. Keep a copy of it apart from the backups of the database:
/// without the key, sealed orders cannot be opened again by anybody.
public enum DeskKeyFile {
    /// Reads the key, or makes one if there is no file yet.
    ///
    /// - Throws: ``DeskKeyError`` if the file cannot be read or made, is open to others, or holds
    ///   something else.
    public static func loadOrCreate(at path: String) throws(DeskKeyError) -> DeskKey {
        guard FileManager.default.fileExists(atPath: path) else { return try create(at: path) }
        return try load(at: path)
    }

    /// Reads the key.
    ///
    /// - Throws: ``DeskKeyError`` if the file cannot be read, is open to others, or holds something
    ///   else.
    public static func load(at path: String) throws(DeskKeyError) -> DeskKey {
        guard let contents = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path)
        }
        guard permissions(of: path).map({ $0 & 0o077 == 0 }) ?? false else {
            throw .openToOthers(path)
        }
        let text = String(decoding: contents, as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
        guard let digest = AuditDigest(hexadecimal: text), let key = DeskKey(bytes: digest.bytes)
        else { throw .noKey(path) }
        return key
    }

    /// Makes a new key; an existing file is never overwritten.
    ///
    /// - Throws: ``DeskKeyError/cannotCreate(_:)``.
    public static func create(at path: String) throws(DeskKeyError) -> DeskKey {
        let bytes = AuditSalt.random().bytes
        do {
            try PrivateFile.create(at: path)
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            let digits = AuditDigest(bytes: bytes)?.description ?? ""
            try file.write(contentsOf: Data((digits + "\n").utf8))
            try file.synchronize()
            try file.close()
        } catch {
            throw .cannotCreate(path)
        }
        guard let key = DeskKey(bytes: bytes) else { throw .cannotCreate(path) }
        return key
    }

    private static func permissions(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }
}
