import PostbagCore

/// Finds links of a class: outside the site's list, on it, through a shortener, or any at all.
struct LinkFilter: FilterKind {
    static let name = "links"
    static let evidence = Evidence.links
    // In capitals a bare domain may read as a sentence without a space after its full stop.
    static let survives: Set<CaseVariant> = [.asWritten, .afterEmoji, .inQuotes]
    static let examples = FilterExamples(
        setting: "links: unlisted",
        finds: ["Look at ▸www.bargains.example◂ now", "▸https://bargains.example/x?y=1◂"],
        leavesAlone: ["Nothing to see.Move on", "It was 3.5 per cent."]
    )

    /// Which links are meant.
    enum LinkClass: String, CaseIterable {
        case unlisted
        case listed
        case shortener
        case any
    }

    static func compile(_ filter: FilterSource, using compiler: inout FilterCompiler) -> FilterLook?
    {
        guard
            let meant = compiler.reader.choice(
                filter.kind.value,
                in: filter.file,
                what: "links",
                of: LinkClass.self
            )
        else { return nil }
        let allowed = AllowedHosts(compiler.site.allowedLinks)
        return .native(LinkMatcher(meant: meant, allowed: allowed))
    }
}

private struct LinkMatcher: NativeMatcher {
    let meant: LinkFilter.LinkClass
    let allowed: AllowedHosts

    func spans(in input: ScreeningInput, sharing scans: inout NativeScans) -> [Range<Int>] {
        let links = scans.links(in: input.plainText)
        guard !links.isEmpty else { return [] }
        return links.filter { link in
            switch meant {
            case .unlisted: !allowed.covers(link.host)
            case .listed: allowed.covers(link.host)
            case .shortener: link.isShortener
            case .any: true
            }
        }.map(\.range)
    }
}
