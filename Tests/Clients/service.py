"""Starts `postbag serve` on a desk of its own, for clients to talk to."""

import json
import os
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CORAL_SECRETS = ["first-signing-secret", "second-signing-secret"]


class Service:
    """The service, from start to SIGTERM."""

    def __init__(self, program: str):
        self.program = str(Path(program).resolve())
        self.folder = tempfile.TemporaryDirectory(prefix="postbag-clients-")
        self.database = str(Path(self.folder.name) / "desk.sqlite")
        self.log = open(Path(self.folder.name) / "log", "w+b")
        self.url = ""
        self.key = ""
        self.process = None

    def __enter__(self):
        for story in sorted((ROOT / "Samples" / "stories").glob("*.yaml")):
            self.run("story", "add", "--as", "clients", "--role", "editor", str(story))
        self.key = self.make_key("cms")
        port = free_port()
        self.url = f"http://127.0.0.1:{port}"
        self.process = subprocess.Popen(
            [self.program, "serve", "--database", self.database, "--port", str(port)],
            cwd=ROOT,
            env=os.environ | {"POSTBAG_CORAL_SECRETS": ",".join(CORAL_SECRETS)},
            stdout=subprocess.DEVNULL,
            stderr=self.log,
        )
        self.wait()
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=30)
        self.log.close()
        self.folder.cleanup()
        assert status == 0, f"the service ended with {status}"

    def run(self, *arguments: str) -> str:
        """Runs a command on the service's desk."""
        command = [self.program, *arguments, "--database", self.database]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    def make_key(self, *scopes: str) -> str:
        """A new key, as whoever sets a site up makes it."""
        wanted = [word for scope in scopes for word in ("--scope", scope)]
        said = self.run(
            "key", "create", "--name", "clients", *wanted, "--role", "editor", "--as", "clients",
            "--format", "json",
        )
        return json.loads(said)["secret"]

    def wait(self):
        for _ in range(1800):
            if self.process.poll() is not None:
                raise AssertionError(f"the service stopped: {self.told()}")
            try:
                urllib.request.urlopen(f"{self.url}/health/ready", timeout=2).read()
                return
            except OSError:
                time.sleep(0.1)
        raise AssertionError(f"the service did not become ready: {self.told()}")

    def told(self) -> str:
        """What the service wrote to its log."""
        self.log.flush()
        return Path(self.log.name).read_text(errors="replace")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]
