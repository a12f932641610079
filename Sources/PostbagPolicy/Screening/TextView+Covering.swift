import PostbagText

extension TextView {
    /// The bytes of the view that show the scalars of a range of the original.
    func bytes(covering scalars: Range<Int>) -> Range<Int> {
        let start = firstByte { self.scalars(0..<$0).upperBound > scalars.lowerBound }
        let end = firstByte { self.scalars(0..<$0).upperBound >= scalars.upperBound }
        let lower = max(0, start - 1)
        return boundary(
            atOrBefore: lower
        )..<max(boundary(atOrBefore: lower), boundary(atOrAfter: end))
    }

    /// The first count of bytes for which a condition holds that never turns false again.
    private func firstByte(where holds: (Int) -> Bool) -> Int {
        var low = 0
        var high = bytes.count
        while low < high {
            let middle = (low + high) / 2
            if holds(boundary(atOrAfter: middle)) { high = middle } else { low = middle + 1 }
        }
        return boundary(atOrAfter: low)
    }

    private func boundary(atOrBefore index: Int) -> Int {
        var index = min(index, bytes.count)
        while index > 0, index < bytes.count, bytes[index] & 0xC0 == 0x80 { index -= 1 }
        return index
    }

    private func boundary(atOrAfter index: Int) -> Int {
        var index = min(index, bytes.count)
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
        return index
    }
}
