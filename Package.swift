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
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .systemLibrary(
            name: "CPCRE2",
            pkgConfig: "libpcre2-8",
            providers: [.apt(["libpcre2-dev"]), .brew(["pcre2"])]
        ),
        .systemLibrary(
            name: "CPostgres",
            pkgConfig: "libpq",
            providers: [.apt(["libpq-dev"]), .brew(["libpq"])]
        ),
        .systemLibrary(
            name: "CZlib",
            pkgConfig: "zlib",
            providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]
        ),
        .target(name: "PostbagCore"),
        .target(name: "PostbagText", dependencies: ["CPCRE2"]),
        .target(name: "PostbagGzip", dependencies: ["CZlib"]),
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
        .target(
            name: "PostbagDesk",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagPolicy",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ]
        ),
        .target(name: "PostbagSQL", dependencies: ["PostbagCore", "PostbagDesk"]),
        .target(
            name: "PostbagSQLite",
            dependencies: [
                "PostbagCore", "PostbagDesk", "PostbagSQL",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [
                .embedInCode("Migrations/0001-create-desk.sql"),
                .embedInCode("Migrations/0002-access.sql"),
                .embedInCode("Migrations/0003-webhooks.sql"),
                .embedInCode("Migrations/0004-backlog.sql"),
                .embedInCode("Migrations/0005-throughput.sql"),
                .embedInCode("Migrations/0006-audit-months.sql"),
                .embedInCode("Migrations/0007-feedback.sql"),
            ]
        ),
        .target(
            name: "PostbagPostgres",
            dependencies: ["CPostgres", "PostbagCore", "PostbagDesk", "PostbagSQL"],
            resources: [
                .embedInCode("Migrations/0001-create-desk.sql"),
                .embedInCode("Migrations/0002-access.sql"),
                .embedInCode("Migrations/0003-webhooks.sql"),
                .embedInCode("Migrations/0004-backlog.sql"),
                .embedInCode("Migrations/0005-throughput.sql"),
                .embedInCode("Migrations/0006-audit-months.sql"),
                .embedInCode("Migrations/0007-feedback.sql"),
            ]
        ),
        .target(name: "PostbagTerminal"),
        .target(name: "PostbagReview", dependencies: ["PostbagCore", "PostbagTerminal"]),
        .target(
            name: "PostbagReviewDesk",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagPolicy", "PostbagReview",
                "PostbagScoring",
            ]
        ),
        .target(
            name: "PostbagServer",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagPolicy", "PostbagReview",
                "PostbagReviewDesk", "PostbagScoring",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .executableTarget(
            name: "PostbagCommand",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagGzip", "PostbagPolicy",
                "PostbagPostgres", "PostbagReview", "PostbagReviewDesk", "PostbagSQL",
                "PostbagSQLite", "PostbagScoring", "PostbagServer", "PostbagTerminal",
                "PostbagText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "Yams", package: "Yams"),
            ]
        ),
        .target(
            name: "PostbagTestSupport",
            dependencies: ["PostbagCore", "PostbagDesk", "PostbagPolicy"]
        ),

        .testTarget(name: "ArchitectureTests"),
        .testTarget(name: "PostbagCoreTests", dependencies: ["PostbagCore"]),
        .testTarget(name: "PostbagTextTests", dependencies: ["PostbagText"]),
        .testTarget(
            name: "PostbagScoringTests",
            dependencies: ["PostbagCore", "PostbagScoring", "PostbagText", "PostbagTestSupport"]
        ),
        .testTarget(name: "PostbagGzipTests", dependencies: ["PostbagGzip"]),
        .testTarget(
            name: "PostbagPolicyTests",
            dependencies: [
                "PostbagCore", "PostbagPolicy", "PostbagScoring", "PostbagText",
                "PostbagTestSupport",
            ]
        ),
        .testTarget(
            name: "PostbagTests",
            dependencies: ["Postbag", "PostbagText", "PostbagTestSupport"]
        ),
        .testTarget(
            name: "PostbagDeskTests",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagSQLite", "PostbagTestSupport",
                .product(name: "Crypto", package: "swift-crypto"),
            ]
        ),
        .executableTarget(
            name: "DeskWorker",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagPostgres", "PostbagSQLite",
                "PostbagTestSupport",
            ],
            path: "Tests/DeskWorker",
            exclude: ["claim-and-decide.sql", "large-desk.sql", "submit.sql"]
        ),
        .executableTarget(
            name: "ServiceBenchmark",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagPolicy", "PostbagSQLite",
                "PostbagServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/ServiceBenchmark"
        ),
        .testTarget(
            name: "PostbagPostgresTests",
            dependencies: [
                "Postbag", "PostbagCore", "PostbagDesk", "PostbagPostgres", "PostbagSQL",
                "PostbagTestSupport",
            ]
        ),
        .testTarget(
            name: "PostbagSQLiteTests",
            dependencies: [
                "DeskWorker", "Postbag", "PostbagCore", "PostbagDesk", "PostbagPostgres",
                "PostbagSQL", "PostbagSQLite", "PostbagTestSupport",
                .product(name: "GRDB", package: "GRDB.swift"),
            ]
        ),
        .testTarget(name: "PostbagTerminalTests", dependencies: ["PostbagTerminal"]),
        .testTarget(
            name: "PostbagReviewTests",
            dependencies: ["PostbagReview", "PostbagCore", "PostbagTerminal", "PostbagTestSupport"]
        ),
        .testTarget(
            name: "PostbagServerTests",
            dependencies: [
                "Postbag", "PostbagCommand", "PostbagCore", "PostbagDesk", "PostbagPolicy",
                "PostbagPostgres", "PostbagReview", "PostbagSQLite", "PostbagServer",
                "PostbagTestSupport",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTesting", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ]
        ),
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
