/// Reads and checks the head of a model file.
struct ModelReader {
    let path: String

    private static let again = "train it anew with `postbag model train`, or restore the file"

    func map() throws(ModelError) -> MappedFile {
        do throws(MappedFile.Problem) {
            return try MappedFile(path: path)
        } catch {
            switch error {
            case .missing:
                throw problem("there is no such model", fix: "check the path that names it")
            case .unreadable:
                throw problem(
                    "it cannot be read",
                    fix: "check that it is a file and you may read it"
                )
            case .empty: throw problem("the file is empty")
            }
        }
    }

    func layout(of file: MappedFile) throws(ModelError) -> ModelLayout {
        guard file.bytes(0..<8) == ModelLayout.magic else {
            throw problem("this is no model of Postbag's", fix: "name a file that ends in .pbscore")
        }
        let version = file.integer(8, as: UInt16.self)
        guard version == ModelLayout.version else {
            throw problem(
                "its format is version \(version), and this program reads \(ModelLayout.version)"
            )
        }
        let features = file.integer(10, as: UInt16.self)
        guard features == FeatureHash.version else {
            throw problem(
                "it was made for features of version \(features), not \(FeatureHash.version)"
            )
        }
        guard let group = LabelGroup(rawValue: file.integer(36, as: UInt16.self)) else {
            throw problem("it gives labels that this program does not know")
        }
        let shape = [12, 14, 16, 18].map { Int(file.integer($0, as: UInt16.self)) }
        let expected = [
            NetworkShape.dimension, NetworkShape.members, NetworkShape.filters,
            group.labels.count,
        ]
        guard shape == expected else {
            throw problem("its network is of shape \(shape), and this program runs \(expected)")
        }
        let sizes = [20, 24, 28, 32].map { Int(file.integer($0, as: UInt32.self)) }
        let layout = ModelLayout(
            group: group,
            wordRows: sizes[0],
            pairRows: sizes[1],
            vocabularyLength: sizes[2],
            notesLength: sizes[3]
        )
        guard layout.fileLength == file.count, file.integer(40, as: UInt64.self) == file.count,
            layout.wordRows > 0, layout.pairRows > 0
        else {
            throw problem(
                "it has \(file.count) bytes and should have \(layout.fileLength): it was cut short "
                    + "or added to"
            )
        }
        guard file.count <= ModelLayout.largest else {
            throw problem("it is larger than \(ModelLayout.largest) bytes")
        }
        return layout
    }

    /// Checks that nothing in the file has changed since it was written.
    func checksum(of file: MappedFile) throws(ModelError) -> UInt64 {
        let stated = file.integer(48, as: UInt64.self)
        let found = file.checksum(0..<48) ^ file.checksum(64..<file.count)
        guard stated == found else { throw problem("it is damaged: its checksum does not match") }
        return stated
    }

    private func problem(_ message: String, fix: String = Self.again) -> ModelError {
        ModelError(path: path, message: message, fix: fix)
    }
}
