public import Hummingbird
public import NIOCore
public import PostbagDesk

/// What is known of a request while it is answered.
public struct PostbagContext: RequestContext, RemoteAddressRequestContext {
    /// What the framework keeps.
    public var coreContext: CoreRequestContextStorage
    /// Where the connection comes from.
    public let remoteAddress: SocketAddress?
    /// Who calls, once the caller's key or session was checked.
    public var caller: Caller?
    /// Keeps what the log and the counters tell of the request.
    let notes = RequestNotes()

    /// Begins with a connection.
    public init(source: Source) {
        coreContext = CoreRequestContextStorage(source: source)
        remoteAddress = source.channel.remoteAddress
    }

    /// The caller, if it has one of these scopes.
    ///
    /// - Throws: A ``Problem``: 401 without a caller, 403 for one that may not.
    @discardableResult
    public func require(_ scopes: Scope...) throws(Problem) -> Caller {
        try require(any: scopes)
    }

    /// The caller, if it has one of these scopes.
    ///
    /// - Throws: as ``require(_:)``.
    @discardableResult
    public func require(any scopes: [Scope]) throws(Problem) -> Caller {
        guard let caller else { throw .unauthenticated }
        guard scopes.contains(where: caller.has) else { throw .lacksScope(scopes) }
        return caller
    }

    /// The caller, if it is a person who may see what is sealed and gave a second factor.
    ///
    /// - Throws: A ``Problem``.
    public func requireSealed() throws(Problem) -> Caller {
        let caller = try require(.senior, .lawyer, .editor)
        guard caller.maySeeSealed else { throw .needsSecondFactor }
        return caller
    }
}
