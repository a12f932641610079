/// How often characters and literals occur in comments, as far as needed to tell good from bad.
enum LetterFrequency {
    /// How often each byte stands at a place, per 100,000, in English comments.
    private static let table: [Double] = {
        var table = [Double](repeating: 5, count: 256)
        let common: [(String, Double)] = [
            (" ", 17_500), ("e", 9_600), ("t", 7_300), ("a", 6_500), ("o", 6_300), ("i", 5_800),
            ("n", 5_600), ("s", 5_200), ("r", 4_600), ("h", 4_400), ("l", 3_400), ("d", 3_000),
            ("u", 2_500), ("c", 2_200), ("m", 2_000), ("y", 1_900), ("w", 1_700), ("g", 1_700),
            ("p", 1_600), ("f", 1_600), ("b", 1_400), ("v", 850), ("k", 850), (".", 1_200),
            (",", 900), ("'", 600), ("\"", 350), ("\n", 300), ("-", 250), ("!", 250), ("?", 200),
            ("j", 200), ("x", 170), ("q", 80), ("z", 70), (":", 150), ("/", 120), ("(", 130),
            (")", 130), ("=", 40), ("*", 40), ("0", 110), ("1", 110), ("2", 90), ("3", 60),
            ("4", 50), ("5", 60), ("6", 50), ("7", 50), ("8", 50), ("9", 60), (";", 40),
            ("_", 25), ("@", 10), ("#", 20), ("$", 20), ("%", 15), ("&", 20),
        ]
        for (character, count) in common {
            for byte in character.utf8 { table[Int(byte)] = count }
        }
        for byte in 0xC2...0xF4 { table[byte] = 20 }
        table[0xE2] = 150
        return table
    }()

    /// Common words, and how often each stands in 100,000 bytes.
    private static let words: [(String, Double)] = {
        let lists: [(String, Double)] = [
            ("the", 900), ("to and of you", 480), ("that is in it", 280),
            ("for this not are have be on with your was they", 120),
            (
                "but what who his about people just like would their them can from there don't all "
                    + "one will know think when because", 50
            ),
            (
                "has been were our more some out how time than only other these then get should "
                    + "good make even want right well never really going into those being over", 22
            ),
            (
                "article page wikipedia please thanks talk trump government country years world "
                    + "money stop help fact against another before where here same through such", 12
            ),
            (
                "as or he so if no an by do we my at up me it's any her person", 45
            ),
            (
                "now why she see him which white go had us i'm after also did am way very does could "
                    + "much too black say need you're most its back that's many take", 20
            ),
            (
                "off own man name said can't first work every nothing hate again use anything little "
                    + "still thing law made may keep new someone left doesn't didn't organization believe "
                    + "problem look down better sure women put wrong tell always isn't life state old long "
                    + "find part two he's read matter maybe great actually ever got point doing day while "
                    + "must comments comment year oh around since liberal enough give real something anyone",
                11
            ),
            (
                "yes away bad feel gay care things far president hope history trying used group both "
                    + "come articles without yet less try thought agree saying free muslims makes getting "
                    + "i've called others etc pathetic reason live making pay men once done anti sex post "
                    + "everything understand under yourself guess case mean given information user support "
                    + "show sorry boy thank dumb self media few love best liberals needs party place public "
                    + "last different probably change until says either states woman news crap already "
                    + "human big though god call instead police might source children issue jews least "
                    + "rather house next political", 7.5
            ),
            (
                "else everyone sources fuck war having lot child lost however kind hard privilege die "
                    + "full guy means mind sense family water job opinion i'll evidence sad themselves "
                    + "lying fool kids death end seems discussion parents citizens talking rights wonder "
                    + "section race won't hatred vote clearly start ask using course head personal question "
                    + "kill true moron they're office become ridiculous whole times freedom hey lives "
                    + "continue learn members blacks attack terrorist known add brain perhaps watch i'd "
                    + "sexual loser exactly ass remember second land facts damn issues editing simply "
                    + "himself seem silly pages looking killed social leave worse yeah policy between gets "
                    + "sentence complete claim young troll nation removed nice control school taking shows "
                    + "view thinking single term laws crime added dont statement ok each living story days "
                    + "content there's poor face idea words ones above deletion civil based game top jewish "
                    + "sounds", 5
            ),
            (
                "city site especially example naming quite act went wasn't shit run united disgusting "
                    + "wouldn't bunch sick politicians check rest power seen original pretty image word "
                    + "past link countries able started bill wing sucks liar election allowed lies found "
                    + "wants shot hand gun order stand coming clear ago high looks considered according "
                    + "cause came garbage home video pedophile fools fag book allow move took voted correct "
                    + "business editors during we're sometimes fun blame system today write bit what's "
                    + "republicans idiotic morons happen general three body remove deal truth expect "
                    + "together wait behavior feminist english trump's comes knew defend deleted killing "
                    + "type couldn't lie smart aren't cannot fix hell community sign large note towards "
                    + "wanted block including obviously tax dog important possible democrats animals wish "
                    + "told attention conservative elected send behind stuff class dead open entire you've "
                    + "language middle republican links longer ignorance message whether blocked working "
                    + "answer fucking goes religion anyway hands line created huge otherwise reference "
                    + "let's fire subject future male knows piece fine alone calling further society bet "
                    + "later number trash nonsense muslim small welcome served level likely side truly pass "
                    + "written oil simple absolutely jerk follow style common doubt fucker proof million "
                    + "consider she's", 3
            ),
        ]
        return lists.flatMap { list, count in
            list.split(separator: " ").map { (String($0), count) }
        }
    }()

