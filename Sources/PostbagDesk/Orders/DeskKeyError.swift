/// Why the desk's key cannot be used.
public enum DeskKeyError: Error, Sendable, Hashable {
    /// The file cannot be read.
    case unreadable(String)
    /// Other people of this machine can read or change the file.
    case openToOthers(String)
    /// The file does not hold a key.
    case noKey(String)
    /// The file cannot be made.
    case cannotCreate(String)
}

extension DeskKeyError: CustomStringConvertible {
    /// What is wrong, where, and what to do about it; never anything of the key.
    public var description: String {
        switch self {
        case .unreadable(let path):
            "the key file '\(path)' cannot be read; give this account the right to read it"
        case .openToOthers(let path):
            "the key file '\(path)' can be read by other people; run: chmod 600 '\(path)'"
        case .noKey(let path):
            "the key file '\(path)' does not hold 64 hexadecimal digits; put the kept copy back"
        case .cannotCreate(let path):
            "the key file '\(path)' cannot be made; make its folder, or name another place with "
                + "POSTBAG_KEY_FILE"
        }
    }
}
