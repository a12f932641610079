/// A comment that people have labelled, as the data sets hold it.
package struct LabelledComment: Sendable {
    /// Its id in the set.
    package var id: String
    /// The set it comes from.
    package var source: String
    package var text: String
    /// 1 if it breaks the set's own norm.
    package var label: Double?
    /// The share of raters who found that it does, if it is known.
    package var share: Double?
    /// Further labels in numbers.
    package var numbers: [String: Double]
    /// Further labels in words.
    package var words: [String: String]

    package init(
        id: String,
        source: String,
        text: String,
        label: Double? = nil,
        share: Double? = nil,
        numbers: [String: Double] = [:],
        words: [String: String] = [:]
    ) {
        self.id = id
        self.source = source
        self.text = text
        self.label = label
        self.share = share
        self.numbers = numbers
        self.words = words
    }
}
