extension EverydayWords {
    static let swedish = """
        och att det som en på är av för med den till inte om ett han de jag var men sig från vi så \
        kan när nu hon mig ska skulle har hade dem mycket där eller vad sin vara blir bli ingen \
        bara alla här varför något efter hur också mot under mina ditt dig din utan aldrig alltid \
        måste människor tack mitt
        """
    static let danish = """
        og det at en den til er som på de med han af for ikke der var mig sig men et har om vi min \
        havde ham hun nu over da fra du ud sin dem os op man hans hvor eller hvad skal selv her \
        alle vil blev kunne ind når være dog noget ville jo deres efter ned skulle denne dette \
        også hende aldrig altid hvorfor mennesker tak bliver jeg
        """
    static let norwegian = """
        og det er på i jeg en et den til som med av for ikke at har de å om så han men meg seg vi \
        fra ut var oss kan hun hadde ham ved skal hva hvor når bare også noe etter vil være ble \
        blir alle denne dette eller hvis hvorfor ingen aldri alltid mennesker takk mye
        """
    static let finnish = """
        ja on ei se että etta oli hän han joka mutta niin kun kuin tai mitä mita ne ovat minä mina \
        sinä sina me te he nyt vain myös myos tämä tama ole olen olet olisi sitä sita siitä kaikki \
        jos koska miksi aina vielä viela hyvin kiitos mikä mika minun sinun heidän tässä voi pitää
        """
    static let czech = """
        a se na je že to v s z do o ve si jsem jsi jsou byl byla bylo být jako ale tak za po pro \
        jeho jak když který která které co už jen jsme není nebo ještě pak kde proč tam ten ta ty \
        mě mi mu ho já my oni všechno nic nikdy lidé děkuji takže protože může
        """
    static let slovak = """
        a sa na je že to v s z do o vo si som sú bol bola bolo byť ako ale tak za po pre jeho keď \
        ktorý ktorá ktoré čo už len sme nie alebo ešte potom kde prečo tam ten tá my oni všetko \
        nič nikdy ľudia ďakujem takže pretože môže
        """
    static let romanian = """
        și si de la în in nu o un a care pe cu că ca este sunt mai din ce să sa se au fost pentru \
        dar cum tot când cand dacă daca el ea ei noi voi eu acest această aceasta fără fara după \
        dupa unde cine foarte toți toti nimic niciodată mereu oameni mulțumesc multumesc doar ale \
        lui le îi mă ma te va
        """
    static let hungarian = """
        a az és es hogy nem is egy ez azt meg csak de már mar mint van volt ha ki el még meg én \
        mert lesz ezt kell úgy most akkor vagy sem olyan minden itt ott ő ők mi ti nincs soha \
        mindig emberek nagyon köszönöm kell lehet után aki ami
        """
    static let turkish = """
        ve bir bu da de için icin ne çok cok ama ben sen o biz siz onlar var yok değil degil gibi \
        daha ile kadar en mi mı olan olarak her şey sey nasıl nasil neden niye sonra önce once \
        şimdi simdi hiç hic bana sana insan insanlar teşekkürler tesekkurler evet hayır bile diye
        """
    static let croatian = """
        i je se u na da ne to su za od sam si smo ste što sto kao ali ili koji koja koje bi bio \
        bila biti samo već vec kad kada gdje gde zašto zasto još jos sve svi ništa nista nikad \
        uvijek uvek ljudi hvala ovo ova taj ta nije nisu nema ima može moze njegov njen mi vi oni \
        kako ako po iz
        """
    static let welsh = """
        yn y yr a i ar o mae ei ac am wedi oedd nid yw fod bod gan gyda hyn hynny ond fel os eu ni \
        chi mi fi ti eich ein ydy ydi dim hefyd iawn beth pam ble pan sydd sy oes cael mynd gwneud \
        diolch pobl byth bob popeth unrhyw nhw hwn hon yna nawr rwan yma wrth gwaith
        """
    static let irish = """
        agus an na ar ag is tá ta sé si sí go ní ni a do le bhí bhi leis mar nach ach ó faoi chun \
        sin seo mé tú iad é í cad conas cén gach freisin aon níl nil bhfuil raibh dom duit againn \
        daoine go raibh maith
        """
    static let albanian = """
        dhe të te në ne e i një nje me për per që qe është eshte nuk ka se si nga ai ajo ata ky \
        kjo por edhe do jam je jemi janë jane kur ku pse mund shumë shume gjithë çdo asgjë njerëz \
        faleminderit ishte
        """
    static let lithuanian = """
        ir yra kad ne į i su iš is bet kaip tai jis ji jie mes jūs tu aš as buvo nuo per apie po \
        už uz dar tik jau ar kas kodėl kur kai labai viskas niekada visada žmonės ačiū nėra
        """
    static let latvian = """
        un ir ka ne ar no uz par bet kā ka tas tā viņš viņa viņi mēs jūs tu es bija pēc pie lai \
        vai kas kur kad ļoti viss nekad vienmēr cilvēki paldies nav jau tikai vēl
        """
    static let estonian = """
        ja on ei et see ta ma sa me te nad oli kui aga ka mis kes siis ning oma või või ole nii \
        veel juba ainult väga kõik miks kus millal alati kunagi inimesed aitäh pole seda tema
        """
    static let indonesian = """
        yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena ada mereka \
        kami kita dia bisa sudah atau seperti telah oleh saat lebih sangat hanya orang apa siapa \
        kenapa mengapa semua selalu tak aku kamu anda bukan belum terima kasih
        """
    static let tagalog = """
        ang ng sa na mga at ay hindi ito si ako ikaw siya kami tayo sila kayo ko mo niya namin \
        natin nila po opo kung para may wala lang din rin naman pa ba kasi dahil bakit saan kailan \
        lahat palagi tao salamat yung yan dito iyon pero
        """
    static let vietnamese = """
        là và của không có cho được một những với này các người đã trong khi để tôi bạn anh chị em \
        nhưng cũng như thì mà ở rất nhiều tại sao cảm ơn khong cua duoc nguoi mot nhung voi
        """
    static let somali = """
        iyo waa ka ku oo ay uu in la ah aan ma kale wax ayaa waxaa waxay wuxuu dadka si leh isaga \
        iyada haa maya mahadsanid sababtoo laakiin inuu inay
        """
    static let swahili = """
        na ya wa kwa ni katika la za hii huo hiyo kama lakini si yake wake watu sana pia tu yeye \
        mimi wewe sisi wao kuwa ili au bila kila asante hapana ndiyo nini kwa hivyo
        """
    static let romanHindi = """
        hai nahi nahin hain ka ki ke ko se mein main hum tum aap kya kyun kyu yeh woh aur par bhi \
        tha thi raha rahe rahi kar karo hoga sab kuch koi apna apne mera tera unka iska bahut \
        bohot accha acha matlab lekin jo
        """
    static let catalan = """
        el la els les de que i a en un una és es per amb no del al dels als ha són son més mes com \
        però pero si també tambe molt aquest aquesta què perquè perque quan on tot tots res mai \
        sempre gràcies jo tu ell ella nosaltres vostè estan
        """
    static let scottishGaelic = """
        agus an am na a tha bha chan nach gu air ann le do mi thu sinn sibh iad seo sin cha gach \
        mar ach bho aig chun tapadh leat daoine carson cò dè càite
        """
}
