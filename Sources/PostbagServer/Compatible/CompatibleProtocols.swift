/// The protocols of other services; each answers only where the policy names it.
enum CompatibleProtocols {
    /// Their controllers, which find out for themselves who calls.
    static func controllers(for service: PostbagService) -> [any Controller] {
        let stories = StoryDirectory()
        return [
            PerspectiveController(service: service),
            AkismetController(service: service, stories: stories),
            CoralPhaseController(service: service, stories: stories),
            ModerationsController(service: service),
        ]
    }
}
