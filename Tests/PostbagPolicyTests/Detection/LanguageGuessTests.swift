import Testing

@testable import PostbagPolicy

@Suite struct `Language guess` {
    @Test(arguments: [
        ("fr", "Je pense que le conseil a raison, mais il faut le dire avec plus de clarté."),
        ("de", "Das ist doch nicht die ganze Wahrheit, und ich glaube es auch nicht."),
        ("es", "El ayuntamiento no tiene razón porque los vecinos ya lo sabían todo."),
        ("it", "Non credo che il comune abbia ragione, ma è una cosa molto seria."),
        ("pt", "Não acho que a câmara tenha razão, mas isso também não é novo."),
        ("nl", "Ik denk dat het niet klopt en dat de gemeente hier een fout heeft gemaakt."),
        ("pl", "Nie wiem, dlaczego oni to zrobili, ale to jest bardzo złe."),
        ("cy", "Mae hyn yn warthus ac mae angen i'r cyngor ei wneud yn well."),
        ("ro", "Nu cred că primăria are dreptate și este foarte trist pentru noi."),
        ("ru", "Я думаю, что совет не прав."), ("ar", "هذا ليس صحيحا على الإطلاق"),
        ("zh", "我认为市政府做错了"), ("ja", "これは本当にひどいと思います"), ("el", "Αυτό δεν είναι σωστό"),
        ("tr", "Bence bu çok yanlış ve hiç kimse için iyi değil."),
    ])
    func `tells the language of most of a text`(code: String, text: String) {
        #expect(LanguageGuess.unlisted(in: PlainText(text), listed: ["en"]) == code)
    }

    @Test(arguments: [
        "Ég skil ekki hvers vegna bærinn gerði þetta, það er leiðinlegt fyrir alla hérna.",
        "Ez dut uste udalak arrazoia duenik, eta auzokoek aspalditik zekiten hori.",
        "Ma naħsibx li l-kunsill għandu raġun, u kulħadd kien jafu dan il-ħin kollu.",
        "Bu qərarı kim verib, heç kəs bizdən soruşmadı, indi hamı narazıdır.",
        "EZ DUT USTE UDALAK ARRAZOIA DUENIK, ETA AUZOKOEK ASPALDITIK ZEKITEN HORI.",
        "emit yna ta gnihtyreve ezingocer nac ohw enoyna rof doog",
    ])
    func `knows that a language is not English without knowing it`(text: String) {
        #expect(LanguageGuess.unlisted(in: PlainText(text), listed: ["en"]) == "und")
        #expect(LanguageGuess.unlisted(in: PlainText(text), listed: ["cy"]) == nil)
    }

    @Test(arguments: [
        "Wey aye, wor lass gans doon the toon of a Saturda night like.",
        "Och, whit a bonny wee bairn, an sic a sair hert for her ain folk the nicht.",
        "Nah then, sithee, tha knows nowt abaht it an nivver did, lad.",
        "Well done Aoife, Niamh, Siobhan, Caoimhe, Saoirse, Oliwia and Zuzanna!",
        "cant beleive they dun it agen, wot a joke, sum ppl jus dont lern do they",
    ])
    func `leaves dialect, names and bad spelling alone`(text: String) {
        #expect(LanguageGuess.unlisted(in: PlainText(text), listed: ["en"]) == nil)
    }

    @Test(arguments: [
        "I do not think the council is right about this.", "Que sera sera, as my nan used to say.",
        "C'est la vie.", "Schadenfreude", "¡Hola!", "Merci beaucoup, what a lovely story", "RIP",
        "Krzysztof Wiśniewski is a fine man and a friend to us all", "привет", "Ciao bella",
        "The word is спасибо and it means thank you", "Vorsprung durch Technik, eh?", "Mon dieu!",
        "They ate pain au chocolat and crème brûlée at the café on the corner", "lol ok",
        "https://example.com/der/die/das/und/ist/nicht and so on", "No. No, no, no. Non!",
    ])
    func `leaves English, names and a few foreign words alone`(text: String) {
        #expect(LanguageGuess.unlisted(in: PlainText(text), listed: ["en"]) == nil)
    }

    @Test func `a listed language stays free and English need not be listed`() {
        let welsh = PlainText("Mae hyn yn warthus ac mae angen i'r cyngor ei wneud yn well.")
        let english = PlainText("I do not think that the council is right about any of this.")
        #expect(LanguageGuess.unlisted(in: welsh, listed: ["en", "cy"]) == nil)
        #expect(LanguageGuess.unlisted(in: english, listed: ["cy"]) == "en")
    }

    @Test(arguments: awkwardTexts)
    func `takes any text`(text: String) {
        _ = LanguageGuess.unlisted(in: PlainText(text), listed: ["en"])
    }
}
