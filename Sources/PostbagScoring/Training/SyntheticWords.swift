/// The words that synthetic comments are made of: a policy's lists, and everyday ones of our own.
package struct SyntheticWords: Sendable {
    /// What people are: nationalities, faiths, ages and so on.
    package var identities: [String] = []
    package var insultingAdjectives: [String] = []
    package var insults: [String] = []
    package var slurs: [String] = []
    package var swearing: [String] = []
    package var dehumanising: [String] = []

    package init() {}

    /// Groups that a policy's list of adjectives may lack.
    static let moreIdentities = [
        "lgbt", "lgbtq", "queer", "trans", "transgender", "nonbinary", "straight", "heterosexual",
        "middle eastern", "old", "older", "young", "younger", "elderly", "teenage", "millennial",
        "middle aged", "latino", "latina", "latinx", "mexican", "protestant", "taoist", "sikh",
        "white", "black", "blind", "deaf", "paralyzed", "male", "female", "lesbian", "bisexual",
        "jewish", "muslim",
    ]
    static let kind = [
        "good", "great", "lovely", "kind", "happy", "wonderful", "brilliant", "decent", "honest",
        "caring", "gentle", "clever", "thoughtful", "generous", "friendly", "charming", "funny",
        "delightful", "excellent", "fantastic", "superb", "proud", "brave", "calm", "cheerful",
        "patient", "polite", "warm", "wise", "nice", "sweet", "respectful", "reliable", "loyal",
        "talented", "hard-working", "beautiful", "fine", "best", "neat", "cool", "fun", "amazing",
        "awesome", "gracious", "incredible", "terrific", "splendid", "helpful", "marvellous",
        "loving", "pleasant", "graceful", "considerate", "sincere", "successful", "modest",
        "humble",
    ]
    static let unkind = [
        "awful", "terrible", "horrible", "nasty", "vile", "disgusting", "stupid", "dumb", "idiotic",
        "ugly", "hateful", "evil", "cruel", "rotten", "pathetic", "worthless", "useless",
        "repulsive", "filthy", "dirty", "lazy", "mean", "wicked", "foul", "revolting", "moronic",
        "brainless", "despicable", "repugnant", "gross", "sick", "sickening", "fucked", "shitty",
        "crappy", "fucking", "fake", "dishonest", "corrupt", "obnoxious", "rude", "bad", "worst",
        "creepy", "violent", "cowardly", "miserable", "loathsome", "abominable",
    ]
    static let trades = [
        "teacher", "nurse", "doctor", "farmer", "plumber", "driver", "cleaner", "baker", "clerk",
        "engineer", "lawyer", "painter", "builder", "firefighter", "officer", "writer", "singer",
        "chef", "pilot", "student", "mechanic", "electrician", "carpenter", "waiter", "judge",
        "councillor", "reporter", "librarian",
    ]
    static let names = [
        "john", "mary", "ahmed", "priya", "wei", "sofia", "olu", "fatima", "james", "anna",
        "carlos", "yuki", "lena", "ivan", "aisha", "tom", "grace", "hassan", "mei", "paulo", "nina",
        "omar", "ruth", "kofi", "elif", "david", "emma", "jose", "ravi", "chloe", "daniel", "sara",
    ]
    static let violence = [
        "kill", "shoot", "stab", "hang", "strangle", "burn", "murder", "beat", "hurt", "smash",
    ]
}
