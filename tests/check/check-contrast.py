#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that the colours of the style sheets can be told apart.

Takes the source root. Text has a contrast of 4.5:1 with its ground, and what is drawn
one of 3:1 (WCAG 2.1, 1.4.3 and 1.4.11), in all four schemes: light, dark, and both in
high contrast. Prints TAP; the exit status is 1 when anything failed.
"""

import re
import sys
from pathlib import Path

# The ground and the text of libadwaita, with the opacity of the text.
LIGHT = ((250, 250, 251), (0, 0, 6), 0.8)
DARK = ((34, 34, 38), (255, 255, 255), 1.0)
# Which sheets a scheme has, the last one first.
SCHEMES = {
    "light": (LIGHT, ("style.css",)),
    "dark": (DARK, ("style-dark.css", "style.css")),
    "high contrast": (LIGHT, ("style-hc.css", "style.css")),
    "dark, high contrast": (DARK, ("style-hc-dark.css", "style-hc.css", "style-dark.css", "style.css")),
}
N_PARTS = 6
TEXT, GRAPHICS = 4.5, 3.0


def mix(above, below, opacity):
    return tuple(opacity * a + (1 - opacity) * b for a, b in zip(above, below))


def luminance(colour):
    linear = [c / 255 / 12.92 if c / 255 <= 0.04045 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def parse(text):
    return tuple(int(text[i : i + 2], 16) for i in (1, 3, 5))


class Sheets:
    """What the sheets of a scheme say, the first that says it."""

    def __init__(self, root, names):
        self.texts = [(root / "ui" / name).read_text(encoding="utf-8") for name in names]

    def find(self, pattern, otherwise=None):
        for text in self.texts:
            found = re.search(pattern, text)
            if found:
                return found[1]
        if otherwise is None:
            raise SystemExit(f"Bail out! no sheet has {pattern}")
        return otherwise

    def find_share(self, selector):
        """How much of the text's colour something has: all of it, or a percentage."""
        pattern = rf"{re.escape(selector)}\s*\{{\s*(?:background-)?color:\s*([^;]*);"
        percent = re.search(r"(\d+)%", self.find(pattern))
        return int(percent[1]) / 100 if percent else 1.0

    def find_colour(self, name):
        return parse(self.find(rf"--{name}: (#[0-9a-f]{{6}});"))


def check(scheme, sheets):
    (ground, text, opacity), _names = SCHEMES[scheme]
    selected = mix(text, ground, opacity * sheets.find_share("composition-chart bar:selected"))
    dimmed = int(sheets.find(r"--dim-opacity: (\d+)%")) / 100
    wanted = [
        ("dimmed text", mix(text, ground, opacity * dimmed), ground, TEXT),
        ("axes", mix(text, ground, opacity * sheets.find_share("time-chart axis")), ground, TEXT),
        ("heads of tables", mix(text, ground, opacity * sheets.find_share(
            ".statement columnview > header > button > box")), ground, TEXT),
    ]
    for part in range(N_PARTS):
        colour = sheets.find_colour(f"part-{part}-color")
        wanted += [
            (f"part {part}", colour, ground, GRAPHICS),
            (f"part {part} of the chosen bar", colour, selected, GRAPHICS),
            (f"text on part {part}", sheets.find_colour(f"part-{part}-text"), colour, TEXT),
        ]
    return [
        f"{what}: {contrast(one, other):.2f}, {least} is wanted"
        for what, one, other, least in wanted
        if contrast(one, other) < least
    ]


def main():
    root = Path(sys.argv[1])
    failed = False
    for number, (scheme, (_base, names)) in enumerate(SCHEMES.items(), 1):
        problems = check(scheme, Sheets(root, names))
        failed |= bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {scheme}")
        for problem in problems:
            print(f"# {problem}")
    print(f"1..{len(SCHEMES)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
