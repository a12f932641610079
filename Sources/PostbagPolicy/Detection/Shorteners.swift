/// Hosts that hide where a link leads.
///
/// Those that a network puts in place of every link by itself, such as `t.co`, are left out: the
/// writer did not choose to hide anything.
enum Shorteners {
    /// Whether a host, with or without `www.`, is one.
    static func contains(_ host: String) -> Bool {
        hosts.contains(host.hasPrefix("www.") ? String(host.dropFirst(4)) : host)
    }

    private static let hosts: Set<String> = [
        "bit.ly", "bitly.com", "j.mp", "tinyurl.com", "goo.gl", "ow.ly", "is.gd", "v.gd",
        "buff.ly", "rebrand.ly", "cutt.ly", "shorturl.at", "t.ly", "rb.gy", "tiny.cc", "bl.ink",
        "s.id", "adf.ly", "shorte.st", "bc.vc", "soo.gd", "clck.ru", "qr.ae", "po.st", "u.to",
        "x.co", "tr.im", "cli.gs", "snipurl.com", "snip.ly", "short.io", "shrtco.de", "ouo.io",
        "dlvr.it", "tny.im", "urlz.fr", "gg.gg", "han.gl", "me2.do", "kutt.it",
        "t2m.io", "l.ead.me", "shor.by", "smarturl.it", "trib.al", "zpr.io", "linkvertise.com",
        "tinyurl.net", "1url.com", "2.gp", "yep.it", "db.tt", "ht.ly", "mcaf.ee", "dub.sh",
        "tiny.one", "surl.li", "lc.chat", "a.co", "amzn.to", "ebay.to", "cutt.us", "n9.cl",
    ]
}
