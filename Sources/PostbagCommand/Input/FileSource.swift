import Foundation
import PostbagCore

/// The bytes of a file, a pipe or a terminal.
struct FileSource: ByteSource {
    /// What `-` and standard input are called in messages.
    static let standardInputName = "stdin"

    let name: String
    private let handle: FileHandle
    /// A file is read in large pieces; a pipe is read as its pieces come, so that nobody waits.
    private let isFile: Bool

    private static let pieceSize = 131_072

    /// Opens a file for reading; `-` is standard input.
    ///
    /// - Throws: A diagnostic that names the file and says why it cannot be read.
    static func open(_ path: String) throws(Diagnostic) -> FileSource {
        guard path != "-" else { return try standardInput() }
        guard let type = type(of: path) else {
            throw Diagnostic(.error, "cannot read '\(path)': there is no such file")
        }
        if type == .typeDirectory {
            throw Diagnostic(
                .error,
                "cannot read '\(path)': it is a folder",
                fix: "name the files in it, such as \(path)/*.jsonl"
            )
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw Diagnostic(
                .error,
                "cannot read '\(path)': it cannot be opened",
                fix: "check that you may read it"
            )
        }
        return FileSource(name: path, handle: handle, isFile: type == .typeRegular)
    }

    /// The type of what a path leads to; a link that leads to no file, such as to a pipe, stays one.
    private static func type(of path: String) -> FileAttributeType? {
        let files = FileManager.default
        guard let found = try? files.attributesOfItem(atPath: path)[.type] as? FileAttributeType
        else { return nil }
        guard found == .typeSymbolicLink else { return found }
        let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let resolved = try? files.attributesOfItem(atPath: target)[.type] as? FileAttributeType
        return resolved ?? found
    }

    private static func standardInput() throws(Diagnostic) -> FileSource {
        let handle = FileHandle.standardInput
        guard fcntl(handle.fileDescriptor, F_GETFD) >= 0 else {
            throw Diagnostic(.error, "cannot read standard input: it is closed")
        }
        // Only a file knows how far it has been read.
        let isFile = isatty(handle.fileDescriptor) == 0 && (try? handle.offset()) != nil
        return FileSource(name: standardInputName, handle: handle, isFile: isFile)
    }

    mutating func read(appendingTo buffer: inout [UInt8]) throws(Diagnostic) -> Bool {
        let piece: Data?
        do {
            piece = isFile ? try handle.read(upToCount: Self.pieceSize) : handle.availableData
        } catch {
            throw Diagnostic(.error, "cannot read on in '\(name)'")
        }
        guard let piece, !piece.isEmpty else { return false }
        buffer.append(contentsOf: piece)
        return true
    }

    /// All the text of a small file, such as a story.
    ///
    /// - Throws: A diagnostic if it cannot be read or is not UTF-8.
    static func text(path: String) throws(Diagnostic) -> String {
        var source = try open(path)
        var bytes: [UInt8] = []
        while try source.read(appendingTo: &bytes) {}
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Diagnostic(.error, "'\(path)' is not UTF-8", fix: "save it as UTF-8")
        }
        return text
    }
}
