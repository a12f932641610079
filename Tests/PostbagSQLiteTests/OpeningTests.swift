import Foundation
import PostbagSQLite
import Testing

@Suite struct `Opening a desk's file` {
    @Test func `makes it if it is not there`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "postbag.sqlite").path
        _ = try SQLiteDeskStore(path: path)
        #expect(FileManager.default.fileExists(atPath: path))
    }
}
