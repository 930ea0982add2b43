#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the metainfo against what stores ask of it beyond being valid, and its pictures.

Usage: check-metainfo.py METAINFO DESKTOP-FILE VERSION APPLICATION-ID

Both files are those that are installed. Prints TAP; the exit status is 1 when
anything failed.
"""

import configparser
import re
import struct
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

SCREENSHOTS = Path(__file__).resolve().parent / "screenshots"
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
LANGUAGES = ("en", "fr")


def read_size(path):
    """The width and height of a PNG."""
    data = path.read_bytes()[:24]
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError(f"{path.name} is no PNG")
    return struct.unpack(">II", data[16:24])


class Checks:
    def __init__(self, metainfo, desktop, version, application_id):
        self.root = ET.parse(metainfo).getroot()
        self.desktop = configparser.RawConfigParser(delimiters="=", comment_prefixes="#")
        self.desktop.optionxform = str
        self.desktop.read(desktop, encoding="utf-8")
        self.version = version
        self.id = application_id

    def texts(self, path):
        """The texts of an element, by language."""
        return {element.get(LANGUAGE, "en"): "".join(element.itertext()).strip()
                for element in self.root.findall(path)}

    def check_ids(self):
        """the ids are those of the application"""
        entry = self.desktop["Desktop Entry"]
        found = {
            "id": self.root.findtext("id"),
            "launchable": self.root.findtext("launchable").removesuffix(".desktop"),
            "D-Bus name": self.root.findtext("provides/dbus"),
            "icon": entry["Icon"],
        }
        for what, value in found.items():
            if value != self.id:
                yield f"{what} is {value}, not {self.id}"

    def check_summary(self):
        """the summary is short, no sentence, and does not repeat the name"""
        name = self.root.findtext("name")
        if len(name) > 15:
            yield f"the name {name} is too long"
        summaries = self.texts("summary")
        if set(summaries) != set(LANGUAGES):
            yield f"the summary is in {sorted(summaries)}"
        for language, summary in summaries.items():
            # What is short in English may be a little longer elsewhere.
            if len(summary) > (35 if language == "en" else 45):
                yield f"“{summary}” is too long ({len(summary)})"
            if summary.endswith(".") or not summary[0].isupper():
                yield f"“{summary}” is to begin with a capital and end without a full stop"
            if name.lower() in summary.lower().split() or "GTK" in summary:
                yield f"“{summary}” repeats the name, or tells what it is made with"

    def check_description(self):
        """the description is of a readable length in every language, and wholly translated"""
        for element in self.root.findall("description//*"):
            if element.tag in ("p", "li") and element.get(LANGUAGE) is None \
                    and len("".join(element.itertext())) > 400:
                yield f"a paragraph is too long: {element.text[:40]}…"
        for tag in ("p", "li"):
            counts = {language: 0 for language in LANGUAGES}
            for element in self.root.findall(f"description//{tag}"):
                counts[element.get(LANGUAGE, "en")] += 1
            if len(set(counts.values())) != 1:
                yield f"{tag} of the description: {counts}"

    def check_addresses(self):
        """there are addresses for those who want to know more, and they are HTTPS"""
        addresses = {url.get("type"): url.text for url in self.root.findall("url")}
        for kind in ("homepage", "bugtracker", "vcs-browser", "contribute"):
            if not addresses.get(kind, "").startswith("https://"):
                yield f"{kind}: {addresses.get(kind)}"

    def check_branding(self):
        """there is a colour for each scheme"""
        colours = {colour.get("scheme_preference"): colour.text
                   for colour in self.root.findall("branding/color[@type='primary']")}
        if set(colours) != {"light", "dark"}:
            yield f"the schemes are {sorted(colours)}"
        for scheme, colour in colours.items():
            if not re.fullmatch("#[0-9a-f]{6}", colour):
                yield f"{scheme}: {colour}"
        if len(set(colours.values())) != len(colours):
            yield "the colours are the same"

    def check_devices(self):
        """small screens, every way to point, and no network"""
        length = self.root.find("requires/display_length")
        if length is None or (length.get("compare"), length.text) != ("ge", "360"):
            yield "display_length is not 360 or more"
        controls = {control.text for control in self.root.findall("supports/control")}
        if controls != {"keyboard", "pointing", "touch"}:
            yield f"the controls are {sorted(controls)}"
        if [element.text for element in self.root.findall(".//internet")] != ["offline-only"]:
            yield "it is not said that no network is needed"
        if self.root.find("content_rating[@type='oars-1.1']") is None:
            yield "there is no rating"

    def check_release(self):
        """the newest release is this version, and has notes in every language"""
        releases = self.root.findall("releases/release")
        if releases[0].get("version") != self.version:
            yield f"the newest release is {releases[0].get('version')}, not {self.version}"
        if any(release.get("date") is None for release in releases):
            yield "a release has no date"
        notes = {element.get(LANGUAGE, "en") for element in releases[0].findall("description/*")}
        if notes != set(LANGUAGES):
            yield f"the notes are in {sorted(notes)}"

    def check_screenshots(self):
        """every picture is there, in every language and the size that is told, and none besides"""
        named = set()
        screenshots = self.root.findall("screenshots/screenshot")
        if [shot.get("type") for shot in screenshots].count("default") != 1:
            yield "there is not one default picture"
        for shot in screenshots:
            captions = {caption.get(LANGUAGE, "en"): caption.text
                        for caption in shot.findall("caption")}
            if set(captions) != set(LANGUAGES):
                yield f"“{captions.get('en')}” is in {sorted(captions)}"
            for caption in captions.values():
                if caption.endswith(".") or len(caption) > 100:
                    yield f"“{caption}” is too long, or ends in a full stop"
            for image in shot.findall("image"):
                language = image.get(LANGUAGE, "en")
                path = SCREENSHOTS / image.text.rpartition("/")[2]
                named.add(path.name)
                if not path.name.endswith(f"-{language}.png"):
                    yield f"{path.name} stands for {language}"
                if f"/v{self.version}/" not in image.text:
                    yield f"{image.text} is not of this version"
                if not path.exists():
                    yield f"{path.name} is not there"
                    continue
                told = (int(image.get("width")), int(image.get("height")))
                if read_size(path) != told:
                    yield f"{path.name} is {read_size(path)}, not {told}"
            languages = sorted(image.get(LANGUAGE, "en") for image in shot.findall("image"))
            if languages != sorted(LANGUAGES):
                yield f"the pictures of “{captions.get('en')}” are in {languages}"
        there = {path.name for path in SCREENSHOTS.glob("*.png")}
        for name in sorted(there - named):
            yield f"{name} is of no use"

    def check_desktop(self):
        """the desktop file starts over D-Bus, one window, in every language"""
        entry = self.desktop["Desktop Entry"]
        for key in ("DBusActivatable", "SingleMainWindow", "StartupNotify"):
            if entry.get(key) != "true":
                yield f"{key} is {entry.get(key)}"
        for key in ("GenericName", "Comment", "Keywords"):
            if f"{key}[fr]" not in entry:
                yield f"{key} is not translated"


def main():
    checks = Checks(*sys.argv[1:])
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
