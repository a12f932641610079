import Foundation
import Testing

@testable import PostbagTerminal

@Suite struct `Terminal traits` {
    private func hasColours(_ environment: [String: String], isTerminal: Bool = true) -> Bool {
        TerminalTraits.hasColours(.auto, isTerminal: isTerminal, environment: environment)
    }

    @Test func `uses colours on a terminal only`() {
        #expect(hasColours([:]))
        #expect(!hasColours([:], isTerminal: false))
    }

    @Test func `obeys NO_COLOR unless it is empty`() {
        #expect(!hasColours(["NO_COLOR": "1"]))
        #expect(!hasColours(["NO_COLOR": "0"]))
        #expect(hasColours(["NO_COLOR": ""]))
    }

    @Test func `leaves a dumb terminal alone`() {
        #expect(!hasColours(["TERM": "dumb"]))
    }

    @Test func `lets a flag win over everything`() {
        let environment = ["NO_COLOR": "1"]
        #expect(
            TerminalTraits.hasColours(.always, isTerminal: false, environment: environment)
        )
        #expect(!TerminalTraits.hasColours(.never, isTerminal: true, environment: [:]))
    }

    @Test func `takes the width from COLUMNS, else 80 for a file`() {
        #expect(TerminalTraits.width(of: nil, environment: ["COLUMNS": "120"]) == 120)
        #expect(TerminalTraits.width(of: nil, environment: ["COLUMNS": "3"]) == 20)
        #expect(TerminalTraits.width(of: nil, environment: ["COLUMNS": "wide"]) == 80)
        #expect(TerminalTraits.width(of: nil, environment: [:]) == 80)
    }

    @Test func `a pipe is no terminal`() {
        let pipe = Pipe()
        let descriptor = pipe.fileHandleForWriting.fileDescriptor
        let traits = TerminalTraits.detected(descriptor: descriptor, environment: [:])
        #expect(traits == TerminalTraits())
    }
}

@Suite struct `Progress line` {
    private static let terminal = TerminalTraits(isTerminal: true, width: 20)

    @Test func `is silent where there is no terminal`() {
        var line = ProgressLine(on: TerminalTraits())
        #expect(line.update("half", at: .seconds(60)) == nil)
        #expect(line.clear() == nil)
    }

    @Test func `waits until the work has taken a moment`() {
        var line = ProgressLine(on: Self.terminal)
        #expect(line.update("half", at: .milliseconds(499)) == nil)
        #expect(line.update("half", at: .milliseconds(500)) == "\rhalf\u{1B}[K")
    }

    @Test func `speaks at most ten times a second`() {
        var line = ProgressLine(on: Self.terminal)
        #expect(line.update("1", at: .seconds(1)) != nil)
        #expect(line.update("2", at: .milliseconds(1_099)) == nil)
        #expect(line.update("3", at: .milliseconds(1_100)) != nil)
    }

    @Test func `is taken away once`() {
        var line = ProgressLine(on: Self.terminal)
        _ = line.update("half", at: .seconds(1))
        #expect(line.clear() == "\r\u{1B}[K")
        #expect(line.clear() == nil)
    }

    @Test func `never fills the last column, which would begin a new line`() {
        var line = ProgressLine(on: Self.terminal)
        let text = line.update(String(repeating: "x", count: 40), at: .seconds(1))
        #expect(text == "\r" + String(repeating: "x", count: 18) + "…\u{1B}[K")
    }
}
