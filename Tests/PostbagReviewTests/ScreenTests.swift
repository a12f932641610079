import PostbagCore
import PostbagReview
import PostbagTerminal
import PostbagTestSupport
import Testing

@Suite struct `The reviewer's screen` {
    static let sizes = [TerminalSize(columns: 80, rows: 24), TerminalSize(columns: 200, rows: 60)]
    static let scenes: [(String, [CaseSheet], String)] = [
        ("abuse", [Samples.abuse], ""), ("urgent", [Samples.threat], ""),
        ("sealed", [Samples.sealed], ""), ("reported", [Samples.reported], ""),
        ("rules", [Samples.abuse], "r"), ("question", [Samples.abuse], "a"),
        ("command", [Samples.abuse], ":reject per"),
        ("undo", [Samples.abuse, Samples.reported], "\n"),
        ("list", [Samples.abuse, Samples.threat, Samples.sealed, Samples.reported], "l"),
        ("help", [Samples.abuse], "?"), ("empty", [], ""),
    ]

    @Test(arguments: sizes, scenes)
    func `looks as it did when a person looked`(
        size: TerminalSize,
        scene: (name: String, sheets: [CaseSheet], keys: String)
    ) async throws {
        var shift = await Shift(scene.sheets, size: size)
        await shift.type(scene.keys)
        let name = "review/\(scene.name)-\(size.columns)x\(size.rows).txt"
        #expect(try GoldenFile.difference(shift.screen, from: name) == nil)
    }

    @Test(arguments: [(20, 6), (40, 10), (1, 1), (80, 3), (109, 24), (110, 24), (300, 100)])
    func `draws something at any size`(columns: Int, rows: Int) async {
        let size = TerminalSize(columns: columns, rows: rows)
        for scene in Self.scenes {
            var shift = await Shift(scene.1, size: size)
            await shift.type(scene.2)
            #expect(shift.model.view().size == size)
        }
    }

    @Test func `follows a change of size`() async {
        var shift = await Shift([Samples.abuse])
        await shift.send(.input(.resized(TerminalSize(columns: 200, rows: 60))))
        #expect(shift.model.view().size.columns == 200)
        #expect(shift.screen.contains("Same words under the council story."))
    }
}

@Suite struct `What moved the classifier` {
    private var scored: CaseSheet {
        var sheet = Samples.threat
        let start = sheet.comment.findings[0].spans[0].start
        sheet.comment.score = ScoreSheet(
            label: "severe_toxicity",
            score: 0.914,
            words: [
                ScoreSheet.Word(span: SpanSheet(start: start, end: start + 4), weight: 1.84),
                ScoreSheet.Word(span: SpanSheet(start: 0, end: 2), weight: 0.31),
                ScoreSheet.Word(span: SpanSheet(start: 90_000, end: 90_001), weight: 0.2),
            ]
        )
        return sheet
    }

    @Test func `is shown beside what rules saw, and covered like the text`() async {
        var shift = await Shift([scored], size: TerminalSize(columns: 200, rows: 60))
        #expect(shift.screen.contains("severe toxicity 0.91: moved by b•••"))
        #expect(shift.screen.contains("+1.8"))
        await shift.type("x")
        #expect(shift.screen.contains("severe toxicity 0.91: moved by burn +1.8"))
    }

    @Test func `is shown without words where something is sealed`() async {
        var sheet = Samples.sealed
        sheet.comment.score = ScoreSheet(label: "toxicity", score: 0.5)
        let shift = await Shift([sheet], size: TerminalSize(columns: 200, rows: 60))
        #expect(shift.screen.contains("toxicity 0.50") && !shift.screen.contains("moved by"))
    }
}

@Suite struct `Hostile comments` {
    /// Nothing of a frame but letters, marks and spaces, and no line wider than the screen.
    private func check(_ shift: Shift, sourceLocation: SourceLocation = #_sourceLocation) {
        let frame = shift.model.view()
        var renderer = FrameRenderer(depth: .trueColour)
        let written = renderer.render(frame).replacing(/\u{1B}\[[0-9;?]*[A-Za-z]/, with: "")
        let bad = written.unicodeScalars.filter { scalar in
            let isIsolation = scalar == "\u{2068}" || scalar == "\u{2069}"
            let isJoiner = scalar == "\u{200D}" || scalar == "\u{200C}"
            return !isIsolation && !isJoiner
                && [.control, .format].contains(scalar.properties.generalCategory)
        }
        #expect(bad.isEmpty, sourceLocation: sourceLocation)
        for line in frame.plainText.split(separator: "\n") {
            #expect(
                displayWidth(of: String(line)) <= frame.size.columns,
                sourceLocation: sourceLocation
            )
        }
    }

    private static let texts = [
        "\u{1B}[2J\u{1B}[31mRED\u{1B}]0;title\u{7}\u{1B}[?1049l\u{9B}2J\u{90}q\u{9C}",
        "safe \u{202E}gnol si siht\u{202C} \u{2066}x\u{2069} \u{200F}y\u{061C}",
        "a" + String(repeating: "\u{301}", count: 5_000) + " after",
        String(repeating: "👩‍👩‍👧‍👦", count: 400), "🇬🇧🇫🇷 e\u{301} 한국 日本語 שלום עולם مرحبا",
        String(repeating: "\u{200D}", count: 3_000) + "x", "\u{301}\u{302}", "", "\r\n\r\n\t\u{0}",
        String(repeating: "W", count: 5_000),
    ]

    @Test(arguments: texts, [80, 200]) func `are shown safely in every place`(
        text: String,
        columns: Int
    ) async {
        var sheet = Samples.sheet("1", text)
        sheet.comment.findings = [
            Samples.finding("hate", "slur", "", in: text),
            Samples.finding("spam", "x", "", in: text),
        ]
        sheet.comment.findings[0].spans = [SpanSheet(start: 0, end: 9_999)]
        sheet.comment.findings[1].spans = [
            SpanSheet(start: -5, end: 3), SpanSheet(start: 7, end: 2),
        ]
        sheet.commenter.name = text
        sheet.story.headline = text
        sheet.why = [text]
        sheet.thread = [ThreadSheet(author: text, text: text, createdAt: 0)]
        sheet.reports = [ReportGroup(reason: text, count: 1, weight: 1, texts: [text])]
        sheet.notes = [NoteSheet(by: text, at: 0, text: text)]
        var shift = await Shift([sheet], size: TerminalSize(columns: columns, rows: 50))
        for keys in ["", "x", "\t", "\t\t", "l"] {
            for key in keys { await shift.press(key == "\t" ? Key(.tab) : .character(key)) }
            check(shift)
        }
    }

    @Test func `of a megabyte are shown a part at a time and to the end`() async {
        let text = String(repeating: "All work and no play. ", count: 50_000) + "THE-END"
        var shift = await Shift([Samples.sheet("1", text)])
        check(shift)
        for _ in 0..<40 { await shift.press(Key(.pageDown)) }
        #expect(shift.model.part > 0)
        #expect(!shift.screen.contains("THE-END"))
        await shift.press(Key(.end))
        #expect(shift.screen.contains("THE-END"))
        check(shift)
    }

    @Test func `of a megabyte of marks are shown`() async {
        let text = "e" + String(repeating: "\u{301}\u{489}", count: 250_000)
        let shift = await Shift([Samples.sheet("1", text)])
        #expect(shift.screen.contains("marks›"))
        check(shift)
    }
}
