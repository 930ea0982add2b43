#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the manifests of the Flatpak: that they are alike and ask for no more than they may.

Takes the source root. Prints TAP; the exit status is 1 when anything failed.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ID = "io.github.honoraires.Honoraires"
# A window, and the graphics card to draw it. Files come through portals.
PERMISSIONS = ["--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"]
TEXTS = ("dev", ".ci/*", "flatpak/*", "*.md", "**/meson.build")


class Checks:
    def __init__(self, root):
        self.root = root
        self.folder = root / "flatpak"
        self.paths = [self.folder / f"{ID}.json", self.folder / f"{ID}.Devel.json"]
        self.release, self.development = (json.loads(path.read_text(encoding="utf-8"))
                                          for path in self.paths)

    def both(self):
        return zip(self.paths, (self.release, self.development))

    def modules(self, manifest):
        for module in manifest["modules"]:
            if isinstance(module, str):
                module = json.loads((self.folder / module).read_text(encoding="utf-8"))
            yield module

    def check_permissions(self):
        """the permissions are those that a window needs, and no others"""
        for path, manifest in self.both():
            if manifest["finish-args"] != PERMISSIONS:
                yield f"{path.name}: {manifest['finish-args']}"

    def check_build(self):
        """nothing is built with a network, or with more than the runtime"""
        for path, manifest in self.both():
            text = path.read_text(encoding="utf-8")
            for word in ("build-args", "share=network", "sdk-extensions", "add-extensions", "base"):
                if f'"{word}"' in text or f"--{word}" in text:
                    yield f"{path.name}: {word}"

    def check_ids(self):
        """each manifest is named by its id and builds its profile"""
        for path, manifest in self.both():
            if path.stem != manifest["id"]:
                yield f"{path.name}: the id is {manifest['id']}"
            profile = "development" if manifest["id"].endswith(".Devel") else "release"
            if f"-Dprofile={profile}" not in manifest["modules"][-1]["config-opts"]:
                yield f"{path.name}: the profile is not {profile}"

    def check_alike(self):
        """but for id, profile and source, the manifests are the same"""
        release, development = (json.loads(json.dumps(manifest))
                                for manifest in (self.release, self.development))
        for manifest in (release, development):
            del manifest["id"], manifest["modules"][-1]["config-opts"]
            del manifest["modules"][-1]["sources"]
        for key in release.keys() | development.keys():
            if release.get(key) != development.get(key):
                yield f"{key} differs"

    def check_runtime(self):
        """the version of the runtime stands in the manifests only"""
        version = self.release["runtime-version"]
        if not re.fullmatch(r"[0-9]{2}", version):
            yield f"the version of the runtime is {version}"
        named = re.compile(rf"org\.gnome\.(?:Platform|Sdk)/[a-z0-9_]*/{version}\b"
                           rf"|(?:GNOME|runtime) {version}\b")
        for pattern in TEXTS:
            for path in self.root.glob(pattern):
                if path.is_file() and path not in self.paths \
                        and not path.relative_to(self.root).parts[0].startswith("_build"):
                    for match in named.findall(path.read_text(encoding="utf-8")):
                        yield f"{path.relative_to(self.root)}: {match}"

    def check_tools(self):
        """what builds the templates is fetched by its checksum, and not shipped"""
        for path, manifest in self.both():
            *tools, own = self.modules(manifest)
            if [tool["name"] for tool in tools] != ["blueprint-compiler"]:
                yield f"{path.name}: the tools are {[tool['name'] for tool in tools]}"
            for tool in tools:
                if tool["cleanup"] != ["*"]:
                    yield f"{tool['name']} is shipped"
                for source in tool["sources"]:
                    if not re.fullmatch(r"[0-9a-f]{64}", source.get("sha256", "")):
                        yield f"{tool['name']}: {source['url']} has no checksum"
                    if not source["url"].startswith("https://"):
                        yield f"{tool['name']}: {source['url']} is not HTTPS"
            if not own["run-tests"] or not own["test-commands"]:
                yield f"{path.name}: the build runs no tests"

    def check_version(self):
        """the release manifest takes the source of this version"""
        version = re.search(r"^  version: '([^']*)'", (self.root / "meson.build").read_text(
            encoding="utf-8"), re.MULTILINE).group(1)
        for source in self.release["modules"][-1]["sources"]:
            if source["tag"] != f"v{version}":
                yield f"{source['tag']} is not v{version}"

    def check_adapted(self):
        """adapted to a checkout, a manifest keeps all but the source"""
        with tempfile.TemporaryDirectory() as folder:
            output = Path(folder) / "adapted.json"
            command = [sys.executable, self.folder / "adapt-manifest.py", self.paths[0], folder,
                       output]
            subprocess.run(command, check=True)
            whole = json.loads(output.read_text(encoding="utf-8"))
            subprocess.run([*command, "--without", "blueprint-compiler"], check=True)
            less = json.loads(output.read_text(encoding="utf-8"))
            source = [{"type": "dir", "path": str(Path(folder).resolve())}]
        if [module["name"] for module in whole["modules"]] != ["blueprint-compiler", "honoraires"]:
            yield "the modules are not those of the manifest"
        if [module["name"] for module in less["modules"]] != ["honoraires"]:
            yield "the module was not left out"
        if whole["modules"][-1].pop("sources") != source:
            yield "the source is not the checkout"
        own = dict(self.release["modules"][-1])
        del own["sources"]
        if whole["modules"][-1] != own:
            yield "the module of Honoraires changed"
        if {key: value for key, value in whole.items() if key != "modules"} \
                != {key: value for key, value in self.release.items() if key != "modules"}:
            yield "something else changed"


def main():
    checks = Checks(Path(sys.argv[1]))
    cases = [getattr(checks, name) for name in dir(checks) if name.startswith("check_")]
    failed = False
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, start=1):
        faults = list(case())
        print(f"{'not ok' if faults else 'ok'} {number} - {case.__doc__}")
        for fault in faults:
            print(f"# {fault}")
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
