import PostbagCore
import PostbagPolicy
import Testing

@Suite struct `An article` {
    @Test(arguments: [
        (StorySignal.childDeath, "The three-year-old boy died in hospital two days later."),
        (.childDeath, "A baby was found dead at a house in Saltmere."),
        (.childAbuse, "The couple admitted child cruelty over two years."),
        (.caseReview, "A serious case review said that agencies missed the signs."),
        (.caseReview, "The local child safeguarding practice review is out today."),
        (.arrest, "A woman of 31 was arrested on suspicion of arson."),
        (.arrest, "He has been released under investigation."),
        (.charge, "Gideon Tasker has been charged with manslaughter."),
        (.charge, "She denies the charge."),
        (.trial, "Jurors were told that the alarm had been switched off."),
        (.trial, "His trial at Saltmere Crown Court is to last three weeks."),
        (.verdict, "He was found guilty on two counts."),
        (.verdict, "She was cleared of all charges."),
        (.sentence, "He was jailed for seven years."),
        (.sentence, "She was given a suspended sentence."),
        (.inquest, "An inquest has been opened and adjourned."),
        (.inquest, "The coroner recorded an open verdict."),
        (.sexualOffence, "He is accused of three counts of sexual assault."),
        (.sexualOffence, "The teacher was convicted of grooming a pupil."),
        (.familyCourt, "The case was heard in private at the family court."),
        (.familyCourt, "The council applied for a care order."),
        (.youthCourt, "The boy appeared at Brindle Youth Court."),
        (.anonymity, "The teenager, who cannot be named for legal reasons, wept."),
        (.anonymity, "Reporting restrictions remain in place."),
    ])
    func `shows what it is about`(_ signal: StorySignal, _ sentence: String) {
        let assessment = StoryAssessment(of: "It was a grey morning. \(sentence) More to follow.")
        #expect(assessment.signals.contains(signal))
        #expect(assessment.reasons.contains { $0.sentence == sentence })
        #expect(assessment.profile != .none)
    }

    @Test(arguments: [
        "The number 12 bus is to run once an hour. Brightline Buses blamed a lack of drivers.",
        "The market moves to Saturdays. Stallholders welcomed the decision of the council.",
        "Saltmere Rovers won again. The striker scored twice in the second half.",
        "The library will close for a month while the roof is mended.",
    ])
    func `without any of that is ordinary`(_ text: String) {
        let assessment = StoryAssessment(of: text)
        #expect(assessment.profile == .none)
        #expect(assessment.proceedings.isEmpty)
    }

    static let trial = """
        Skipper denies killing passengers

        Gideon Tasker, 51, appeared before Saltmere Crown Court on Monday accused of manslaughter.
        Mr Tasker denied the charge and was granted bail. His trial before a jury starts in February.
        Harbour master Edwina Crale told reporters that the alarm was raised at 6am.
        """

    @Test func `of a trial gives the defendant, the step and the court`() {
        let assessment = StoryAssessment(of: Self.trial)
        #expect(assessment.profile == .activeProceedings)
        let found = assessment.proceedings.first
        #expect(found?.defendant == "Gideon Tasker")
        #expect(found?.step == .trial)
        #expect(found?.mode == .jury)
        #expect(assessment.named.contains("Gideon Tasker"))
        #expect(assessment.named.contains("Edwina Crale"))
        #expect(!assessment.named.contains { $0.contains("Court") })
    }

    @Test func `of a case that is over is sensitive and not active`() {
        let assessment = StoryAssessment(
            of: "A mother was jailed for seven years today over the death of her baby."
        )
        #expect(assessment.profile == .sensitiveCase)
        #expect(assessment.proceedings.map(\.step) == [.sentenced])
    }

    @Test func `of a conviction that awaits sentence is active`() {
        let assessment = StoryAssessment(
            of: "Nial Purbright was convicted of fraud. He will be sentenced in May."
        )
        #expect(assessment.profile == .activeProceedings)
        #expect(assessment.proceedings.first?.step == .verdict)
    }

    @Test func `of a sexual offence protects the complainant without any order`() {
        let assessment = StoryAssessment(
            of: "Lucian Fairweather denies raping a pupil. The complainant gave evidence."
        )
        #expect(assessment.profile == .anonymityOrder)
        #expect(assessment.vulnerable.contains("the complainant"))
    }
}
