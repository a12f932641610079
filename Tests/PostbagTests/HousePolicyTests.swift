import Foundation
import Postbag
import PostbagTestSupport
import PostbagText
import Testing

@Suite struct `House policy` {
    let policy: CompiledPolicy

    init() throws {
        policy = try HousePolicy.compiled.get()
    }

    static let rules = [
        "personal-abuse", "threats", "hate", "contempt-active-proceedings", "protected-identity",
        "jigsaw-identification", "private-information", "defamation-accusation", "vigilantism",
        "graphic-detail", "victim-blaming", "impersonation", "spam", "off-topic", "profanity",
        "self-harm", "child-safety", "misinformation-case-facts", "grief-intrusion", "unassessable",
    ]

    @Test func `holds all twenty rules, each with its promise and message`() {
        #expect(Set(policy.rules.map(\.id.rawValue)) == Set(Self.rules))
        for rule in policy.rules {
            #expect(rule.promise.count > 15, "\(rule.id)")
            #expect(rule.message.count > 15, "\(rule.id)")
        }
    }

    @Test func `answers as the documentation says`() {
        let screening = screen(Comment(id: "c1", text: "You absolute muppet."), under: policy)
        #expect(screening.recommendation == .reject)
        #expect(screening.rules.first == RuleID("personal-abuse"))
    }

    /// Words that only look like something, because of letters inside them or what they sound like.
    static let nearMisses = [
        "Scunthorpe", "Penistone", "Lightwater", "assess", "classic", "specialist", "Nigeria",
        "therapist", "smartwatch", "Essex", "cockerel", "142,460", "Sussex", "Middlesex",
        "Clitheroe",
        "Cockermouth", "Shitterton", "Titchfield", "Arsenal", "Bassett", "Hancock", "Hitchcock",
        "Dickens", "Dickinson", "cocktail", "peacock", "shuttlecock", "weathercock", "assassin",
        "assembly", "asset", "bassoon", "brass", "class", "grass", "mass", "passage", "password",
        "embarrass", "harass", "analyse", "analogue", "canal", "banal", "document", "accumulate",
        "circumstance", "cucumber", "scrap", "crapshoot", "titillate", "title", "constitution",
        "substitute", "institute", "prostitution", "raccoon", "cocoon", "tycoon", "spice",
        "auspicious", "suspicion", "despicable", "conspicuous", "snigger", "niggle", "niggardly",
        "drape", "grape", "scrape", "trapeze", "homogeneous", "homonym", "Dyke Road", "Van Dyke",
        "faggots and peas", "retardant", "shiitake", "mishit", "Fukushima", "Virginia", "vaginal",
        "Uranus", "sextet", "sextant", "unisex", "A1(M)", "4x4", "don't", "he'll", "we'll", "can't",
        "f/8 at 1/250", "B&B", "p.m.", "i.e.", "e.g.", "U.S.A.", "24/7", "K9", "M4A1", "covid-19",
    ]

    @Test(arguments: nearMisses)
    func `leaves alone a word that only looks like one`(_ word: String) {
        for text in [word, "I read about \(word) today.", word.uppercased()] {
            let screening = screen(Comment(id: "c", text: text), under: policy)
            #expect(screening.recommendation == .publish, "\(text): \(screening.findings)")
        }
    }

    @Test func `screens random bytes without a crash`() {
        var random = SeededRandom(seed: 20_260_701)
        var screener = Screener(policy: policy)
        for index in 0..<10_000 {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            let text = String(decoding: bytes, as: UTF8.self)
            let screening = screener.screen(Comment(id: String(index), text: text))
            let length = text.unicodeScalars.count
            #expect(
                screening.findings.allSatisfy { $0.spans.allSatisfy { $0.upperBound <= length } }
            )
        }
    }

    @Test func `screens hostile Unicode without a crash`() {
        var random = SeededRandom(seed: 7)
        var screener = Screener(policy: policy)
        for index in 0..<1_000 {
            let text = HostileText.make(using: &random)
            let screening = screener.screen(Comment(id: String(index), text: text))
            let length = text.unicodeScalars.count
            #expect(
                screening.findings.allSatisfy { $0.spans.allSatisfy { $0.upperBound <= length } }
            )
        }
    }

    /// Time is all that may tell two screenings of one comment apart, so it is stopped here.
    @Test func `says the same of the same comment twice`() {
        var random = SeededRandom(seed: 11)
        var kept = Screener(policy: policy, clock: .stopped)
        for _ in 0..<200 {
            let comment = Comment(id: "c", text: HostileText.make(using: &random))
            var fresh = Screener(policy: policy, clock: .stopped)
            #expect(kept.screen(comment) == fresh.screen(comment))
        }
    }
}
