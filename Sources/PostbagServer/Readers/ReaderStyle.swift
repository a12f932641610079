/// How readers' pages look: one sheet, no pictures, no fonts from elsewhere.
enum ReaderStyle {
    static let sheet = """
        :root { color-scheme: light dark; --ink: #1c1c1c; --paper: #fdfcf9; --line: #c9c4b8;
          --accent: #14506e; --soft: #f1eee6; --warn: #7a4b00; --bad: #8a1c1c; --good: #1d5c2e; }
        @media (prefers-color-scheme: dark) { :root { --ink: #ece9e2; --paper: #17181a;
          --line: #4a4a4a; --accent: #8cc7e6; --soft: #222427; --warn: #f0c070; --bad: #f29b9b;
          --good: #9bd8aa; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink);
          font: 1.0625rem/1.55 Georgia, "Times New Roman", serif; }
        header { border-bottom: 1px solid var(--line); }
        header .site, main { max-width: 42rem; margin: 0 auto; padding: .75rem 1rem; }
        header .site { font-weight: bold; }
        h1 { font-size: 1.75rem; line-height: 1.2; }
        h2 { font-size: 1.25rem; margin-top: 2rem; }
        a { color: var(--accent); }
        :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
        label, legend { display: block; font-weight: bold; margin: .75rem 0 .25rem; }
        input, select, textarea, button { font: inherit; color: inherit; max-width: 100%; }
        input[type=text], textarea, select { width: 100%; padding: .5rem; background: var(--paper);
          border: 1px solid var(--ink); border-radius: 3px; }
        button { margin-top: .75rem; padding: .5rem 1rem; background: var(--accent);
          color: var(--paper); border: 0; border-radius: 3px; cursor: pointer; }
        button.plain { background: none; color: var(--accent); border: 1px solid var(--accent); }
        .note { background: var(--soft); border-left: 4px solid var(--accent); padding: .75rem 1rem;
          margin: 1rem 0; }
        .note.held { border-color: var(--warn); } .note.rejected { border-color: var(--bad); }
        .note.published { border-color: var(--good); }
        .note p { margin: .25rem 0; }
        .comment { border-top: 1px solid var(--line); padding: 1rem 0; }
        .comment .by { font-weight: bold; margin: 0; } .comment .text { white-space: pre-wrap;
          overflow-wrap: anywhere; margin: .25rem 0 .5rem; }
        .small { font-size: .9rem; } dt { font-weight: bold; margin-top: 1rem; }
        dd { margin: 0; }
        details > summary { cursor: pointer; color: var(--accent); width: max-content; }

        """
}
