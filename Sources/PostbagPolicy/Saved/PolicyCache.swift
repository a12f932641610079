import Crypto
import Foundation
import PostbagCore
import PostbagText

/// A folder in which compiled policies are kept, so that a program starts in a fraction of the time.
///
/// A policy is taken from there only for the same files, letter by letter, read by the same
/// program. Whatever else lies there, or cannot be read or written, costs time and nothing else.
///
///     let cache = PolicyCache(environment: ProcessInfo.processInfo.environment)
///     let policy = try CompiledPolicy.load(directory: "Policies/house", cache: cache)
public struct PolicyCache: Sendable {
    let folder: String
    /// Whether policies are taken from there, or only put there.
    private var isRead = true

    /// The most policies that are kept; the oldest go.
    private static let mostKept = 8
    /// A policy of fewer patterns is compiled faster than it is worth keeping.
    static let fewestPatterns = 200

    /// Keeps policies in a folder, which is made when it is needed.
    public init(folder: String) {
        self.folder = folder
    }

    /// Keeps policies where the environment says: in `POSTBAG_CACHE`, which may be `off`, or else
    /// in `postbag` under `XDG_CACHE_HOME` or `~/.cache`.
    ///
    /// - Returns: nil if it is off, or there is no home.
    public init?(environment: [String: String]) {
        func value(_ name: String) -> String? {
            environment[name].flatMap { $0.isEmpty ? nil : $0 }
        }
        if let chosen = value("POSTBAG_CACHE") {
            guard chosen != "off" else { return nil }
            self.init(folder: chosen)
        } else if let caches = value("XDG_CACHE_HOME") ?? value("HOME").map({ "\($0)/.cache" }) {
            self.init(folder: "\(caches)/postbag")
        } else {
            return nil
        }
    }

    /// The same folder for a program that must compile in any case, such as one that checks; what
    /// it compiles is kept for others.
    public var renewing: PolicyCache {
        var cache = self
        cache.isRead = false
        return cache
    }

    /// What was saved of a policy, if it still stands for the files that are there.
    func saved(for key: Key) -> SavedPolicy? {
        guard isRead, var reader = ArchiveFile.read(path(of: key)) else { return nil }
        guard
            let names = try? reader.list({ reader throws(ArchiveError) in
                SavedFile(name: try reader.text(), digest: try reader.someBytes())
            })
        else { return nil }
        var files: [String: SourceFile] = [:]
        for saved in names {
            guard let data = FileManager.default.contents(atPath: saved.name),
                SHA256.hash(data: data).elementsEqual(saved.digest),
                let text = String(validating: data, as: UTF8.self)
            else { return nil }
            files[saved.name] = SourceFile(name: saved.name, text: text)
        }
        return try? SavedPolicy(from: &reader, files: files)
    }

    /// Keeps what compiling came to; nothing happens where that cannot be.
    func keep(_ policy: CompiledPolicy, for key: Key, _ write: (inout ArchiveWriter) -> Void) {
        guard policy.patternCount >= PolicyCache.fewestPatterns else { return }
        var writer = ArchiveWriter()
        writer.add(list: policy.files) { file, writer in
            writer.add(file.name)
            writer.add(Array(SHA256.hash(data: Data(file.text.utf8))))
        }
        write(&writer)
        let manager = FileManager.default
        try? manager.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        let data = Data(ArchiveFile.contents(of: writer))
        guard (try? data.write(to: URL(filePath: path(of: key)), options: .atomic)) != nil else {
            return
        }
        try? manager.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path(of: key))
        forgetOldest()
    }

    private func forgetOldest() {
        let manager = FileManager.default
        let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
        let paths = names.filter { $0.hasSuffix(".policy") }.map { "\(folder)/\($0)" }
        let ages = paths.map { path in
            (path, (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date)
        }
        let newest = ages.sorted { ($0.1 ?? .distantPast) > ($1.1 ?? .distantPast) }
        for (path, _) in newest.dropFirst(PolicyCache.mostKept) {
            try? manager.removeItem(atPath: path)
        }
    }

    private func path(of key: Key) -> String { "\(folder)/\(key.name).policy" }
}

extension PolicyCache {
    /// What a saved policy is found by.
    struct Key {
        fileprivate let name: String

        /// Names a policy's folder, read for a site by this program.
        ///
        /// Nil where the program's own file cannot be looked at.
        init?(directory: String, site: Site?) {
            guard let program = PolicyCache.program else { return nil }
            let whole = URL(filePath: directory).standardizedFileURL.path
            var hash = SHA256()
            for part in [program, directory, whole, site.map { "\($0)" } ?? ""] {
                hash.update(data: Data("\(part.utf8.count) \(part)".utf8))
            }
            name = hash.finalize().prefix(12).map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }.joined()
        }
    }

    /// A file that a policy was made from.
    private struct SavedFile {
        var name: String
        var digest: [UInt8]
    }

    /// Tells this program from every other, older and newer ones included: what is saved stands as
    /// it does in memory.
    private static let program: String? = {
        guard let path = Bundle.main.executablePath, let digest = ProgramDigest(of: path) else {
            return nil
        }
        return "\(path) \(digest.text) \(Pattern.engineVersion)"
    }()
}

/// A digest by which a program differs from other builds of it.
private struct ProgramDigest {
    let text: String

    /// So many pieces of so many bytes are read, since a program may have a hundred megabytes.
    private static let pieces: UInt64 = 64
    private static let bytesOfPiece = 4_096

    /// Takes the file's size, time and pieces of it, first to last: another build has its code in
    /// other places.
    ///
    /// Nil if the file cannot be read.
    init?(of path: String) {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path),
            let size = (attributes[.size] as? NSNumber)?.uint64Value,
            let changed = attributes[.modificationDate] as? Date,
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        defer { try? file.close() }
        var hash = SHA256()
        let last = size - min(size, UInt64(ProgramDigest.bytesOfPiece))
        for piece in 0..<ProgramDigest.pieces {
            let place = last * piece / (ProgramDigest.pieces - 1)
            guard (try? file.seek(toOffset: place)) != nil,
                let bytes = try? file.read(upToCount: ProgramDigest.bytesOfPiece)
            else { return nil }
            hash.update(data: bytes)
        }
        let digest = hash.finalize().map { String($0, radix: 16) }.joined(separator: ".")
        text = "\(size) \(changed.timeIntervalSinceReferenceDate.bitPattern) \(digest)"
    }
}
