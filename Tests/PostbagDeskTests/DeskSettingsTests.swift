import Postbag
import PostbagCore
import PostbagDesk
import PostbagTestSupport
import Testing

@Suite struct `Desk settings` {
    func policy(_ desk: String) throws -> CompiledPolicy {
        try TemporaryPolicy([
            "policy.yaml": "policy: trial\ninclude: [abuse.yaml]\n\(desk)",
            "abuse.yaml": """
            rule: abuse
            promise: Be kind.
            message: Please say it kindly.
            filters:
              - id: name
                words: [muppet]
                score: 90
            """,
        ]).compile()
    }

    @Test func `are the house's where a policy says nothing`() throws {
        #expect(try DeskSettings(policy: policy("")) == DeskSettings())
    }

    @Test func `are read from the policy's section for the desk`() throws {
        let settings = try DeskSettings(
            policy: policy(
                """
                desk:
                  name: ellerby-post
                  claim-lease: 90s
                  new-commenters: 3
                  flood: {limit: 4, window: 2m}
                  quality-sample: 2.5
                  dead-man: 1h
                  holidays: [2027-06-14]
                  queues:
                    urgent: {act: 2m, decide: 10m}
                    reported: {decide: 8h, decide-grave: 30m, head-start: 2d}
                  reports: {hide-grave: 97, hide-slight: 99.5, day: 10}
                  standing:
                    strike-life: 30d
                    suspension: {strikes: 5.5, lasts: 7d}
                  wellbeing: {severe-from: 60, neutral-after: 4, break-after: 20m, shift-cap: 50}

                """
            )
        )
        #expect(settings.name == "ellerby-post")
        #expect(settings.claimLease == .seconds(90))
        #expect(settings.approvalsBeforeTrust == 3)
        #expect(settings.floodLimit == 4 && settings.floodWindow == .seconds(120))
        #expect(settings.qualitySample == 0.025)
        #expect(settings.clocks.deadMan == .seconds(3_600))
        #expect(settings.clocks.extraHolidays.map(\.description) == ["2027-06-14"])
        #expect(settings.clocks.target(of: .urgent).firstAction == .seconds(120))
        #expect(settings.clocks.target(of: .reported).decideGrave == .seconds(1_800))
        #expect(settings.clocks.target(of: .held) == DeskSettings().clocks.target(of: .held))
        #expect(settings.queues.headStart[.reported] == .seconds(172_800))
        #expect(settings.reports.graveCertainty == 0.97 && settings.reports.dayLimit == 10)
        #expect(settings.standing.step(.suspension).strikes == 5.5)
        #expect(settings.standing.step(.suspension).lasts == .seconds(604_800))
        #expect(settings.wellbeing.severeFrom == 60 && settings.wellbeing.neutralAfter == 4)
        #expect(settings.wellbeing.breakAfter == .minutes(20) && settings.wellbeing.shiftCap == 50)
        #expect(settings.wellbeing.newShiftAfter == .hours(6))
        #expect(settings.standing.step(.ban) == DeskSettings().standing.step(.ban))
    }

    @Test(arguments: [
        ("desk:\n  claim-leese: 5m\n", "claim-leese"),
        ("desk:\n  claim-lease: soon\n", "claim-lease is 'soon'"),
        ("desk:\n  queues:\n    urgnt: {decide: 5m}\n", "urgnt"),
        ("desk:\n  holidays: [2027-02-30]\n", "a holiday is '2027-02-30'"),
        ("desk:\n  reports: {hide-grave: 99, hide-slight: 90}\n", "surer"),
        ("desk:\n  standing:\n    ban: {strikes: many}\n", "strikes is 'many'"),
        ("desk:\n  wellbeing: {break-after: 25}\n", "break-after is '25'"),
        ("desk:\n  wellbeing: {severe-from: 101}\n", "severe-from"),
        ("desk:\n  wellbeing: {cap: 5}\n", "cap"),
        ("desk: 5\n", "must be a map"),
    ])
    func `show what is wrong and where`(section: String, message: String) throws {
        let policy = try policy(section)
        do throws(PolicyErrors) {
            _ = try DeskSettings(policy: policy)
            Issue.record("accepted \(section)")
        } catch {
            #expect(error.description.contains(message), "\(error)")
            #expect(error.diagnostics.first?.location?.file.hasSuffix("policy.yaml") == true)
        }
    }

    @Test func `belong to the policy's revision`() throws {
        let first = try policy("desk: {claim-lease: 5m}\n").revision
        let second = try policy("desk: {claim-lease: 6m}\n").revision
        #expect(first != second)
    }
}
