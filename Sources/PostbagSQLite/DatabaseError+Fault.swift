public import GRDB
public import PostbagDesk

extension DatabaseError: StoreFault {
    /// What whoever asked may rely on: SQLite never leaves a unit in doubt.
    public var effect: StoreFaultEffect {
        switch resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_FULL, .SQLITE_NOMEM: .nothingStored
        default: .broken
        }
    }

    /// What happened and how to mend it, without SQLite's own words, which may quote values.
    public var reason: String {
        let what =
            switch resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: "another program has held it for too long"
            case .SQLITE_FULL: "there is no room left on its disk; make some"
            case .SQLITE_READONLY: "it may not be written; check whose file it is"
            case .SQLITE_CANTOPEN: "it cannot be opened; check its folder and whose file it is"
            case .SQLITE_IOERR: "its disk fails; keep the file and restore a backup elsewhere"
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: "it is damaged; keep it and restore a backup"
            default: "it could not do what it was asked"
            }
        return "the desk's file: \(what) (SQLite \(extendedResultCode.rawValue))"
    }
}