    /// Pieces of rarer words are hardly seen by these alone.
    private static let leastOfPieces = 12.0

    /// For every piece of two letters or more of a common word, how often it comes by that; those
    /// that start or end the word once more with that as a condition.
    private static let pieces: [Literal: Double] = {
        var pieces: [Literal: Double] = [:]
        for (word, count) in words {
            let bytes = Array(word.utf8)
            guard count >= leastOfPieces else {
                pieces[Literal(bytes).between([.start, .end]), default: 0] += count
                continue
            }
            for start in 0..<bytes.count - 1 {
                for end in (start + 2)...bytes.count {
                    let piece = Literal(bytes[start..<end])
                    pieces[piece, default: 0] += count
                    if start == 0 { pieces[piece.between(.start), default: 0] += count }
                    if end == bytes.count { pieces[piece.between(.end), default: 0] += count }
                    if start == 0, end == bytes.count {
                        pieces[piece.between([.start, .end]), default: 0] += count
                    }
                }
            }
        }
        return pieces
    }()

    /// Marks the hashes that pieces have, which tells nearly all literals that are none.
    private static let marks: [Bool] = {
        var marks = [Bool](repeating: false, count: 1 << 14)
        for piece in pieces.keys { marks[piece.shortHash] = true }
        return marks
    }()

    /// How likely a word is to start, or to end, at a place.
    private static let chanceOfEdge = 0.2

    /// How likely so many letters are at least, since patterns name words that people use; more so
    /// where they may be part of a longer word.
    private static func likelihoodOfWord(_ length: Int, _ edges: Literal.Edges) -> Double {
        let whole = length <= 5 ? 1e-5 : length <= 8 ? 4e-6 : 1e-6
        return whole * (edges.contains(.start) ? 1 : 2) * (edges.contains(.end) ? 1 : 2)
    }

    private static let longestPiece = words.map(\.0.utf8.count).max() ?? 0

    /// How likely a byte of the set is to stand at a place.
    static func likelihood(of set: ByteSet) -> Double {
        var sum = 0.0
        set.forEach { sum += table[Int($0)] }
        return sum / 100_000
    }

    /// How likely the literal is to start at a place.
    static func likelihood(of literal: Literal) -> Double {
        var rarest = 1.0
        var isBlank = true
        var start = 0
        var likelihood = 1.0
        for place in 0...literal.count {
            if place < literal.count, literal[place] != UInt8(ascii: " ") {
                likelihood *= table[Int(literal[place])] / 100_000
                continue
            }
            if place > start {
                // Neighbouring letters favour each other, so that words are likelier than that.
                likelihood *= min(Double(place - start), 4)
                let edges = literal.edges(of: start..<place)
                if edges.contains(.start) { likelihood *= chanceOfEdge }
                if edges.contains(.end) { likelihood *= chanceOfEdge }
                let piece = likelihoodOfPiece(literal, start..<place, edges)
                let word = likelihoodOfWord(place - start, edges)
                rarest = min(rarest, max(likelihood, piece, word))
                isBlank = false
            }
            (start, likelihood) = (place + 1, 1)
        }
        return isBlank ? table[Int(UInt8(ascii: " "))] / 100_000 : rarest
    }

    /// How likely a word of the literal is to come by as a piece of a common word.
    private static func likelihoodOfPiece(
        _ literal: Literal,
        _ range: Range<Int>,
        _ edges: Literal.Edges
    ) -> Double {
        guard range.count >= 2, range.count <= longestPiece else { return 0 }
        let word = literal.part(range).between(edges)
        return marks[word.shortHash] ? pieces[word].map { $0 / 100_000 } ?? 0 : 0
    }
}

extension Literal {
    /// The same bytes with these conditions and no others.
    fileprivate func between(_ edges: Edges) -> Literal {
        Literal(edges: edges.intersection(.start)).appending(bare)
            .appending(Literal(edges: edges.intersection(.end)))
    }

    /// At which ends of a run of letters a word starts or ends, as far as the literal tells.
    fileprivate func edges(of run: Range<Int>) -> Edges {
        var edges: Edges = []
        if run.lowerBound > 0 || self.edges.contains(.start) { edges.insert(.start) }
        if run.upperBound < count || self.edges.contains(.end) { edges.insert(.end) }
        return edges
    }
}
