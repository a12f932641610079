import Foundation
import PostbagCore
import PostbagTestSupport
import Testing

@testable import PostbagCommand
@testable import PostbagTerminal

/// Reads all entries of a text in a format, in pieces of a chosen size.
func entries(
    of text: String,
    as format: InputFormat = .jsonl,
    pieceSize: Int = 65_536
) throws -> [CommentEntry] {
    try entries(of: Array(text.utf8), as: format, pieceSize: pieceSize)
}

/// Reads all entries of bytes in a format, in pieces of a chosen size.
func entries(
    of bytes: [UInt8],
    as format: InputFormat = .jsonl,
    pieceSize: Int = 65_536
) throws -> [CommentEntry] {
    let source = MemorySource(name: "in", bytes: bytes, pieceSize: pieceSize)
    var reader = format.reader(of: source)
    var entries: [CommentEntry] = []
    repeat {
        while let entry = reader.nextEntry() { entries.append(entry) }
    } while try reader.fill()
    return entries
}

extension CommentEntry {
    /// The comment, if it is one.
    var asComment: PostbagCore.Comment? {
        guard case .comment(let comment, _) = self else { return nil }
        return comment
    }

    /// The place and the reason, if it is not.
    var problem: String? {
        guard case .unreadable(let place, let reason) = self else { return nil }
        return "\(place): \(reason)"
    }
}

/// A console that keeps what is written to it.
struct TestConsole {
    let out = MemorySink()
    let err = MemorySink()
    var console: Console

    init(width: Int = 80, colours: Bool = false, environment: [String: String] = [:]) {
        let traits = TerminalTraits(hasColours: colours, width: width)
        console = Console(
            results: out,
            traits: traits,
            talk: Talk(err, traits: TerminalTraits()),
            environment: environment.merging(["POSTBAG_CACHE": TestEnvironment.cacheFolder]) {
                given,
                _ in given
            }
        )
    }
}

/// A folder of files that lasts as long as a test needs it.
final class TemporaryFolder: Sendable {
    let path: String

    init(_ files: [String: String]) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "postbag-command-\(UUID().uuidString)")
        path = folder.path
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// Compares text with a file under `Tests/GoldenFiles`.
///
/// With `POSTBAG_WRITE_GOLDEN` set, the file is written instead; look at the difference before
/// keeping it.
func expectGolden(
    _ text: String,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let difference = try GoldenFile.difference(text, from: name)
    #expect(difference == nil, sourceLocation: sourceLocation)
}
