import Foundation
import Postbag
import PostbagCore
import PostbagTerminal
import Testing

@testable import PostbagCommand

@Suite struct `Screening as JSON` {
    private func lines() -> String {
        var json = JSONWriter()
        for (screening, comment) in zip(ScreeningSamples.screenings, ScreeningSamples.comments) {
            ScreeningJSON.write(screening, of: comment, to: &json)
        }
        return String(decoding: json.bytes, as: UTF8.self)
    }

    @Test func `keeps its shape`() throws {
        try expectGolden(lines(), "json/screening.jsonl")
    }

    @Test func `is JSON with the schema first and every field there`() throws {
        for line in lines().split(separator: "\n") {
            #expect(line.hasPrefix(#"{"schema":"postbag.screening/1","id":"#))
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
            let fields = try #require(object as? [String: Any])
            #expect(
                Set(fields.keys) == [
                    "schema", "id", "recommendation", "rules", "queue", "urgent", "message",
                    "scores", "findings", "policy", "engine", "could_not_assess",
                ]
            )
        }
    }

    @Test func `holds no word of a comment`() {
        let text = lines()
        #expect(!text.contains("Nemo"))
        #expect(!text.contains("believe"))
    }
}

@Suite struct `Pretty screening` {
    private func shown(width: Int, colours: Bool, published: Bool = true) -> String {
        let traits = TerminalTraits(hasColours: colours, width: width)
        let pretty = PrettyScreening(traits: traits, showsPublished: published)
        return zip(ScreeningSamples.screenings, ScreeningSamples.comments).flatMap {
            pretty.lines(for: $0, of: $1)
        }.map { $0.rendered(withColours: colours) + "\n" }.joined()
    }

    @Test(arguments: [40, 80]) func `looks as it did`(width: Int) throws {
        try expectGolden(shown(width: width, colours: false), "pretty/screening-\(width).txt")
    }

    @Test func `looks as it did in colours`() throws {
        let text = shown(width: 80, colours: true).replacing("\u{1B}", with: "␛")
        try expectGolden(text, "pretty/screening-colours.txt")
    }

    @Test(arguments: [20, 33, 60, 120]) func `fits its width`(width: Int) {
        for line in shown(width: width, colours: false).split(separator: "\n") {
            #expect(displayWidth(of: String(line)) <= width, "\(line)")
        }
    }

    @Test func `covers sealed words, also where another finding overlaps them`() {
        let text = shown(width: 200, colours: false)
        #expect(text.contains("It was ▸░░░░░◂▸ of Sealed Lane◂, everyone knows."))
        #expect(!text.contains("Nemo"))
        #expect(!text.contains("Nobody"))
    }

    private func finding(spans: [Range<Int>], isSealed: Bool = false) -> Finding {
        Finding(
            rule: RuleID("r"),
            filter: "r/f",
            score: 1,
            recommendation: .hold,
            spans: spans,
            isSealed: isSealed
        )
    }

    @Test func `covers the whole comment if a sealed finding has no place`() {
        let comment = PostbagCore.Comment(id: "c", text: "Nemo and everything else")
        let finding = finding(spans: [], isSealed: true)
        let text = MarkedWords.text(of: comment, findings: [finding], hasColours: false)
        #expect(text.plainText == "▸░░░░░◂")
    }

    @Test func `marks nothing outside the text`() {
        let comment = PostbagCore.Comment(id: "c", text: "ab")
        let finding = finding(spans: [1..<9, 5..<6])
        let text = MarkedWords.text(of: comment, findings: [finding], hasColours: false)
        #expect(text.plainText == "a▸b◂")
    }

    @Test func `lets no escape sequence of a comment through`() {
        #expect(!shown(width: 80, colours: false).contains("\u{1B}"))
    }

    @Test func `leaves published comments out unless asked`() {
        #expect(!shown(width: 80, colours: false, published: false).contains("PUBLISH"))
        #expect(shown(width: 80, colours: false).contains(" PUBLISH  c2"))
    }
}

@Suite struct `Summaries` {
    private func tally() -> Tally {
        var tally = Tally()
        for screening in ScreeningSamples.screenings { tally.count(screening) }
        return tally
    }

    private func text(_ tally: Tally, took elapsed: Duration? = nil) -> String {
        Summary.lines(of: tally, took: elapsed, width: 80).map { $0.plainText + "\n" }.joined()
    }

    @Test func `looks as it did`() throws {
        var tally = tally()
        for _ in 0..<1_200 { tally.count(ScreeningSamples.screenings[1]) }
        tally.unreadable = 2
        try expectGolden(text(tally, took: .milliseconds(60)), "pretty/summary.txt")
    }

    @Test func `ends with 0, 1 or 2`() {
        var tally = Tally()
        #expect(tally.exitStatus == 0)
        tally.count(ScreeningSamples.screenings[1])
        #expect(tally.exitStatus == 0)
        tally.count(ScreeningSamples.screenings[3])
        #expect(tally.exitStatus == 1)
        tally.unreadable = 1
        #expect(tally.exitStatus == 2)
    }

    @Test func `adds up the same in one piece and in two`() {
        var sum = tally()
        sum.add(tally())
        var whole = Tally()
        for screening in ScreeningSamples.screenings + ScreeningSamples.screenings {
            whole.count(screening)
        }
        #expect(sum == whole)
        #expect(sum.rules[RuleID("personal-abuse")]?.rejected == 2)
        #expect(sum.rules[RuleID("self-harm")]?.held == 2)
    }

    @Test func `names no rate for too few comments`() {
        #expect(!text(tally(), took: .seconds(1)).contains("a second"))
    }

    @Test func `writes numbers as people do`() {
        #expect(Summary.grouped(1_234_567) == "1,234,567")
        #expect(Summary.grouped(999) == "999")
        #expect(Summary.grouped(-1_000) == "-1,000")
        #expect(Summary.percentage(1, of: 3) == "33.3 %")
        #expect(Summary.percentage(2, of: 3) == "66.7 %")
        #expect(Summary.percentage(0, of: 0) == "0.0 %")
    }
}
