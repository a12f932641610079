/// The places where matches of one pattern may start, in ascending order.
struct StartWindows {
    /// Places from one to another, both included.
    struct Window {
        var low: Int32
        var high: Int32
    }

    private(set) var count = 0
    private var items = InlineArray<16, Window>(repeating: Window(low: 0, high: 0))

    /// Windows that are no further apart are searched as one.
    private static let gap: Int32 = 8

    /// No place at all.
    init() {}

    subscript(index: Int) -> Window { items[index] }

    var isEmpty: Bool { count == 0 }
    /// The first place, if there is any.
    var low: Int { count == 0 ? 0 : Int(items[0].low) }

    /// Adds places; when there are too many windows, the last become one.
    mutating func add(low: Int, high: Int) {
        add(Window(low: Int32(clamping: low), high: Int32(clamping: high)))
    }

    private mutating func add(_ new: Window) {
        if count == 0 || items[count - 1].high < new.low - StartWindows.gap {
            if count == 16 {
                items[15].high = max(items[15].high, new.high)
                return
            }
            items[count] = new
            count += 1
            return
        }
        insert(new)
    }

    /// Adds a window that does not lie after all others.
    private mutating func insert(_ new: Window) {
        var first = count
        while first > 0, items[first - 1].high >= new.low - StartWindows.gap { first -= 1 }
        var end = first
        var joined = new
        while end < count, items[end].low <= new.high + StartWindows.gap {
            joined.low = min(joined.low, items[end].low)
            joined.high = max(joined.high, items[end].high)
            end += 1
        }
        if end == first {
            if count == 16 {
                // There is no room between: the one before or after takes it in.
                items[first].low = joined.low
                return
            }
            var index = count
            while index > first {
                items[index] = items[index - 1]
                index -= 1
            }
            items[first] = joined
            count += 1
            return
        }
        items[first] = joined
        for index in end..<count { items[first + 1 + index - end] = items[index] }
        count -= end - first - 1
    }

    /// The places that are in others as well.
    func intersection(_ other: StartWindows) -> StartWindows {
        var result = StartWindows()
        var (one, two) = (0, 0)
        while one < count, two < other.count {
            let low = max(items[one].low, other.items[two].low)
            let high = min(items[one].high, other.items[two].high)
            if low <= high { result.add(Window(low: low, high: high)) }
            if items[one].high < other.items[two].high { one += 1 } else { two += 1 }
        }
        return result
    }
}
