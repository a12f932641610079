/// Where an order binds.
public enum OrderScope: Sendable, Hashable {
    /// Everywhere on the site.
    case site
    /// Under these stories alone, by id.
    case stories([String])

    /// Whether it covers a story; what stands under no known story is covered by site-wide orders.
    public func covers(story id: String?) -> Bool {
        switch self {
        case .site: true
        case .stories(let ids): id.map { ids.contains($0) } ?? false
        }
    }
}

extension OrderScope: Codable {
    /// Reads `"site"`, or a list of story ids.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let word = try? container.decode(String.self) {
            self = word == "site" ? .site : .stories([word])
        } else {
            self = .stories(try container.decode([String].self))
        }
    }

    /// Writes `"site"`, or a list of story ids.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .site: try container.encode("site")
        case .stories(let ids): try container.encode(ids)
        }
    }
}
