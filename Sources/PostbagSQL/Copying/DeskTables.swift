/// A table of the desk, as it is copied from one engine to another.
package struct DeskTable: Sendable, Hashable {
    /// Its name.
    package let name: String
    /// The columns that number its rows or tell them apart, in their order.
    package let key: [String]
    /// Whether its rows come and go, so that a copy may begin it anew.
    package let comesAndGoes: Bool

    init(_ name: String, key: [String], comesAndGoes: Bool = false) {
        self.name = name
        self.key = key
        self.comesAndGoes = comesAndGoes
    }
}

/// Every table of the desk, those first that others refer to.
package enum DeskTables {
    /// The audit comes first of all: it tells whether two databases are of one desk.
    package static let all: [DeskTable] = [
        DeskTable("audit", key: ["sequence"]),
        DeskTable("register", key: ["id"]),
        DeskTable("story", key: ["number"]),
        DeskTable("commenter", key: ["id"]),
        DeskTable("comment", key: ["number"]),
        DeskTable("revision", key: ["comment", "revision"], comesAndGoes: true),
        DeskTable(
            "comment_detail",
            key: ["story", "comment", "reporting_order", "place"],
            comesAndGoes: true
        ),
        DeskTable("sanction", key: ["id"]),
        DeskTable("review_case", key: ["id"]),
        DeskTable("case_note", key: ["id"]),
        DeskTable("decision", key: ["id"]),
        DeskTable("report", key: ["id"]),
        DeskTable("reporter", key: ["id"], comesAndGoes: true),
        DeskTable("appeal", key: ["id"]),
        DeskTable("reporting_order", key: ["id"]),
        DeskTable("rescan", key: ["reporting_order"], comesAndGoes: true),
        DeskTable("access_key", key: ["id"]),
        DeskTable("account", key: ["id"]),
        DeskTable("session", key: ["id"], comesAndGoes: true),
        DeskTable("webhook_receiver", key: ["id"]),
        DeskTable("webhook", key: ["number"], comesAndGoes: true),
        DeskTable("feedback", key: ["id"], comesAndGoes: true),
        DeskTable("answer", key: ["scope", "key"], comesAndGoes: true),
    ]
}
