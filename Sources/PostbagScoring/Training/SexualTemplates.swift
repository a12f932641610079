/// Sentences of sexual talk, and as many that use its words to speak of health, law, art or farming,
/// since no set labels the one or the other.
enum SexualTemplates {
    /// Sexual talk need not be rude, so nothing is said of that.
    static let sexual: Targets = {
        var targets = Targets()
        targets[.sexuallyExplicit] = 1
        targets[.identityAttack] = 0
        targets[.threat] = 0
        targets[.spam] = 0
        return targets
    }()

    static let explicit = [
        "i want to lick your {b} all night", "she took his {b} in her mouth",
        "he ran his hands over her {b} and pulled off her {c}", "send me nudes, show me your {b}",
        "they had sex in the {l} and did not care who saw", "so horny thinking of {p} in the {l}",
        "she moaned as he slid his hand under her {c}", "my fantasy is two naked {p} in the {l}",
        "looking for {p} who want sex tonight", "he came all over her {b}",
        "her {b} was wet and his {b} was hard", "hot {p} strip naked on camera",
        "she spread her legs and he put it in", "i get hard when i see {p} in {c}",
        "he kissed her {b} until she came", "they undressed and made love until morning",
        "touch yourself while i watch", "an orgy with {p} in the {l}",
        "watch {p} with big {b} fuck",
        "she gave him a blowjob in the {l}", "i masturbate to pictures of {p} in {c}",
        "bend over so i can see your {b}", "he thrust into her and she screamed with pleasure",
        "what i would do to those {p}, naked in the {l}", "she rode him on the floor of the {l}",
        "take off your {c}", "she slowly took off her {c} and sat on his lap",
        "his erection pressed against her {c}", "{p} want to meet you for casual sex",
        "my girlfriend and i tried anal in the {l}", "her orgasm shook her whole body",
        "you give me such an erection in that {c}", "i dream of your {b} on my {b}",
    ]
    static let harmless = [
        "the sexual health clinic in {n} street is closing", "sex education starts at twelve",
        "breast cancer screening saves lives, book yours", "he was jailed for sexual assault",
        "we do not know the sex of the baby yet", "survivors of rape deserve to be heard",
        "a doctor should be able to say penis and vagina", "the statue is naked, so what",
        "sex and gender are not the same thing", "same sex couples can marry here",
        "there are nude paintings in every gallery", "the porn law wants proof of age",
        "contraception should be free for everyone",
        "testicular cancer is treatable, check yourself",
        "the equal pay case was about sex discrimination", "{n} was charged with a sexual offence",
        "a sex offender lives near the school, says the court",
        "the hens and the cock pheasant fed",
        "{p} in {c} queued outside the shop", "she left her {c} on the train",
        "he kissed her goodbye on the {l}", "{p} danced in the {l} until late",
        "breast feeding in the {l} should be normal", "the {l} was wet after the rain",
        "sexism has no place in the council", "a sexual harassment complaint was upheld",
        "my bottom drawer is full of {c}", "the great tit and the blue tit nest in the {l}",
        "he fell on his bottom in the {l}", "the chest infection clinic moved to the {l}",
    ]
    static let bodies = [
        "breasts", "boobs", "tits", "nipples", "cock", "dick", "penis", "pussy", "clit", "ass",
        "arse", "thighs", "vagina", "balls", "bum",
    ]
    static let clothes = [
        "knickers", "bra", "stockings", "panties", "underwear", "tight jeans", "swimsuit", "skirt",
        "boxers", "shirt",
    ]
    static let places = [
        "shower", "bedroom", "kitchen", "car", "office", "hotel", "garden", "bath", "park", "bed",
    ]
    static let people = [
        "women", "men", "girls from work", "blondes", "nurses", "couples", "lads", "wives",
        "housewives", "strangers",
    ]
}
