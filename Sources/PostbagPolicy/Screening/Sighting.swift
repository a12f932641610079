package import PostbagText

/// One place where a filter saw something, before conditions are asked.
package struct Sighting: Sendable {
    /// The view in which it was seen; native matchers see the original and use the folded view.
    package let view: Int
    /// The bytes of that view, or `nil` when a native matcher saw it.
    package let bytes: Range<Int>?
    /// Where it stands in the original, in Unicode scalars.
    package let scalars: Range<Int>

    /// Whether it was seen only after a disguise had been put right.
    package func isDisguised(in reading: Reading) -> Bool {
        reading.views[view].kind == .repaired
    }
}

/// A sighting with the filter that it belongs to.
struct FilterSighting {
    let filter: Int
    /// How many were seen before it.
    let order: Int
    let place: Sighting

    /// By filter, and a filter's in the order they were seen.
    static func comesFirst(_ one: FilterSighting, _ other: FilterSighting) -> Bool {
        one.filter == other.filter ? one.order < other.order : one.filter < other.filter
    }
}
