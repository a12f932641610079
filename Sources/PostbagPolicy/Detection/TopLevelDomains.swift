/// The top-level domains by which a bare domain in running text is known.
enum TopLevelDomains {
    /// Whether a label is one at all.
    static func isKnown(_ label: String) -> Bool {
        plain.contains(label) || doubtful.contains(label)
    }

    /// Whether a label is also an English word or a file's ending, so that a path must follow.
    static func isDoubtful(_ label: String) -> Bool {
        doubtful.contains(label)
    }

    private static let plain: Set<String> = [
        "com", "net", "org", "info", "biz", "uk", "gov", "edu", "mil", "int", "eu", "co", "io",
        "tv", "xyz", "ru", "cn", "de", "fr", "ie", "nl", "pl", "ch", "se", "dk", "fi", "cz", "sk",
        "hu", "ro", "bg", "gr", "pt", "es", "jp", "kr", "tw", "hk", "sg", "au", "nz", "ca", "mx",
        "br", "ar", "cl", "za", "ng", "ke", "pk", "tr", "ua", "ly", "gl", "gg", "cc", "ws", "scot",
        "wales", "cymru", "london", "example", "test", "onion", "app", "dev", "tk", "ml", "ga",
        "cf", "gq", "icu", "ai", "su", "ua", "il", "ir", "sa", "ae", "eg", "lk", "bd", "np", "vn",
        "th", "ph", "lt", "lv", "ee", "hr", "rs", "si", "lu", "mt", "cy", "us", "nu", "tokyo",
    ]
    private static let doubtful: Set<String> = [
        "me", "in", "it", "is", "so", "no", "to", "at", "be", "my", "am", "as", "do", "id", "la",
        "live", "shop", "store", "club", "top", "site", "online", "link", "click", "today", "life",
        "world", "news", "one", "win", "vip", "fun", "space", "website", "tech", "pro", "mobi",
        "name", "blog", "art", "love", "money", "loan", "bet", "casino", "agency", "social",
        "media", "press", "film", "page", "rest", "work", "works", "gd", "sh", "pw", "st", "vg",
        "cat", "care", "group", "team", "help", "host", "center", "guru", "best", "deals", "cash",
        "date", "dating", "download", "stream", "trade", "review", "reviews", "party", "men",
    ]
}
