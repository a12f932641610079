/// A part of a list, with the way to the next part.
struct Page<Item: Encodable>: Encodable {
    var items: [Item]
    /// What to send as `cursor` for the next part; `nil` at the end.
    var next: String?
}
