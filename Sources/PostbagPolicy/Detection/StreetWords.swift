/// Words by which a street is told from other nouns after a number.
enum StreetWords {
    /// Kinds of street that are rarely anything else.
    static let kinds: Set<String> = [
        "road", "rd", "street", "str", "st", "avenue", "ave", "av", "crescent", "cres", "terrace",
        "terr", "mews", "boulevard", "blvd", "lane", "ln", "dr", "gardens", "gdns",
        "grove", "parkway", "pkwy", "hwy", "strasse", "straat", "plein",
        "esplanade", "broadway", "turnpike",
    ]
    /// Kinds that are also everyday words, so that the name needs capitals.
    static let everydayKinds: Set<String> = [
        "close", "drive", "highway",
        "way", "walk", "court", "ct", "place", "pl", "square", "sq", "hill", "row", "rise", "view",
        "green", "parade", "circle", "cir", "trail", "trl", "alley", "park", "cl", "croft",
        "villas", "house", "mansions", "buildings", "quay", "wharf", "gate", "fold", "end",
        "vale", "drove", "mount", "meadow", "meadows", "heights", "cottages", "plaza", "wynd",
        "brae", "cross",
    ]
    /// Words that no street's name holds, and adjectives that make another noun of the kind.
    static let notInNames: Set<String> = [
        "in", "on", "at", "the", "each", "either", "supreme", "federal", "national", "crown",
        "county", "mpg", "no", "any", "of", "to", "a", "an", "and", "or",
        "by", "for", "from", "with",
        "down", "up", "off", "per", "is", "was", "are", "were", "be", "been", "my", "your", "his",
        "her", "their", "our", "its", "this", "that", "these", "those", "people", "men", "women",
        "kids", "children", "cars", "car", "years", "year", "yr", "yrs", "months", "month", "days",
        "day", "weeks", "week", "hours", "hour", "hr", "minutes", "minute", "min", "mins", "miles",
        "mile", "metres", "metre", "meters", "feet", "ft", "km", "mph", "yards", "lane", "lanes",
        "way", "star", "stars", "times", "time", "point", "points", "percent", "million", "billion",
        "thousand", "bus", "cycle", "side", "busy", "dead", "different", "other", "more",
        "gb", "tb", "usb", "hard", "disk", "flash", "pm", "am", "long",
        "block", "blocks", "homes", "houses", "flats", "out", "i", "you", "he", "she", "it", "they",
        "we", "who", "all", "so", "as", "if", "when", "then", "not", "just", "can", "will", "but",
        "downing", "wall", "sesame", "coronation", "pudding", "main-line", "residential", "ton",
        "january", "february", "march", "april", "june", "july", "august", "september", "october",
        "november", "december", "wheel", "four", "test", "whole", "local", "major", "minor",
        "potholes", "accidents", "crashes", "deaths", "police", "officers", "single", "track",
        "cross", "one", "two", "three", "big", "small", "quiet", "narrow", "parallel",
        "adjacent", "nearby", "separate", "country", "inch", "game", "games", "yard", "play",
    ]

    /// The last word of a name that makes a place that nobody lives in of a kind of street.
    static let elsewhere: [String: Set<String>] = [
        "court": [
            "youth", "magistrates", "magistrate", "magistrates'", "magistrate's", "family", "high",
            "coroners", "coroner's", "sheriff", "justiciary", "appeal", "criminal", "commercial",
            "tennis", "squash", "basketball", "badminton", "netball", "food",
        ],
        "park": ["car", "retail", "business", "theme", "skate", "water", "science"],
        "house": ["opera", "public", "coffee", "full"],
    ]

    /// What "high street" and the like describe, so that the number counts those.
    static let afterAdjectives: Set<String> = [
        "shops", "stores", "banks", "names", "retailers", "chains", "brands", "businesses",
        "lights",
        "signs", "works", "closures", "cleaners", "traders", "voucher", "vouchers", "accidents",
    ]

    /// Kinds that stand before the name in French, Italian, Spanish and Portuguese.
    static let leadingKinds: Set<String> = [
        "rue", "via", "calle", "rua", "avenida", "piazza", "viale", "corso", "chemin", "ulica",
        "vicolo", "praça", "impasse", "allee",
    ]

    /// How names of streets end in German, Dutch and Scandinavian.
    static let continentalEndings = [
        "strasse", "stra?e", "straat", "gasse", "weg", "laan", "plein", "gatan", "vej", "egade",
        "sgade", "rgade",
        "veien", "gata", "allee",
    ]
}
