import PostbagCore
import PostbagGzip

/// The bytes of a gzip file, unpacked as they are read.
final class GzipSource: ByteSource {
    let name: String
    private var packed: any ByteSource
    private var inflater = GzipInflater()

    init(_ packed: any ByteSource) {
        name = packed.name
        self.packed = packed
    }

    /// Opens a file, and unpacks it if its name ends in `.gz`.
    static func open(_ path: String) throws(Diagnostic) -> any ByteSource {
        let file = try FileSource.open(path)
        return path.hasSuffix(".gz") ? GzipSource(file) : file
    }

    func read(appendingTo buffer: inout [UInt8]) throws(Diagnostic) -> Bool {
        let start = buffer.count
        while buffer.count == start {
            var piece: [UInt8] = []
            guard try packed.read(appendingTo: &piece) else {
                if inflater.isAtEnd { return false }
                throw damaged("ends too early")
            }
            do throws(GzipInflater.Damage) {
                try inflater.inflate(piece, appendingTo: &buffer)
            } catch {
                throw damaged("is damaged, or no gzip at all")
            }
        }
        return true
    }

    private func damaged(_ what: String) -> Diagnostic {
        Diagnostic(.error, "'\(name)' \(what)", fix: "fetch the file again, or unpack it first")
    }
}
