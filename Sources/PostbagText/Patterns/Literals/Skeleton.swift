/// The characters that a part of a pattern cannot do without, in order.
struct Skeleton {
    /// What may come before the first of them.
    var lead = ByteSet()
    var places: [ClassSequence.Place] = []
    /// Everything that the part can take.
    var alphabet = ByteSet()
    /// What looks ahead and behind need, each apart.
    var seen: [ClassSequence] = []

    private static let mostPlaces = 64

    /// A part that takes any text or none.
    static let unknown: Skeleton = {
        var skeleton = Skeleton()
        skeleton.lead = .all
        skeleton.alphabet = .all
        return skeleton
    }()

    init() {}

    /// A part that is one character.
    init(_ set: ByteSet) {
        places = [.init(enters: set, holds: .none)]
        alphabet = set
    }

    /// A part that is these characters.
    init(text: [UInt8]) {
        places = text.prefix(Skeleton.mostPlaces).map {
            .init(enters: ByteSet($0), holds: .none)
        }
        for byte in text { alphabet.insert(byte) }
        for byte in text.dropFirst(Skeleton.mostPlaces) { hold(ByteSet(byte)) }
    }

    /// Adds the part that comes next.
    mutating func append(_ next: Skeleton) {
        hold(next.lead)
        for place in next.places {
            if places.count < Skeleton.mostPlaces {
                places.append(place)
            } else {
                hold(place.enters.union(place.holds))
            }
        }
        alphabet = alphabet.union(next.alphabet)
        seen += next.seen
    }

    /// Lets characters stand after the last place.
    private mutating func hold(_ set: ByteSet) {
        if places.isEmpty {
            lead = lead.union(set)
        } else {
            places[places.count - 1].holds = places[places.count - 1].holds.union(set)
        }
    }

    /// The part so many times over.
    func repeated(_ repetition: PatternNode.Repetition) -> Skeleton {
        var result = Skeleton()
        for _ in 0..<min(repetition.least, Skeleton.mostPlaces) { result.append(self) }
        if repetition.most != repetition.least || repetition.least > Skeleton.mostPlaces {
            result.hold(alphabet)
            result.alphabet = result.alphabet.union(alphabet)
        }
        result.seen = repetition.least > 0 ? seen : []
        return result
    }

    /// One of several parts.
    static func union(_ parts: [Skeleton]) -> Skeleton {
        var result = Skeleton()
        let count = parts.lazy.map(\.places.count).min() ?? 0
        result.places = (0..<count).map { _ in .init(enters: .none, holds: .none) }
        for part in parts {
            result.alphabet = result.alphabet.union(part.alphabet)
            result.lead = result.lead.union(part.lead)
            for (index, place) in part.places.enumerated() {
                let both = place.enters.union(place.holds)
                if index < count {
                    result.places[index].enters = result.places[index].enters.union(place.enters)
                    result.places[index].holds = result.places[index].holds.union(place.holds)
                } else {
                    result.hold(both)
                }
            }
        }
        return result
    }

    /// The rarest sequence that every match needs.
    var rarest: ClassSequence {
        let all = [ClassSequence(places: places)] + seen
        return all.map(\.rarest).min { $0.frequency < $1.frequency } ?? ClassSequence(places: [])
    }
}

extension PatternNode.Kind {
    /// The characters that such a part cannot do without.
    var skeleton: Skeleton {
        switch self {
        case .scalar, .set: return Skeleton(firstBytes)
        case .text(let bytes): return Skeleton(text: bytes)
        case .anything, .backreference, .call, .conditional: return .unknown
        case .assertion: return Skeleton()
        case .look(let node, _, let isNegative):
            var result = Skeleton()
            if !isNegative {
                let inner = node.skeleton
                result.seen = inner.seen + [ClassSequence(places: inner.places)]
            }
            return result
        case .group(let node, _): return node.skeleton
        case .alternatives(let nodes): return .union(nodes.map(\.skeleton))
        case .repeated(let node, let repetition): return node.skeleton.repeated(repetition)
        case .sequence(let nodes):
            var result = Skeleton()
            for node in nodes { result.append(node.skeleton) }
            return result
        }
    }
}
