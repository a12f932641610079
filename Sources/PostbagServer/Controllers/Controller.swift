public import Hummingbird

/// A part of the service that answers under some paths.
///
/// Each has a file of its own, with the types of what it reads and writes beside it, and every
/// route stands in the OpenAPI document.
public protocol Controller: Sendable {
    /// Adds its routes.
    func addRoutes(to router: any RouterMethods<PostbagContext>)
}
