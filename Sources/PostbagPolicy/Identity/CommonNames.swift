/// Names that so many people have that one of them alone points at nobody.
enum CommonNames {
    /// Whether a word is such a name, by the hash of its collapsed letters.
    static func contains(_ hash: UInt64) -> Bool { set.contains(hash) }

    private static let set = HashSet(
        (given + " " + surnames + " " + places).split(separator: " ").map {
            LetterHash.of(Letters.collapsed($0.utf8))
        }
    )

    private static let given = """
        aaron abbie abdul abdullah abigail adam adrian ahmed aidan aisha alan albert alex \
        alexander alexandra alfie alfred ali alice alison alistair amanda amber amelia amina amir \
        amy ana andre andrea andrew andy angela angus anita ann anna anne annie anthony antonio \
        archie arthur asha ashley audrey ava barbara barry beatrice bella ben benjamin bernard \
        beth bethany betty beverley bill billy bob bobby brad bradley brandon brenda brendan \
        brian bridget bruce bryan callum cameron carl carla carlos carol caroline carolyn \
        catherine cathy cecilia chantelle charlene charles charlie charlotte chelsea cheryl chloe \
        chris christian christina christine christopher claire clare claudia clive colin connie \
        connor courtney craig cynthia daisy damian dan daniel danielle danny darren dave david \
        dawn dean debbie deborah debra declan denise dennis derek diana diane dominic don donald \
        donna doreen doris dorothy doug douglas duncan dylan eddie edith edward edwin eileen \
        elaine eleanor elena eli elizabeth ella ellen ellie elliot elsie emily emma eric erin \
        ethan eva evan eve evelyn faith fatima felix fiona florence frances francis frank fred \
        freddie frederick gail gareth garry gary gavin gemma geoff geoffrey george georgia \
        georgina gerald gerard gillian gina glen glenn gloria gordon grace graham grant greg \
        gregory gwen hannah harold harriet harry harvey hassan hayley heather heidi helen henry \
        hilary hilda holly hope howard hugh hussein ian ibrahim imogen imran irene iris isaac \
        isabel isabella isla ivan ivy jack jackie jacob jacqueline jake james jamie jan jane \
        janet janice jasmine jason jay jayden jean jeff jeffrey jemma jennifer jenny jeremy jerry \
        jess jessica jill jim jimmy jo joan joanna joanne jodie joe joel john johnny jon jonathan \
        jordan jorge jose joseph josh joshua joy joyce juan jude judith judy julia julian julie \
        june justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken \
        kenneth kerry kevin khalid kieran kim kirsty kyle lara larry laura lauren lawrence leah \
        lee leo leon leonard lesley leslie lewis liam lily linda lisa liz lloyd logan lorraine \
        louis louise luca lucas lucy luis luke lydia lynda lynn lynne madison malcolm mandy marcus \
        margaret maria marian marie marilyn marion marjorie mark marlene martha martin mary \
        mason matt matthew maureen max maxine megan mel melanie melissa mia michael michelle mick \
        miguel mike millie mohamed mohammad mohammed molly monica muhammad naomi natalie natasha \
        nathan neil nicholas nick nicola nicole nigel nina noah noel nora norma norman oliver \
        olivia omar oscar owen pam pamela pat patricia patrick paul paula pauline pedro peggy \
        penny pete peter phil philip phillip phoebe phyllis polly priya rachel ralph ray raymond \
        rebecca reece rhys richard rick ricky rita rob robert roberta robin roger ron ronald rory \
        rosa rose rosemary rosie ross roy ruby russell ruth ryan sally sam samantha samuel sandra \
        sara sarah scott sean sebastian shane shannon sharon shaun sheila shirley sian sidney \
        simon sofia sonia sophia sophie stacey stanley stella stephanie stephen steve steven \
        stewart stuart sue summer susan suzanne sylvia tanya tara ted teresa terence terry thelma \
        theo theresa thomas tia tim timothy tina toby todd tom tommy toni tony tracey tracy trevor \
        tyler valerie vanessa vera vernon veronica vicky victor victoria vincent violet vivian \
        walter wayne wendy will william winston yasmin yusuf yvonne zachary zara zoe
        """

    private static let surnames = """
        adams ahmed akhtar ali allen anderson andrews armstrong atkinson bailey baker ball banks \
        barker barnes barrett bates begum bell bennett berry bird black booth bradley brooks brown \
        burke burns burton butler campbell carr carter chambers chan chapman chen clark clarke \
        cole coleman collins cook cooper cox cross cunningham dale davidson davies davis dawson \
        day dean dixon douglas doyle duncan dunn edwards elliott ellis evans ferguson fisher \
        fleming fletcher ford foster fox francis fraser freeman gallagher garcia gardner george \
        gibson gilbert gill goodwin gordon graham grant gray green greenwood griffin griffiths \
        hall hamilton harper harris harrison hart harvey hawkins hayes henderson henry hicks hill \
        hodgson holland holmes hopkins howard hudson hughes hunt hunter hussain iqbal jackson \
        james jenkins jennings john johnson johnston jones jordan kaur kelly kennedy khan king \
        knight kumar lambert lane lawrence lawson lee lewis li lin little lloyd long lopez lowe \
        lynch macdonald marsh marshall martin martinez mason matthews may mccarthy mcdonald \
        miller mills mitchell moore morgan morris morrison murphy murray myers nelson newman \
        newton nguyen nicholls nicholson obrien oconnor oliver oneill osborne owen owens palmer \
        parker parry parsons patel patterson payne pearce pearson perez perkins perry peters \
        phillips pierce poole porter potter powell price reed reid reynolds rice richards \
        richardson riley rivera roberts robertson robinson rodriguez rogers rose ross rowe russell \
        ryan sanchez sanders saunders scott sharma sharp shaw shepherd simmons simpson sims singh \
        smith spencer stephens stephenson stevens stevenson stewart stone sullivan sutton taylor \
        thomas thompson thomson thornton torres tucker turner wade walker wall wallace walsh \
        walters wang ward warren washington watkins watson watts webb webster welch wells west \
        wheeler white wilkins wilkinson williams williamson willis wilson wong wood woods woodward \
        wright wu yang young zhang
        """

    private static let places = """
        london york leeds bristol oxford cambridge chester lancaster lincoln derby durham carlisle \
        bradford sheffield preston burnley bolton england scotland wales ireland britain france \
        germany spain italy india china japan israel jordan chad georgia virginia carolina dakota \
        florence paris milan sydney kent essex sussex cornwall devon dorset norfolk suffolk \
        washington austin dallas houston phoenix charlotte madison jackson columbus orlando
        """
}
