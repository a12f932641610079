#if os(Linux)
    import Foundation
    import PostbagDesk
    import PostbagTestSupport
    import Testing

    @testable import PostbagPostgres

    @Suite(.needsPostgres, .serialized) struct `A connection by TLS` {
        /// A server that answers by TLS, on an address of this machine that nothing else listens on.
        private struct Server {
            static let address = "127.83.\(UInt8.random(in: 1...254)).\(UInt8.random(in: 1...254))"
            static let shared = Result { try Server() }

            let certificate: TestCertificate
            let cluster: PostgresCluster

            init() throws {
                certificate = try TestCertificate(for: "desk.example")
                cluster = try PostgresCluster(options: [
                    "listen_addresses=\(Self.address)", "ssl=on",
                    "ssl_cert_file=\(certificate.path)", "ssl_key_file=\(certificate.keyPath)",
                ])
            }

            /// The address of a new database by a name of the server, with some root trusted.
            func place(_ host: String, trusting root: TestCertificate) throws -> String {
                let name = try cluster.makeDatabase().drop { $0 != "/" }.dropFirst(3)
                    .prefix { $0 != "?" }
                return "postgres://postbag@\(host)/\(name)?hostaddr=\(Self.address)"
                    + "&sslmode=verify-full&sslrootcert=\(root.path)"
            }
        }

        @Test func `is private, and a desk works over it`() async throws {
            let server = try Server.shared.get()
            let place = try server.place("desk.example", trusting: server.certificate)
            let store = PostgresDeskStore(address: place)
            #expect(try await store.read { try $0.registerVersion() } >= 0)
            let isPrivate = try await store.pool.run { worker, _ in
                let sql = "SELECT ssl::int AS ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
                return try worker.ready().answer(to: PostgresQuery(sql: sql))[0].integer("ssl")
            }
            #expect(isPrivate == 1)
        }

        @Test func `is refused where the certificate is of nobody who is trusted`() async throws {
            let server = try Server.shared.get()
            let other = try TestCertificate(for: "desk.example")
            try await expectRefusal(at: server.place("desk.example", trusting: other))
        }

        @Test func `is refused where the certificate is another server's`() async throws {
            let server = try Server.shared.get()
            try await expectRefusal(at: server.place("db.example", trusting: server.certificate))
        }

        private func expectRefusal(at place: String) async throws {
            let error = await #expect(throws: PostgresError.self) {
                try await PostgresDeskStore(address: place).read { try $0.registerVersion() }
            }
            guard case .refused = try #require(error) else {
                Issue.record("it was \(String(describing: error))")
                return
            }
            #expect(error?.description.contains("sslrootcert") == true)
        }
    }

    /// A certificate that signs itself, in a folder that the server may read.
    private struct TestCertificate: Sendable {
        private let folder: String
        var path: String { folder + "/server.pem" }
        var keyPath: String { folder + "/server.key" }

        /// The folder of all certificates of this run, which goes with the tests' program.
        private static let all: String = {
            atexit { try? FileManager.default.removeItem(atPath: TestCertificate.all) }
            return "/tmp/postbag-tls-\(UUID().uuidString.prefix(8))"
        }()

        /// Made by `openssl`, which Debian's PostgreSQL brings along.
        init(for host: String) throws {
            folder = "\(Self.all)/\(UUID().uuidString)"
            let files = FileManager.default
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/openssl")
            process.arguments = [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=\(host)",
                "-addext", "subjectAltName=DNS:\(host)", "-keyout", keyPath, "-out", path,
            ]
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            for folder in [Self.all, folder] {
                try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)
            }
            try files.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keyPath)
            // The server runs as nobody where the tests run as root.
            guard getuid() == 0 else { return }
            try files.setAttributes([.ownerAccountID: 65_534], ofItemAtPath: keyPath)
        }
    }
#endif
