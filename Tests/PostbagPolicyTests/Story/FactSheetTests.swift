import Foundation
import PostbagCore
import PostbagText
import Testing

@testable import PostbagPolicy

@Suite struct `A fact sheet` {
    private func sheet(_ facts: String...) -> FactSheet {
        FactSheet(Story(id: "s", facts: facts))
    }

    private func contradicted(_ text: String, _ fact: String) -> [String] {
        let view = Reading(text).views[0]
        return sheet(fact).contradictions(in: view).map {
            String(decoding: view.bytes[$0], as: UTF8.self)
        }
    }

    @Test(arguments: [
        ("The review found three missed chances.", "The review found nine missed chances."),
        ("the market is moving to sundays", "The market moves to Saturdays from 5 September."),
        ("The market moves on Friday.", "The market moves to Saturdays."),
        ("The ferry sank in August.", "The ferry sank in June."),
        ("She visited twice that year.", "She visited fourteen times that year."),
        ("He was found guilty of it.", "He was cleared of it."),
        ("He pleaded not guilty to the charge.", "He admitted the charge."),
        ("The council has never apologised for it.", "The council has apologised."),
        ("He owned up to the charge.", "He denies the charge."),
        ("I see he was given bail by the court.", "He was remanded in custody by the court."),
        ("The boy is 14 years old and he did it.", "The boy, aged 15, did it."),
        ("All thirteen on board were killed.", "Two passengers died and eleven were rescued."),
        ("Five were hurt that night.", "Three people were injured."),
        ("They lost 5,000 pounds of stock.", "They lost 3,000 pounds of stock."),
    ])
    func `is contradicted by another number, day, age or outcome`(said: String, fact: String) {
        #expect(contradicted(said, fact).count == 1)
    }

    @Test(arguments: [
        ("Did the review find three missed chances?", "The review found nine missed chances."),
        ("The market moves from Wednesdays to Saturdays.", "The market moves to Saturdays."),
        (
            "The caption says ten recommendations, the report says twelve.",
            "The council accepted twelve recommendations."
        ),
        ("To the person saying folk were hurt, nobody was.", "Nobody was hurt on the boat."),
        ("The march is cleared with the police.", "The mother was convicted."),
        ("He owned a garage in the town.", "He denies the charge."),
        ("I think the market moves on Friday.", "The market moves to Saturdays."),
        ("They lost 3,000 pounds of stock.", "They lost 3000 pounds of stock."),
        ("The review found at least two missed chances.", "The review found nine missed chances."),
        (
            "Of thirteen on board two died, so sad.",
            "Two passengers died and eleven were rescued."
        ),
        ("Three people hurt, and eleven saved.", "Three people were injured."),
        ("A three year old died.", "Two passengers died and eleven were rescued."),
        ("We may march in the spring.", "The council accepted the report in May."),
        ("The 'hurt' feelings were hers.", "Nobody asked the council."),
    ])
    func `is not contradicted by questions, corrections or other matters`(
        said: String,
        fact: String
    ) {
        #expect(contradicted(said, fact).isEmpty)
    }

    @Test func `names the sentence that contradicts it`() {
        let text = "So sad. The review found two missed chances! Shame on them."
        #expect(
            contradicted(text, "The review found nine missed chances.")
                == [" the review found two missed chances!"]
        )
    }

    private func establishes(_ sentence: String, deed: String, _ sheet: FactSheet) throws -> Bool {
        let view = Reading(sentence).views[0]
        let text = String(decoding: view.bytes, as: UTF8.self)
        let range = try #require(text.range(of: deed))
        let lower = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let found = lower..<lower + deed.utf8.count
        return sheet.establishes(0..<view.bytes.count, deed: found, in: view)
    }

    @Test func `establishes what it tells of and what was admitted`() throws {
        let admitted = FactSheet(
            Story(
                id: "s",
                facts: ["A boy of 15 admitted arson at the youth court."],
                proceedings: [Proceedings(defendant: "the boy", step: .verdict)]
            )
        )
        #expect(try establishes("the lad owned up", deed: "owned up", admitted))
        #expect(try establishes("he confessed to it", deed: "confessed", admitted))
        #expect(try !establishes("he robbed the shop", deed: "robbed the shop", admitted))
        let burnt = sheet("The boy was convicted and burned the boat.")
        #expect(try establishes("the boy burned the boat", deed: "burned the boat", burnt))
    }

    @Test func `takes nobody's admission of failings for a plea`() throws {
        let council = FactSheet(
            Story(
                id: "s",
                facts: ["The council admitted mistakes.", "A man was charged with murder."],
                proceedings: [Proceedings(defendant: "Col Rastrick", step: .charged)]
            )
        )
        #expect(try !establishes("he confessed to it", deed: "confessed", council))
        let alleged = sheet("He is alleged to have admitted it.")
        #expect(try !establishes("he owned up", deed: "owned up", alleged))
    }

    @Test func `establishes no admission while somebody denies`() throws {
        let both = sheet("Ann Other admitted theft.", "Ben Other denies theft.")
        #expect(try !establishes("he owned up", deed: "owned up", both))
        let denied = sheet("He denies the charge.")
        #expect(try !establishes("he owned up", deed: "owned up", denied))
    }
}
