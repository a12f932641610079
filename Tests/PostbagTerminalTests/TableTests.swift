import PostbagTerminal
import Testing

@Suite struct `Tables` {
    private func lines(_ table: Table, width: Int = 80) -> [String] {
        table.lines(width: width).map(\.plainText)
    }

    @Test func `lines columns up`() {
        var table = Table([.init("rule"), .init("held", alignedRight: true)])
        table.addRow(["spam", "7"])
        table.addRow(["personal-abuse", "1,200"])
        #expect(
            lines(table) == [
                "rule             held", "spam                7", "personal-abuse  1,200",
            ]
        )
    }

    @Test func `spends no line on headings that are empty`() {
        var table = Table([.init(""), .init("")])
        table.addRow(["a", "b"])
        #expect(lines(table) == ["a  b"])
    }

    @Test func `counts columns, not letters`() {
        var table = Table([.init(""), .init("")])
        table.addRow(["日本", "x"])
        table.addRow(["abcd", "y"])
        #expect(lines(table) == ["日本  x", "abcd  y"])
    }

    @Test func `cuts rows to the width`() {
        var table = Table([.init(""), .init("")])
        table.addRow(["name", "a promise that goes on"])
        #expect(lines(table, width: 12) == ["name  a pro…"])
    }

    @Test func `fills up rows that are short and drops cells too many`() {
        var table = Table([.init("a"), .init("b")])
        table.addRow(["1"])
        table.addRow(["1", "2", "3"])
        #expect(lines(table) == ["a  b", "1", "1  2"])
    }
}
