import ArgumentParser
import Foundation
import PostbagCore
import PostbagPolicy
import PostbagTerminal

/// The places that a command writes to, and what it knows of its surroundings.
struct Console {
    /// Where results go.
    var results: any ByteSink
    /// What the place of results can do.
    let traits: TerminalTraits
    /// Where everything else is said.
    var talk: Talk
    /// The environment's variables.
    let environment: [String: String]
    /// What time it is.
    var now: @Sendable () -> Instant = {
        Instant(secondsSince1970: Date().timeIntervalSince1970)
    }

    /// A variable of the environment that is set to something.
    func variable(_ name: String) -> String? {
        environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The program's own standard output, standard error and environment.
    static func standard(colours: TerminalTraits.ColourChoice) -> Console {
        FileSink.outliveReaders()
        let environment = ProcessInfo.processInfo.environment
        func traits(_ descriptor: Int32) -> TerminalTraits {
            .detected(descriptor: descriptor, environment: environment, colours: colours)
        }
        return Console(
            results: FileSink.standardOutput,
            traits: traits(STDOUT_FILENO),
            talk: Talk(FileSink.standardError, traits: traits(STDERR_FILENO)),
            environment: environment
        )
    }

    /// Writes results.
    ///
    /// - Throws: Success if whoever was reading has stopped, failure if the place is full or gone.
    mutating func write(_ bytes: [UInt8]) throws(ExitCode) {
        do throws(WriteProblem) {
            try results.write(bytes)
        } catch {
            switch error {
            case .readerIsGone: throw .success
            case .failed:
                talk.say(Diagnostic(.error, "cannot write the results"))
                throw .couldNotDoIt
            }
        }
    }

    /// Writes lines of results.
    mutating func write(_ lines: [StyledText]) throws(ExitCode) {
        try write(Self.bytes(of: lines, hasColours: traits.hasColours))
    }

    /// Says what is wrong and ends with the status for what could not be done.
    mutating func giveUp(_ diagnostics: [Diagnostic]) -> ExitCode {
        talk.say(diagnostics)
        return .couldNotDoIt
    }

    /// Lines as they are written.
    static func bytes(of lines: [StyledText], hasColours: Bool) -> [UInt8] {
        var bytes: [UInt8] = []
        for line in lines {
            bytes.append(contentsOf: line.rendered(withColours: hasColours).utf8)
            bytes.append(0x0A)
        }
        return bytes
    }
}

extension ExitCode {
    /// Something was found, or failed: 1.
    static let foundSomething = ExitCode(1)
    /// The command could not do what it was asked: 2.
    static let couldNotDoIt = ExitCode(2)
}
