extension PolicySource {
    /// Asks for every pattern that the filters and their conditions use.
    func askForPatterns(_ compiler: inout FilterCompiler) {
        var seen: Set<String> = []
        for rule in rules {
            for filter in rule.filters { askForPatterns(of: filter, &compiler, &seen) }
        }
    }

    private func askForPatterns(
        of filter: FilterSource,
        _ compiler: inout FilterCompiler,
        _ seen: inout Set<String>
    ) {
        if filter.kind.key == PatternFilter.name {
            _ = PatternFilter.compile(filter, using: &compiler)
        }
        for condition in filter.needs + filter.except + filter.holdWhen {
            askForPatterns(of: condition, &compiler, &seen)
        }
    }

    private func askForPatterns(
        of condition: ConditionSource,
        _ compiler: inout FilterCompiler,
        _ seen: inout Set<String>
    ) {
        switch condition.kind {
        case .anyOf(let parts):
            for part in parts { askForPatterns(of: part, &compiler, &seen) }
        case .patterns(let scope, let patterns):
            for pattern in patterns {
                _ = compiler.pattern(
                    pattern,
                    in: condition.file,
                    shape: scope.shape,
                    for: .condition
                )
            }
        case .named(let name):
            guard seen.insert(name).inserted, let definition = conditions[name] else { return }
            askForPatterns(of: definition, &compiler, &seen)
        }
    }
}
