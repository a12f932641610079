// swift-tools-version: 6.2
import PackageDescription

// Sees the project's own targets through links, so that it reaches what only the package may use.
let package = Package(
    name: "PostbagBenchmarks",
    platforms: [.macOS(.v26)],
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),
        .target(name: "PostbagText", dependencies: ["CPCRE2"]),
        .target(name: "PostbagCore"),
        .target(name: "PostbagScoring", dependencies: ["PostbagCore", "PostbagText"]),
        .target(
            name: "PostbagPolicy",
            dependencies: [
                "PostbagCore", "PostbagScoring", "PostbagText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "Postbag",
            dependencies: ["PostbagCore", "PostbagPolicy", "PostbagScoring", "PostbagText"]
        ),
        .executableTarget(
            name: "PostbagBenchmarks",
            dependencies: ["Postbag", "PostbagPolicy", "PostbagScoring", "PostbagText"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable].contains(target.type) {
    target.swiftSettings =
        (target.swiftSettings ?? []) + [
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
            .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
            .enableUpcomingFeature("InferIsolatedConformances"),
            .strictMemorySafety(),
            .treatAllWarnings(as: .error),
        ]
}
