/// The kinds of records that the store numbers.
public enum DeskRecordKind: String, Sendable, Hashable, CaseIterable {
    case reviewCase
    case decision
    case report
    case sanction
    case appeal
}
