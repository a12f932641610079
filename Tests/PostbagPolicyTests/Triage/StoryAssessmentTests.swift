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
        (.arrest, "Man held after stabbing outside chip shop"),
        (.arrest, "Detectives are questioning a 34-year-old man."),
        (.arrest, "Three people have been bailed."),
        (.charge, "A nurse is due before Ottermouth magistrates on Tuesday."),
        (.charge, "Martin Quill, 63, denies nine counts of indecency."),
        (.charge, "Gideon Tasker has been charged with manslaughter."),
        (.charge, "She denies the charge."),
        (.trial, "Jurors were told that the alarm had been switched off."),
        (.trial, "His trial at Saltmere Crown Court is to last three weeks."),
        (.trial, "The jury has been discharged after four days."),
        (.trial, "A retrial will be held in the autumn."),
        (.trial, "The court was told that he had run away."),
        (.verdict, "Jury clears teacher"),
        (.verdict, "Terence Vole, 46, admitted fourteen offences."),
        (.verdict, "He was found guilty on two counts."),
        (.verdict, "She was cleared of all charges."),
        (.sentence, "He was jailed for seven years."),
        (.sentence, "His mother was given four years for allowing it."),
        (.sentence, "The pair were locked up for a string of burglaries."),
        (.appeal, "The Court of Appeal will hear the case in spring."),
        (.appeal, "He has leave to challenge his conviction."),
        (.missing, "A girl of 14 has not been seen since Tuesday."),
        (.missing, "Concern grows for missing schoolgirl"),
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
        let assessment = StoryAssessment(of: "It was a grey morning.\n\(sentence)\nMore to follow.")
        #expect(assessment.signals.contains(signal))
        #expect(assessment.reasons.contains { $0.sentence == sentence })
        #expect(assessment.profile != .none)
    }

    @Test(arguments: [
        "The number 12 bus is to run once an hour. Brightline Buses blamed a lack of drivers.",
        "The market moves to Saturdays. Stallholders welcomed the decision of the council.",
        "Saltmere Rovers won again. The striker scored twice in the second half.",
        "The library will close for a month while the roof is mended.",
        "Council to trial new bin rounds. The six-week trial of a new lorry went well.",
        "Visitors are charged £5 to park. Parking charges go up in May.",
        "A Saltmere lab begins clinical trials. Residents appealed for a rethink.",
        "She served thirty years as a teacher. The sentence in the leaflet was badly worded.",
        "Members held a meeting, and people held hands. Our cat has gone missing.",
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

    @Test(arguments: [
        (
            """
            Man held after stabbing outside chip shop
            Detectives are questioning a 34-year-old man on suspicion of attempted murder.
            """, "a man", Proceedings.Step.arrested
        ),
        (
            """
            A boat owner sailed into a storm despite three warnings, a court has heard. Prosecutor
            Miles Denby KC told Westerby Crown Court that Owen Rackham, 58, had gambled with lives.
            """, "Owen Rackham", .trial
        ),
        (
            """
            A former choirmaster sexually abused a girl over four years, Lindow Crown Court was told.
            The complainant gave evidence. Martin Quill, 63, denies nine counts of indecent assault.
            """, "Martin Quill", .trial
        ),
        (
            """
            Driver charged with killing nurse
            Kit Sallow is accused of killing Pia Wray, 30, on the ring road. Mr Sallow, 41, is due
            before magistrates today, said Det Insp Jo Farr.
            """, "Kit Sallow", .charged
        ),
        (
            """
            Jurors have been unable to reach a verdict in the case of a landlord accused of arson.
            Prosecutors have a week to decide on a retrial of Gwilym Parr, 50.
            """, "Gwilym Parr", .trial
        ),
        (
            """
            Burglar who targeted widows jailed for nine years
            Terence Vole, 46, admitted fourteen offences. Judge Anna Corrie called him a coward.
            """, "Terence Vole", .sentenced
        ),
        (
            "A former councillor serving six years for fraud has leave to appeal.",
            "a former councillor", .appeal
        ),
    ])
    func `of a case tells whom it is against`(
        _ article: String,
        _ defendant: String,
        _ step: Proceedings.Step
    ) {
        let assessment = StoryAssessment(of: article)
        #expect(assessment.proceedings.map(\.defendant) == [defendant])
        #expect(assessment.proceedings.first?.step == step)
        #expect(assessment.profile != .none)
    }

    @Test func `of a grown-up's death is none of a child's`() {
        let grown = StoryAssessment(of: "A 19-year-old man died when his car left the road.")
        #expect(!grown.signals.contains(.childDeath))
        let child = StoryAssessment(of: "A 17-year-old died when the car left the road.")
        #expect(child.signals.contains(.childDeath))
    }

    @Test func `of somebody missing asks for care with where they are`() {
        let assessment = StoryAssessment(
            of: "A girl of 14 has not been seen since she left her foster home on Tuesday."
        )
        #expect(assessment.profile == .sensitiveCase)
        #expect(assessment.vulnerable.contains("the missing person"))
        let other = StoryAssessment(of: "A page was missing from the missing report.")
        #expect(other.vulnerable.isEmpty)
    }

    @Test func `of an acquittal is over`() {
        let assessment = StoryAssessment(
            of: """
                A PE teacher has been found not guilty of assault.
                Jurors at Dunmere Crown Court took less than an hour to acquit Paul Heddle.
                """
        )
        #expect(assessment.proceedings.map(\.defendant) == ["Paul Heddle"])
        #expect(assessment.proceedings.map(\.step) == [.concluded])
        #expect(assessment.profile == .sensitiveCase)
    }

    @Test func `of two people of a family keeps both`() {
        let assessment = StoryAssessment(
            of: """
                His stepfather is serving a life term for his murder.
                His mother was given four years for allowing it.
                """
        )
        #expect(assessment.proceedings.map(\.defendant) == ["the stepfather", "the mother"])
    }

    @Test func `never makes a judge, a lawyer or an officer the accused`() {
        let assessment = StoryAssessment(
            of: """
                Judge Anna Corrie told the jury to ignore reports. Miles Denby KC, prosecuting, said
                the trial would last a week. Supt Ruth Vane said that a man was charged on Monday.
                """
        )
        #expect(assessment.proceedings.allSatisfy { $0.defendant.first?.isLowercase == true })
    }
}
