import PostbagTerminal

extension ReviewModel {
    /// Takes a line in where there is no screen: an answer, if something was asked, or an action.
    mutating func takeLine(_ line: String) -> [ReviewEffect] {
        let words = line.split(separator: " ").joined(separator: " ")
        message = nil
        switch stage {
        case .confirming, .resting, .help:
            guard let first = words.lowercased().first else { return press(Key(.enter)) }
            return press(.character(first))
        case .picking(let picker, let purpose): return answer(words, picker, purpose)
        case .typing(_, let purpose):
            stage = home
            return submit(words, purpose)
        case .listing where Int(words) != nil: return obey(words)
        case .listing, .waiting, .reading, .finished:
            guard !words.isEmpty else { return [] }
            if stage == .listing {
                listing = nil
                stage = home
            }
            return obey(words)
        }
    }

    private mutating func answer(
        _ words: String,
        _ picker: Picker,
        _ purpose: PickPurpose
    ) -> [ReviewEffect] {
        stage = home
        guard !words.isEmpty else {
            message = Message("Nothing was done.")
            return []
        }
        if let number = Int(words), picker.choices.indices.contains(number - 1) {
            return choose(picker.choices[number - 1].value, purpose)
        }
        let fitting = picker.choices.filter { $0.label.hasPrefix(words) }
        let exact = fitting.first { $0.label == words }
        guard let choice = exact ?? (fitting.count == 1 ? fitting[0] : nil) else {
            message = Message("“\(words)” is none of them. Nothing was done.", .warning)
            return []
        }
        return choose(choice.value, purpose)
    }
}
