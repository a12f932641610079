extension Queue {
    /// Whether nothing of another queue that follows ever comes before it.
    public var isAbsolute: Bool {
        switch self {
        case .urgent, .sealedLegal: true
        case .notices, .reported, .held, .newUser, .appeals, .qualitySample: false
        }
    }
}

/// Lets settings by queue be written as a map.
extension Queue: CodingKeyRepresentable {}
