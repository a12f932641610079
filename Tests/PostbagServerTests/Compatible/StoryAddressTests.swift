import Testing

@testable import PostbagServer

@Suite struct `A story's address` {
    @Test(arguments: [
        "https://www.ellerbypost.example/news/review", "http://ellerbypost.example/news/review/",
        "https://ELLERBYPOST.example:443/news/review#comments",
        "https://ellerbypost.example/news/review?utm_source=x&fbclid=3",
        "//ellerbypost.example/news/review", "ellerbypost.example/news/review",
    ])
    func `is the same however it is written`(url: String) {
        let key =
            url.hasPrefix("//") ? StoryAddress.keys(of: "https:" + url) : StoryAddress.keys(of: url)
        #expect(key == ["ellerbypost.example/news/review"])
    }

    @Test func `keeps the part of a query that names the story, in any order`() {
        let first = StoryAddress.keys(of: "https://a.example/story?id=7&part=2&utm_medium=mail")
        let second = StoryAddress.keys(of: "https://a.example/story?part=2&id=7")
        #expect(first == ["a.example/story?id=7&part=2", "a.example/story"])
        #expect(first == second)
    }

    @Test func `keeps the case of the path, which may matter`() {
        #expect(StoryAddress.keys(of: "https://a.example/AbC") == ["a.example/AbC"])
    }

    @Test(arguments: ["", "https://", "#", String(repeating: "a", count: 3_000)])
    func `is none in`(url: String) {
        #expect(StoryAddress.keys(of: url).isEmpty)
    }
}
