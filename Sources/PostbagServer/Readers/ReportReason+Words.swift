import PostbagDesk

extension ReportReason {
    /// The reason as a reader would put it.
    var words: String {
        switch self {
        case .identity: "It says who somebody is whom a court or the law protects"
        case .contempt: "It could harm a trial"
        case .childSafety: "A child may be in danger"
        case .threat: "It threatens somebody"
        case .selfHarm: "Somebody may harm themselves"
        case .hate: "It attacks people for who they are"
        case .privateInformation: "It gives away private details"
        case .vigilantism: "It calls on people to find or punish somebody"
        case .grief: "It hurts the bereaved"
        case .accusation: "It accuses somebody without proof"
        case .abuse: "It insults somebody"
        case .impersonation: "The writer pretends to be somebody else"
        case .graphic: "It dwells on injuries or abuse"
        case .spam: "It is advertising or a fraud"
        case .profanity: "It swears"
        case .misinformation: "It says what is known to be untrue"
        case .offTopic: "It has nothing to do with the story"
        case .other: "Something else"
        }
    }
}
