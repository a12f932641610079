"""Looks for server errors and for answers that the OpenAPI document does not know.

    python Tests/Clients/fuzz.py .build/release/postbag
"""

import subprocess
import sys
from pathlib import Path

from service import Service

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance"

if __name__ == "__main__":
    with Service(sys.argv[1]) as service:
        key = service.make_key("cms", "reader-widget", "reviewer", "auditor")
        done = subprocess.run(
            [
                str(Path(sys.executable).parent / "schemathesis"), "run",
                f"{service.url}/v1/openapi.json",
                "--url", service.url,
                "--header", f"Authorization: Bearer {key}",
                "--checks", CHECKS,
                "--phases", "examples,coverage,fuzzing",
                "--max-examples", "8",
                "--generation-deterministic",
                "--suppress-health-check", "all",
                "--request-timeout", "20",
                # It never ends: a stream of events, which tests of its own read.
                "--exclude-path", "/v1/queue/events",
                "--warnings", "off",
            ],
            cwd=service.folder.name,
        )
    sys.exit(done.returncode)
