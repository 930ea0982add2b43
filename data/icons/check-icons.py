#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the application's icons. Prints TAP; the exit status is 1 when anything failed."""

import re
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

APPS = Path(__file__).resolve().parent / "hicolor"
NAME = "io.github.honoraires.Honoraires"
RELEASE = APPS / "scalable" / "apps" / f"{NAME}.svg"
DEVELOPMENT = APPS / "scalable" / "apps" / f"{NAME}.Devel.svg"
SYMBOLIC = APPS / "symbolic" / "apps" / f"{NAME}-symbolic.svg"

SVG = "{http://www.w3.org/2000/svg}"
# What a renderer of icons may not have, or has to fetch from elsewhere.
FOREIGN = ("image", "text", "style", "script", "foreignObject", "filter", "use", "animate")
PALETTE = """
  #99c1f1 #62a0ea #3584e4 #1c71d8 #1a5fb4  #8ff0a4 #57e389 #33d17a #2ec27e #26a269
  #f9f06b #f8e45c #f6d32d #f5c211 #e5a50a  #ffbe6f #ffa348 #ff7800 #e66100 #c64600
  #f66151 #ed333b #e01b24 #c01c28 #a51d2d  #dc8add #c061cb #9141ac #813d9c #613583
  #cdab8f #b5835a #986a44 #865e3c #63452c  #ffffff #f6f5f4 #deddda #c0bfbc #9a9996
  #77767b #5e5c64 #3d3846 #241f31 #000000
""".split()


def name(element):
    return element.tag.removeprefix(SVG)


def check_any(root, size):
    """What holds for every icon."""
    if root.tag != f"{SVG}svg":
        yield f"the root is {root.tag}, not svg"
    box = {"width": f"{size}", "height": f"{size}", "viewBox": f"0 0 {size} {size}"}
    for key, expected in box.items():
        if root.get(key) != expected:
            yield f"{key} is {root.get(key)!r}, not {expected!r}"
    ids = [element.get("id") for element in root.iter() if element.get("id") is not None]
    for one in sorted({one for one in ids if ids.count(one) > 1}):
        yield f"the id {one!r} is there twice"
    for element in root.iter():
        if not element.tag.startswith(SVG):
            yield f"{element.tag} is not of SVG"
        if name(element) in FOREIGN:
            yield f"{name(element)} may not be used"
        for key, value in element.items():
            for reference in re.findall(r"url\(([^)]*)\)", value):
                if reference.removeprefix("#") not in ids:
                    yield f"{key} of {name(element)} refers to {reference}, which is not there"


def check_colour(root):
    """A full-colour icon is painted from GNOME's palette."""
    yield from check_any(root, 128)
    for element in root.iter():
        for key in ("fill", "stroke", "stop-color"):
            colour = element.get(key)
            if colour is None or colour == "none" or colour.startswith("url("):
                continue
            if colour not in PALETTE:
                yield f"{key} {colour} of {name(element)} is not of the palette"


def check_symbolic(root):
    """GTK fills the shapes of a symbolic icon with the colour of text, whatever theirs is."""
    yield from check_any(root, 16)
    for element in root.iter():
        if name(element) not in ("svg", "g", "path", "rect", "circle"):
            yield f"{name(element)} is not recoloured"
        if element.get("stroke") is not None:
            yield f"the stroke of {name(element)} is not recoloured"
        if element.get("fill") == "none":
            yield f"{name(element)} without fill would be filled"
        if any("opacity" in key for key in element.keys()):
            yield f"{name(element)} is translucent"


def canonical(element):
    return ET.canonicalize(ET.tostring(element), strip_text=True)


def check_same(release, development):
    """The development icon is the other one with hazard tape."""
    for parent in list(development.iter()):
        for child in list(parent):
            if child.get("id") in ("tape", "cover"):
                parent.remove(child)
    if canonical(development) != canonical(release):
        yield "without its tape it is not the release icon"


def main():
    cases = (
        ("release icon", lambda: check_colour(ET.parse(RELEASE).getroot())),
        ("development icon", lambda: check_colour(ET.parse(DEVELOPMENT).getroot())),
        ("symbolic icon", lambda: check_symbolic(ET.parse(SYMBOLIC).getroot())),
        ("development icon is the release icon with tape",
         lambda: check_same(ET.parse(RELEASE).getroot(), ET.parse(DEVELOPMENT).getroot())),
    )
    failed = False
    print(f"1..{len(cases)}")
    for number, (title, check) in enumerate(cases, start=1):
        try:
            faults = list(check())
        except (OSError, ET.ParseError) as error:
            faults = [str(error)]
        print(f"{'not ok' if faults else 'ok'} {number} - {title}")
        for fault in faults:
            print(f"# {fault}")
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
