import PostbagScoring
import PostbagText
import Testing

@Suite struct `Model file` {
    private func problem(_ bytes: [UInt8]) throws -> String? {
        let file = try TemporaryModel(bytes)
        do throws(ModelError) {
            _ = try ScoringModel(path: file.path)
            return nil
        } catch {
            #expect(error.path == file.path)
            #expect(!error.fix.isEmpty)
            return error.message
        }
    }

    @Test func `a file that is whole is read`() async throws {
        let file = try TemporaryModel(await SmallSet.trained.value)
        let model = try ScoringModel(path: file.path)
        #expect(model.notes == "A village's model.")
        #expect(model.vocabulary.map(\.text) == ["glonk", "snarble"])
    }

    @Test func `a file says which labels it gives`() async throws {
        let tone = try TemporaryModel(await SmallSet.trained.value)
        let harm = try TemporaryModel(await SmallSet.trainedOnHarm.value)
        #expect(try ScoringModel(path: tone.path).group == .tone)
        let model = try ScoringModel(path: harm.path)
        #expect(model.group == .harm)
        let scores = model.scores(of: Reading("the mayor is a glonk"))
        #expect(scores.labels == LabelGroup.harm.labels)
    }

    @Test func `labels that are not known are told, whatever the checksum says`() async throws {
        var bytes = await SmallSet.trained.value
        bytes[36] = 9
        #expect(try problem(bytes) == "it gives labels that this program does not know")
    }

    @Test(arguments: [0, 9, 13, 21, 33, 41, 50, 64, 70, 9_000, 30_000, -1, -300, -2_000])
    func `a flipped byte is refused`(_ place: Int) async throws {
        var bytes = await SmallSet.trained.value
        bytes[place < 0 ? bytes.count + place : place] ^= 0x10
        #expect(try problem(bytes) != nil)
    }

    @Test(arguments: [1, 20, 63, 64, 1_000, -1, -50])
    func `a file that was cut short is refused`(_ length: Int) async throws {
        let bytes = await SmallSet.trained.value
        let kept = length < 0 ? bytes.count + length : length
        #expect(try problem(Array(bytes[..<kept])) != nil)
    }

    @Test func `a file with something after its end is refused`() async throws {
        let found = try problem(await SmallSet.trained.value + [0])
        #expect(found?.contains("added to") == true)
    }

    @Test func `an empty file and one that is no model are told apart`() throws {
        #expect(try problem([]) == "the file is empty")
        #expect(try problem(Array("PK not a model".utf8)) == "this is no model of Postbag's")
    }

    @Test func `a file that is not there is told`() {
        #expect(throws: ModelError.self) { try ScoringModel(path: "/nowhere/at/all.pbscore") }
    }
}
