import Foundation

/// What is known of the place that output goes to.
package struct TerminalTraits: Sendable, Hashable {
    /// When to use colours.
    package enum ColourChoice: String, Sendable, CaseIterable {
        case auto, always, never
    }

    /// Whether it is a terminal, not a file or a pipe.
    package var isTerminal: Bool
    /// Whether colours may be used.
    package var hasColours: Bool
    /// How many columns a line has.
    package var width: Int

    /// Describes a place; the default is a file.
    package init(isTerminal: Bool = false, hasColours: Bool = false, width: Int = 80) {
        self.isTerminal = isTerminal
        self.hasColours = hasColours
        self.width = width
    }

    /// Finds out about an open descriptor.
    ///
    /// Colours are used on a terminal only, unless `NO_COLOR` is set to anything or the terminal
    /// calls itself dumb; see <https://no-color.org>. A choice by flag wins over both.
    package static func detected(
        descriptor: Int32,
        environment: [String: String],
        colours: ColourChoice = .auto
    ) -> TerminalTraits {
        let isTerminal = isatty(descriptor) == 1
        return TerminalTraits(
            isTerminal: isTerminal,
            hasColours: hasColours(colours, isTerminal: isTerminal, environment: environment),
            width: width(of: isTerminal ? descriptor : nil, environment: environment)
        )
    }

    static func hasColours(
        _ choice: ColourChoice,
        isTerminal: Bool,
        environment: [String: String]
    ) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto:
            isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }

    static func width(of terminal: Int32?, environment: [String: String]) -> Int {
        if let columns = environment["COLUMNS"].flatMap(Int.init), columns > 0 {
            return min(max(columns, 20), 1_000)
        }
        guard let terminal, let columns = TerminalCalls.size(of: terminal)?.columns else {
            return 80
        }
        return max(columns, 20)
    }
}
