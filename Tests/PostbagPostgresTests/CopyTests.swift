import PostbagSQL
import PostbagTestSupport
import Testing

@testable import PostbagPostgres

@Suite(.needsPostgres) struct `The tables that are copied` {
    @Test func `are every table of the desk, each with its key`() async throws {
        let trial = try Trial()
        let names = try await trial.store.tableNames()
        #expect(Set(names) == Set(DeskTables.all.map(\.name)))
        for table in DeskTables.all {
            let columns = try await trial.store.columns(of: table)
            #expect(table.keyColumns(columns).count == table.key.count)
        }
    }
}
