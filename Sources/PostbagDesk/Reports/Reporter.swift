/// Who reports a comment: an account of the site, or a device without one.
///
/// Neither is the person's name. A device is known by a keyed digest that the site or the server
/// makes, so that the desk never holds an address.
public enum Reporter: Sendable, Hashable {
    /// Somebody who is signed in, by the site's id.
    case account(CommenterID)
    /// Somebody who is not, by a digest of the device.
    case device(String)

    /// The reporter as a store keeps it: `account:…` or `device:…`.
    public var key: String {
        switch self {
        case .account(let id): "account:\(id)"
        case .device(let digest): "device:\(digest)"
        }
    }

    /// Reads a key; `nil` if it is not one.
    public init?(key: String) {
        if key.hasPrefix("account:") {
            self = .account(CommenterID(String(key.dropFirst(8))))
        } else if key.hasPrefix("device:") {
            self = .device(String(key.dropFirst(7)))
        } else {
            return nil
        }
    }
}
