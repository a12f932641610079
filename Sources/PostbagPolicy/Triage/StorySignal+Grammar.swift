extension StorySignal {
    /// Whether a sentence, folded, shows it by a phrase or in words that phrases would be too many for.
    func isShown(in sentence: String, folded: [UInt8]) -> Bool {
        if phrases.contains(where: { ArticleReader.isSaid($0, in: folded) }) { return true }
        return switch self {
        case .arrest: sentence.contains(Grammar.arrest) || sentence.contains(Grammar.questioning)
        case .charge: sentence.contains(Grammar.charge) || sentence.contains(Grammar.denial)
        case .trial: sentence.contains(Grammar.trial)
        case .verdict: sentence.contains(Grammar.verdict) || sentence.contains(Grammar.acquittal)
        case .sentence: sentence.contains(Grammar.sentence) || sentence.contains(Grammar.term)
        case .appeal: sentence.contains(Grammar.appeal)
        case .missing: sentence.contains(Grammar.missing) && !sentence.contains(Grammar.thing)
        default: false
        }
    }

    /// Whether a sentence, folded, says that a case has ended in somebody's favour.
    static func isAcquittal(_ sentence: String) -> Bool { sentence.contains(Grammar.acquittal) }

    /// A sentence without the words of courts that are said of other things.
    static func withoutOtherSenses(_ sentence: String) -> String {
        sentence.replacing(Grammar.tryingOut, with: " ").replacing(Grammar.fees, with: " ")
    }
}

/// How journalists write of cases, in folded text.
private enum Grammar {
    /// "Council to trial new bins", "a six-week trial", "clinical trials".
    static var tryingOut: Regex<Substring> {
        #/
        \b(?:to|will|would|could|may|might)\ trial\ (?:a|an|the|new|its|their|free|electric)\b
        | \b(?:clinical|drugs?|vaccine|time|free|field|medical|pilot|horse|sheepdog|football)
          \ trials?\b
        | \b(?:day|week|month|year)(?:[\ -]long)?\ trial\ of\ (?:a|an|the|new)\b
        | \btrial\ (?:run|period|scheme|basis|shift|session|closure|project)s?\b
        /#
    }

    /// "Charged by the FA", "charged £5", "parking charges".
    static var fees: Regex<Substring> {
        #/
        \bcharged\ (?:by\ (?:the\ )?(?:fa|efl|uefa|fifa|rfu|ecb|league|club|stewards)
          |£|\$|\d|extra|a\ fee|up\ to|for\ (?:parking|entry|admission|bags))
        | \b(?:parking|congestion|service|energy|water|bank|delivery|booking|care|standing|entry)
          \ charges?\b
        /#
    }

    static var arrest: Regex<Substring> {
        #/
        \b(?:man|woman|boy|girl|teen|teenager|youth|couple|pair|men|women|boys|girls|teenagers
          |youths|people|suspects?|two|three|four|five|six)
          \ (?:(?:is|are|was|were|has|have|been|being|remains?|still)\ ){0,3}
          (?:bailed\b
            |(?:held|detained|questioned|quizzed)
              (?:$|\ (?:after|over|on\ suspicion|by\ (?:police|detectives|officers)
                |for\ questioning|in\ (?:connection|custody))))
        | \b(?:is|are|was|were|being|been)\ (?:questioned|quizzed|interviewed)
          \ (?:by|over|about|under\ caution)\b
        | \bon\ suspicion\ of\b
        /#
    }

    static var questioning: Regex<Substring> {
        #/\b(?:questioning|quizzing)\ (?:an?|the|two|three|four|several)\b/#
    }

