extension StyledText {
    /// The text in lines of at most `width` columns.
    ///
    /// Lines end at spaces where they can; a longer word is cut. Line breaks in the text are kept.
    package func wrapped(to width: Int) -> [StyledText] {
        var wrapper = Wrapper(width: max(1, width))
        for run in runs {
            for character in run.text {
                wrapper.take(character, run.style)
            }
        }
        return wrapper.finish()
    }

    /// The text in one line of at most `width` columns, with `…` where it was cut.
    ///
    /// Line breaks become spaces.
    package func truncated(to width: Int) -> StyledText {
        let limit = max(1, width)
        var result = StyledText()
        var used = 0
        let total = self.width
        for run in runs {
            for character in run.text {
                let shown: Character = character.isNewline ? " " : character
                let columns = displayWidth(of: shown)
                if total > limit, used + columns > limit - 1 {
                    result.append("…", run.style)
                    return result
                }
                result.append(String(shown), run.style)
                used += columns
            }
        }
        return result
    }

    /// The text filled up with spaces to `width` columns.
    package func padded(to width: Int, alignedRight: Bool = false) -> StyledText {
        let gap = StyledText(String(repeating: " ", count: max(0, width - self.width)))
        return alignedRight ? gap + self : self + gap
    }
}

/// Fills lines word by word.
private struct Wrapper {
    let width: Int
    var lines: [StyledText] = []
    var line = StyledText()
    var lineWidth = 0
    /// The spaces before `word`, dropped if the line ends there.
    var gap = StyledText()
    var gapWidth = 0
    var word: [(character: Character, style: Style)] = []
    var wordWidth = 0

    init(width: Int) {
        self.width = width
    }

    mutating func take(_ character: Character, _ style: Style) {
        if character.isNewline {
            placeWord()
            endLine()
        } else if character == " " {
            placeWord()
            gap.append(" ", style)
            gapWidth += 1
        } else {
            word.append((character, style))
            wordWidth += displayWidth(of: character)
        }
    }

    mutating func finish() -> [StyledText] {
        placeWord()
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    private mutating func placeWord() {
        guard !word.isEmpty else { return }
        if lineWidth > 0, lineWidth + gapWidth + wordWidth > width { endLine() }
        if lineWidth > 0 || gapWidth + wordWidth <= width {
            line.append(gap)
            lineWidth += gapWidth
        }
        for (character, style) in word {
            let columns = displayWidth(of: character)
            if lineWidth > 0, lineWidth + columns > width { endLine() }
            line.append(String(character), style)
            lineWidth += columns
        }
        (gap, gapWidth, word, wordWidth) = (StyledText(), 0, [], 0)
    }

    private mutating func endLine() {
        lines.append(line)
        (line, lineWidth, gap, gapWidth) = (StyledText(), 0, StyledText(), 0)
    }
}
