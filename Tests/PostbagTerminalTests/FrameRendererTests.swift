import PostbagTerminal
import Testing

@Suite struct `Rendering frames` {
    private func frame(_ lines: [StyledText], _ columns: Int = 12) -> Frame {
        var frame = Frame(TerminalSize(columns: columns, rows: lines.count))
        frame.draw(lines, in: frame.area)
        return frame
    }

    @Test func `writes nothing when nothing changed`() {
        var renderer = FrameRenderer(depth: .trueColour)
        let same = frame(["one", "two"])
        #expect(renderer.render(same).isEmpty == false)
        #expect(renderer.render(same) == "")
    }

    @Test func `writes only what changed`() {
        var renderer = FrameRenderer(depth: .trueColour)
        _ = renderer.render(frame(["one", "two"]))
        #expect(renderer.render(frame(["one", "twp"])) == "\u{1B}[2;3Hp")
    }

    @Test func `switches a look on once for all that has it`() {
        var renderer = FrameRenderer(depth: .trueColour)
        _ = renderer.render(frame([""]))
        let text = renderer.render(frame([StyledText("abc", .bold) + "d"]))
        #expect(text == "\u{1B}[1;1H\u{1B}[1mabc\u{1B}[0md")
    }

    @Test func `paints all after the size has changed or the screen was lost`() {
        var renderer = FrameRenderer(depth: .trueColour)
        _ = renderer.render(frame(["one"]))
        #expect(renderer.render(frame(["one"], 20)).contains("\u{1B}[2J"))
        renderer.forget()
        #expect(renderer.render(frame(["one"], 20)).contains("\u{1B}[2J"))
    }

    @Test func `shows the cursor where there is one and hides it otherwise`() {
        var renderer = FrameRenderer(depth: .none)
        var typed = frame(["abc"])
        _ = renderer.render(typed)
        typed.cursor = (0, 3)
        #expect(renderer.render(typed) == "\u{1B}[1;4H\u{1B}[?25h")
        typed.cursor = nil
        #expect(renderer.render(typed) == "\u{1B}[?25l")
    }

    @Test(arguments: 0..<60) func `a terminal shows the frame after any change`(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        var terminal = ScreenModel(columns: 24, rows: 6)
        var renderer = FrameRenderer(depth: .sixteen)
        let pieces: [StyledText] = [
            "hello", "日本語", "👩‍👩‍👧 yes", "אבג", StyledText("red", Style(.red)), "    ",
            "e\u{301}t\u{e9}", "❤️",
            StyledText("wide 한국", .reversed), "🇬🇧🇬🇧",
        ]
        var frame = Frame(TerminalSize(columns: 24, rows: 6))
        for _ in 0..<12 {
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                frame.draw(
                    pieces.randomElement(using: &random) ?? "",
                    row: Int.random(in: 0..<6, using: &random),
                    column: Int.random(in: 0..<24, using: &random)
                )
            }
            terminal.take(renderer.render(frame))
            let isolation = /[\u{2068}\u{2069}]/
            #expect(terminal.text == frame.plainText.replacing(isolation, with: ""))
        }
    }
}

@Suite struct `Depth of colours` {
    @Test(arguments: [
        (["TERM": "xterm"], ColourDepth.sixteen), (["TERM": "xterm-256color"], .twoHundredFiftySix),
        (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .trueColour),
        (["TERM": "dumb"], .none), (["TERM": "vt100-m"], .none),
        (["TERM": "xterm-256color", "NO_COLOR": "1"], .none),
        (["TERM": "xterm", "NO_COLOR": ""], .sixteen),
    ])
    func `follows the environment`(environment: [String: String], depth: ColourDepth) {
        #expect(ColourDepth.detected(environment: environment) == depth)
    }

    @Test(arguments: [
        (ColourDepth.trueColour, "\u{1B}[1;38;2;200;40;40m"),
        (.twoHundredFiftySix, "\u{1B}[1;38;5;160m"),
        (.sixteen, "\u{1B}[1;91m"), (.none, "\u{1B}[1m"),
    ])
    func `shows a mixed colour as the nearest there is`(depth: ColourDepth, sequence: String) {
        #expect(Style(.rgb(200, 40, 40), bold: true).escapeSequence(in: depth) == sequence)
    }
}
