#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows that an installed Flatpak can do what its manifest asks for, and nothing else.

Usage: check-sandbox.py MANIFEST

Each door is tried from outside first, where it has to be open: what is closed to
everybody proves nothing. Prints what it found; the exit status is 1 when a door
is not as it should be.
"""

import configparser
import json
import os
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

# A connection to a port here, in a shell: the runtime need not have another program.
CONNECT = "exec 3<>/dev/tcp/127.0.0.1/{port}"


class Checker:
    def __init__(self, manifest):
        self.id = manifest["id"]
        self.arguments = manifest["finish-args"]
        self.failed = False

    def tell(self, is_right, text):
        print(f"{'right' if is_right else 'WRONG'}    {text}")
        self.failed = self.failed or not is_right

    def inside(self, command):
        """Runs a shell command in the sandbox: whether it went well, and what it said."""
        run = subprocess.run(["flatpak", "run", "--command=bash", self.id, "-c", command],
                             stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, encoding="utf-8",
                             timeout=120, check=False)
        return run.returncode == 0, run.stdout.strip()

    def check_alive(self):
        """What follows would also hold for a sandbox that does not start at all."""
        said = self.inside("echo $FLATPAK_ID")
        self.tell(said == (True, self.id), f"the sandbox starts, and is that of {self.id}")

    def check_permissions(self):
        """The permissions are those of the manifest."""
        text = subprocess.run(["flatpak", "info", "--show-permissions", self.id], check=True,
                              stdout=subprocess.PIPE, encoding="utf-8").stdout
        parser = configparser.ConfigParser(delimiters="=")
        parser.optionxform = str
        parser.read_string(text)
        context = {key: set(filter(None, value.split(";")))
                   for key, value in parser["Context"].items()}
        expected = {}
        for argument in self.arguments:
            option, _, value = argument.removeprefix("--").partition("=")
            key = {"share": "shared", "socket": "sockets", "device": "devices"}[option]
            expected.setdefault(key, set()).add(value)
        # The plain socket is how the older key is still written.
        if "fallback-x11" in expected.get("sockets", ()):
            context.get("sockets", set()).discard("x11")
        self.tell(context == expected and parser.sections() == ["Context"],
                  "the permissions: " + "; ".join(f"{key} {', '.join(sorted(values))}"
                                                  for key, values in sorted(context.items())))

    def check_network(self):
        """A port that listens here is reached from outside, and not from inside."""
        with socket.create_server(("127.0.0.1", 0)) as server:
            connect = CONNECT.format(port=server.getsockname()[1])
            outside = subprocess.run(["bash", "-c", connect], stderr=subprocess.DEVNULL,
                                     check=False).returncode == 0
            is_open, _ = self.inside(connect)
        self.tell(outside and not is_open,
                  "the network: a port of this computer answers outside "
                  f"({'yes' if outside else 'no'}) and inside ({'yes' if is_open else 'no'})")
        is_right, devices = self.inside("tail -n +3 /proc/net/dev | cut -d : -f 1")
        self.tell(is_right and devices.split() == ["lo"],
                  f"the network: the devices inside are {' '.join(devices.split())}")

    def check_home(self):
        """A file in the home folder is read outside, and not inside."""
        with tempfile.NamedTemporaryFile("w", dir=Path.home(), prefix="honoraires-", suffix=".txt",
                                         encoding="utf-8") as file:
            file.write("private\n")
            file.flush()
            outside = Path(file.name).read_text(encoding="utf-8") == "private\n"
            is_open, _ = self.inside(f"cat '{file.name}'")
            _, listed = self.inside(f"ls -A '{Path.home()}'")
            is_written, _ = self.inside(f"echo changed >'{file.name}'")
            is_whole = Path(file.name).read_text(encoding="utf-8") == "private\n"
        self.tell(outside and not is_open,
                  "the home folder: a file in it is read outside "
                  f"({'yes' if outside else 'no'}) and inside ({'yes' if is_open else 'no'})")
        self.tell(set(listed.split()) <= {".var"},
                  f"the home folder: inside it holds {' '.join(listed.split()) or 'nothing'}")
        self.tell(is_whole, "the home folder: what is written to the same path inside "
                  f"({'was' if is_written else 'could not be'}) leaves the file as it is")


def main():
    manifest = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    os.environ["LC_ALL"] = "C.UTF-8"
    checker = Checker(manifest)
    checker.check_alive()
    checker.check_permissions()
    checker.check_network()
    checker.check_home()
    return 1 if checker.failed else 0


if __name__ == "__main__":
    sys.exit(main())