    static var charge: Regex<Substring> {
        #/
        \b(?:due|appears?|appeared|appearing|to\ appear)\ (?:in|before|at)
          \ (?:[a-z']+\ ){0,3}(?:court|magistrates|judge)\b
        | \bfac(?:e|es|ed|ing)\ (?:[a-z0-9]+\ ){0,3}(?:criminal\ charges|counts|trial)\b
        | \bin\ the\ dock\b | \b(?:is|are|be|being)\ prosecuted\b
        /#
    }

    static var denial: Regex<Substring> {
        #/
        \bden(?:y|ies|ied|ying)\ (?:[a-z0-9]+\ ){0,5}?
          (?:charges?|counts?|offences?|murder|manslaughter|arson|fraud|theft|burglary|assault
            |rape|robbery|wounding|killing|causing|conspiracy|stealing|possession|perverting)\b
        /#
    }

    static var trial: Regex<Substring> {
        #/
        \b(?:court|jury|jurors|judge|magistrates)\ (?:has\ |have\ |had\ |was\ |were\ )?
          (?:heard|hears|told)\b
        | \bretrial\b | \bhung\ jury\b | \breach\ a\ verdict\b
        | \b(?:jury|jurors)\ (?:was\ |were\ |has\ been\ |have\ been\ )?
          (?:discharged|retires?|retired|sworn\ in|considers?|considering|deliberating)\b
        /#
    }

    static var verdict: Regex<Substring> {
        #/
        \b(?:found|is|was|were)\ guilty\b | \bplead(?:s|ed)?\ guilty\b | \bconvicts\b
        | \badmit(?:s|ted|ting)?\ (?:[a-z0-9]+\ ){0,4}?
          (?:offences?|counts?|charges?|murder|manslaughter|arson|fraud|theft|burglary|burglaries
            |assault|rape|robbery|wounding|dealing|supplying|causing|conspiracy|perverting
            |stealing|killing|setting\ fire|possession)\b
        /#
    }

    static var acquittal: Regex<Substring> {
        #/
        \bacquit(?:s|ted|tal)?\b | \b(?:found\ )?not\ guilty\ verdicts?\b | \bfound\ not\ guilty\b
        | \b(?:jury|jurors|judge|magistrates)\ clears?\b | \bcleared\ of\b
        | \b(?:case|charges?|prosecution)\ (?:against\ [a-z\ ]{1,40}\ )?
          (?:(?:is|was|were|has|have|been)\ ){0,2}
          (?:dropped|thrown\ out|dismissed|discontinued|withdrawn)\b
        /#
    }

    static var sentence: Regex<Substring> {
        #/
        \bjailed\b | \bjails\b | \bimprison(?:s|ed)\b | \bcaged\b
        | \block(?:s|ed)\ up\ (?:for|after|over)\b | \bsent\ down\b
        | \b(?:life|prison|jail|custodial)\ (?:term|sentence)s?\b
        | \bunpaid\ work\b | \bconditional\ discharge\b | \bbanned\ from\ driving\b
        | \bfined\ £
        /#
    }

    /// "Given four years for", "serving nine years in prison".
    static var term: Regex<Substring> {
        #/
        \b(?:given|handed|gets|got|receives|received|serving|begins|starts)
          \ (?:an?\ |at\ least\ )?(?:[a-z]+|\d+)[\ -](?:years?|months?|weeks?)
          \ (?:for|in\ (?:prison|jail|custody)|behind|inside|imprisonment|detention)\b
        /#
    }

    static var appeal: Regex<Substring> {
        #/
        \bcourt\ of\ appeal\b | \b(?:leave|permission)\ to\ appeal\b
        | \b(?:appeal(?:s|ed|ing)?\ against|challeng(?:e|es|ing)|overturn|quash(?:ed|es)?)
          \ (?:his|her|their|the|a)\ (?:[a-z]+\ )?(?:conviction|sentence|jail\ term)s?\b
        /#
    }

    static var missing: Regex<Substring> {
        #/
        \bmissing\ (?:[a-z0-9-]+\ ){0,2}?
          (?:girl|boy|child|children|teen|teenager|schoolgirl|schoolboy|toddler|baby|woman|man
            |mother|father|daughter|son|student|pensioner|person)\b
        | \b(?:reported|gone|went|still)\ missing\b | \bnot\ been\ seen\ since\b
        | \bconcern(?:ed|s)?\ (?:[a-z]+\ ){0,3}(?:welfare|safety)\b
        /#
    }

    /// What is lost without anybody's being in danger.
    static var thing: Regex<Substring> {
        #/\b(?:cats?|dogs?|kitten|puppy|parrot|tortoise|pet|bikes?|bicycle|statue|parcels?|keys|ring)\b/#
    }
}
