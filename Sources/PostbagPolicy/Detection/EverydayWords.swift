/// The most frequent small words of languages written in Latin letters.
///
/// A word that several languages share counts for each. Words that English shares with another
/// language stand only in the English list unless the other language can hardly do without them.
enum EverydayWords {
    /// The codes of the languages, in the order of the bits of a mask.
    static let languages: [String] = lists.map(\.code)

    /// The bits of some languages by their codes.
    static func mask(of codes: [String]) -> UInt64 {
        languages.indices.reduce(into: 0) { mask, bit in
            if codes.contains(languages[bit]) { mask |= 1 << UInt64(bit) }
        }
    }

    /// For each word the languages it belongs to, as a bit mask.
    static let masks: WordMasks = {
        var masks = WordMasks()
        for (bit, list) in lists.enumerated() {
            for word in list.words.utf8.split(separator: UInt8(ascii: " ")) {
                masks.insert(WordHash(word), 1 << UInt64(bit))
            }
        }
        return masks
    }()

    private static let lists: [(code: String, words: String)] = [
        ("en", english), ("fr", french), ("de", german), ("es", spanish), ("it", italian),
        ("pt", portuguese), ("nl", dutch), ("pl", polish), ("sv", swedish), ("da", danish),
        ("no", norwegian), ("fi", finnish), ("cs", czech), ("sk", slovak), ("ro", romanian),
        ("hu", hungarian), ("tr", turkish), ("hr", croatian), ("cy", welsh), ("ga", irish),
        ("sq", albanian), ("lt", lithuanian), ("lv", latvian), ("et", estonian),
        ("id", indonesian), ("tl", tagalog), ("vi", vietnamese), ("so", somali), ("sw", swahili),
        ("hi", romanHindi), ("ca", catalan), ("gd", scottishGaelic),
    ]
}

extension EverydayWords {
    static let english = """
        the of and to a in is it you that he was for on are with as his they i at be this have \
        from or one had by word but not what all were we when your can said there use an each \
        which she do how their if will up other about out many then them these so some her would \
        make like him into time has look two more go see no way could people my than first been \
        who its now find down did get come made may part over new take only work know place years \
        live me back give most very after just our think also us any because good want even s t \
        don doesn didn isn wasn aren won re ve ll m d too much should why where off here must \
        always never again still well right man men woman day old great same tell does set three \
        own under last read left while might next something nothing really such yes oh ok thanks \
        thank please sorry stop let lets call called keep put say says got going gone being every \
        before through against those both am an article page talk user edit im dont cant hes shes \
        thats whats youre theyre ive id rip lol omg love hate poor sad god hope need shame on die \
        war hat son sans pour con sin fin bin bad van wet her men over land era hand arm kind more \
        per do as is or he she me we be no so to in on at
        """
    static let french = """
        le la les des une est et du que qui dans pas pour sur ce cette il elle je nous vous ils \
        avec au aux ne se sont par plus mais ou où son sa ses mon ma mes leur leurs être etre fait \
        c'est cest tout tous comme si bien aussi y ont été ete même meme très tres quand sans rien \
        jamais toujours parce encore alors donc ça ca avait était etait faire peut deux entre \
        après apres notre votre toi moi lui celui ceux quoi pourquoi merci bonjour oui non qu'il \
        quelle quel depuis avoir peu beaucoup suis êtes sommes j'ai ai d'un d'une l'on aujourd'hui
        """
    static let german = """
        der die das und ist nicht ich sie ein eine zu den mit es auf für fur fuer dem von sich \
        auch als wie wir aber noch nur oder wenn hat dass daß bei aus nach einen einem einer eines \
        sind war haben wird werden kann kein keine mir mich dich ihr uns euch mein dein sein seine \
        ihre schon immer hier warum weil doch mehr sehr über uber ueber vor zum zur durch gegen \
        unter wurde hatte jetzt dann diese dieser dieses alle alles man mal was wer wo muss müssen \
        können konnen leute menschen heute nichts etwas ohne gibt geht macht bitte danke vom im am \
        um
        """
    static let spanish = """
        el la los las que de y en un una es por con no para se lo como más mas pero sus le ya o \
        este esta sí si porque muy sin sobre también tambien me hasta hay donde quien desde todo \
        todos nos durante uno les ni contra otros ese eso ante ellos esto mí antes algunos qué \
        unos yo otro otras él tanto esa estos mucho nada muchos cual poco ella estar estas algo \
        nosotros mi tú tu te ti son fue ser está están estan tiene tienen soy eres cuando siempre \
        nunca gracias hola todas puede hacer años gente ahora así asi del al su
        """
    static let italian = """
        il lo la gli le di che è e un una per con non sono in si da come più piu ma se anche mi ti \
        ci questo questa quello quella della delle degli dei del nella nel alla al allo ai sul \
        sulla dal dalla ho hai ha abbiamo hanno era erano essere fare tutto tutti molto cosa \
        perché perche quando chi dove qui sempre mai niente ancora già gia solo poi così cosi \
        grazie ciao io tu lui lei noi voi loro suo sua miei tuo nostro
        """
    static let portuguese = """
        o os as um uma de da do das dos que e é em no na nos nas por para com não nao se mais mas \
        como foi ao aos ele ela eles elas seu sua seus suas ou quando muito já ja eu também tambem \
        só pelo pela até isso isto entre era depois sem mesmo ter minha meu essa esse esta este \
        você voce vocês está esta estão são sao tem têm ser fazer tudo todos nada nunca sempre \
        porque obrigado obrigada onde quem aqui bem
        """
    static let dutch = """
        de het een en van ik te dat die niet zijn op aan met voor er maar om hem dan zou wat mijn \
        dit zo door over ze zich bij ook tot je mij uit der daar haar naar heb hoe heeft hebben \
        deze want nog zal zij nu geen omdat iets worden toch al waren veel meer doen toen moet \
        zonder kan hun dus alles onder ja eens hier wie werd altijd doch wordt kunnen ons zelf \
        tegen na wil kon niets iemand geweest andere was ben bent jullie wij mensen
        """
    static let polish = """
        i w na z nie się sie do jest to że ze jak co o ale po tak za od ja ty on ona my wy oni czy \
        już juz tylko jego jej ich być byc był byl była były może moze dla przez przy gdy kiedy \
        gdzie bo tego ten ta te tym mnie mi ci mu go sobie są sa mam ma jestem ludzie bardzo \
        wszystko wszyscy nic nigdy zawsze dlaczego teraz tam tu jeszcze lub albo oraz przed pod \
        nad bez który która które ktory ktora ktore dziękuję dziekuje
        """
}
