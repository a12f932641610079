import Testing

@testable import PostbagPolicy

@Suite struct `Contact details` {
    private func found(_ kind: ContactDetail, in text: String) -> [Range<Int>] {
        ContactDetailScanner(
            kinds: [kind],
            publicNumbers: ["999", "101", "01632 960 999"],
            allowedHosts: AllowedHosts(["ellerbypost.example", "*.gov.uk"])
        ).details(in: PlainText(text)).map(\.range)
    }

    @Test(arguments: [
        "Ring him on ▸07700 900123◂.", "Café? ▸(01632) 960 001◂", "▸+44 7700 900123◂ any time",
        "▸0044 (0)7700 900 123◂", "▸020 7946 0123◂ is hers", "▸0303 999 0123◂", "▸07700-900-123◂",
        "▸07700.900.123◂", "her no is ▸07 700 900 123◂", "▸o7700 9oo l23◂", "▸０７７００ ９００１２３◂",
        "▸0\u{200B}7\u{200B}700 900123◂", "▸o7700 nine hundred one two three◂", "😀 ▸07700900123◂",
        "▸oh double seven oh oh nine double oh one two three◂", "▸٠٧٧٠٠ ٩٠٠١٢٣◂",
        "▸+1 212 555 0147◂", "▸(212) 555-0147◂", "▸212.555.0147x22◂", "▸+353 87 555 0123◂",
        "▸0️⃣7️⃣7️⃣0️⃣0️⃣9️⃣0️⃣0️⃣1️⃣2️⃣3️⃣◂", "my number is ▸960 0123◂", "▸+33 6 12 34 56 78◂",
        "▸0 7 7 0 0 9 0 0 1 2 3◂", "▸07700 900123◂ or ▸07700 900124◂", "▸07.7.00.900.123◂",
        "▸07700 - 900 - 123◂",
        "call ▸01.84.17.61.18◂", "they are not answering at ▸9493 7477◂", "▸(07700)900123◂",
    ])
    func `finds telephone numbers`(marked: String) {
        let example = MarkedSample(marked)
        #expect(found(.phone, in: example.text) == example.ranges)
    }

    @Test(arguments: [
        "Dial 999.", "The bill was 07700 pounds.", "Call 101 or 116 123.", "Samaritans: 116 123",
        "Childline is 0800 1111", "It was 3-2, then 4-1, in 1997 and 2003.",
        "Crime number 07700900123 refers.", "It cost 1,500,000 over 10 years", "£20,000,000",
        "On 01.02.2003 10:15 it happened", "Routes 1 2 3 4 5 6 7 8 9 10 11", "1944-1958",
        "Order ref 0123 456 7890", "The ratio is 0.7700900123", "see example.com/07700900123",
        "The server is 192.168.100.200", "Between 2010 2011 2012 2013 it rose", "10,000 11,000",
        "The council's line is 0300 555 0123", "01632 960999 is the newsroom",
        "One two three four five six seven, they sang.", "double double toil and trouble",
        "The number of votes was 1234567", "the number was 1 234 567", "Ring 10 000 000 bells",
    ])
    func `leaves other numbers alone`(text: String) {
        #expect(found(.phone, in: text).isEmpty)
    }

    @Test(arguments: [
        "▸jo.bloggs@mail.example◂ please", "write to ▸jo at mail dot com◂",
        "▸jo (at) site (dot) org◂",
        "▸jo[at]site[dot]org◂", "▸j0_x at work.example◂", "▸jane dot smith at work dot com◂",
        "▸ｊｏ＠ｍａｉｌ．ｃｏｍ◂", "▸jo @ gmail . com◂", "▸JO AT GMAIL DOT COM◂",
        "e-mail ▸jo at parish.example◂",
        "▸info@gmail.com◂",
    ])
    func `finds e-mail addresses`(marked: String) {
        let example = MarkedSample(marked)
        #expect(found(.email, in: example.text) == example.ranges)
    }

    @Test(arguments: [
        "Look at bbc.co.uk", "I was at dot com boom parties", "@someone said so", "meet at 5",
        "desk@ellerbypost.example", "jo@leeds.gov.uk", "info@charity.example",
        "look at sky dot com",
    ])
    func `leaves what is no private e-mail address alone`(text: String) {
        #expect(found(.email, in: text).isEmpty)
    }

    @Test(arguments: [
        "▸AB12 3CD◂", "he lives at ▸m1 1ae◂", "▸EC1A 1BB◂!", "▸sw1v2qq◂", "▸L1  8JQ◂",
        "postcode ▸el4 5qt◂", "▸ＡＢ１２ ３ＣＤ◂",
    ])
    func `finds postcodes`(marked: String) {
        let example = MarkedSample(marked)
        #expect(found(.postcode, in: example.text) == example.ranges)
    }

