import Foundation
import Testing

@testable import PostbagText

@Suite struct `An archive in a file` {
    let folder: URL
    let path: String

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "postbag-archive-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.appending(path: "archive").path
        var writer = ArchiveWriter()
        writer.add("what was written")
        writer.add(list: 0..<100) { $1.add($0) }
        try Data(ArchiveFile.contents(of: writer)).write(to: URL(filePath: path))
        try setPermissions(0o600)
    }

    private func setPermissions(_ permissions: Int) throws {
        try FileManager.default.setAttributes(
            [.posixPermissions: permissions],
            ofItemAtPath: path
        )
    }

    private func text() -> String? {
        defer { try? FileManager.default.removeItem(at: folder) }
        var reader = ArchiveFile.read(path)
        return try? reader?.text()
    }

    @Test func `is read as it was written`() {
        #expect(text() == "what was written")
    }

    @Test(arguments: [0, 5, 31, 32, 60, -9, -8, -1])
    func `is not read once a bit of it has changed`(place: Int) throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        bytes[place < 0 ? bytes.count + place : place] ^= 4
        try bytes.write(to: URL(filePath: path))
        #expect(text() == nil)
    }

    @Test(arguments: [0, 3, 8, 40])
    func `is not read when it ends too soon`(count: Int) throws {
        let bytes = try Data(contentsOf: URL(filePath: path))
        try bytes.prefix(count).write(to: URL(filePath: path))
        #expect(text() == nil)
    }

    @Test(arguments: [0o620, 0o602, 0o666])
    func `is not read where others may write it`(permissions: Int) throws {
        try setPermissions(permissions)
        #expect(text() == nil)
    }

    @Test func `is not read through a link`() throws {
        let file = folder.appending(path: "elsewhere").path
        try FileManager.default.moveItem(atPath: path, toPath: file)
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: file)
        #expect(text() == nil)
    }

    @Test func `is not read where there is none, or a folder`() throws {
        try FileManager.default.removeItem(atPath: path)
        let folderRead = ArchiveFile.read(folder.path)
        #expect(folderRead.map { _ in true } == nil)
        #expect(text() == nil)
    }
}
