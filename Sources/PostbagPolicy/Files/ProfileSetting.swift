package import PostbagCore

/// A setting that may differ with the profile of the story.
package struct ProfileSetting<Value: Sendable>: Sendable {
    /// Which profiles a value is meant for.
    package enum Scope: String, Sendable, CaseIterable {
        case every
        case sensitive
        case none
        case sensitiveCase = "sensitive_case"
        case activeProceedings = "active_proceedings"
        case anonymityOrder = "anonymity_order"

        init(_ profile: StoryProfile) {
            switch profile {
            case .none: self = .none
            case .sensitiveCase: self = .sensitiveCase
            case .activeProceedings: self = .activeProceedings
            case .anonymityOrder: self = .anonymityOrder
            }
        }
    }

    private var values: [Scope: Value] = [:]

    /// Holds no value for any profile.
    package init() {}

    /// Holds one value for every profile.
    package init(every value: Value) {
        values[.every] = value
    }

    /// Sets the value for some profiles.
    package mutating func set(_ value: Value, for scope: Scope) {
        values[scope] = value
    }

    /// The most particular value given for a profile.
    package subscript(_ profile: StoryProfile) -> Value? {
        values[Scope(profile)] ?? (profile.isSensitive ? values[.sensitive] : nil) ?? values[.every]
    }
}