    @Test(arguments: [
        "A1 2nd exit", "M1 2nd exit", "the E1 9ft wall", "Anyone in SW1?", "On the M25 9am",
        "SW1A 2AA is Downing Street", "The library, ZZ1 1AA", "The town hall is at AB12 3CD.",
        "a PS5 2TB drive", "X1 1AA", "my CB450dx", "n00bs",
    ])
    func `leaves what is no home's postcode alone`(text: String) {
        #expect(found(.postcode, in: text).isEmpty)
    }

    @Test(arguments: [
        "He lives at ▸14 Maple Road◂", "flat 3, ▸22 High St◂", "▸14a maple road◂", "▸123 Main St◂.",
        "number ▸7 on Orchard Close◂", "▸491 St. John Street◂", "▸12 West 40th Street◂",
        "▸9 Mill Way◂",
        "house on ▸Maple Road, number 14◂", "▸Lindenstrasse 14◂", "▸12 Rue Pasteur◂ is hers",
        "▸14, Maple Road◂",
        "▸19 delannoyplaats, apt. 98◂", "write to P.▸O. Box 12◂", "She is at ▸5 The Green◂",
        "number ▸9 orchard close◂",
    ])
    func `finds street addresses`(marked: String) {
        let example = MarkedSample(marked)
        #expect(found(.address, in: example.text) == example.ranges)
    }

    @Test(arguments: [
        "2 lanes of the road", "a 10 minute drive", "100 people in the street", "a 5 mile walk",
        "There was a fire on Maple Road", "10 Downing Street", "the 3 point turn way",
        "4. Saw Dr Jones",
        "In 1945, troops came close", "We saw 20 POTHOLES IN ONE STREET", "2 visited St Mary",
        "The library at 12 Market Street reopens", "£14 high street voucher", "a 20 mph road",
        "25 high street shops", "we lived in apartment 4",
        "the 2007 Supreme Court ruling", "a better place. No. 131", "Brigade 93",
        "A boy of 15, Brindle Youth Court, sentence 9 October", "all 22, Saltmere Tennis Court",
        "a lad of 19, Harbour Retail Park, last night",
    ])
    func `leaves what is no home's address alone`(text: String) {
        #expect(found(.address, in: text).isEmpty)
    }

    @Test(arguments: [
        (ContactDetail.plate, "a white van ▸AB12 CDE◂"), (.plate, "his reg is ▸ab12cde◂"),
        (.plate, "reg number ▸wx 68 abc◂"),
        (.plate, "the car, ▸A123 BCD◂,"), (.bankCard, "▸4111 1111 1111 1111◂"),
        (.bankCard, "amex ▸3782 822463 10005◂"), (.bankCard, "▸5555-5555-5555-4444◂"),
        (.bankAccount, "pay ▸GB82 WEST 1234 5698 7654 32◂"),
        (.bankAccount, "▸de89370400440532013000◂"),
        (.bankAccount, "sort code ▸12-34-56 12345678◂"), (.bankAccount, "sort code ▸123456◂"),
        (.bankAccount, "account number ▸12345678◂"), (.nationalInsurance, "NI ▸AB 12 34 56 C◂"),
        (.nationalInsurance, "▸ab123456c◂"), (.nationalInsurance, "ssn ▸123-45-6789◂"),
    ])
    func `finds plates and numbers of cards, accounts and insurance`(
        kind: ContactDetail,
        marked: String
    ) {
        let example = MarkedSample(marked)
        #expect(found(kind, in: example.text) == example.ranges)
    }

    @Test(arguments: [
        (ContactDetail.plate, "WE WERE IN10 MIN LATE"), (.plate, "Be10 bad"),
        (.plate, "the A12 THE end"),
        (.bankCard, "4111 1111 1111 1112"), (.bankCard, "0000 0000 0000 0000"),
        (.bankCard, "4111.1111.1111.1111"),
        (.bankAccount, "GB82 WEST 1234 5698 7654 33"), (.bankAccount, "on 12-34-56 we met"),
        (.bankAccount, "12345678 people"), (.nationalInsurance, "GB 12 34 56 C"),
        (.nationalInsurance, "000-12-3456"), (.nationalInsurance, "flight AB1234"),
    ])
    func `leaves look-alikes of those alone`(kind: ContactDetail, text: String) {
        #expect(found(kind, in: text).isEmpty)
    }

    @Test func `tells a card from a telephone number by taking the longer`() {
        let details = ContactDetailScanner().details(in: PlainText("4111 1111 1111 1111"))
        #expect(details.map(\.kind) == [.bankCard])
    }

    @Test(arguments: awkwardTexts)
    func `takes any text`(text: String) {
        let plain = PlainText(text)
        for detail in ContactDetailScanner().details(in: plain) {
            #expect(detail.range.upperBound <= text.unicodeScalars.count)
            #expect(!detail.range.isEmpty)
        }
    }
}
