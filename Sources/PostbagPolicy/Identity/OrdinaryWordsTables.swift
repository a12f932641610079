// Words that people write without a capital, by how often they stand in public sets of comments
// (Civil Comments, the Wikipedia talk pages of Jigsaw 2018, and others): at least 10 comments of
// 196,893. Counted once; nothing but the words is kept.
extension OrdinaryWords {
    static let table = """
        aa ab abandon abandoned abandoning abandonment abbreviated abbreviation abbreviations \
        abduction abhor abhorrent abide abiding abilities ability abit abject able abnormal \
        abo aboard abolished abomination aborted abortion abortions abound about above \
        abrasive abroad abrupt abruptly abs absence absent absolute absolutely absolutly \
        absorb absorbed abstain abstract abstraction abstracts absurd absurdity absurdly abt \
        abundance abundant abundantly abuse abused abuser abusers abuses abusing abusive \
        abusively abysmal academia academic academically academics academy accelerate \
        accelerated acceleration accent accents accept acceptable acceptance accepted \
        accepting accepts access accessdate accessed accessibility accessible accessing \
        accessories accident accidental accidentally accidently accidents acclaim acclaimed \
        accolades accommodate accommodation accomodate accompanied accompany accompanying \
        accomplish accomplished accomplishes accomplishing accomplishment accomplishments \
        accord accordance accorded according accordingly account accountability accountable \
        accounted accounting accounts accreditation accredited accross accumulate accumulated \
        accuracy accurate accurately accusation accusations accusatory accuse accused accuser \
        accusers accuses accusing accustomed ace acheived achieve achieved achievement \
        achievements achieving acid acids acknowledge acknowledged acknowledgement \
        acknowledges acknowledging acknowledgment ackoz acne aco acount acoustic acquaintance \
        acquaintances acquainted acquire acquired acquisition acquitted acre acres acronym \
        acronyms across act acted actin acting action actionable actions activate activated \
        activation active actively activism activist activists activities activity actor \
        actors actress actresses acts actual actuality actually actualy acupuncture acute ad \
        adage adamant adapt adaptation adapted adapting add added addendum addict addicted \
        addiction addictive addicts adding addition additional additionally additions address \
        addressed addresses addressing adds adept adequate adequately adhere adhered adherence \
        adherents adheres adhering adjacent adjective adjectives adjust adjusted adjusting \
        adjustment adjustments admi admin administer administered administering administration \
        administrations administrative administrator administrators admins adminship \
        adminstrator admirable admiration admire admired admirer admission admissions admit \
        admits admitted admittedly admitting admixture admonished adn adolescent adopt adopted \
        adoptee adopter adopting adoption adopts adorable adore adress adressed adrift ads \
        adult adultery adults advance advanced advancement advances advancing advantage \
        advantages advent adventure adventures adversarial adversaries adversary adverse \
        advert advertise advertised advertisement advertisements advertisers advertises \
        advertising advertisment adverts advice advisable advise advised advises advising \
        advisor advisors advisory advocacy advocate advocated advocates advocating ae aerial \
        aeropagitica aesthetic aesthetically aesthetics af afd affair affairs affect affected \
        affecting affection affects affiliate affiliated affiliates affiliation affiliations \
        affinity affirm affirmation affirmative affirmed affirming affirms affix afford \
        affordable afforded affront afist aforementioned afoul afraid africans after afterall \
        aftermath afternoon afterward afterwards again agains against age aged agencies agency \
        agenda agendas agent agents ages aggrandizing aggravated aggravating aggregate \
        aggression aggressive aggressively aggressor aging agnostic ago agony agree agreeable \
        agreed agreeing agreement agreements agrees agressive agricultural agriculture ah aha \
        ahead ahem ahh ahhh ahve ai aid aide aided aiding aids aim aimed aiming aims ain aint \
        air aircraft aired airing airline airliners airlines airplane airplanes airplay \
        airport airports airs ak aka akin al alabama alarm alarmed alarming alas albanian \
        albanians albeit albino album albums alcohol alcoholic alcoholism alert alerted \
        alerting alerts alex algebra algorithm algorithms alia alias aliases alien alienate \
        alienated aliens align aligned alignment alike alive all allah allegation allegations \
        allege alleged allegedly alleges allegiance alleging allergic alleviate alley alliance \
        alliances allied allies allmusic allocated allot allow allowable allowance allowed \
        allowing allows allready alls allude alluded alludes allusions allways ally alma \
        almighty almost alo alone along alongside alot aloud alpha alphabet alphabetical \
        alphabetically alphabets already alright also alt altar alter alteration alterations \
        altered altering alternate alternative alternatively alternatives although altitude \
        altogether aluminum alumni alumnus always am amateur amateurish amateurs amaze amazed \
        amazes amazing amazingly amazon ambassador ambiguity ambiguous ambition ambitions \
        ambitious ambivalent amd amen amend amended amendment amendments amends amicable amid \
        amigo amirite amiss ammo ammunition amnesty amok among amongst amoral amount amounted \
        amounts amp ample amuse amused amusement amusing an ana anachronistic anal analog \
        analogies analogous analogy analyse analysed analyses analysing analysis analyst \
        analysts analytic analytical analyze analyzed analyzing anarchism anarchist anarchists \
        anarcho anarchy anatomy ancestor ancestors ancestral ancestry anchor ancient ancillary \
        and andemu android anecdotal anecdote anecdotes angel angels anger angered angle \
        angles anglo angry angular ani animal animals animated animation anime animosity ankle \
        ankles annex annexation annexed anniversary announce announced announcement \
        announcements announcer announces announcing annoy annoyance annoyed annoying annoys \
        annual annually anomalous anomaly anon anons anonymity anonymous anonymously another \
        ans answer answered answering answers ant antagonist antagonistic antenna anthem \
        anthropogenic anthropological anthropologist anthropologists anthropology anti \
        anticipate anticipated anticipation antics antifa antiquated antique antiquity \
        antisemite antisemitic antisemitism ants anus anxiety anxious any anybody anyhow \
        anymore anyone anyones anything anytime anyway anyways anywhere aol apart apartheid \
        apartment apathy ape apes apocalypse apocalyptic apoligize apologetic apologetics \
        apologies apologise apologised apologist apologists apologize apologized apologizing \
        apology apostates apostrophe apostrophes app appalled appalling apparantly apparatus \
        apparent apparently appeal appealed appealing appeals appear appearance appearances \
        appeared appearence appearing appears appease appellate append appended appetite \
        applaud applause apple apples applicability applicable applicant application \
        applications applied applies apply applying appoint appointed appointment appointments \
        appraisal appreciate appreciated appreciates appreciating appreciation appreciative \
        approach approached approaches approaching appropiate appropriate appropriately \
        appropriateness appropriation approval approve approved approves approving approx \
        approximate approximately approximation apps apt aptly ar arab arabs arb arbcom \
        arbiter arbitrarily arbitrary arbitration arbitrator arbitrators arbs arc arcane arch \
        archaeological archaeologist archaeologists archaeology archaic archeological \
        architect architects architectural architecture archival archive archived archives \
        archiving ardent are area areas aren arena arenas arent arguable arguably argue argued \
        arguement arguements argues arguing argument argumentation argumentative arguments \
        argumentum aricle arise arisen arises arising aristocracy aristocratic arithmetic arm \
        armchair armed armies armor armour arms army arose around arouse aroused arrange \
        arranged arrangement arrangements array arrest arrested arresting arrests arrival \
        arrive arrived arrives arriving arrogance arrogant arrogantly arrow arrows arse arsed \
        arsehole arsenal arses art artcile artcle artical artice articel articl article \
        articles articulate articulated artifact artifacts artificial artificially artilce \
        artillery artist artistic artists arts artwork aryan as asap ascertain ascribe \
        ascribed ash ashamed ashes asian asians aside asinine ask asked asking asks asleep asp \
        aspect aspects aspersions aspirations aspiring ass assad assassin assassinate \
        assassinated assassination assassinations assault assaulted assaulting assaults assed \
        assemble assembled assembly assert asserted asserting assertion assertions asserts \
        asses assess assessed assessing assessment assessments asset assets asshat asshole \
        assholes assign assigned assigning assignment assignments assigns assimilate \
        assimilated assimilation assist assistance assistant assisted assisting assists \
        associate associated associates associating association associations assorted assume \
        assumed assumes assuming assumption assumptions assurance assure assured asswipe \
        asterisk asteroid asteroids astonished astonishing astonishingly astounding astrologer \
        astrological astrology astronaut astronauts astronomers astronomical astronomy aswell \
        asylum at ate atheism atheist atheists athlete athletes athletic athletics atleast atm \
        atmosphere atmospheric atom atomic atoms atop atrocious atrocities atrocity attach \
        attached attachment attack attacked attacker attackers attacking attacks attain \
        attainable attained attempt attempted attempting attempts attend attendance attended \
        attending attends attention attest attested attire attitude attitudes attorney \
        attorneys attract attracted attracting attraction attractions attractive \
        attractiveness attracts attributable attribute attributed attributes attributing \
        attribution attributions au auction audacity audience audiences audio audit aunt \
        aussie authentic authenticity author authored authorised authoritarian authoritative \
        authorities authority authorization authorized authors authorship autism autistic auto \
        autobiographical autobiography autoblock autoblocked autoblocks autoconfirmed \
        autocorrect autoformatting autograph automated automatic automatically automation \
        automobile automotive autonomous autonomy autopsy autumn aux avail availability \
        available avatar avenue avenues average averages aversion avi aviation avid avoid \
        avoidance avoided avoiding avoids aw await awaiting awaits awake awakening award \
        awarded awarding awards aware awareness away awe awesome awful awfully awhile awkward \
        aww awww ax axe axes axiom axis ay aye aym az azz ba babble babbling babe babelfish \
        babies baby babysit bachelor back backbone backed backfire backfired background \
        backgrounds backing backlash backlog backlogs backpack backs backstage backstory \
        backup backward backwards backwoods backyard bacon bacteria bacterial bad badass \
        baddest badge badgering badges badly bae baffled baffling bag baggage bags bail bailed \
        bait baited baiting bake baked baker baklava bal balance balanced balances balancing \
        balcony bald ball ballet balling ballistic balloon balloons ballot ballots balls \
        baloney ban banana bananabucket bananas band bands bandwagon bandwidth bang banged \
        banging banish banished bank banker bankers banking bankrupt bankruptcy banks banned \
        banner banners banning bans banter baptism baptized bar barbarian barbarians barbaric \
        barber bare barely bargain bargaining bark barking barn barnstar barnstars barracks \
        barrage barred barrel barrels barrier barriers barring barry bars base baseball based \
        baseless basement basements bases bash bashed bashing basic basically basicly basics \
        basing basis basket basketball bass bastard bastards bat batch bath bathroom bathrooms \
        bats batshit battered batteries battery batting battle battled battlefield \
        battleground battles battling bay bb bbc bc bday be beach beaches beacuse beads beam \
        bean beaner beanies beans bear beard bearing bears beast beasts beat beaten beater \
        beating beats beautiful beautifully beauty became becasue because beckjord become \
        becomes becoming becouse becuase becuz bed bedroom beds bedtime bee beef beeing been \
        beer beers bees before beforehand beg began begged begging begin begining beginner \
        beginners beginning beginnings begins begs begun behalf behave behaved behaves \
        behaving behavior behavioral behaviors behaviour behavioural behaviours beheaded \
        beheading behest behind behold bein being beings belated beleive belief beliefs \
        believable believe believed believer believers believes believing belittle belittling \
        belive belives bell belligerent bells belly belong belonged belonging belongs beloved \
        below belt belts ben bench benchmark bend bending beneath beneficial benefit benefited \
        benefits benevolent benign bent berate bernie beside besides best bestowed bet beta \
        betray betrayal betrayed bets betta better betterment betting between beware beyond bf \
        bi bias biased biases biassed bible biblical bibliography bickering bicycle bid \
        bidding bids bieber big bigger biggest biggie bigissue bigot bigoted bigotry bigots \
        bike bikes bikini bile bilingual bill billboard billing billion billionaire \
        billionaires billions bills billy bin binary bind binding bio biographer biographical \
        biographies biography biological biologically biologist biologists biology bios \
        bipolar bird birds birth birthdate birthday birther birthplace births bisexual bishop \
        bishops bit bitch bitches bitching bitchy bitcoin bite bites biting bits bitten bitter \
        biz bizarre black blackface blacklist blacklisted blackout blackpill blacks blade \
        blades blah blame blamed blames blaming blanche bland blank blanked blanket blankets \
        blanking blanks blasphemy blast blasted blatant blatantly blatent blatently blather \
        bleach bleed bleeding blend blending bless blessed blessing blessings blew blind \
        blinded blindly blindness blink bliss bloat bloated bloc block blockable blockade \
        blockage blockbuster blocked blocker blockers blocking blocks blog blogger bloggers \
        blogging blogs blogspot bloke blokes blond blonde blood blooded bloodshed bloody bloom \
        blossom blow blowhard blowing blowjob blown blows blue blues bluff blunder blunt \
        bluntly blur blurb blurbs blurry blush bluster bn bo board boarding boards boast \
        boasting boat boats bodies bodily body bogged boggles boggling bogus boi boil boiler \
        boilerplate boiling boils bold bolded bolding boldly bollocks bolster bolt bomb \
        bombarded bombed bomber bombers bombing bombings bombs bona bond bonds bone boner \
        bones bons bonus boo boob boobies boobs book booked booklet books boom boomer \
        boomerang boorish boost boot booth boots booty booze border bordering borderline \
        borders bore bored boredom boring born borne borough boroughs borrow borrowed \
        borrowing boss bosses bossy bot botanical botany both bother bothered bothering \
        bothers bothersome bots bottle bottled bottles bottom bottoms bought bounce bounced \
        bouncing bound boundaries boundary bounds bounty bout bow bowing bowl bowling bows box \
        boxed boxer boxers boxes boxing boy boycott boyfriend boyfriends boys bozo br bra \
        braces bracket brackets brag bragging brags brah brain brained brainer brainless \
        brains brainwash brainwashed brainwashing brake branch branches brand branded branding \
        brandon brands brass brat brats brave bravery brawl brazen breach breached breaches \
        breaching bread breadth break breakdown breakdowns breaker breakfast breaking breaks \
        breakthrough breast breasts breath breathe breathing bred breed breeders breeding \
        breeds breeze breitbart brethren brevity bribe brick bricks bride bridge bridges brief \
        briefcase briefly briefs brigade bright brighter brightest brilliance brilliant \
        brilliantly bring bringing brings britney bro broad broadband broadcast broadcaster \
        broadcasting broadcasts broaden broader broadly broads brochure broke broken bronze \
        bros brothel brother brothers brought brow brown brownie brownies browns browse \
        browser browsers browsing bruh brunt brush brushing brutal brutality brutally brute bs \
        btw bu bubble buck bucket buckle bucks bud buddies buddy budget budgets buff buffer \
        buffoon buffoons bug bugger bugging bugs build builder builders building buildings \
        builds built buisness bulb bulk bulky bull bullet bulleted bullets bullied bullies \
        bulls bullshit bully bullying bum bumbling bump bumped bumper bums bun bunch bundle \
        bunk bunker bunny burden bureau bureaucracy bureaucrat bureaucratic bureaucrats burger \
        burgers burial buried burka burn burned burner burning burns burnt burst bursts bury \
        burying bus buses bush business businesses businessman bussiness bust busted busting \
        busy but butcher butchered butler butt butter butterfly butthurt butting buttocks \
        button buttons butts buy buyer buyers buying buys buzz by bye bypass byte bytes ca cab \
        cabal cabin cabinet cable cables cache cadre cafe cage cages cake cakes cal calculate \
        calculated calculating calculation calculations calculator calculus calendar calendars \
        caliber call called callin calling callous calls calm calmed calmly calories cam came \
        camel cameo camera cameras camouflage camp campaign campaigned campaigning campaigns \
        camping camps campus campuses can canadians canal cancel canceled cancellation \
        cancelled cancer candid candidacy candidate candidates candle candy cannabis canned \
        cannon cannot canon canonical cans cant canvas canvass canvassed canvassing cap \
        capabilities capability capable capacities capacity capita capital capitalisation \
        capitalised capitalism capitalist capitalists capitalization capitalize capitalized \
        capitalizing capitals capitol capricious caps captain captains caption captions \
        captive captivity capture captured captures capturing car caravan carbon card cardinal \
        cards care cared career careers careful carefully careless cares cargo caricature \
        caring carlo carol carousel carpet carried carrier carriers carries carrots carry \
        carrying cars cart carte cartel cartoon cartoons cartridge carved case cases cash \
        casino cast caste castes casting castle casts casual casually casualties casualty cat \
        catagory catalog catalogue catalyst catastrophe catastrophic catch catches catching \
        catchy categorical categorically categories categorisation categorised categorization \
        categorize categorized categorizing category cater catered catering cathedral \
        catholics cats cattle caucasian caught causal cause caused causes causing caution \
        cautioned cautious cavalry cave caveat caveats caves cc cd cdrtools ce cease ceased \
        ceases ceiling celeb celebrate celebrated celebrates celebrating celebration \
        celebrations celebrities celebrity celebs celestial celibate cell cellpadding cells \
        cellspacing celtic cement cemetery censor censored censoring censors censorship \
        censure censured census censuses cent center centered centers central centralized \
        centrally centre centred centres centric centrifugal centrist cents centuries century \
        cereal ceremonial ceremonies ceremony certain certainly certainty certificate \
        certificates certification certifications certified cesspool cetera cf ch cha chad \
        chads chain chains chair chairman chairs chalk challenge challenged challenges \
        challenging chamber chambers champ champion champions championship championships chan \
        chance chances change changed changes changing channel channels chant chanting chants \
        chaos chaotic chap chaps chapter chapters char character characterisation \
        characterised characteristic characteristics characterization characterize \
        characterized characterizes characterizing characters charade charge charged charges \
        charging charitable charities charity charlatan charm charming chart charted charter \
        charting charts chase chased chasing chat chatspy chatter chatting chatty chauvinist \
        cheap cheaper cheat cheated cheater cheaters cheating cheats cheatsheet check checked \
        checkers checking checklist checks checkuser checkusers cheek cheeks cheeky cheer \
        cheered cheering cheers cheese cheesy chef chemical chemicals chemist chemistry \
        chemists chen cheney cherish cherry chess chest chew chewing chi chic chick chicken \
        chickens chicks chief chiefly chiefs child childhood childish childishly childishness \
        childless children childrens chill chillin chilling chime chimed chimp chin chinese \
        chink chinks chip chipping chips chiropractic chirps chit chocolate choice choices \
        choir choke choking choose chooses choosing chop chopped chops chorus chose chosen \
        chris christ christians chromosome chromosomes chronic chronicles chronological \
        chronologically chronology cht chubby chuck chuckle chug chulo chump chumps chunk \
        chunks chunky church churches cia cierekim cigar cigarette cigarettes cinema circa \
        circle circles circuit circuits circular circulated circulating circulation \
        circumcised circumcision circumstance circumstances circumvent circus cit citable \
        citation citations cite cited cites cities citing citizen citizens citizenship city \
        civic civil civilian civilians civilisation civilised civility civilization \
        civilizations civilized civilly ck cking clad claim claimed claiming claims \
        clairvoyance clam clamshells clan clandestine clans clap clarification clarifications \
        clarified clarifies clarify clarifying clarity clash clashes class classed classes \
        classic classical classics classification classifications classified classifies \
        classify classifying classmate classmates classroom classy clause clauses clay clean \
        cleaned cleaner cleaning cleansed cleansing cleanup clear clearance cleared clearer \
        clearest clearing clearly clears cleary clergy clerk clerks clever cleverly cliche \
        click clicked clicking clicks client clients cliff climate climax climb climbing cling \
        clinging clingy clinic clinical clip clips clique cliques clit cloak clock clocks \
        clone clones cloning close closed closely closer closes closest closet closing closure \
        cloth clothes clothing cloud clouds clout clown clowns club clubs clue clueless clues \
        clumsy cluster clusters clutter cluttered cluttering cm cn cnn co coach coaches \
        coaching coal coalition coarse coast coastal coat coatrack coats cocaine cock cocked \
        cockroach cockroaches cocks cocksucker cocksucking cocktail cocky coconut coddling \
        code coded codes coding coercion coffee coffin cogent cognitive coherence coherent \
        cohort cohorts coil coin coincide coincidence coincidental coincidentally coined coins \
        coke cold collaborate collaborated collaborating collaboration collaborations \
        collaborative collaboratively collaborator collaborators collage collapse collapsed \
        collapses collapsible collapsing collar collateral colleague colleagues collect \
        collected collecting collection collections collective collectively collector \
        collectors college colleges collegial collegiate collision colloquial colloquially \
        collude colluding collusion colon colonial colonialism colonies colonisation colonists \
        colonization colonized colons colony color colorado colored colorful coloring colors \
        colossal colour coloured colours colspan column columnist columnists columns com coma \
        comb combat combatants combative combination combinations combine combined combines \
        combining combo combustion come comeback comedian comedic comedies comedy comers comes \
        comey comfort comfortable comic comical comics comin coming comma command commanded \
        commander commanders commandments commands commas commence commenced commencing \
        commend commendable commended comment commentaries commentary commentator commentators \
        commented commenter commenters commenting comments commerce commercial commercially \
        commercials commie commies comming commission commissioned commit commited commitment \
        commits committed committee committees committing commodity common commonly \
        commonplace commons commonwealth comms commune communicate communicated communicates \
        communicating communication communications communion communism communist communists \
        communities community commute comp compact companies companion companions company \
        comparable comparative comparatively compare compared compares comparing comparison \
        comparisons compass compassion compatibility compatible compelled compelling compels \
        compendium compensate compensated compensation compete competed competence competent \
        competing competition competitions competitive competitor competitors compilation \
        compilations compile compiled compiling complain complainant complained complaining \
        complains complaint complaints complement complementary complete completed completely \
        completeness completing completion completly complex complexes complexity compliance \
        compliant complicated complications complicit complied complies compliment compliments \
        comply complying component components compose composed composer composers composing \
        composite composition compositions compound compounded compounding compounds \
        comprehend comprehensible comprehension comprehensive compressed compression comprise \
        comprised comprises comprising compromise compromised compromises compromising \
        compulsive compulsory computation compute computer computers computing comrade \
        comrades con concave conceal concealed concede conceded concedes conceding conceited \
        conceivable conceivably conceive conceived concensus concentrate concentrated \
        concentrates concentrating concentration concept conception concepts conceptual \
        concern concerned concerning concerns concert concerted concerts concessions concise \
        concisely conclude concluded concludes concluding conclusion conclusions conclusive \
        conclusively concocted concrete concur concurrently condemn condemnation condemned \
        condemning condemns condense condensed condescending condescension condition \
        conditional conditioned conditions condolences condom condoms condone condoned \
        condoning conducive conduct conducted conducting conductor cone confederate confer \
        conference conferences conferred confess confessed confessing confession confessions \
        confidence confident confidential confidently configuration confine confined confirm \
        confirmation confirmed confirming confirms confiscated conflate conflated conflict \
        conflicted conflicting conflicts conform conformance conformed conforming conforms \
        confront confrontation confrontational confronted confronting confuse confused \
        confuses confusing confusion confusions congrats congratulate congratulations \
        congregation congress congressional congressman conjecture conjunction connect \
        connected connecting connection connections connects connotation connotations conquer \
        conquered conquering conquest cons conscience conscious consciously consciousness \
        consecutive consensual consensus consent consenus consequence consequences consequent \
        consequently conservation conservatism conservative conservatives consider \
        considerable considerably considerate consideration considerations considered \
        considering considers consist consistant consistantly consisted consistency consistent \
        consistently consisting consists consolation console consolidated consolidation \
        consonant consonants conspicuous conspiracies conspiracy conspiratorial conspirators \
        conspire conspired constant constantly constants constellation constellations \
        constituency constituent constituents constitute constituted constitutes constituting \
        constitution constitutional constrained constraints construct constructed constructing \
        construction constructions constructive constructively constructs construe construed \
        consult consultant consultants consultation consulted consulting consume consumed \
        consumer consumers consuming consummate consumption cont contact contacted contacting \
        contacts contain contained container containing contains contamination contemplate \
        contemplating contemporaries contemporary contempt contemptible contemptuous contend \
        contended contender content contention contentious contents contest contestant \
        contestants contested contesting contests context contexts contextual continent \
        continental continents continously continual continually continuation continue \
        continued continues continuing continuity continuous continuously continuum contr \
        contra contract contracted contracting contraction contractor contractors contracts \
        contradict contradicted contradicting contradiction contradictions contradictory \
        contradicts contrary contrast contrasted contrasting contravenes contravention contrib \
        contribs contribute contributed contributer contributers contributes contributing \
        contribution contributions contributor contributors contributory contrived control \
        controlled controller controllers controlling controls controversial controversies \
        controversy convenience convenient conveniently convention conventional conventionally \
        conventions convergence conversation conversations converse conversely conversion \
        conversions convert converted converting converts convex convey conveyed conveying \
        conveys convict convicted conviction convictions convince convinced convincing \
        convincingly convo convoluted cook cooked cookie cookies cooking cool cooled cooler \
        coolest cooling coon coons cooperate cooperating cooperation cooperative coordinate \
        coordinated coordinates coordinating coordination coordinator coordinators cop cope \
        copied copies coping copious copper cops copy copyedit copyedited copyediting copying \
        copyright copyrighted copyrights copyvio copyvios cord cordial core corn corner \
        corners cornerstone corny corollary corp corporate corporation corporations corps \
        corpse corpses corpus correct corrected correcting correction corrections correctly \
        correctness corrects correlate correlated correlation correspond corresponded \
        correspondence correspondent corresponding corresponds corridor corroborate \
        corroborated corrupt corrupted corrupting corruption cos cosmetic cosmic cosmology \
        cost costing costly costs costume costumes cotton couch cough could coulda couldn \
        couldnt council councillor councils counsel counseling count counted counter \
        counteract countered counterpart counterparts counterpoint counties counting countless \
        countries country countryside counts county coup couple coupled couples coupling \
        courage courageous course courses court courteous courtesy courts cousin cousins \
        covenant cover coverage covered covering covers covert covertly covid cow coward \
        cowardice cowardly cowards cowboy cowboys coworker coworkers cows coyotes coz cozy cph \
        cr crack crackdown cracked cracker crackers cracking crackpot cracks craft crafted \
        crafting cram crane crank cranks cranky crap crappy crash crashed crashes crashing \
        crass crave crawl crawling crazed crazier crazies crazy cream creat create created \
        creates creating creation creationism creationist creationists creations creative \
        creativity creator creators creature creatures credence credentials credibility \
        credible credit creditable credited credits creed creek creep creeping creeps creepy \
        crest cretin cretins crew crews crib cricket cricketer cried cries crime crimes \
        criminal criminality criminally criminals cringe cripple crippled crippling crises \
        crisis criteria criterion critic critical critically criticise criticised criticising \
        criticism criticisms criticize criticized criticizes criticizing critics critique \
        critiques critisism crock cronies crook crooked crooks crop cropped crops crore cross \
        crossed crosses crossing crossings crossover crotch crow crowd crowded crowds crown \
        crowned crows crucial crucified crucifixion crude cruel cruelty cruft cruise crumbs \
        crunch crusade crusading crush crushed crushing crust crux cruz cry crybabies crybaby \
        crying cryptic crypto crystal cs csssclll ct ctfu cube cuck cucked cucks cuddle cue \
        cuff cuh cuisine cull culled culpable culprit cult cultists cults cultural culturally \
        culture cultures cum cumbersome cumulative cunning cunt cunts cup cups cur curation \
        curb cure cured cures curiosity curious curiousity curiously curly currencies currency \
        current currently currents curriculum curry curse cursed cursing cursor cursory \
        curtain curve curved curves cus cussing custody custom customary customer customers \
        customize customs cut cute cuts cutting cuz cyanide cyber cyberspace cycle cycles \
        cycling cyclist cyclone cyclones cylinder cynical da dab dad daddy dads daft daily \
        dailymail dairy dam damage damaged damages damaging dammit damn damned damning damnit \
        dan dance dancer dancers dances dancing dandy dang danger dangerous dangerously \
        dangers dangling dare dared dares daring dark darker darkness darling darn darned das \
        dash dashes dat data database databases date dated dates dating dats daughter \
        daughters daunting dawg dawn day daylight days db dd de dead deadbeat deadline deadly \
        deaf deal dealer dealers dealing dealings deals dealt dean dear dearly dearth death \
        deaths debacle debatable debate debated debates debating debris debt debts debunk \
        debunked debunking debut debuted decade decadent decades decay deceased deceit \
        deceitful deceive deceived deceiving decency decent deception deceptive decide decided \
        decidedly decides deciding decimal decipher decision decisions decisive deck \
        declaration declare declared declares declaring declassified decline declined declines \
        declining decorated decoration decorations decorative decorum decrease decreased \
        decreases decreasing decree dedicate dedicated dedication deduce deduction deed deeds \
        deem deemed deems deep deeper deepest deeply deer def deface defacing defacto \
        defamation defamatory defame defamed defaming default defeat defeated defeating \
        defeats defect defective defects defence defend defendant defendants defended defender \
        defenders defending defends defense defenses defensive defer deference defiance \
        deficiencies deficiency deficient deficit deficits defies definately definatly define \
        defined defines definetly defining definite definitely definition definitions \
        definitive definitively definitly defintion deflation deflect deflection defunct defy \
        degeneracy degenerate degenerated degenerates degrade degraded degrading degree \
        degrees deities deity del delay delayed delays delegate delegates delegation delete \
        deleted deleteing deletes deleting deletion deletionist deletionists deletions \
        deliberate deliberately delicate delicious delight delighted delisted deliver \
        delivered delivering delivers delivery della delta delted deluded delusion delusional \
        delusions delve dem demand demanded demanding demands demean demeaning demeanor \
        demented dementia demise demo democracy democrat democratic democratically democrats \
        demographic demographics demolished demolition demon demonic demonize demons \
        demonstrably demonstrate demonstrated demonstrates demonstrating demonstration \
        demonstrations demonstrators demoted dems den denial denialism denialist denials \
        denied denier deniers denies denigrate denigrating denomination denominations \
        denominator denote denotes denounce denounced denouncing dense density dental dentist \
        denver deny denying departed department departments departure depend depended \
        dependence dependent depending depends depict depicted depicting depiction depictions \
        depicts deplorable deplorables deployed deployment deport deportation deportations \
        deported deposit deposited deposits depraved deprecated depressed depressing \
        depression deprived depriving dept depth depths deputies deputy der deranged \
        derivation derivative derivatives derive derived derives derogatory des descend \
        descendant descendants descended descending descent describe described describes \
        describing description descriptions descriptive descriptor descriptors dese desert \
        deserve deserved deserves deserving design designate designated designation \
        designations designed designer designers designing designs desirable desire desired \
        desires desist desk desktop despair desperate desperately desperation despicable \
        despise despised despite destination destinations destined destiny destroy destroyed \
        destroyer destroying destroys destruction destructive desysopped detached detail \
        detailed detailing details detained detect detected detection detective detector \
        detention deter deteriorating determination determine determined determines \
        determining detest detract detractors detracts detriment detrimental dev devastated \
        devastating develop developed developer developers developing development \
        developmental developments develops deviant deviation device devices devil devils \
        devised devoid devolved devote devoted devotees devoting devotion devout dey di dia \
        diabetes diacritics diagnose diagnosed diagnosis diagnostic diagram diagrams dial \
        dialect dialects dialog dialogue diameter diamond diaper diaries diarrhea diary \
        diaspora diatribe diatribes dic dice dichotomy dick dickhead dickheads dicks dictate \
        dictated dictates dictator dictatorial dictators dictatorship dictionaries dictionary \
        dicussion did didn didnt die died dies diesel diet dietary diety diferent diff differ \
        differed difference differences different differential differentiate differentiation \
        differently differing differs difficult difficulties difficulty diffrent diffs dig \
        digame digest digging digit digital digits dignity digress digs dike dildo dilemma \
        diligence diligent diligently dilute diluted dim dime dimension dimensional dimensions \
        diminish diminished diminishes diminishing dimwit dinner dinners dinosaur dinosaurs \
        dioxide dip diploma diplomacy diplomat diplomatic dipshit dire direct directed \
        directing direction directions directive directly director directors directory directs \
        dirt dirty dis disabilities disability disable disabled disadvantage disadvantages \
        disagree disagreeable disagreed disagreeing disagreement disagreements disagrees \
        disallowed disamb disambig disambiguate disambiguated disambiguating disambiguation \
        disappear disappearance disappeared disappearing disappears disappoint disappointed \
        disappointing disappointment disapproval disapprove disaster disasters disastrous \
        disbanded disbelief disbelieve disc discard discarded discern discharge discharged \
        disciples disciplinary discipline disciplined disciplines disclaimer disclose \
        disclosed disclosure disco discographies discography discomfort disconnect \
        disconnected discontent discontinue discontinued discord discount discounted \
        discourage discouraged discourages discouraging discourse discover discovered \
        discoveries discovering discovers discovery discredit discredited discrediting \
        discrepancies discrepancy discrete discretion discretionary discriminate discriminated \
        discriminating discrimination discriminatory discusion discuss discussed discusses \
        discussing discussion discussions disdain disease diseased diseases disengage disgrace \
        disgraced disgraceful disgruntled disguise disguised disgust disgusted disgusting dish \
        disheartening dishes dishonest dishonestly dishonesty disillusioned disinformation \
        disingenuous disinterested disjointed disk dislike disliked dislikes dismal dismantled \
        dismayed dismiss dismissal dismissed dismisses dismissing dismissive disorder \
        disorders disorganized disparage disparaging disparate disparity dispassionate \
        dispatched dispel dispersed displaced displacement display displayed displaying \
        displays disposable disposal dispose disposed disposition disproportionate disprove \
        disproved disproven disproves disproving disputable dispute disputed disputes \
        disputing disqualified disqualifies disqualify disregard disregarded disregarding \
        disrepute disrespect disrespected disrespectful disrespecting disrupt disrupted \
        disrupting disruption disruptions disruptive disruptively disrupts diss \
        dissatisfaction disscussion disseminated dissemination dissent dissenters dissenting \
        dissertation disservice dissident dissidents dissolution dissolve dissolved dissonance \
        dissuade distance distances distant distaste distasteful distinct distinction \
        distinctions distinctive distinctly distinguish distinguished distinguishes \
        distinguishing distort distorted distorting distortion distortions distorts distract \
        distracted distracting distraction distractions distracts distress distressed \
        distressing distribute distributed distributing distribution distributions district \
        districts distrust disturb disturbance disturbed disturbing ditch ditto diva dive \
        divergent diverse diversion diversity divert diverted divide divided dividing divine \
        diving division divisions divisive divorce divorced divulge dm dna dnt do doc dock \
        docs doctor doctoral doctorate doctors doctrine doctrines document documentaries \
        documentary documentation documented documenting documents dodge dodged dodging dodgy \
        doe does doesn doesnt dog dogma dogmatic dogs dogshit doin doing doll dollar dollars \
        dolls dolt domain domains dome domestic domesticated dominance dominant dominate \
        dominated dominates dominating domination dominion don donald donate donated donating \
        donation donations done dong donkey donkeys donor donors dont doo doom doomed door \
        doors dope dork dorm dormant dos dose dosen dosent doses dossier dot dotard doth dots \
        double doubled doublespeak doubling doubly doubt doubted doubtful doubting doubtless \
        doubts douche douchebag douchebags doug doughnut down downfall downgrade downgraded \
        downhill download downloaded downloading downloads downplay downright downs downside \
        downtown downvote downvoted downward dozen dozens dp draconian draft drafted drafting \
        drafts drag dragged dragging dragon dragons drags drain drained drama dramatic \
        dramatically drank drastic drastically draw drawing drawings drawn draws dread dreaded \
        dreadful dreads dream dreamed dreaming dreams dress dressed dresses dressing drew \
        dried drift drill drilling drink drinking drinks drip dripping drive drivel driven \
        driver drivers drives driving drone drones drop dropdown dropped dropping drops \
        drought drove drown drowned drowning drug drugged drugs drum drummer drums drunk \
        drunken dry ds du dual duality dub dubbed dubious duck ducking ducks duct dude dudes \
        due duel dug duh dull duly dum dumb dumbass dumbasses dumbed dumber dumbest dummies \
        dummy dump dumped dumping dumps dumpster dun dunce dung dunk dunno duo duped duplicate \
        duplicated duplicates duplicating duplication duration duress during dust duties duty \
        dvd dwarf dwell dwelling dye dying dyke dykes dynamic dynamics dynamite dynastic \
        dynasties dynasty dysfunction dysfunctional ea each eachother eager eagerly eagle ear \
        earlier earliest early earn earned earnest earning earnings earns earrings ears earth \
        earthly earthquake earthquakes ease easier easiest easily east easter eastern easy eat \
        eaten eaters eatin eating eats ebay ebola ec eccentric ecclesiastical echo echoed \
        ecology economic economical economically economics economies economist economists \
        economy ecosystem ect ed edge edges edgy edification edit editable edited editing \
        edition editions editor editorial editorialising editorializing editorials editors \
        edits editted editting editwarring eds edu educate educated educating education \
        educational educator educators ee effect effected effective effectively effectiveness \
        effects efficacy efficiency efficient efficiently effing effort efforts eg egalitarian \
        egg eggs ego egos egotistical egregious egyptian egyptians eh eight eighth either \
        ejected ek el elaborate elaborated elaboration elapsed elbow elder elderly elders \
        eldest elect elected electing election elections elective electoral electorate \
        electric electrical electricity electro electromagnetic electron electronic \
        electronics electrons elegant element elementary elements elephant elephants elevate \
        elevated elevation elevator eleven eleventh elf elicit eligibility eligible eliminate \
        eliminated eliminates eliminating elimination elite elites elitism elitist eloquent \
        eloquently else elses elsewhere elucidate elusive em email emailed emailing emails \
        embarassed embarassing embarassment embargo embarrass embarrassed embarrassing \
        embarrassingly embarrassment embassies embassy embedded emblem embodiment embrace \
        embraced emerge emerged emergence emergency emerges emerging emigrated emigration \
        eminent eminently emission emissions emo emoji emojis emotion emotional emotionally \
        emotions emotive empathy emperor emphasis emphasise emphasize emphasized emphasizes \
        emphasizing emphatically empire empires empirical empirically employ employed employee \
        employees employer employers employing employment employs empowered empowering \
        empowerment empty emulate en enable enabled enabler enables enabling enacted enclosed \
        encoding encompass encompasses encompassing encounter encountered encountering \
        encounters encourage encouraged encouragement encourages encouraging encryption \
        encyclop encyclopaedia encyclopaedic encyclopedia encyclopedias encyclopedic \
        encylopedia encylopedic end endangered endeavor endeavors endeavour ended ending \
        endings endless endlessly endorse endorsed endorsement endorsements endorses endorsing \
        endowed ends endure endured enduring enemies enemy energetic energies energy enforce \
        enforceable enforced enforcement enforcer enforcing engage engaged engagement engages \
        engaging engine engineer engineered engineering engineers engines enhance enhanced \
        enhancing enjoy enjoyable enjoyed enjoying enjoyment enjoys enlarge enlarged enlighten \
        enlightened enlightening enlightenment enlist enlisted enmity enormous enough enquire \
        enquiry enraged enrich enriched enriching enrichment enslave enslaved enslavement \
        ensue ensued ensuing ensure ensured ensuring ent entail entails enter entered entering \
        enterprise enters entertain entertained entertaining entertainment enthusiasm \
        enthusiast enthusiastic enthusiasts entire entirely entirety entities entitle entitled \
        entitlement entity entrance entrenched entries entrusted entry enumerated envious \
        environment environmental environmentalist environments envy ep epic epidemic episode \
        episodes epistemology epithet epithets epitome equal equality equally equals equate \
        equated equates equating equation equations equilibrium equipment equipped equitable \
        equity equivalence equivalent er era eradicate eradicated eras erase erased erasing \
        erect erected erection ergo erm erosion erotic erotica err erratic erred erroneous \
        erroneously error errors ers erstwhile es escalate escalated escalating escalation \
        escape escaped escapes escaping escort esoteric esp especially espionage espn espouses \
        esque ess essay essays essence essential essentially essentials est establish \
        established establishes establishing establishment estate esteem esteemed estimate \
        estimated estimates estimation et etc eternal eternity ether ethic ethical ethically \
        ethics ethnic ethnically ethnicities ethnicity ethnics ethno ethos etiquette \
        etymological etymologies etymology eu eugenics euphemism euphemisms euphemistic euro \
        europeans eva evade evading evaittakes evaluate evaluated evaluating evaluation \
        evaluations evangelical evasion evasive eve even evening evenly event events eventual \
        eventually ever everthing every everybody everyday everyone everyones everything \
        everytime everywhere evi evidence evidenced evidences evident evidently evil evils \
        evolution evolutionary evolutionist evolve evolved evolving ew ex exact exactly \
        exaggerate exaggerated exaggerating exaggeration exam examination examine examined \
        examiner examines examining example examples exams exceed exceeded exceeding \
        exceedingly exceeds excel excellence excellent except excepted excepting exception \
        exceptional exceptionally exceptions excerpt excerpts excess excessive excessively \
        exchange exchanged exchanges excised excited excitement exciting exclamation exclude \
        excluded excludes excluding exclusion exclusive exclusively excrement excuse excused \
        excuses excusing execute executed execution executions executive executives exemplary \
        exemplified exemplify exempt exemption exercise exercised exercises exercising exert \
        exhaust exhausted exhausting exhaustive exhibit exhibited exhibiting exhibition \
        exhibitions exhibits exile exiled exist existance existant existed existence existent \
        existing exists exit exodus exotic expand expanded expanding expands expansion \
        expansions expansive expect expectation expectations expected expecting expects \
        expedition expel expelled expenditure expense expenses expensive experience \
        experienced experiences experiencing experiment experimental experimentation \
        experimenting experiments expert expertise experts expiration expire expired expires \
        expiry explain explaination explainations explained explaining explains explanation \
        explanations explanatory expletives explicit explicitly explode exploded explodes \
        exploding exploit exploitation exploited exploiting exploits exploration explore \
        explored explorer exploring explosion explosive explosives exponential exponentially \
        export exports expose exposed exposes exposing exposition exposure express expressed \
        expresses expressing expression expressions expressly expulsion expunged extant extend \
        extended extending extends extension extensions extensive extensively extent exterior \
        exterminate exterminated extermination external externally extinct extinction \
        extinguish extra extract extracted extraction extraneous extraordinarily extraordinary \
        extrapolate extreme extremely extremes extremism extremist extremists eye eyeballs \
        eyebrow eyebrows eyed eyes fa fabric fabricate fabricated fabrication fabrications \
        fabulous facade face facebook faced faces facet facets facial facie facilitate \
        facilitated facilitating facilities facility facing facist fact faction factions facto \
        factoid factor factories factors factory facts factual factually faculty fad fade \
        faded fag faggot faggots fags fail failed failing fails failure failures faint fair \
        faire fairer fairly fairness fairy fait faith faithful faithfully faiths fake faked \
        fakes faking fall fallacies fallacious fallacy fallen falling fallout falls false \
        falsehood falsehoods falsely falsifiable falsification falsified falsify fam fame \
        familiar familiarise familiarity familiarize families family famine famous famously \
        fan fanatic fanatical fanaticism fanatics fanbase fanboy fanboys fanciful fancruft \
        fancy fandom fannish fans fansite fansites fantasies fantastic fantasy fanzine far \
        farce farcical fare farewell farm farmer farmers farming farms fart farther farts \
        fascinated fascinating fascination fascism fascist fascists fashion fashionable \
        fashioned fast faster fastest fat fatal fatalities fatass fate father fathers fathom \
        fatigue fatty fault faults faulty faux fav fave favor favorable favorably favored \
        favoring favorite favorites favors favour favourable favoured favourite favours \
        fawning fax fb fbi fck fdffe fear feared fearful fearing fears feasible feast feat \
        feather feathers feats feature featured features featuring fecal feces fed federal \
        federally federation feds fee feeble feed feedback feeding feeds feel feelin feeling \
        feelings feels fees feet fell fella fellas fellatio fellow fellows felon felony felt \
        female females feminazis feminine femininity feminism feminist feminists femoid fence \
        fences fend fenian feral ferret ferry fertile fest festival festivals fetch fetched \
        fetish fetus feud fever few fewer ff ffs fi fiasco fiat fiber fibers fiction fictional \
        fictitious fiddle fide field fields fierce fiercely fifa fifteen fifth fifty fight \
        fighter fighters fighting fights figuratively figure figured figures figuring file \
        filed files filing fill filled filler filling fills film filmed filming filmmakers \
        filmography films filter filtered filtering filters filth filthy fin final finale \
        finalist finalists finally finals finance financed finances financial financially \
        financing find finding findings finds fine fined finer finest finger fingers finish \
        finished finishes finishing finite finna fire firearm firearms fired fires firewall \
        fireworks firing firm firmly firms first firsthand firstly fiscal fish fishes fishing \
        fishy fist fit fitness fits fitted fitting five fix fixation fixed fixes fixing fking \
        flag flagged flagging flagrant flagrantly flags flagship flak flake flame flames \
        flaming flap flappy flare flash flashback flat flatly flatter flattered flattering \
        flavor flavour flaw flawed flaws flea fled fledged flee fleeing fleet flesh fleshed \
        fleshing flew flex flexibility flexible flexing flick flickr flies flight flights \
        flimsy flip flippant flipped flipping flirt float floating flock flood flooded \
        flooding floods floor floors flop flourish flow flower flowers flowing flown flows flu \
        fluent fluently fluff fluid fluids flush flux fly flyer flyers flying fm fo foam focal \
        focus focused focuses focusing focussed focussing fodder foe fog foid foids foil fold \
        folder folk folklore folks follow followed follower followers following follows \
        followup folly fond font fonts foo food foods fool fooled fooling foolish foolishly \
        foolishness fools foot footage football footballer footballers footing footnote \
        footnoted footnotes footprint footsteps for fora forbid forbidden forbidding forbids \
        force forced forcefully forces forcibly forcing forefathers forefront forehead foreign \
        foreigner foreigners foremost forensic forensics foresee foreseeable foreskin forest \
        forests forever forge forged forgery forget forgets forgetting forging forgive \
        forgiven forgiveness forgiving forgot forgotten fork forked forking forks form formal \
        formally format formating formation formats formatted formatting formed former \
        formerly forming forms formula formulas formulate formulated formulation formulations \
        fort forth forthcoming forthright forthwith fortunate fortunately fortune forty forum \
        forums forward forwarded forwards fossil foster fought foul found foundation \
        foundations founded founder founders founding four fourteen fourth fox foxnews fr \
        fraction fractional fractions fragile fragment fragmented fragments frame framed \
        frames framework framing fran franchise frank frankly frat fraternities fraternity \
        fraud frauds fraudulent fraudulently fraught fray freak freaked freakin freaking \
        freaks freaky free freed freedom freedoms freelance freely freeway freeze freezing \
        freight french frenzy frequencies frequency frequent frequently fresh freshman fret \
        frickin friction friday fridge fried friend friendly friends friendship fries friggin \
        frighten frightened frightening fringe frivolous frm fro frog frogs from front \
        frontier fronts frowned froze frozen fruit fruitful fruitless fruits frustrated \
        frustrating frustration frustrations fry ft fu fuc fucc fuck fucked fucken fucker \
        fuckers fuckhead fuckin fucking fucks fucktard fuckwit fudge fuel fueled fuels \
        fugitive fugly fuk fuking fulfil fulfill fulfilled fulfilling fulfillment full fuller \
        fullest fully fun function functional functionality functioning functions fund \
        fundamental fundamentalism fundamentalist fundamentalists fundamentally fundamentals \
        funded funding fundraiser fundraising funds funeral funk funky funnier funniest funny \
        fur furious furniture furry further furthering furthermore furthest fury fuse fusion \
        fuss fussy futher futile future futuristic fuzzy fyi fys ga gab gabfam gabsadds gadget \
        gag gain gained gaining gains gal galaxy gall galleries gallery galling gals gambling \
        game gameplay gamer gamers games gaming gamma gander gang ganged ganging gangs gangsta \
        gangster gangsters gap gaping gaps garage garbage garden gardens garner garnered gas \
        gases gasoline gasp gassed gassing gate gates gateway gather gathered gathering \
        gatherings gauge gave gay gays ge gear geared gears gee geek geeks geez gel gem gen \
        gender genders gene genealogical genealogy genera general generalization \
        generalizations generalize generalized generally generals generate generated generates \
        generating generation generations generator generic generous genes genesis genetic \
        genetically geneticists genetics genital genitalia genitals genius geniuses genocidal \
        genocide genocides genome genre genres gentle gentleman gentlemen gently genuine \
        genuinely genus geo geocities geographic geographical geographically geography \
        geological geology geometric geometry germane gestapo gesture gestures get gets gettin \
        getting gf gg gger ghetto ghettos ghost ghosts gi giant giants gibberish gif gift \
        gifted gifts gig gigantic giggles gimme gimmick gimp girl girlfriend girlfriends girls \
        gist git give giveaway given giver gives givin giving glad gladly glance glanced \
        glancing gland glare glaring glass glasses gleaned glee glimpse glitch gloating global \
        globalist globalists globalization globally globe glorified glorify glorious glory \
        gloss glossary glove gloves glow glowing glue gm gmail go goal goals goat goats gobble \
        god goddamn goddess gods goes gofundme goin going gold golden golf gon gona gone gonna \
        goo good goodbye goodness goodnight goods goodwill goof goofball goofy google googled \
        googling gook goon goons goose gop gore gorgeous gorilla gosh gospel gossip got goth \
        gothic gots gotta gotten gov goverment govern governance governed governing government \
        governmental governments governor governs govt goyim gr grab grabbed grabber grabbing \
        grabs grace graceful gracious graciously grad grade grader grades grading gradual \
        gradually graduate graduated graduates graduating graduation graffiti grain grains \
        gram grammar grammatical grammatically grammer grams grand grandchildren granddaughter \
        grandeur grandfather grandkids grandma grandmother grandpa grandparents grandson \
        grandstanding grant granted granting grants grape grapes graph graphic graphical \
        graphics graphs grasp grasping grass grateful gratitude gratuitous gratuitously grave \
        graves gravitational gravity gray grease greasy great greater greatest greatly \
        greatness greed greedy greek greeks green greenhouse greet greeting greetings grenade \
        grenades grew grey grid grief grievance grievances grin grind grinding grins grip \
        gripe grocery groid grooming groped gross grossly grotesque ground grounded grounds \
        group grouped groupies grouping groupings groups grow growing grown grows growth \
        grudge grumpy grunge gt gtfo guarantee guaranteed guarantees guard guarded guardian \
        guardians guarding guards guess guessed guesses guessing guest guests guidance guide \
        guided guideline guidelines guides guiding guidlines guild guilt guilty guinea guise \
        guitar guitarist guitarists guitars gullible gum gun gunman gunna gunned guns guru gut \
        gutless guts gutted guy guys gym gymnastics gypsies gypsy ha habit habitat habits \
        habitual hack hacked hacker hackers hacking hacks had hadith hadn hag hah haha hahah \
        hahaha hahahah hahahaha hahahahaha hail hailing hair haircut haired hairs hairy halal \
        half halfway hall hallmark hallways halt halted ham hamas hammer hammered hammers hand \
        handbook handed handedly handful handgun handicap handicapped handing handle handled \
        handles handling hands handsome handwriting handy hang hanged hanging hangon hangout \
        hangs hapless haplogroup haplotypes happen happend happened happening happenings \
        happens happier happily happiness happy harass harassed harassing harassment harbor \
        hard hardcore harder hardest hardly hardship hardware harem harm harmed harmful \
        harming harmless harmony harms harper harping harrasing harrasment harrass harrassed \
        harrassing harrassment harry harsh harshly harvest has hash hashtag hasn hasnt hassle \
        haste hastily hasty hat hatchet hate hated hateful hater haters hates hath hatin \
        hating hatnote hatnotes hatred hats haul hauling haunt hav have haven havent havin \
        having havn havnt havoc hawk hawking hay hazard hazel hd he head headache headed \
        header headers heading headings headline headlines headphones headquarters heads heal \
        healing health healthcare healthy heap heaps hear heard hearing hearings hears hearsay \
        heart heartbeat hearted heartfelt heartless hearts heat heated heating heaven heavens \
        heavier heavily heavy heck hectic hedge hee heed heel heels heh hehe hehehe height \
        heights heil heinous heir heirs held helicopter helicopters hell hella hello helm \
        helmet helmets help helped helpful helping helpless helpme helps hemisphere hen hence \
        henceforth henchmen her heraldic heraldry herbal herd here hereby hereditary herein \
        heres heresy heritage hermit hero heroes heroic heroin heroine heros herpes herring \
        herrings hers herself hes hesitant hesitate hesitation heterosexual hey hganesan hi \
        hiatus hick hicks hid hidden hide hideous hideously hides hiding hierarchical \
        hierarchy high higher highest highlight highlighted highlighting highlights highly \
        highschool highway highways hijab hijack hijacked hijackers hijacking hike hilarious \
        hill hillbillies hillbilly hills him himself hinder hindi hindrance hindsight hindu \
        hindus hint hinted hinting hints hip hippie hips hire hired hires hiring his hispanic \
        hispanics hissy hist historian historians historic historical historically historicity \
        histories historiography history hit hits hitting hive hl hm hmm hmmm ho hoax hoaxer \
        hoaxes hobbies hobby hoc hockey hoe hoes hog hogwash hold holder holders holding holds \
        hole holes holiday holidays holier holistic hollow hollywood holocaust holy homage \
        home homeboy homeland homelands homeless homemade homeopathic homeopathy homepage \
        homes homeschooling hometown homework homicide homie homies hominem hominems homo \
        homogeneous homophobe homophobia homophobic homos homosexual homosexuality homosexuals \
        honest honestly honesty honey honor honorable honorary honored honors honour \
        honourable honoured honours hoo hood hooded hook hooked hooker hookers hooking hooks \
        hooligans hoops hoosiers hoot hop hope hoped hopeful hopefully hopeless hopelessly \
        hopes hopiakuta hoping hopping hordes horizon horizontal horizontally hormones horn \
        horns horny horrendous horrible horribly horrid horrific horrified horrifying horror \
        horrors horse horses horseshit hos hose hospital hospitals host hostage hostages \
        hosted hostile hostilities hostility hosting hosts hot hotel hotels hotly hotmail \
        hotter hottest hound hounded hounding hour hours house housed household housekeeping \
        houses housewife housing hover hovering how however howl hows hp hr hrer hrs hte htm \
        html hu hub hubby hubris hug huge hugely huggle hugs huh hull hum human humane \
        humanist humanitarian humanities humanity humans humble humbled humbly humiliate \
        humiliated humiliating humiliation humility humor humorous humour humourous hun hunch \
        hundred hundreds hung hunger hungry hunt hunted hunter hunters hunting hurdle hurdles \
        hurl hurling hurricane hurricanes hurry hurt hurtful hurting hurts husband husbands \
        hut hybrid hydro hydrogen hygiene hype hyper hyperbole hyperbolic hypergamy hyperlink \
        hyperlinked hyperlinks hyphen hyphenated hyphens hypocrisy hypocrite hypocrites \
        hypocritical hypotheses hypothesis hypothetical hypothetically hysteria hysterical ia \
        iam ibn ic ice iceberg ici icon iconic icons id idc idea ideal idealistic ideally \
        ideals ideas identical identifiable identification identified identifies identify \
        identifying identities identity ideological ideologically ideologies ideologues \
        ideology idiocy idiom idiosyncratic idiot idiotic idiots idk idle idly idol ie if iffy \
        ignoramus ignorance ignorant ignore ignored ignores ignoring ii iii ik il ilk ill \
        illegal illegally illegals illegitimate illiterate illness illnesses illogical ills \
        illuminate illuminating illusion illustrate illustrated illustrates illustrating \
        illustration illustrations illustrative illustrious im ima imacowboy image imagery \
        images imaginable imaginary imagination imaginative imagine imagined imaging imagining \
        imbalance imbecile imbeciles imbecilic imdb imho imitating imitation imma immaterial \
        immature immaturity immediate immediately immediatly immense immensely immigrant \
        immigrants immigrated immigration imminent immoral immortal immune immunity imo impact \
        impacted impacts impaired impartial impartiality impatient impeach impeached \
        impeachment impeccable imperative imperfect imperial imperialism imperialist \
        imperialistic impersonal impersonate impersonating impersonation impersonator \
        implausible implement implementation implementations implemented implementing \
        implicated implication implications implicit implicitly implied implies implore imply \
        implying impolite import importance important importantly imported importing imports \
        impose imposed imposes imposing impossibility impossible imposter impotent \
        impoverished impractical imprecise impress impressed impression impressions impressive \
        imprisoned imprisonment improbable improper improperly improve improved improvement \
        improvements improves improving impulse impulsive impunity imput in ina inability \
        inaccessible inaccuracies inaccuracy inaccurate inaccurately inaction inactive \
        inactivity inadequate inadvertently inane inappropriate inappropriately inasmuch \
        inauguration inbox inbred incapable incarcerated incarnate incarnation incarnations \
        incase incel incels incentive incentives inception incessant incest inch inches \
        incidence incident incidental incidentally incidents incite incitement inciting \
        incivil incivility inclination inclined include included includes including inclusion \
        inclusive incoherent income incomes incoming incompatible incompetence incompetent \
        incomplete incomprehensible inconclusive inconsequential inconsiderate inconsistencies \
        inconsistency inconsistent incontrovertible inconvenience inconvenient incorporate \
        incorporated incorporates incorporating incorporation incorrect incorrectly increase \
        increased increases increasing increasingly incredible incredibly incumbent incur \
        incurred indecent indeed indef indefinately indefinite indefinitely indent indented \
        independant independence independent independently indepth index indexed indexing \
        indian indians indicate indicated indicates indicating indication indications \
        indicative indicator indicators indices indicted indictment indie indifference \
        indifferent indigenous indignation indirect indirectly indiscriminate indiscriminately \
        indisputable individual individualist individually individuals indoctrinated \
        indoctrination indoor induce induced inducing inducted induction indulge indulged \
        industrial industries industry ineffective inefficient ineligible inept inequality \
        inertia inertial inevitable inevitably inexcusable inexperience inexperienced \
        inexplicably infact infallible infamous infant infantile infantry infants infect \
        infected infection infections infectious infer inference inferences inferior \
        inferiority inferred infested infidel infidels infiltrate infiltrated infinite \
        infinitely infinitum infinity inflammatory inflate inflated inflating inflation \
        inflexible inflict inflicted influence influenced influences influencing influential \
        influx info infobox infoboxes inform informal informally information informational \
        informations informative informed informing informs infowars infraction infractions \
        infrastructure infrequently infringe infringed infringement infringements infringing \
        infuriating ing ingredient ingredients inhabitants inhabited inherent inherently \
        inheritance inherited initial initially initials initiate initiated initiation \
        initiative initiatives inject injected injection injunction injured injuries injury \
        injustice ink inland inline inmate inmates innacurate innapropriate innate inner innit \
        innocence innocent innocents innocuous innovation innovative innuendo input inputs \
        inquire inquiries inquiry ins insane insanely insanity inscription inscriptions \
        insects insecure insecurities insecurity insensitive insert inserted inserting \
        insertion insertions inserts inside insider insiders insidious insight insightful \
        insights insignia insignificant insincere insinuate insinuating insinuation \
        insinuations insist insisted insistence insistent insisting insists insofar insomnia \
        inspect inspection inspiration inspire inspired inspiring insta instability instagram \
        install installation installed installing instance instances instant instantly \
        instated instead instigated instinct instincts instituted institutes institution \
        institutional institutions instruct instructed instruction instructions instructor \
        instrument instrumental instruments insufferable insufficient insult insulted \
        insulting insults insurance insure insurrection int intact intake integer integers \
        integral integrate integrated integrating integration integrity intel intellect \
        intellectual intellectually intellectuals intelligence intelligent intelligently \
        intelligentsia intelligible intend intended intending intends intense intensely \
        intensity intensive intent intention intentional intentionally intentioned intentions \
        intents inter interact interacted interacting interaction interactions interactive \
        interchange interchangeable interchangeably intercourse interest interested \
        interesting interestingly interests interface interfaces interfere interfered \
        interference interfering interim interior intermediate internal internally \
        international internationally internet internets internment interpret interpretation \
        interpretations interpreted interpreter interpreting interprets interracial \
        interrogation interrupt interrupted interrupting intersection interspersed intertwined \
        interval intervals intervene intervened intervening intervention interventions \
        interview interviewed interviewer interviewing interviews interwiki intimate \
        intimately intimidate intimidated intimidating intimidation into intolerance \
        intolerant intoxicated intransigent intrest intrested intricacies intricate intrigued \
        intriguing intrinsic intrinsically intro introduce introduced introduces introducing \
        introduction introductions introductory intros intrusion intrusive intuition intuitive \
        intuitively invade invaded invader invaders invading invalid invalidate invaluable \
        invariably invasion invasions invent invented inventing invention inventions inventor \
        inventors inventory inverse inverted invest invested investigate investigated \
        investigating investigation investigations investigative investigator investigators \
        investing investment investments investor investors invisible invitation invite \
        invited invites inviting invocation invoke invoked invoking involuntary involve \
        involved involvement involves involving inward ion iota ip ipad iphone ips ir irate \
        irc ire iron ironic ironically irony irrational irrationality irrefutable irregular \
        irregularities irrelevance irrelevant irrelevent irrespective irresponsible irritate \
        irritated irritating irritation irs is isbn ish isis islam islamic islamist \
        islamophobia island islands isle isn isnt isolate isolated isolation issue issued \
        issues issuing ist it italian italic italicized italics itch itching item items its \
        itself itunes iubb iv ive ivory ix iz ja jab jabs jack jackass jackasses jacket \
        jackets jacking jail jailed jam janitor jar jargon jarring jason javascript jaw jay \
        jazz je jealous jealousy jeans jeffreyneave jelly jeopardy jerk jerks jersey jest \
        jesus jet jets jew jewel jewelry jewish jews jfl jig jihad jive jk jo job jobs joe \
        join joined joining joins joint jointly joints joke joker jokers jokes joking jokingly \
        jordan josh journal journalism journalist journalistic journalists journals journey \
        joy jpeg jpgordon js jsut judge judged judgement judgemental judgements judges judging \
        judgment judgmental judgments judicial judiciary judicious juice juicetalk juicy jump \
        jumped jumping jumps junction juncture jungle junior junk jurisdiction jurisdictions \
        jurisprudence jury jus just justice justifiable justification justifications justified \
        justifies justify justifying justin juvenile ka kai kangaroo kanji kannada karate \
        karma katakana katy kay kb kdbuffalo ke keen keep keeper keepers keeping keeps kek \
        kept ker kernel ketchup kettle kevin key keyboard keyboards keys keyword keywords kg \
        khoi ki kick kicked kicking kicks kid kiddie kiddies kidding kiddo kidnap kidnapped \
        kidnapping kids kieffer kike kikes kill killed killer killers killing killings kills \
        kilometers kim kin kind kinda kindergarten kindly kindness kinds king kingdom kingdoms \
        kings kinky kiss kissed kisses kissing kit kitchen kite kits kitten kitty kiwiexile \
        kka kkk klan km knee kneeling knees knew knife knight knights knives kno knob knock \
        knocked knocking knots know knowing knowingly knowledgable knowledge knowledgeable \
        knowlege known knows knuckle kook kooks kool koreans kosher ks kudos kung kurds ky la \
        lab label labeled labeling labelled labelling labels labor laboratory labour labs \
        laced lack lacked lacking lacks lacrosse lad ladder laden ladies lads lady lag laid \
        lake lakes lame lamp land landed landing landmark lands landscape lane lanes lang \
        langauge language languages lap laps laptop large largely larger largest las laser \
        lashes last lasted lasting lastly lasts lat late lately later latest latin latino \
        latitude latter laugh laughable laughably laughed laughing laughs laughter launch \
        launched launches launching laundering laundry laureates lava law lawful lawmakers \
        lawn laws lawsuit lawsuits lawyer lawyering lawyers lax lay layer layers laying layman \
        laymen layout layouts lays laziness lazy lb lbs le lead leader leaders leadership \
        leading leads leaf leaflets league leagues leak leaked leaking leaks lean leaning \
        leanings leap leaps learn learned learning learns learnt lease leash least leather \
        leave leaves leaving lecture lectured lecturer lectures lecturing led lede lee leech \
        leeches leeway left lefties leftist leftists leftwing lefty leg legacy legal legalese \
        legality legalization legalize legalized legally legend legendary legends leggings \
        legion legislated legislation legislative legislator legislators legislature \
        legislatures legit legitimacy legitimate legitimately legs leisure lemme lemon lend \
        lending lends length lengthen lengths lengthy lenient lens lenses lent leopard les \
        lesbian lesbians less lessen lesser lesson lessons lest let lethal lets letter letters \
        letting level leveled leveling levels lexicon lfdder li liability liable liar liars \
        lib libel libellous libelous liberal liberalism liberally liberals liberate liberated \
        liberation libertarian libertarianism libertarians liberties liberty librarian \
        libraries library libs libtard libtards licence licenced license licensed licenses \
        licensing lick licker licking lid lie lied liek lier lies lieu lieutenant life \
        lifeless lifelong lifes lifespan lifestyle lifetime lift lifted lifting lifts light \
        lighten lighter lightgrey lighting lightly lightning lights like liked likelihood \
        likely likened likes likewise liking lil limb limbs limit limitation limitations \
        limited limiting limits limp line lineage lineages linear lined liner liners lines \
        lineup lingerie lingo lingua linguist linguistic linguistically linguistics linguists \
        lining link linkage linked linking links linkspam linux lion lions lip lips lipstick \
        liquid liquor list listas listed listen listened listener listeners listening listens \
        listing listings lists lit litany lite literacy literal literally literary literate \
        literature litigation litter littered little live lived lively liver lives livestock \
        living lizard lk ll lls lmao lmaoo lmaooo lmaoooo lmfao lmfaoo lo load loaded loading \
        loads loan loans loathe loathsome lobby lobbying lobbyist lobbyists local localized \
        locally locals locate located locating location locations lock locked locker locking \
        locks locomotive lodge lodged log logged logging logic logical logically login \
        logistics logo logos logs lol lolol lolz lone lonely long longer longest longstanding \
        longtime look looked lookin looking lookout looks looksmatch looney loony loop \
        loophole loopholes loose loosely looser loosing loot looting lopsided lord lords lore \
        los lose loser losers loses losing loss losses lost lot lots lotta lottery loud louder \
        loudly lounge lousy love loved lovely lover lovers loves lovin loving lovingly low \
        lower lowercase lowered lowering lowest lowkey lowlife lowly loyal loyalists loyalty \
        lt lucid luck luckily lucky ludicrous lulz lump lumped lunacy lunatic lunatics lunch \
        lung lungs lurking lus lust lute luv luxury ly lying lynch lyric lyrics ma mac \
        machinations machine machinery machines macro mad madam made madness madonna mafia mag \
        maga magazine magazines maggot maggots magic magical magically magnet magnetic \
        magnetism magnificent magnitude mah maiden mail mailbox mailed mailing mails main \
        mainland mainly mainpage mainspace mainstream maintain maintained maintaining \
        maintains maintenance majestic major majority majorly majors make maker makers makes \
        makeup makin making male males malfeasance malfunction malice malicious maliciously \
        malign malignant mall malls malware mama mammals man manage manageable managed \
        management manager managers manages managing mandate mandated mandatory mane manga \
        mangled manhood maniac manifest manifestation manifestations manifested manifestly \
        manifold manipulate manipulated manipulating manipulation manipulative mankind manlet \
        manly manner manners mans mansion mantra manual manually manuals manufacture \
        manufactured manufacturer manufacturers manufacturing manure manuscript manuscripts \
        many map mapping maps marathon marched marches marching margin marginal marginalize \
        marginalized marginally margins marijuana marine marines marital maritime mark marked \
        markedly marker markers market marketed marketing markets marking marks markup \
        marriage marriages married marry marrying mars martial martyr martyrdom martyrs mascot \
        masculine masculinity mash mask masked masks masquerading mass massacre massacres \
        massage masse masses massive massively master mastered masterpiece masters mastery \
        masturbate masturbating masturbation mat match matched matches matching mate mater \
        material materials mates math mathematical mathematically mathematician mathematicians \
        mathematics maths matrix matter matters mature maturity max maximize maximum may maybe \
        mayhem mayor mb mc mccain mcdonalds mcelite me meal meals mean meanie meaning \
        meaningful meaningless meanings means meant meantime meanwhile measly measurable \
        measure measured measurement measurements measures measuring meat meatpuppet \
        meatpuppetry meatpuppets mechanic mechanical mechanically mechanics mechanism \
        mechanisms med medal medals meddling media median mediate mediated mediating mediation \
        mediator mediators medical medication medications medicine medieval mediocre \
        meditation mediterranean medium meds mee meet meeting meetings meets meetup mega \
        megalomania meh melmac melody melt meltdown melted melting member members membership \
        meme memes memo memoirs memorable memorial memorials memories memory memos men menace \
        mens ment mental mentality mentally mention mentioned mentioning mentions mentor \
        mentored mentoring mentors mentorship menu meow merchandise merchant merchants \
        merciless mercilessly mercury mercy mere merely merge merged merger mergers merges \
        merging merit merited merits merry mesh mess message messagebox messaged messages \
        messaging messed messenger messes messing messy mestizo met meta metadata metal \
        metalcore metals metaphor metaphorical metaphors metaphysical metaphysics meter meters \
        meth methinks method methodological methodology methods metre metres metric metrics \
        metro metropolitan mexican mexicans mexico mf mg mgtow mi mic mice mickey micro \
        micronations microscopic microwave mid middle midget midnight midst midterms midway \
        might mighty migrant migrants migrate migrated migration mikka mil mild mildly mile \
        miles milestone milestones milieu militant militants militarily military militia \
        militias milk mill millenium millennium million millionaire millionaires millions \
        mills mimic min mind minded mindedness mindful minding mindless mindlessly minds \
        mindset mine mined mineral minerals mines mini minimal minimally minimize minimized \
        minimum mining minions miniscule minister ministers ministry minor minorities minority \
        minors mins minus minute minutes minutia minutiae miracle miracles miraculously mirror \
        mirrored mirrors mis misandry misbehaving misbehavior miscarriage miscellaneous \
        mischief misconception misconceptions misconduct misconstrued misdeeds miserable \
        miserably misery misguided misinformation misinformed misinforming misinterpret \
        misinterpreted misinterpreting mislead misleading misled misnomer misogynist \
        misogynistic misogyny misplaced misquote misquoted misquoting misread misreading \
        misrepresent misrepresented misrepresenting misrepresents miss missed misses missile \
        missiles missing mission missionaries missionary missions misspelled misspelling \
        misspellings mistake mistaken mistakenly mistakes mistaking mister mistook \
        mistranslation mistreated mistress misunderstand misunderstanding misunderstood misuse \
        misused misusing mit mitigate mix mixed mixes mixing mixtape mixture mm mo moan \
        moaning moar mob mobile mobs mock mocked mockery mocking mocks mod mode model modeling \
        models modem moderate moderated moderately moderating moderation moderator moderators \
        modern modes modest modesty modicum modification modifications modified modifier \
        modify modifying mods module modus mofo moi moist mold mole molecular molecule \
        molecules molest molestation molested molester molesters molesting mom moment moments \
        momentum momma mommy moms mon monarch monarchs monarchy monetary money monger \
        mongering mongoloid mongrel moniker monitor monitored monitoring monitors monk monkey \
        monkeys monks monobook monopoly monroe monster monsters monstrous montage montana \
        month monthly months monument monumental monuments mood moon moose moot mop moral \
        morale morality morally morals moratorium more moreover moreso mormon mormons morning \
        morningjoe moron moronic morons morphed morrell mortal mortality mortgage mosque \
        mosques mosquito most mostly mother motherfucker motherfuckers motherfucking \
        motherhood mothers motion motions motivate motivated motivates motivating motivation \
        motivations motive motives motor motorcycle motorcycles mots motto mount mountain \
        mountainous mountains mounted mourning mouse mouth mouthed mouthpiece mouths move \
        moved movement movements moves movie movies moving mp mph ms msg msn msnbc mt much \
        muck mucking mud muddled muddy mug mugshot muh mulatto multi multicultural \
        multiculturalism multinational multiplayer multiple multiplication multiplied multiply \
        multiracial multitude mum mummy mums munching mundane municipal municipalities \
        municipality muppet murder murdered murderer murderers murdering murderous murders \
        murky muscle muscles muscular museum museums music musical musician musicians muslim \
        muslims must mustard muster mutation mutations mute muted mutha mutilated mutilation \
        mutual mutually muzzie muzzle mwalla my myopic myriad myself myspace mysteries \
        mysterious mysteriously mystery mystical mysticism mystified myth mythical \
        mythological mythology myths na nableezy nagging nah nahh nail nailed nails naive \
        naked name named namely names namesake namespace namespaces naming nap narcissism \
        narcissist narcissistic narration narrative narratives narrow narrower narrowly nasal \
        nastiness nasty nation national nationalism nationalist nationalistic nationalists \
        nationalities nationality nationally nationals nations nationwide native natives \
        natural naturally nature naughty nauseating nauseum nautical nav naval navbox navigate \
        navigating navigation navigational navy naw nay nazi nazis nazism ncram nd ne near \
        nearby nearer nearest nearly neat neatly neccesary neccessary necessarily necessary \
        necessitated necessity neck necklace necks need needa needed needful needing needle \
        needless needlessly needn needs needy nefarious negate negating negation negative \
        negatively negatives negativity neglect neglected negligence negligent negligible \
        negotiable negotiate negotiated negotiating negotiation negotiations negro negroes \
        negros neighbor neighborhood neighborhoods neighboring neighbors neighbour \
        neighbourhood neighbouring neighbours neither nemesis neo neologism neologisms nephew \
        nerd nerds nerdy nerve nerves nervous ness nest net netflix nets network networking \
        networks neurological neuter neutered neutral neutrality neutralize neutrally neutron \
        neva never nevermind nevertheless new newbie newbies newborn newcomer newcomers newer \
        newest newly news newsletter newspaper newspapers newsworthy next nfl ng ni nicca \
        niccas nice nicely nicer nicest niche nick nickel nicki nickname nicknamed nicknames \
        niece nig nigga niggah niggahs niggas niggaz nigger niggers nigguh night nightclub \
        nightmare nights niglet nigs nilly nine nineteenth ninja ninth nip nipple nipples nips \
        nit nite nitpicking nitrogen nl nn no nobel nobility noble nobodies nobody nod node \
        nofollow nog noise noisy nom nomadic nomenclature nominal nominally nominate nominated \
        nominating nomination nominations nominator nominee nominees noms non nonconstructive \
        none nonetheless nonexistent nonprofit nonsense nonsensical nonwhites noob noodles \
        noon noone noose nope nor nordic norm normal normally normative normie normies norms \
        north northeast northern northwest nose nosed noses not notability notable notables \
        notably notation notations notch note noteable noted notes noteworthy nothin nothing \
        notice noticeable noticeboard noticeboards noticed notices noticing notification \
        notifications notified notify notifying noting notion notions notoriety notorious \
        notoriously notwithstanding noun nouns novel novelist novels novelty novice now \
        nowadays nowhere npov ns nsa nt nu nuance nuanced nuances nuclear nude nudes nudge \
        nudity nuetral nuff nuisance nuke nuked nukes null number numbered numbering numbers \
        numeral numerals numerical numerous nun nuns nurse nurses nursing nut nutcase nutjob \
        nutrients nutrition nutritional nuts nutshell nutter nuttin nutty nvm ny nytimes nz \
        oak oath obama obedience obedient obese obesity obey obeying obeys obfuscate \
        obituaries obituary object objected objecting objection objectionable objections \
        objective objectively objectives objectivity objects obligated obligation obligations \
        obligatory oblige obliged oblivion oblivious obnoxious obscene obscure obscured \
        obscurity observable observation observations observe observed observer observers \
        observing obsessed obsessing obsession obsessive obsessively obsolete obstacle \
        obstacles obstinate obstruct obstructing obstruction obtain obtained obtaining obtuse \
        obvious obviously occasion occasional occasionally occasions occassions occult \
        occupation occupational occupations occupied occupies occupy occupying occur occured \
        occuring occurred occurrence occurrences occurring occurs ocean oceans octave od odd \
        oddly odds odious of ofcourse off offence offences offend offended offender offenders \
        offending offends offense offenses offensive offer offered offering offerings offers \
        offhand offical office officer officers offices official officially officials \
        officialy officious offline offs offset offspring oft often og ogg oh ohh oi oil ois \
        ok okay ol old older oldest oldid olds ole olive olympics om omega omfg omg omission \
        omissions omit omits omitted omitting omnipotent omniscient on once one oneitis ones \
        oneself ongoing onka online only ons onscreen onset ont ontario onto onus onward \
        onwards oo ooh oomf oops op opaque open opened opener opening openly openness opens \
        opera operandi operate operated operates operating operation operational operations \
        operative operatives operator operators opine opinion opinionated opinions oppinion \
        opponent opponents opportunist opportunistic opportunities opportunity oppose opposed \
        opposes opposing opposite opposition oppress oppressed oppressing oppression \
        oppressive ops opt opted optical optics optimal optimistic option optional options or \
        oral orange oranges orbit orbital orbiting orchestra orchestrated ordained ordeal \
        order ordered ordering orders ordinarily ordinary org organ organic organisation \
        organisations organise organised organising organism organisms organization \
        organizational organizations organize organized organizer organizers organizing organs \
        orgasm orginal orginally oriental orientation oriented origin original originality \
        originally originals originate originated originates originating originator origins \
        orphan orphaned orphans orthodox orthodoxy orthography os ostensibly ot other others \
        otherwise otters ou ouch ought ounce our ours ourselves ousted out outbreak outburst \
        outbursts outcome outcomes outcry outdated outdent outdoor outed outer outfit outfits \
        outing outlandish outlawed outlet outlets outline outlined outlines outlining outlook \
        outnumber outnumbered output outrage outraged outrageous outright outs outset outside \
        outsider outsiders outspoken outstanding outta outward outweigh ova oven over overall \
        overbearing overblown overboard overcome overdue overhaul overhead overkill overlap \
        overlapping overloaded overlook overlooked overly overnight overpaid overpriced \
        overrated overreacting override overriding overrule overruled overrun overseas \
        overshadowed oversight oversighted overstated overt overthrow overtly overturn \
        overturned overuse overused overview overweight overwhelm overwhelmed overwhelming \
        overwhelmingly overwrite overzealous ow owe owed owes owing owl own owned owner owners \
        ownership owning owns oxygen oxymoron oz pa pace pack package packages packaging \
        packed packet packing packs pact pad padding pads paedophile paedophiles pagan page \
        pages paid pain painful painfully pains painstakingly paint painted painter painters \
        painting paintings paints pair paired pairs pak paki pakis pakistan pakistani pal \
        palace pale palestinians palm pals pamphlet pan panda pander pandering panel panic \
        panties pants papal paper paperback papers paperwork par para parade parades paradigm \
        paradise paradox paradoxes paragraph paragraphs parallel parallels parameter \
        parameters paramilitary paramount paranoia paranoid paranormal paraphrase paraphrased \
        paraphrasing parapsychology paras parasite parasites parasitic pardon pardoned pare \
        parent parentage parental parentheses parenthesis parenthetical parents parish parity \
        park parked parking parks parliament parliamentary parlor parochial parodies parody \
        parole parrot parse parsing part parted partial partially participant participants \
        participate participated participating participation particle particles particular \
        particularly particulars parties partisan partisans partisanship partition partly \
        partner partners partnership parts party pas pass passable passage passages passed \
        passenger passengers passes passing passion passionate passionately passions passive \
        passively passport passports password passwords past paste pasted pasting pastor pat \
        patch patches patent patented patently patents paternal path pathetic pathetically \
        pathological paths patience patient patiently patients patriarchal patriarchy patriot \
        patriotic patriotism patriots patrol patrolled patroller patrollers patrolling patron \
        patronising patronizing pattern patterns pause paved pawn pawns pay payback paycheck \
        paychecks payed payer payers paying payment payments payroll pays paywall pc pdf pe \
        peace peaceful peacefully peacock peak peaked peaks peanut pearl peasant peasants \
        peculiar pedantic pedantry peddling pedestal pedestrian pedia pedigree pedo pedophile \
        pedophiles pedophilia pee peek peel peep peeps peer peerage peers peice pejorative \
        pejoratively pen penal penalize penalized penalties penalty penchant pencil pending \
        penetrate penetration penguins peninsula penis penises penned penny pension pensions \
        people peoples pepper peppered per perceive perceived perceives percent percentage \
        percentages perception perceptions percieved perennial perfect perfected perfection \
        perfectly perform performance performances performed performer performers performing \
        performs perfume perhaps period periodic periodical periodically periodicals periods \
        peripheral perma permanent permanently permissible permission permissions permit \
        permits permitted permitting perp perpetrated perpetrator perpetrators perpetual \
        perpetually perpetuate perpetuated perpetuating perplexed perps perry persecute \
        persecuted persecution persian persians persist persistant persisted persistence \
        persistent persistently persisting persists person persona personal personalities \
        personality personalized personally personaly personnal personnel persons perspective \
        perspectives persuade persuaded persuasion persuasive pertain pertaining pertains \
        pertinent perusal peruse pervasive perverse perversion pervert perverted perverts \
        pesky pessimistic pest pestering pet petition petitions petrol petroleum pets petty \
        petulant pf pg pharma pharmaceutical phase phased phases phenomena phenomenal \
        phenomenon philosopher philosophers philosophical philosophies philosophy phobia phone \
        phones phonetic phonetics phoney phonology phony photo photograph photographed \
        photographer photographers photographic photographs photography photon photons photos \
        photoshop photoshopped php phrase phrased phrases phrasing physical physically \
        physician physicians physicist physicists physics physiological physiology pi pianist \
        piano pic pick picked picking picks pickup picky picnic pics picture pictured pictures \
        pie piece pieces pierced piercing pies pig piggy pigs pile piles pilgrimage piling \
        pill pillar pillars pilled pillow pills pilot pilots pimp pimps pin pinch ping pinged \
        pinging pink pinned pinpoint pint pioneer pioneered pioneers pious pipe piped pipeline \
        piping pirate pirates piss pissed pisses pissing pistol pistols pit pitch pitched \
        pitcher pitiful pits pity pivotal pix pixel pixels pizza pl place placebo placed \
        placeholder placement places placing plagiarism plagiarized plague plagued plain \
        plainly plan plane planes planet planetary planets planned planning plans plant \
        plantation planted planting plants plaque plasma plastic plate plates platform \
        platforms platinum plausible play playable played player players playful playground \
        playin playing playlist playoff playoffs plays plea plead pleaded pleading pleas \
        pleasant please pleased pleasing pleasure pledge pledged plenty plethora plight plot \
        plots plotted plotting ploy pls plug plugging plural plurality plus plz pm po pocket \
        pockets podcast podous poem poems poeple poet poetic poetry poets point pointed \
        pointer pointers pointing pointless points pointy poised poison poisoned poisoning \
        poisonous poke poked pokemon poker poking pol polar polarized pole polemic polemical \
        poles police policeman policemen polices policies policing policy policys polish \
        polished polishing polite politely politeness politic political politically politician \
        politicians politicized politics poll polling polls pollute polluted polluting \
        pollution polygamy pompous pond ponder pontificate pony poo pool poop poor poorer \
        poorest poorly pop pope popped poppers poppin popping pops populace popular popularity \
        popularized popularly populated population populations populist populous popups por \
        porch pork porn porno pornographic pornography port portable portal portals portfolio \
        portion portions portrait portraits portray portrayal portrayed portraying portrays \
        ports portuguese pos pose posed poser poses posing posit position positioned \
        positioning positions positive positively positives possess possessed possesses \
        possession possessions possessive possibilities possibility possible possibly post \
        postal posted poster posterity posters posting postings postmodern postponed posts \
        posturing pot potato potatoes potent potential potentially pottery pound pounding \
        pounds pour poured pouring pov poverty powder power powered powerful powerless powers \
        pp ppl pr practical practically practice practiced practices practicing practise \
        practised practising practitioner practitioners pragmatic praise praised praises \
        praising prank pranks pray prayer prayers praying pre preach preaching preceded \
        precedence precedent precedents precedes preceding precious precise precisely \
        precision preclude preconceived precursor predates predator predators predatory \
        predecessor predecessors predict predictable predicted predicting prediction \
        predictions predominant predominantly preemptive preface prefer preferable preferably \
        prefered preference preferences preferred preferring prefers prefix prefixes pregnancy \
        pregnant prehistoric prejudice prejudiced prejudices prejudicial preliminary premature \
        prematurely premeditated premier premiere premiered premise premises premium \
        preoccupied prep preparation preparations prepare prepared preparing preponderance \
        preposition preposterous prepubescent prerogative pres prescribed prescription \
        prescriptive presence present presentation presentations presented presenter \
        presenters presenting presently presents preservation preserve preserved preserving \
        presidency president presidential presidents press pressed presses pressing pressure \
        pressured pressures prestige prestigious presumably presume presumed presumes \
        presuming presumption presumptive presumptuous pretend pretended pretending pretends \
        pretense pretenses pretentious pretext prettier pretty prev prevail prevailed \
        prevailing prevails prevalence prevalent prevent preventative prevented preventing \
        prevention preventive prevents preview previews previous previously prey preying price \
        priced priceless prices pricing prick pricks pride priest priesthood priests prima \
        primaries primarily primary prime primitive prince princes princess princesses \
        principal principally principals principle principles print printed printer printing \
        prints prior priori priorities priority prison prisoner prisoners prisons pristine \
        privacy private privately privilege privileged privileges prize prizes pro proactive \
        prob probability probable probably probaly probation probe problem problematic \
        problems probs procedural procedure procedures proceed proceeded proceeding \
        proceedings proceeds process processed processes processing processor proclaim \
        proclaimed proclaiming proclamation prod produce produced producer producers produces \
        producing product production productions productive productively productivity products \
        prof profane profanity profess professed profession professional professionalism \
        professionally professionals professions professor professors proficiency proficient \
        profile profiles profit profitable profits profound profoundly prog program programme \
        programmed programmer programmers programmes programming programs progress progressed \
        progresses progressing progression progressive progressively progressives prohibit \
        prohibited prohibiting prohibition prohibits project projected projecting projection \
        projects proliferation prolific prolly prolonged prom prominence prominent prominently \
        promiscuous promise promised promises promising promo promote promoted promoter \
        promoters promotes promoting promotion promotional promotions prompt prompted \
        prompting promptly promulgated prone pronoun pronounce pronounced pronouncements \
        pronounciation pronouns pronunciation pronunciations proof proofread proofs proove \
        prop propaganda propagandist propagandists propagate propagated propagating \
        propagation propensity proper properly properties property prophecies prophecy prophet \
        prophets propoganda proponent proponents proportion proportional proportions proposal \
        proposals propose proposed proposes proposing proposition propositions proprietary \
        propriety props pros proscribed prose prosecute prosecuted prosecuting prosecution \
        prosecutor prosecutors prospect prospective prospects prosper prosperity prosperous \
        prostitute prostitutes prostitution protagonist protagonists protect protected \
        protecting protection protections protective protector protectors protects protein \
        proteins protest protestant protested protester protesters protesting protestors \
        protests proto protocol protocols prototype protracted proud proudly prove proved \
        proven provenance proverb proverbial proves provide provided provider providers \
        provides providing province provinces provincial proving provision provisional \
        provisions provocation provocative provoke provoked provoking proxies proximity proxy \
        prude prudent pruning ps pseudo pseudonym pseudoscience pseudoscientific psi psyche \
        psychiatric psychiatrist psychiatry psychic psycho psychological psychologically \
        psychologist psychologists psychology psychopath psychopaths psychotic pt pu pub \
        puberty pubic public publically publication publications publicist publicity publicize \
        publicized publicly publish published publisher publishers publishes publishing \
        pudding puerile puff puffery puke pull pulled pulling pulls pulse pump pumped pumping \
        pumps pun punch punched punches punching punchline punctuation pundit pundits punish \
        punishable punished punishing punishment punishments punitive punk punks puns puny \
        pupils puppet puppeting puppetry puppets puppies puppy purchase purchased purchases \
        purchasing pure purebred purely purge purged purging purity purple purported \
        purportedly purporting purports purpose purposeful purposefully purposely purposes \
        purse pursuant pursue pursued pursuing pursuit pursuits push pushed pusher pushers \
        pushes pushing puss pussies pussy put putative putin puting puts putting puzzle \
        puzzled puzzles puzzling pwn px py pyramid pyramids quack quackery quacks \
        qualification qualifications qualified qualifier qualifiers qualifies qualify \
        qualifying qualitative qualities quality qualms quantify quantities quantity quantum \
        quarrel quarter quarterback quartered quarters quasi que queen queens queer queers \
        queried queries query quest question questionable questioned questioning questions \
        queue qui quibble quick quicker quickly quid quiet quietly quit quite quits quitting \
        quiz quo quota quotas quotation quotations quote quoted quotes quoting quran ra rabbi \
        rabbis rabbit rabid race raced races rachel racial racialist racially racing racism \
        racist racists rack radar radial radiation radical radicalism radically radio \
        radioactive radios radius raft rag rage raging rags raid raiding raids rail railroad \
        railway railways rain rainbow raise raised raises raising rajput rajputs rake rallies \
        rally ram rambling ramblings ramifications rampage rampant ran random randomly rang \
        range rangeblock ranges ranging rank ranked ranking rankings ranks rant ranting \
        rantings rants rap rape raped rapes rapid rapidly raping rapist rapists rapper rappers \
        rapping rare rarely rash rashly rat ratchet rate rated rates rather ratified rating \
        ratings ratio rational rationale rationales rationality rationalization rationalize \
        rationally ratios rats rave raving raw ray rays razor rd re reach reached reaches \
        reaching react reacted reacting reaction reactionary reactions reactor read \
        readability readable readd readded reader readers readership readily reading readings \
        reads ready real realise realised realising realism realistic realistically realities \
        reality realization realize realized realizes realizing really realm realms realy reap \
        rear rearrange rearranged rearranging reason reasonable reasonably reasoned reasoning \
        reasons reassessment reassure rebel rebellion rebellious rebels reblock reblocked \
        rebuild rebuilding rebuke rebut rebuttal rebuttals rec recall recalled recalls recap \
        reccomend receipt receive received receiver receives receiving recent recentism \
        recently reception receptive recession recheck recieve recieved recieving recipe \
        recipient recipients reciprocity recite reckless recklessly reckon recognise \
        recognised recognition recognizable recognize recognized recognizes recognizing \
        recollection recommend recommendation recommendations recommended recommending \
        recommends reconcile reconsider reconstructed reconstruction record recorded recording \
        recordings records recourse recover recovered recovery recreate recreated recreating \
        recreation recreational recruit recruited recruiting recruitment rectangular rectified \
        rectify rectum recurring recuse recycle recycled recycling red redact redacted redd \
        reddit redeem redeeming redefine redemption redesign rediculous redirect redirected \
        redirecting redirection redirects redistributed redistribution redlink redlinked \
        redlinks redneck rednecks redo redone redpill redress reds redskins reduce reduced \
        reduces reducing reduction redundancy redundant redux reeks reel reelected reenter ref \
        refactor refactored refactoring refer refered referee refereed referees reference \
        referenced references referencing referendum refering refernce refernces referral \
        referred referring refers reffered refine refined refining reflect reflected \
        reflecting reflection reflective reflects reflist reform reformat reformatting \
        reformed reformers reformist reforms refrain refrained refrence refrences refresh \
        refreshed refreshing refs refuge refugee refugees refusal refuse refused refuses \
        refusing refutation refute refuted refutes refuting reg regain regard regarded \
        regarding regardless regards reggae regime regiment regimes region regional regions \
        register registered registering registers registration registry regression regret \
        regretfully regrets regrettable regrettably regular regularly regulars regulate \
        regulated regulation regulations regulatory rehab rehabilitation rehash rehashing \
        reign reigning reigns rein reincarnation reinforce reinforced reinforces reinsert \
        reinserted reinserting reinstate reinstated reinstating reiterate reject rejected \
        rejecting rejection rejects relate related relates relating relation relations \
        relationship relationships relative relatively relatives relativism relativistic \
        relativity relavent relax relaxed relaxing relay relayed release released releases \
        releasing relegated relentless relentlessly relevance relevancy relevant relevent \
        reliability reliable reliably reliance reliant relied relief relies relieve relieved \
        religion religions religious religiously relist relisted reload relocated relocation \
        reluctance reluctant reluctantly rely relying remain remainder remained remaining \
        remains remake remark remarkable remarkably remarked remarks remedial remedied \
        remedies remedy remember remembered remembering remembers remind reminded reminder \
        reminders reminding reminds reminiscent remix remnants remorse remote remotely removal \
        removals remove removed removes removing rename renamed renames renaming render \
        rendered rendering renders rendition renew renewable renewal renewed renominated \
        renounce renounced renowned rent rental reopen reopened reorganization reorganize \
        reorganized reorganizing rep repair repaired repairing reparations repay repeal \
        repealed repeat repeated repeatedly repeating repeats repercussions repetition \
        repetitive rephrase rephrased rephrasing replace replaceable replaced replacement \
        replaces replacing replete replicate replicated replied replies reply replying reponse \
        report reported reportedly reporter reporters reporting reports repository repost \
        reposted reposting reprehensible represent representation representations \
        representative representatives represented representing represents repressed \
        repression repressive reprimand reprimanded reprint reprinted reproach reproduce \
        reproduced reproducing reproduction reproductive reps republic republican republicans \
        republics republished repugnant repulsive reputable reputation reputations reputed \
        request requested requesting requests require required requirement requirements \
        requires requiring requisite reread reruns res rescinded rescue rescued rescuing \
        research researched researcher researchers researches researching resemblance resemble \
        resembles resembling resent resentment reservation reservations reserve reserved \
        reserves reset reside resided residence resident residential residents resides \
        residing resign resignation resigned resist resistance resistant resisted resisting \
        resized resolution resolutions resolve resolved resolves resolving resonance resonate \
        resort resorted resorting resorts resource resources respect respectable respected \
        respectful respectfully respecting respective respectively respects respond responded \
        responding responds response responses responsibilities responsibility responsible \
        responsibly responsive rest restart restarted restate restated restaurant restaurants \
        resting restitution restoration restore restored restores restoring restrain \
        restrained restraining restraint restrict restricted restricting restriction \
        restrictions restrictive restructure restructured restructuring rests resubmit result \
        resultant resulted resulting results resume resumed resurgence resurrect resurrected \
        resurrection retail retain retained retaining retains retaliate retaliated retaliation \
        retaliatory retard retarded retards retention retentive rethink retire retired \
        retirement retiring retitled retort retract retracted retraction retreat retribution \
        retrieve retrieved retroactively retrospect return returned returning returns retweet \
        retweets reunification reunion reuse rev revamp reveal revealed revealing reveals \
        revelation revelations revenge revenue revenues revered reverence reversal reverse \
        reversed reversing reversion reversions revert reverted reverter reverting reverts \
        review reviewed reviewer reviewers reviewing reviews revise revised revising revision \
        revisionism revisionist revisions revisit revisited revisiting revival revive revived \
        revoke revoked revolt revolting revolution revolutionary revolutions revolve revolver \
        revolves reward rewarded rewarding rewards reword reworded rewording rework reworked \
        reworking rewrite rewrites rewriting rewritten rewrote rex rfc rhetoric rhetorical \
        rhyme rhymes rhythm ri ribbon rice rich richer richest rid riddance ridden riddled \
        ride rider riders rides ridicule ridiculed ridiculous ridiculously ridiculousness \
        riding rife rifle rifles rift rig rigged right righteous righteousness rightful \
        rightfully rightly rights rigid rigorous rim ring rings riorob riot rioters rioting \
        riots rip ripe ripped ripping rise risen rises rising risk risking risks risky rite \
        rites ritual rituals rival rivalry rivals river rivers rlm rm rn ro road roads roam \
        roaming roar roast roastie rob robbed robber robbers robbery robbing robot robots \
        robust rock rocked rocket rockets rocks rocky rod rode rodeo rofl rogue role roles \
        roll rollback rolled rolling rolls romance romanization romanized romantic romney roof \
        rookie room roommate rooms root rooted rooting roots rope ropes rose roses roster \
        rosters rot rotate rotated rotating rotation rotten rotting rouge rough roughly round \
        roundabout rounded rounding rounds route router routes routine routinely row rows \
        rowspan royal royals royalties royalty rr rs rt ru rub rubber rubbing rubbish rude \
        rudely rudeness rudimentary rug rugby ruin ruined ruining ruins rule rulebook ruled \
        ruler rulers rules ruling rulings rum rumor rumored rumors rumour rumours run runner \
        runners running runs rural rush rushed rushing russia russian russians rusty ruthless \
        ruthlessly rv sa sabotage sack sacked sacks sacred sacrifice sacrificed sacrifices \
        sacrificing sad saddam saddened sadder sadistic sadly sadness safe safely safer safest \
        safety saga sage said sail sailing sailor sailors saint saints sake sakes salacious \
        salad salaries salary sale sales salient salmon salon salsa salt salted salting salts \
        salty salute salvage salvageable salvation sam same sample samples sampling \
        sanctimonious sanction sanctioned sanctioning sanctions sanctuary sand sandbox \
        sandboxes sands sandwich sandy sane sang sanitized sanity sans sapiens sarcasm \
        sarcastic sat satan satanic satellite satellites satire satirical satisfaction \
        satisfactorily satisfactory satisfied satisfies satisfy satisfying saturated sauce \
        sausage savage savagery savages save saved saves saving savings savior savvy saw saxon \
        say sayin saying sayings says sbaby sbsylvester scale scaled scales scally scam scams \
        scan scandal scandalous scandals scanned scanner scanning scans scant scapegoat scar \
        scarce scarcely scarcity scare scared scares scaring scars scary scatter scattered \
        scenario scenarios scene scenes scent sceptical scepticism sch schedule scheduled \
        schedules scheduling scheme schemes scheming schism schizophrenia schmuck scholar \
        scholarly scholars scholarship scholastic school schooling schools sci science \
        sciences scientific scientifically scientist scientists scientology scoop scope score \
        scored scores scoring scorn scout scouting scouts scrap scrape scrapped scratch \
        scratched scratches scratching scream screamed screaming screams screeching screed \
        screen screened screening screens screenshot screenshots screw screwed screwing screws \
        scribble scribe script scripted scripts scripture scriptures scroll scrolling scrub \
        scrubbed scrutinized scrutinizing scrutiny sculpture scum scumbag scumbags se sea seal \
        sealed seals seams search searched searches searching season seasoned seasons seat \
        seated seats sec secede secluded second secondary secondly seconds secrecy secret \
        secretary secretive secretly secrets sect sectarian section sectional sections sector \
        sectors sects secular secularism secure secured securing security seduce seduction see \
        seed seeds seeing seek seekers seeking seeks seem seemed seeming seemingly seems seen \
        sees segment segments segregated segregation seize seized seizure seizures seldom \
        select selected selecting selection selections selective selectively self selfie \
        selfies selfish sell seller sellers selling sells selves semantic semantics semblance \
        semen semester semi seminal semite semitic semitism senate senator senators sence send \
        sending sends senile senior seniority seniors sensation sensational sensationalist \
        sense senseless senses sensibilities sensibility sensible sensitive sensitivities \
        sensitivity sensor sent sentance sentence sentenced sentences sentencing sentient \
        sentiment sentiments separate separated separately separating separation separatist \
        separatists seperate seperated seperately seperation sequel sequence sequences \
        sequitur serial series serious seriously seriousness serpent servant servants serve \
        served server servers serves service services serving session sessions set sets \
        setting settings settle settled settlement settlements settlers settles settling setup \
        seven seventeenth seventh seventies seventy several severe severely severity sewage \
        sewer sex sexes sexiest sexism sexist sexual sexuality sexually sexy sez sh shack \
        shade shaded shades shadow shadows shady shaft shag shake shaking shaky shall shallow \
        shalt sham shambles shame shamed shameful shameless shamelessly shaming shan shape \
        shaped shapes shaping share shared shareholder shareholders shares sharia sharing \
        shark sharp sharply shave shaved she shed shedding sheds sheep sheeple sheer sheesh \
        sheet sheets shekels shelf shell shells shelter shelters shelves shenanigans sheriff \
        shes shi shield shift shifted shifting shifts shill shills shine shining shiny ship \
        shipped shipping ships shirt shirts shit shite shithead shithole shits shitting shitty \
        sho shock shocked shocking shoddy shoe shoes shoot shooter shooters shooting shootings \
        shoots shop shopping shops shore shores short shortage shortcomings shortcut shortcuts \
        shorten shortened shortening shorter shortest shorthand shortly shorts shot shotgun \
        shots shoud should shoulda shoulder shoulders shouldn shouldnt shout shouted shouting \
        shove shoved shovel shoving show showcase showed shower showers showing shown shows \
        shred shrine shrink shrinking shrug shrugs shud shudder shuffle shunned shut shutdown \
        shutting shuttle shy shyt si siblings sic sick sicken sickening sickens sickness \
        sickos side sidebar sided sideline sidelines sides sidetracked sideways siding siege \
        sig sigh sight sighted sightings sights sign signal signaling signalling signals \
        signature signatures signed signers significance significant significantly signifies \
        signify signing signs sikh sikhs silence silenced silencing silent silently silk \
        silliness silly silver similar similarities similarity similarly similiar simp simple \
        simpler simplest simpleton simplicity simplification simplified simplify simplistic \
        simply simps simulation simulations simultaneous simultaneously sin since sincere \
        sincerely sincerity sine sing singer singers singh singing single singled singles \
        singling sings singular sinister sink sinking sinks sins sir sis sissy sister sisters \
        sit sitcom site sites sits sittin sitting situated situation situations sitush six \
        sixteen sixth sixties sixty sizable size sizeable sized sizes sk skeleton skeptic \
        skeptical skepticism skeptics sketch sketches sketchy skew skewed ski skies skiing \
        skill skilled skills skim skimmed skin skinhead skinned skinny skins skip skipped \
        skipping skirt skirts skull skunk sky skyline skype slack slag slain slam slammed \
        slamming slams slander slandered slandering slanderous slang slant slanted slap \
        slapped slapping slash slate slaughter slaughtered slave slavery slaves slavic slavs \
        slay slaying sleaze sleazy sleep sleeping sleeps sleepy sleeve sleeves slender slept \
        slew slice slick slide slides sliding slight slightest slightly slim slime slimy slip \
        slipped slippery slipping slips slit slogan slogans slope sloppy slot slots slow \
        slowed slower slowing slowly slug slur slurs slut sluts slutty smack smacked smacks \
        small smaller smallest smarmy smart smarter smartest smash smashed smashing smear \
        smeared smearing smears smell smelled smelling smells smelly smh smile smiled smiles \
        smiley smiling smoke smoked smoker smoking smooth smoothly smug smuggling snack snacks \
        snake snakes snap snapchat snapped snapping snapshot snark snarky snatch sneak \
        sneakers sneaking sneaky sneer snide sniff sniper snipers sniping snippet snippets \
        snitch snivelling snot snotty snow snowball snowflake snowflakes snuff snun so soaked \
        soap soapbox soapboxing sob sober soccer social socialism socialist socialists \
        socialize socialized socially societal societies society socio sociological sociology \
        sociopath sociopathic sock socket socking sockpuppet sockpuppeteer sockpuppeting \
        sockpuppetry sockpuppets socks sod soda sodomy soft softball softer software soil \
        solar sold soldier soldiers sole solely soles solicit solicited soliciting solid \
        solidarity solidly solitary solo solution solutions solve solved solver solves solving \
        som some somebody someday somehow someone someones someplace somethin something \
        somethings sometime sometimes somewhat somewhere somone somthing son song songs \
        songwriter sonic sons soo soon sooner sooo soooo sooooo soooooo sophisticated \
        sophomore sore sorely soros sorrow sorry sort sorta sortable sorted sorting sorts sos \
        sought soul soulless souls sound soundcloud sounded sounding sounds soundtrack soup \
        sour source sourced sources sourcing south southeast southern southwest sovereign \
        sovereignty sow sox soy sp space spacecraft spaces spacing spade spades spam spammed \
        spammer spammers spamming spammy span spanish spank spanning spans spare spared \
        sparingly spark sparked sparse spastic spat spawn spawned speach speak speaker \
        speakers speaking speaks spear spec special specialised specialist specialists \
        specialize specialized specializes specializing specially specialty species specific \
        specifically specification specifications specificity specifics specified specifies \
        specify specifying specimen specious specs spectacle spectacular spectral spectrum \
        speculate speculated speculating speculation speculations speculative speech speeches \
        speechless speed speedied speedily speeding speeds speedy spell spelled spelling \
        spellings spells spelt spend spending spends spent sperm spew spewed spewing spews \
        sphere spheres spherical spic spice spider spiders spies spike spill spilled spin \
        spinal spine spineless spinning spinoff spins spiral spirit spirited spirits spiritual \
        spirituality spiritually spit spite spiteful spitting splash split splits splitting \
        spoil spoiled spoiler spoilers spoiling spoils spoke spoken spokesman spokesperson \
        sponsor sponsored sponsors spontaneous spontaneously spoof spook spoon sport sporting \
        sports spot spotlight spots spotted spotting spouse spouses spout spouted spouting \
        spray spraying spread spreading spreads spree spring springs sprung spun spur spurious \
        spy spying spyware sq squad squadron square squarely squares squash squat squeal \
        squeeze squeezed squirm squirrel sr ss st stab stabbed stabbing stability stable stabs \
        stack stacked stacking stacks stadium stadiums staff staffer staffers stage staged \
        stages staggering stain stains stairs stake stakes stale stalemate stalk stalked \
        stalker stalkers stalking stalks stall stalled stalling stamp stamped stamps stance \
        stances stand standalone standard standardization standardize standardized standards \
        standing standings standpoint stands stank staple star stare stared staring stark \
        starred starring stars start started starter starters starting starts starvation \
        starve starved starving stat state stated statehood statement statements states \
        statewide static stating station stationary stationed stations statistic statistical \
        statistically statistics statment statments stats statue statues stature status \
        statute statutes staunch stay stayed staying stays stead steadily steady steak steal \
        stealing steals stealth steam steaming steel steep steer steering stellar stem \
        stemming stems stench step steppe stepped stepping steps stereotype stereotypes \
        stereotypical stereotyping sterile sterling stern steroids steve steward stewards stfu \
        stick sticker stickers sticking sticks sticky stiff stifle stifling stigma stil still \
        stimulate sting stink stinking stinks stinky stint stipulated stir stirred stirring \
        stm stock stocks stole stolen stomach stomp stone stoned stoner stones stonewalling \
        stoning stood stooge stooges stoop stop stopped stopping stops storage store stored \
        stores stories storm stormfront storms story storyline storylines str straight \
        straighten straightened straightforward strain strait strange strangely stranger \
        strangers strap strategic strategically strategies strategy straw strawman straws \
        stray streak stream streaming streamlined streams street streets strength strengthen \
        strengths stress stressed stressful stressing stretch stretched stretches stretching \
        stricken strict stricter strictest strictly strike strikes striking string stringent \
        strings strip striped stripes stripped stripper strippers stripping strips strive \
        striving stroke strokes stroking strong stronger strongest stronghold strongly struck \
        structural structure structured structures struggle struggled struggles struggling \
        stub stubbed stubborn stubbornly stubs stuck stud student students studied studies \
        studio studios study studying stuff stuffed stuffing stuffs stumble stumbled stump \
        stunning stunt stunts stupid stupider stupidest stupidity stupidly style styled styles \
        styling stylish stylistic stylized su sub subarticle subarticles subcategories \
        subcategory subcontinent subculture subdivision subdivisions subdued subgenre \
        subheading subheadings subhuman subject subjected subjective subjectively subjectivity \
        subjects submarine submission submissions submissive submit submitted submitting \
        subordinate subpage subpages subreddit subs subscribe subscribers subscription \
        subsection subsections subsequent subsequently subset subsets subsidiary subsidies \
        subspecies subst substance substances substantial substantially substantiate \
        substantiated substantiation substantive substitute substituted substituting \
        substitution subtitle subtitles subtle subtly subtopic suburb suburban suburbs \
        subversive subvert subway succeed succeeded succeeding succeeds succesful success \
        successes successful successfully succession successor successors succinct succinctly \
        such suck sucked sucker suckers sucking sucks sudden suddenly sue sued sues suffer \
        suffered sufferers suffering suffers suffice sufficient sufficiently suffix suffixes \
        suffrage sugar suggest suggested suggesting suggestion suggestions suggestive suggests \
        suicidal suicide suing suit suitability suitable suitably suite suited suits sum \
        summaries summarily summarise summarised summarising summarize summarized summarizes \
        summarizing summary summation summed summer summit summon summoned summons sumn sums \
        sun sundry sung sunk sunlight sunny sunrise sunset sunshine sup super superb \
        superficial superficially superfluous superhero superior superiority superiors \
        superman supermarket supernatural superpower superpowers superseded superstar \
        superstitious supervise supervised supervision supervisor supervisors supplement \
        supplied supplies supply supplying support supportable supported supporter supporters \
        supporting supportive supports suppose supposed supposedly supposing supposition \
        suppress suppressed suppressing suppression supremacist supremacists supremacy supreme \
        supress suprise suprised sur sure surely surf surface surfaced surfaces surfing surge \
        surgeon surgery surgical surmise surmised surname surnames surpassed surplus surprise \
        surprised surprises surprising surprisingly surreal surrender surrendered surround \
        surrounded surrounding surveillance survey surveys survival survive survived survives \
        surviving survivor survivors susceptible suspect suspected suspects suspend suspended \
        suspending suspension suspicion suspicions suspicious suspiciously sustain \
        sustainability sustainable sustained sv swag swallow swallowed swamp swamped swap \
        swapped swapping swastika swastikas sway swayed swear swearing swears sweat sweaty \
        swedish sweep sweeping sweet sweetheart sweetie swell swept swift swiftly swim \
        swimming swine swing swinging swings switch switched switches switching sword swords \
        swore sworn sycophantic sycophants syllable syllables symbol symbolic symbolism \
        symbols symmetry sympathetic sympathies sympathise sympathize sympathizer sympathizers \
        sympathy symptom symptomatic symptoms synagogue synagogues sync syndicated syndrome \
        synonym synonymous synonyms synopses synopsis syntax synthesis synthesize synthetic \
        sysop sysops system systematic systematically systemic systems ta tab table tables \
        tablet tablets tabloid tabloids taboo tabs tack tacked tackle tackled tackling tacky \
        tact tactic tactical tactics tad tag tagged tagging tags taht tail tailored tails \
        taint tainted take taken takeover takes takin taking tale talent talented talents \
        tales talk talkback talkcontribs talked talker talkin talking talkpage talkpages talks \
        tall taller tallest tally tampered tampering tampon tan tandem tangent tangential \
        tangentially tangible tangled tank tanks tantamount tantrum tantrums tap tape taped \
        tapes tapping tar tard target targeted targeting targets targetted tarnished task \
        taskforce tasks taste tasted tastes tasty tat tattle tattoo tattoos taught taunt \
        taunting taunts tax taxa taxation taxed taxes taxi taxing taxon taxonomy taxpayer \
        taxpayers taylor tbh tc tch tcot te tea teabagger teabaggers teach teacher teachers \
        teaches teaching teachings team teamed teaming teams tear tearing tears tease teaser \
        teasing tech technical technicalities technicality technically technique techniques \
        techno technological technologies technology ted teddy tedious tee teen teenage \
        teenager teenagers teens teeth teh tel telephone telescope televised television tell \
        teller tellin telling tells telugu temp temper temperament temperature temperatures \
        tempered tempers template templated templates temple temples tempo temporal \
        temporarily temporary temptation tempted tempting ten tend tended tendencies tendency \
        tendentious tender tending tends tenet tenets tennis tens tense tension tensor tent \
        tentative tenth tenuous tenure term termed terminal terminals terminate terminated \
        termination terminology terms terrain terrible terribly terrific terrified terrifying \
        territorial territories territory terror terrorism terrorist terrorists terrorizing \
        tertiary test testable testament tested testicles testified testify testimonies \
        testimony testing testosterone tests text textbook textbooks texted texting texts \
        textual tf th tha than thang thank thanked thankful thankfully thanking thankless \
        thanks thankyou thanx that thats thay the theater theaters theatre theatrical thee \
        theft their theirs theism theistic them thematic theme themed themes themself \
        themselves then theologian theologians theological theology theorem theoretical \
        theoretically theories theorist theorists theorized theory ther therapeutic therapies \
        therapist therapists therapy there thereafter thereby therefor therefore therein \
        thereof theres thermal these theses thesis thet they theyre thi thick thicker \
        thickness thief thier thieves thighs thin thine thing things thingy think thinkers \
        thinkin thinking thinks thinly third thirds thirst thirsty thirteen thirty this tho \
        thon thorough thoroughly those thot thots thou though thought thoughtful thoughtless \
        thoughts thousand thousands thrash thread threads threat threaten threatened \
        threatening threatens threats three threesome threshold threw thrilled thrive throat \
        throats throne through throughout throw throwaway throwing thrown throws thru thrust \
        ths tht thug thugs thumb thumbnail thumbnails thumbs thumping thunder thunduh thus \
        thwart thwarted thx thy ti tick ticked ticket tickets ticking tidal tidbit tidbits \
        tide tidied tidy tidying tie tied tier ties tiger tight tighten tightened tightly til \
        tilde tildes till tilt time timed timeframe timeline timelines timely timer times \
        timestamp timestamps timid timing tin tinder tinfoil tinker tiny tip tips tirade tire \
        tired tireless tirelessly tires tiresome tiring tis tissue tit title titled titles \
        titling tits titties tittle titty tk tl tlk tm to toast tobacco today todays toddler \
        todo toe toes together toilet toilets token told tolerable tolerance tolerant tolerate \
        tolerated tolerating toll tomb tome tommorow tommorrow tommy tomorrow ton tone toned \
        tones tongue tongues tonight tonite tons tony too took tool toolbar toolbox tools \
        toolserver tooth toothed top topic topical topics topology tops torch torn tornado \
        torpedo torrent tort torture tortured torturing tory toss tossed tosser total \
        totalitarian totalitarianism totally totals totaly touch touched touches touching \
        touchy tough tougher tour toured touring tourism tourist tourists tournament \
        tournaments tours tow toward towards towel tower towers town towns township toxic \
        toxicity toy toying toys tr trace traced traces tracing track tracked tracking \
        tracklisting tracks tract traction trade traded trademark trademarked traders trades \
        trading tradition traditional traditionally traditions traffic trafficking tragedy \
        tragic tragically trail trailer trailers trails train trained trainer trainers \
        training trains trait traitor traitorous traitors traits tramp trampled trannies \
        tranny trans transaction transcluded transcribed transcript transcription \
        transcriptions transcripts transfer transferred transferring transfers transform \
        transformation transformed transformer transforms transgender transgendered \
        transgressions transient transistor transit transition transitional translate \
        translated translates translating translation translations translator translators \
        transliterated transliteration transliterations transmission transmit transmitted \
        transparency transparent transparently transphobic transplanted transport \
        transportation transported transporting transvestite trap trapped traps trash trashed \
        trashes trashing trashy trauma traumatized travel traveled travelers traveling \
        travelled traveller travellers travelling travels travesty trawling tread treading \
        treason treasonous treasure treasures treat treated treaties treating treatise \
        treatment treatments treats treaty tree trees tremendous tremendously trench trend \
        trending trends tri trial trials triangle tribal tribe tribes tributary tribute trick \
        tricked tricks tricky tried tries trigger triggered triggering triggers trillion \
        trilogy trim trimmed trimming tring trinity trio trip tripe triple trippin tripping \
        trips trite triumph trivia trivial trivially troll trolled trolling trollish trolls \
        troop troops trophies trophy tropical trouble troubled troublemaker troubles \
        troublesome troubling trough trout trouted truce truck trucks trudeau true truely \
        truly trump trumped trumpet trumps truncated trunk trust trusted trustees trusting \
        trusts trustworthy truth truthful truthfully truthfulness truths try tryin trying \
        tryna trynna trys ts tsk tsu tsunami tt tu tube tubes tucked tuff tuition tumblr tumor \
        tune tuned tunes tuning tunnel tunnels turbine turbo turd turf turkey turkic turkish \
        turks turmoil turn turned turning turns turret turtle tutor tutorial tutorials tv twat \
        twats tweak tweaked tweaking tweaks tweet tweeted tweeting tweets twelve twenties \
        twentieth twenty twerk twice twilight twin twinkle twins twist twisted twisting twists \
        twit twitch twitter two txt ty tying tyler type typed types typical typically typing \
        typo typographical typos tyrannical tyranny tyrant tyrants uber ubiquitous ud ufc ugh \
        ugliest ugliness ugly uh uhhh uk ulterior ultimate ultimately ultimatum ultra um \
        umbrella umm ummm umpteenth un una unable unacceptable unambiguous unambiguously \
        unanimous unanimously unanswered unapologetic unarmed unattractive unauthorized \
        unavailable unavoidable unaware unbalanced unbanned unbearable unbecoming unbelievable \
        unbelievably unbiased unblock unblocked unblocking unborn uncalled uncertain \
        uncertainty unchallenged unchanged unchecked uncited uncivil uncivility uncivilized \
        uncle unclear uncomfortable uncommon unconditional unconfirmed unconnected unconscious \
        unconstitutional unconstructive uncontested uncontroversial unconvinced unconvincing \
        uncooperative uncover uncovered und undated undefined undelete undeleted undeleting \
        undeletion undeniable undeniably under underage undercover underestimate undergo \
        undergoing undergone undergraduate underground underhanded underline underlined \
        underlying undermine undermined undermines undermining underneath understand \
        understandable understandably understanding understandings understands understatement \
        understood undertake undertaken undertaking underwater underway underwear underwent \
        undesirable undid undisclosed undiscussed undisputed undo undocumented undoing undone \
        undoubtedly undue unduly une uneasy unecessary unedited uneducated unemployed \
        unemployment unencyclopaedic unencyclopedic unequal unequivocal unequivocally \
        unethical uneven unexpected unexplained unfair unfairly unfamiliar unfavorable \
        unfettered unfinished unfit unflattering unfold unfolding unfollow unfortunate \
        unfortunately unfounded unfree unfriendly unfunny ungrateful unhappy unhealthy unheard \
        unhelpful unhinged uni unicorn unidentified unification unified uniform uniformed \
        uniformity uniforms unilateral unilaterally unimportant unincorporated uninformed \
        unintelligent unintelligible unintended unintentional unintentionally uninterested \
        uninteresting uninvolved union unionist unions unique uniquely unit unitary unite \
        uniting units unity universal universally universe universities university unjust \
        unjustifiable unjustified unjustly unkind unknown unlawful unleash unless unlicensed \
        unlike unlikely unlimited unlinked unlock unlocked unmarried unnamed unnatural \
        unnecessarily unnecessary unneeded unnotable unnoticed unofficial unofficially \
        unoriginal unorthodox unpaid unpleasant unpopular unprecedented unpredictable \
        unproductive unprofessional unprotect unprotected unprotection unproven unpublished \
        unpunished unqualified unquestionably unreadable unreal unrealistic unreasonable \
        unreasonably unrecognized unreferenced unregistered unrelated unreleased unreliability \
        unreliable unresolved unrest unreviewed unsatisfactory unscientific unseen unsigned \
        unsolicited unsolved unsourced unspecified unstable unsubscribe unsubstantiated \
        unsuccessful unsuccessfully unsuitable unsupportable unsupported unsure unsuspecting \
        untagged untenable unthinkable untidy until untill unto untouchable untouched untrue \
        untrustworthy untruth unusable unused unusual unusually unverifiable unverified \
        unwanted unwarranted unwashed unwelcome unwieldy unwilling unwillingness unwise \
        unworthy up upbringing upcoming update updated updates updating upfront upgrade \
        upgraded upgrading upheld uphill uphold upholding upload uploaded uploader uploading \
        uploads upon upper uppity upright uprising uproar ups upset upsets upsetting upside \
        upstream uptight upto upvote upvoted upvotes upvoting upwards ur uranium urban urge \
        urgency urgent urgently urges urging urine url urls urself us usa usable usage usages \
        use used useful usefull usefulness useless user userbox userboxes userfied userfy \
        username usernames userpage userpages userright users userspace usertalk uses using \
        usual usually usurp usurpation usurped utilities utility utilize utilized utilizing \
        utm utmost utopia utopian utter uttered utterly uw va vacant vacation vacations \
        vaccinated vaccination vaccine vaccines vacuous vacuum vag vagina vaginas vague \
        vaguely vain valid validate validated validates validating validation validity valign \
        valley valuable value valued values vampire vampires van vandal vandalise vandalised \
        vandalising vandalism vandalisms vandalist vandalistic vandalize vandalized vandalizes \
        vandalizing vandals vandelism vanish vanished vanity vapid variable variables variant \
        variants variation variations varied varies varieties variety various vary varying \
        vassal vast vastly ve vector vectors vegan vegetable vegetables vegetarian \
        vegetarianism vehement vehemently vehicle vehicles veil veiled vein velocity vendetta \
        vendor vendors vengeance venom vent venting venture venue venues veracity verb verbal \
        verbally verbatim verbiage verbose verbs verdict verge verifiability verifiable \
        verifiably verification verified verifies verify verifying verizon vermin vernacular \
        versa verse versed verses version versions versus vertical vertically very vessel \
        vessels vested vet veteran veterans veto vets vetted vetting vey vfd vi via viable \
        vibe vice vicinity vicious viciously victim victimized victims victor victories \
        victorious victory vid video videogame videos vids view viewable viewed viewer viewers \
        viewing viewpoint viewpoints views vigilance vigilant vigilante vigorous vigorously \
        vile vilified village villagers villages villain villains vindicated vindictive \
        vindictiveness vine vines vintage vinyl vio violate violated violates violating \
        violation violations violator violators violence violent violently violin viral virgin \
        virginity virgins virtual virtually virtue virtues virus viruses vis visa visibility \
        visible visibly vision visit visited visiting visitor visitors visits visual visually \
        vital vitamin vitriol vitriolic viz vocabulary vocal vocalist vocals vodka voice \
        voiced voices voicing void vol volatile volcano volcanoes voltage volume volumes \
        voluntarily voluntary volunteer volunteered volunteering volunteers vomit von voodoo \
        vote voted voter voters votes voting vouch vous vow vowed vowel vowels vows voyage vs \
        vulgar vulnerable wa wack wacko wad wade waffle wage waged wager wages wagging waging \
        wagon waist wait waited waiting waitress waits wake waking wal walk walked walker \
        walkin walking walks wall wallet walls walmart wan wana wander wandering wank wanker \
        wankers wanna wannabe wannabes want wanted wanting wanton wants war ward wards \
        warehouse warfare warm warmer warming warmly warn warned warning warnings warns warped \
        warrant warranted warrants warred warring warrior warriors wars wartime warts wary was \
        wash washed washing wasn wasnt wassup waste wasted wasteful wastes wasting wat watch \
        watchdog watched watchers watches watchin watching watchlist watchlisted watchlists \
        water watered waters wats watts wave waves waving wax way wayne ways we weak weaken \
        weakened weakening weaker weakest weakness weaknesses wealth wealthy weapon weaponry \
        weapons wear wearing wears weary weasel weather weave web webmaster webpage webpages \
        website websites webspace wedding wedge wee weed week weekend weekends weekly weeks \
        weep weigh weighed weighing weighs weight weighted weights weird weirdo welcome \
        welcomed welcomes welcoming welfare well wells wen went were weren werent west western \
        wet wetback wether weve wh wha whaaat whack whale whales what whatever whatnot whats \
        whatsoever wheat wheel wheelchair wheels when whenever where whereabouts whereas \
        whereby wherein wherever whether which whichever while whilst whim whims whine whiners \
        whiney whining whiny whip whipped whipping whistle whit white whitehouse whites \
        whitespace whitewash whitewashed whitewashing whitey whith who whoever whois whole \
        wholeheartedly wholesale wholesome wholly whom whomever whoop whopping whore whores \
        whos whose whould why wi wich wicked wid wide widely wider widespread widow widows \
        width wield wielding wierd wife wifey wifi wig wigga wigger wiggers wik wiki wikia \
        wikibreak wikicode wikified wikify wikifying wikihounding wikilawyer wikilawyering \
        wikilink wikilinked wikilinks wikimedia wikinews wikipage wikipedia wikipedian \
        wikipedians wikipedias wikipeida wikiproject wikiprojects wikis wikisource \
        wikistalking wikitable wikpedia wikt wiktionary wil wild wilderness wildlife wildly \
        wilfully will willed willful willfully willing willingly willingness willy wimp win \
        wind winded winding windmills window windows winds wine wing winger wingers wings wink \
        winner winners winning wins winter wipe wiped wiping wire wired wireless wires wisdom \
        wise wisely wiser wish wished wishes wishful wishing wit witch witchcraft witches with \
        withdraw withdrawal withdrawing withdrawn withdrew within without withstand witless \
        witness witnessed witnesses witnessing wits witted witty wives wiz wizard wo woefully \
        wog woke wolf wolves woman womans womb women womens won wonder wondered wonderful \
        wonderfully wondering wonders wont woo wood wooden woods woodwork wool wop word worded \
        wording wordings wordpress words wordy wore work workable worked worker workers \
        working workings workload workout workplace works workshop workshops world worlds \
        worldview worldwide worm worms worn worried worries worry worrying worse worship \
        worshiping worshipping worships worst worth worthless worthwhile worthy wot would \
        woulda wouldn wouldnt wound wounded wounds wow wrap wrapped wrapping wrath wreak wreck \
        wrecked wrecking wrestle wrestled wrestler wrestlers wrestling wretch wretched wrist \
        wrists write writen writer writers writes writing writings written writting wrong \
        wrongdoing wrongdoings wrongful wrongfully wrongly wrongs wrote wrt ws wt wtf wth wus \
        wut ww wwe xbox xd xenophobia xenophobic xenotalk xo xoxo xx xxx xxxx ya yada yah \
        yahoo yall yank yard yards yay ye yea yeah year yearbook yearly years yell yelled \
        yelling yellow yells yep yer yes yesterday yet yield yields yo yoga you youd youll \
        young younger youngest your youre yours yourself yourselves yous youself youth \
        youthful youths youtu youtube youu youve yr yrs yu yummy yung yup yuppie za zach zeal \
        zealot zealots zealous zero zerohedge zeros zh zionist zip zombie zombies zone zones \
        zoo zoom zu
        """
}
