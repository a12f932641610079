/// Finds whom the case of a sentence is against.
///
/// Who judges, prosecutes, investigates or was harmed stands in the same sentences, so a name alone
/// says little: what it is called, what comes before it and its age say more.
enum AccusedPerson {
    /// What stands for somebody of whom the article has not yet said more.
    static let unknown = "the defendant"

    /// The person's name, or what the sentence calls somebody whom it does not name.
    static func person(in sentence: String, folded: String, names: [NamedPerson]) -> String? {
        let eligible = names.filter { !$0.isOfficial && !isHarmed($0, in: sentence) }
        if let named = eligible.first(where: \.hasAge) ?? eligible.first { return named.name }
        return described(in: folded)
    }

    /// Whether what stands before a name makes its owner the one who was harmed.
    private static func isHarmed(_ person: NamedPerson, in sentence: String) -> Bool {
        guard let place = sentence.firstRange(of: person.name) else { return false }
        let before = sentence[..<place.lowerBound].lowercased()
        return before.contains(harm)
    }

    private static var harm: Regex<Substring> {
        #/
        (?:(?:murder|killing|death|manslaughter|rape|assault|stabbing|shooting|abuse|robbery
            |attack|kidnapping|deaths|murders)\ (?:of|on)
          |murdering|killing|raping|assaulting|attacking|stabbing|robbing|abusing|grooming
          |shooting|harassing|stalking|defrauding|conning|threatening|injuring|poisoning
          |victims?|widow|killed|murdered|attacked|stabbed|raped|robbed)
        (?:\ (?:[a-z-]+)){0,2}\ $
        /#
    }

    // MARK: People without a name

    private static func described(in folded: String) -> String? {
        for pattern in [questioned, accused, opening] {
            guard let match = folded.firstMatch(of: pattern) else { continue }
            let words = match.output.1.split(separator: " ").map(String.init)
            guard let noun = words.last, !institutions.contains(noun), words.count > 1 else {
                continue
            }
            return label(words)
        }
        return folded.firstMatch(of: headline).map { "a \($0.output.1)" }
    }

    /// "His stepfather" is somebody else's; to the editor it is the stepfather.
    private static func label(_ words: [String]) -> String {
        let isOwned = ["his", "her", "their", "its"].contains(words[0])
        return ([isOwned ? "the" : words[0]] + words.dropFirst()).joined(separator: " ")
    }

    /// Who is asked: "questioning a 34-year-old man on suspicion of …".
    private static var questioned: Regex<(Substring, Substring)> {
        #/
        \b(?:questioning|quizzing|arrested|bailed|charged|acquit|acquitted|convicted|jailed)\ 
        ((?:an?|the|two|three)\ (?:[a-z0-9-]+\ ){0,2}?
          (?:man|woman|men|women|boy|girl|teenager|teenagers|couple|driver|nurse|teacher))\b
        /#
    }

    /// Who stands before what was done: "a landlord accused of …".
    private static var accused: Regex<(Substring, Substring)> {
        #/
        \b((?:an?|the|two|three|four|his|her|their)\ (?:[a-z0-9'-]+\ ){0,3}?[a-z'-]+)\ 
        (?:who\ )?(?:(?:is|was|are|were|has|have|had|been|being|also)\ ){0,3}
        (?:accused|charged|arrested|convicted|jailed|sentenced|locked\ up|cleared|bailed|remanded
          |questioned|found\ (?:not\ )?guilty|on\ trial|imprisoned|serving|given)\b
        /#
    }

    /// Whom the sentence opens with: "A former choirmaster sexually abused …".
    private static var opening: Regex<(Substring, Substring)> {
        #/
        ^((?:an?|the|two|three|four|his|her|their)\ (?:[a-z0-9'-]+\ ){0,3}?[a-z0-9'-]+)\ 
        (?:who|whose|has|have|had|is|was|are|were|will|of|from|in|at|aged|denies|admits|took|stole
          |sent|told|left|drove|hit|[a-z]{3,}ed|[a-z]{3,}ly)\b
        /#
    }

    /// "Man held after …".
    private static var headline: Regex<(Substring, Substring)> {
        #/^(man|woman|boy|girl|teenager|teen|youth|couple|driver|nurse|teacher|mother|father)\b/#
    }

    /// What sentences of courts open with as often as with people.
    private static let institutions: Set<String> = [
        "court", "jury", "jurors", "judge", "judges", "magistrate", "magistrates", "coroner",
        "inquest", "inquiry", "hearing", "trial", "case", "review", "report", "investigation",
        "police", "force", "officer", "officers", "detective", "detectives", "inspector", "council",
        "family", "victim", "victims", "complainant", "girl's", "boy's", "prosecution",
        "prosecutor", "prosecutors", "defence", "barrister", "spokesman", "spokeswoman",
        "spokesperson", "charity", "union", "school", "hospital", "trust", "company", "firm", "law",
        "time", "day", "week", "month", "year", "sentence", "verdict", "appeal", "charge",
        "charges", "incident", "attack", "fire", "crash", "offence", "offences", "house", "town",
        "city",
    ]
}
