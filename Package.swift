// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "postbag",
    platforms: [.macOS(.v26)],
    products: [
        .library(name: "Postbag", targets: ["Postbag"]),
        .executable(name: "postbag", targets: ["PostbagCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),
        .target(name: "PostbagCore"),
        .target(name: "PostbagText", dependencies: ["CPCRE2"]),
        .target(
            name: "PostbagPolicy",
            dependencies: [
                "PostbagCore", "PostbagText",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "Postbag", dependencies: ["PostbagCore", "PostbagPolicy", "PostbagText"]),
        .target(name: "PostbagTerminal"),
        .executableTarget(
            name: "PostbagCommand",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagPolicy", "PostbagTerminal",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(name: "PostbagTestSupport", dependencies: ["PostbagCore", "PostbagPolicy"]),

        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "PostbagTextTests", dependencies: ["PostbagText"]),
        .testTarget(
            name: "PostbagPolicyTests",
            dependencies: ["PostbagCore", "PostbagPolicy", "PostbagText", "PostbagTestSupport"]
        ),
        .testTarget(name: "PostbagTests", dependencies: ["Postbag", "PostbagTestSupport"]),
        .testTarget(name: "PostbagTerminalTests", dependencies: ["PostbagTerminal"]),
        .testTarget(
            name: "PostbagCommandTests",
            dependencies: ["PostbagCommand", "PostbagTestSupport"]
        ),
    ],
    swiftLanguageModes: [.v6]
)

for target in package.targets where [.regular, .executable, .test].contains(target.type) {
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
