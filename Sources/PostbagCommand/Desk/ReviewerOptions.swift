import ArgumentParser
import Foundation
import PostbagDesk

/// Who works at the desk.
///
/// On the command line a person says who they are: whoever can write the desk's file can do
/// anything to it, and a server asks for more.
struct ReviewerOptions: ParsableArguments {
    @Option(
        name: .customLong("as"),
        help: ArgumentHelp(
            "Your name at the desk.",
            discussion: "Without it: POSTBAG_REVIEWER, then your login name.",
            valueName: "name"
        )
    )
    var name: String?

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(
            "What you may do; give it again for another.",
            discussion: "Without it: POSTBAG_ROLES, then reviewer.",
            valueName: "role"
        )
    )
    var roles: [Role] = []

    /// The variable that stands in for `--as`.
    static let nameVariable = "POSTBAG_REVIEWER"
    /// The variable that stands in for `--role`; several roles are parted by commas.
    static let rolesVariable = "POSTBAG_ROLES"

    /// The person.
    ///
    /// - Throws: A usage error if the variable holds a word that is no role.
    func reviewer(_ console: Console) throws -> Reviewer {
        Reviewer(id: ReviewerID(name(console)), roles: try roles(console))
    }

    private func name(_ console: Console) -> String {
        if let name, !name.isEmpty { return name }
        return Self.name(console)
    }

    /// The name that goes without a flag.
    static func name(_ console: Console) -> String {
        console.variable(nameVariable) ?? NSUserName()
    }

    private func roles(_ console: Console) throws -> Set<Role> {
        if !roles.isEmpty { return Set(roles) }
        guard let words = console.variable(Self.rolesVariable) else { return [.reviewer] }
        return try Self.roles(in: words)
    }

    /// Reads roles that are parted by commas.
    static func roles(in words: String) throws -> Set<Role> {
        let names = words.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
        return Set(
            try names.map { name in
                guard let role = Role(rawValue: name) else {
                    let known = Role.allCases.map(\.rawValue).joined(separator: ", ")
                    throw ValidationError("There is no role '\(name)'; there are: \(known).")
                }
                return role
            }
        )
    }
}
