import Postbag
import PostbagCore
import PostbagDesk
import PostbagReview
import PostbagScoring

/// Turns what the desk knows of a case into what the screen shows.
///
/// Sealed words are taken out here, so that they never reach the screen of somebody who may not
/// see them.
struct SheetBuilder: Sendable {
    let reviewer: Reviewer
    let now: Instant

    /// Who may see what an order protects.
    static let sealedFor: [Role] = [.senior, .lawyer, .editor]

    var maySeeSealed: Bool { !reviewer.roles.isDisjoint(with: Self.sealedFor) }

    func sheet(_ view: CaseView) -> CaseSheet {
        let reviewCase = view.reviewCase
        var sheet = CaseSheet(
            id: reviewCase.id.description,
            version: reviewCase.version,
            queue: reviewCase.queue.rawValue,
            enteredAt: reviewCase.entered.secondsSince1970,
            story: StorySheet(view.story, of: view.comment),
            comment: comment(view.comment, reviewCase),
            commenter: commenter(view)
        )
        sheet.why = reviewCase.why + view.position
        sheet.dueAt = reviewCase.due.secondsSince1970
        sheet.thread = thread(view)
        sheet.reports = reports(view)
        sheet.notes = view.notes.map { NoteSheet($0) }
        sheet.decisions = view.decisions.filter(\.stands).map { DecisionSheet($0) }
        sheet.isDecided = reviewCase.state != .open
        if let claim = reviewCase.claim, claim.holds(at: now) {
            sheet.claim = ClaimSheet(claim, for: reviewer)
        }
        if reviewCase.needsTwo {
            sheet.secondPerson = SecondPerson(
                reason: reviewCase.isSealed
                    ? "What an order protects may be in it; publishing takes two."
                    : "The law may have a say; publishing takes two.",
                isFirstDone: view.awaitsSecond && reviewCase.firstChoice == nil
            )
        }
        return sheet
    }

    private func comment(_ comment: CommentRecord, _ reviewCase: ReviewCase) -> CommentSheet {
        var sheet = CommentSheet(
            id: comment.id.rawValue,
            text: text(of: comment),
            createdAt: comment.created.secondsSince1970,
            state: comment.state.rawValue,
            recommendation: advice(on: comment, reviewCase),
            findings: findings(of: comment).sorted {
                rank($0, reviewCase) < rank($1, reviewCase)
            }
        )
        sheet.score = score(of: comment)
        return sheet
    }

    /// What moved the classifier; no word of a comment in which something is sealed.
    private func score(of comment: CommentRecord) -> ScoreSheet? {
        guard let screening = comment.screening, let explanation = screening.explanation else {
            return nil
        }
        let isSealed = comment.isSealed || screening.findings.contains(where: \.isSealed)
        let words = isSealed ? [] : explanation.strongest(5).filter { $0.weight > 0.05 }
        return ScoreSheet(
            label: explanation.label.rawValue,
            score: explanation.score,
            words: words.map {
                ScoreSheet.Word(
                    span: SpanSheet(start: $0.span.lowerBound, end: $0.span.upperBound),
                    weight: $0.weight
                )
            }
        )
    }

    /// What the engine advises; nothing where somebody looks again at what was decided on it.
    ///
    /// A comment in which no rule found anything has no screening kept: the engine would publish.
    private func advice(on comment: CommentRecord, _ reviewCase: ReviewCase) -> Recommendation {
        if reviewCase.sampled != nil { return .hold }
        return comment.screening?.recommendation ?? .publish
    }

    /// The main rule's findings come first.
    private func rank(_ finding: FindingSheet, _ reviewCase: ReviewCase) -> Int {
        reviewCase.rules.firstIndex { $0.rawValue == finding.rule } ?? reviewCase.rules.count
    }

    /// What rules saw in a comment.
    private func findings(of comment: CommentRecord) -> [FindingSheet] {
        (comment.screening?.findings ?? []).map { finding in
            var sheet = FindingSheet(
                rule: finding.rule.rawValue,
                filter: finding.filter,
                score: finding.score,
                recommendation: finding.recommendation,
                spans: finding.spans.map { SpanSheet(start: $0.lowerBound, end: $0.upperBound) }
            )
            sheet.survived = finding.survived.map(\.rawValue)
            if finding.isSealed {
                sheet.sealedFor = Self.sealedFor.map(\.rawValue)
                sheet.mayBeOpened = maySeeSealed
            }
            return sheet
        }
    }

    /// A comment's text, with sealed words taken out for those who may not see them.
    private func text(of comment: CommentRecord) -> String {
        let sealed = (comment.screening?.findings ?? []).filter(\.isSealed)
        guard !maySeeSealed, comment.isSealed || !sealed.isEmpty else { return comment.text }
        var scalars = Array(comment.text.unicodeScalars)
        let all = 0..<scalars.count
        // Without a place, any of the words could be meant.
        let isAll = sealed.allSatisfy(\.spans.isEmpty)
        for index in (isAll ? [all] : sealed.flatMap(\.spans)).flatMap({ $0.clamped(to: all) }) {
            scalars[index] = "░"
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }

    private func commenter(_ view: CaseView) -> CommenterSheet {
        guard let commenter = view.commenter else {
            return CommenterSheet(id: "", name: view.comment.authorName, standing: "no account")
        }
        return CommenterSheet(
            id: commenter.record.id.rawValue,
            name: view.comment.authorName,
            standing: commenter.standing.words(of: commenter.record, now: now),
            published: commenter.comments.count(where: \.isLive),
            rejected: commenter.comments.count { $0.state == .rejected || $0.state == .removed },
            history: commenter.sanctions.reversed().prefix(8).map { $0.words(now: now) }
        )
    }

    private func reports(_ view: CaseView) -> [ReportGroup] {
        let reports = view.reports.map(\.report)
        return view.assessment.allegations.map { allegation in
            let own = reports.filter { $0.draft.rule == allegation.rule }
            return ReportGroup(
                reason: allegation.rule.rawValue,
                count: own.count,
                weight: allegation.weights.reduce(0) { $0 + $1.value },
                texts: own.map(\.draft.text).filter { !$0.isEmpty }
            )
        }
    }

    /// What the comment answers, what else answers that, the comment, and what answers it.
    private func thread(_ view: CaseView) -> [ThreadSheet] {
        let comment = view.comment
        let others = view.thread.reversed().filter { $0.id != comment.id }
        let siblings = others.filter {
            $0.parent == comment.parent && $0.created <= comment.created
                && comment.parent != nil
        }
        let replies = others.filter { $0.parent == comment.id }
        let before = others.filter { $0.created <= comment.created && $0.parent == nil }
        let above = view.parent.map { [$0] } ?? Array(before.suffix(2))
        let depth = view.parent == nil ? 0 : 1
        guard !(above.isEmpty && replies.isEmpty) else { return [] }
        var thread = above.map { line($0, depth: 0) }
        thread += siblings.suffix(3).map { line($0, depth: depth) }
        thread.append(line(comment, depth: depth, isSubject: true))
        thread += replies.prefix(6).map { line($0, depth: depth + 1) }
        return thread
    }

    private func line(
        _ record: CommentRecord,
        depth: Int,
        isSubject: Bool = false
    ) -> ThreadSheet {
        var line = ThreadSheet(
            author: record.authorName,
            text: isSubject ? "" : text(of: record),
            createdAt: record.created.secondsSince1970,
            state: record.state.rawValue,
            depth: depth,
            isSubject: isSubject
        )
        if !isSubject { line.findings = findings(of: record) }
        return line
    }
}
