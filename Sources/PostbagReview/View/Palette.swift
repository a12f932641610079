import PostbagCore
import PostbagTerminal

/// The colours of the reviewer's screen, calm enough for a night.
///
/// No meaning hangs on a colour alone: words, marks or bold letters always say the same.
enum Palette {
    static let reject = Style.Colour.rgb(224, 108, 98)
    static let hold = Style.Colour.rgb(222, 178, 92)
    static let publish = Style.Colour.rgb(126, 188, 128)
    static let accent = Style.Colour.rgb(112, 168, 214)

    static let bar = Style(reversed: true)
    static let heading = Style(accent, bold: true)
    static let law = Style(hold, bold: true)
    static let key = Style(accent, bold: true)

    static func style(of recommendation: Recommendation) -> Style {
        switch recommendation {
        case .publish: Style(publish, bold: true)
        case .hold: Style(hold, bold: true)
        case .reject: Style(reject, bold: true)
        }
    }

    static func style(of tone: Message.Tone) -> Style {
        switch tone {
        case .calm: .plain
        case .good: Style(publish, bold: true)
        case .warning: Style(hold, bold: true)
        }
    }
}
