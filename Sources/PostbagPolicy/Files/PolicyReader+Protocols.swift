import PostbagCore

extension PolicyReader {
    /// Reads which protocols of other services are answered.
    mutating func readProtocols(_ document: Document?, in file: SourceFile) -> ProtocolSettings? {
        let names = ["perspective", "akismet", "coral", "moderations"]
        guard let document, !document.isNull,
            let fields = reader.fields(
                of: document,
                in: file,
                allowed: names,
                what: "protocols"
            )
        else { return nil }
        var settings = ProtocolSettings()
        settings.perspective = readPerspective(fields, in: file)
        settings.akismet = readAkismet(fields, in: file)
        settings.coral = readCoral(fields, in: file)
        settings.answersModerations = options([], of: "moderations", in: fields, file) != nil
        return settings
    }

    private mutating func readPerspective(
        _ fields: Fields,
        in file: SourceFile
    ) -> ProtocolSettings.Perspective? {
        guard
            let own = options(["languages", "keep-feedback"], of: "perspective", in: fields, file)
        else {
            return nil
        }
        var settings = ProtocolSettings.Perspective()
        let languages = reader.strings(own["languages"], in: file, what: "languages").map(\.text)
        if !languages.isEmpty { settings.languages = languages.map { $0.lowercased() } }
        settings.keepsFeedback = keepsFeedback(own, in: file)
        return settings
    }

    private mutating func readAkismet(
        _ fields: Fields,
        in file: SourceFile
    ) -> ProtocolSettings.Akismet? {
        guard
            let own = options(
                ["unknown-story", "keep-feedback"],
                of: "akismet",
                in: fields,
                file
            )
        else { return nil }
        var settings = ProtocolSettings.Akismet()
        settings.unknownStory = unknownStory(own, in: file) ?? settings.unknownStory
        settings.keepsFeedback = keepsFeedback(own, in: file)
        return settings
    }

    private mutating func keepsFeedback(_ fields: Fields, in file: SourceFile) -> Bool {
        reader.flag(fields["keep-feedback"], in: file, what: "keep-feedback") ?? false
    }

    private mutating func readCoral(
        _ fields: Fields,
        in file: SourceFile
    ) -> ProtocolSettings.CoralPhase? {
        let keys = ["body", "within", "unknown-story", "reasons"]
        guard let own = options(keys, of: "coral", in: fields, file) else { return nil }
        var settings = ProtocolSettings.CoralPhase()
        settings.body =
            reader.choice(
                own["body"],
                in: file,
                what: "body",
                of: ProtocolSettings.BodyFormat.self
            ) ?? settings.body
        settings.within = within(own["within"], in: file) ?? settings.within
        settings.unknownStory = unknownStory(own, in: file) ?? settings.unknownStory
        settings.givesReasons =
            reader.flag(own["reasons"], in: file, what: "reasons") ?? settings.givesReasons
        return settings
    }

    /// The options of a protocol; none at all if it is not named.
    private mutating func options(
        _ allowed: [String],
        of name: String,
        in fields: Fields,
        _ file: SourceFile
    ) -> Fields? {
        guard let document = fields[name] else { return nil }
        if document.isNull { return Fields(entries: [:], place: document.place, file: file) }
        return reader.fields(of: document, in: file, allowed: allowed, what: name)
    }

    private mutating func unknownStory(
        _ fields: Fields,
        in file: SourceFile
    ) -> ProtocolSettings.UnknownStory? {
        reader.choice(
            fields["unknown-story"],
            in: file,
            what: "unknown-story",
            of: ProtocolSettings.UnknownStory.self
        )
    }

    /// Reads how long Coral may be kept waiting, such as `150ms`.
    private mutating func within(_ document: Document?, in file: SourceFile) -> Duration? {
        guard let document, let text = reader.string(document, in: file, what: "within") else {
            return nil
        }
        if text.hasSuffix("ms"), let time = Int(text.dropLast(2)), (20...9_000).contains(time) {
            return .milliseconds(time)
        }
        reader.report(
            "within is '\(text)'",
            at: document.place,
            in: file,
            expected: "a time from 20ms to 9000ms, less than the phase's timeout in Coral"
        )
        return nil
    }
}
