package import PostbagTerminal

/// What can happen to the reviewer's screen.
package enum ReviewEvent: Sendable {
    /// The program has started.
    case started
    /// The terminal said something.
    case input(InputEvent)
    /// A line was typed where there is no screen.
    case line(String)
    /// Some time has passed.
    case tick
    /// The desk answered.
    case reply(DeskReply)
}

/// What the reviewer's screen wants done.
package enum ReviewEffect: Sendable, Hashable {
    /// Ask the desk; requests are sent in order.
    case ask(DeskRequest)
    /// Stop the program until the shell lets it go on, once all requests are answered.
    case suspend
    /// Paint everything again.
    case redraw
    /// End the program with a status, once all requests are answered.
    case quit(Int32)
}
