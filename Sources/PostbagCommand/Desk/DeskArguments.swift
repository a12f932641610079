public import ArgumentParser
public import PostbagDesk

// The desk's own words, as the command line takes them.

extension AppealParty: ExpressibleByArgument {}
extension DecisionAction: ExpressibleByArgument {}
extension Queue: ExpressibleByArgument {}
extension ReportReason: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension SanctionKind: ExpressibleByArgument {}
extension StoryMode: ExpressibleByArgument {}
extension WebhookEvent: ExpressibleByArgument {}
extension WebhookMessage.State: ExpressibleByArgument {}
