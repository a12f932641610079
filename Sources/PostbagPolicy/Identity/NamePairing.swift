/// Weighs two words that stand near each other and may be first name and surname.
struct NamePairing {
    struct Side {
        let part: NamePart
        let likeness: NameScan.Likeness
        /// Whether the word of the text is an everyday one.
        let isOrdinary: Bool
        let isCapitalised: Bool
    }

    let first: Side
    let second: Side
    /// How many words stand between them.
    let gap: Int
    /// Whether no space stands between them, as in a handle or a web address.
    let isAttached: Bool
    /// Whether capitals tell nothing in this text.
    let isCaseless: Bool

    /// How sure it is that the two name the person; `nil` for not at all.
    var strength: NameStrength? {
        let sides = [first, second]
        guard !sides.contains(where: { $0.likeness == .initial }) else { return withInitial }
        let disguised = sides.filter { $0.likeness != .same }
        switch disguised.count {
        case 0: return bothPlain
        case 1: return oneDisguised(disguised[0], first.likeness == .same ? first : second)
        default: return bothDisguised
        }
    }

    private var areCapitals: Bool { first.isCapitalised && second.isCapitalised || isAttached }

    private var bothPlain: NameStrength? {
        let ordinary = [first, second].filter(\.isOrdinary)
        switch ordinary.count {
        case 2:
            guard gap == 0 || gap == 1 && areCapitals else { return nil }
            return areCapitals || isCaseless ? .full : .part
        case 1:
            return gap == 0 || gap == 1 && (ordinary[0].isCapitalised || isCaseless) ? .full : nil
        default:
            let areCommon = first.part.isCommon && second.part.isCommon
            return gap <= (areCommon ? 1 : 2) ? .full : nil
        }
    }

    private func oneDisguised(_ disguised: Side, _ plain: Side) -> NameStrength? {
        guard gap == 0 || gap == 1 && plain.part.isDistinctive else { return nil }
        if disguised.isOrdinary {
            return first.isCapitalised && second.isCapitalised && gap == 0 ? .likely : nil
        }
        if plain.isOrdinary, !plain.isCapitalised, !isAttached, !isCaseless { return .part }
        return disguised.likeness == .skeleton ? .likely : .full
    }

    private var bothDisguised: NameStrength? {
        guard gap == 0, !first.isOrdinary, !second.isOrdinary else { return nil }
        let areShort = first.part.length < 4 && second.part.length < 4
        return areShort && !areCapitals ? nil : .likely
    }

    // J. Doe, Jane D.
    private var withInitial: NameStrength? {
        let word = first.likeness == .initial ? second : first
        let initial = first.likeness == .initial ? first : second
        guard gap == 0, word.likeness != .initial,
            initial.isCapitalised || isCaseless || isAttached
        else { return nil }
        let isSurname = word.part.role == .surname
        if isSurname, word.part.isDistinctive, word.likeness == .same { return .likely }
        if word.isOrdinary, !word.isCapitalised { return nil }
        return word.likeness == .same || word.part.length >= 5 ? .part : nil
    }
}
