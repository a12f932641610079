/// Builds the tables of an automaton that finds many literals at once (Aho and Corasick's).
///
/// Literals and texts stand in lower case.
struct AutomatonBuilder {
    /// The class of each byte; bytes in no literal share class 0.
    private(set) var classOfByte = [UInt8](repeating: 0, count: 256)
    private(set) var classCount = 1
    /// For each state and class the next state; 0 where none is set.
    private(set) var next: [Int32]
    /// The literals that end in each state, the longest first.
    private(set) var endings: [[Int32]]

    private var stateCount: Int { endings.count }

    /// Prepares for literals, none of them empty.
    init(_ literals: [[UInt8]]) {
        var isUsed = [Bool](repeating: false, count: 256)
        for literal in literals { for byte in literal { isUsed[Int(byte)] = true } }
        // A literal of all bytes cannot be: not every byte occurs in UTF-8, so 255 classes do.
        for byte in 0..<256 where isUsed[byte] {
            classOfByte[byte] = UInt8(classCount)
            classCount += 1
        }
        next = [Int32](repeating: 0, count: classCount)
        endings = [[]]
        for (index, literal) in literals.enumerated() { add(literal, Int32(index)) }
        close()
    }

    private mutating func add(_ literal: [UInt8], _ index: Int32) {
        var state = 0
        for byte in literal {
            let place = state * classCount + Int(classOfByte[Int(byte)])
            if next[place] == 0 {
                next[place] = Int32(stateCount)
                endings.append([])
                next.append(contentsOf: repeatElement(0, count: classCount))
            }
            state = Int(next[place])
        }
        endings[state].append(index)
    }

    /// Fills in where each state goes when a literal goes no further, breadth first.
    private mutating func close() {
        var fallback = [Int32](repeating: 0, count: stateCount)
        var queue = (0..<classCount).compactMap { next[$0] == 0 ? nil : Int(next[$0]) }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            let other = Int(fallback[state])
            endings[state] += endings[other]
            for symbol in 0..<classCount {
                let place = state * classCount + symbol
                let elsewhere = next[other * classCount + symbol]
                if next[place] == 0 {
                    next[place] = elsewhere
                } else {
                    fallback[Int(next[place])] = elsewhere
                    queue.append(Int(next[place]))
                }
            }
        }
        order = [0] + queue
    }

    /// The states, breadth first.
    private(set) var order: [Int] = []
}
