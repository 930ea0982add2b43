#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that texts and comments use plain words.

Takes the source root. The words below make a reader stop; what to write in their
place stands beside them. Prints TAP; the exit status is 1 when one is used.
"""

import re
import sys
from pathlib import Path

ENGLISH = {
    "anew": "again",
    "nobody": "no one by name: say what is not done",
    "somebody": "who it is: a doctor, a patient, a reader",
    "thereof": "of it",
    "whence": "from where",
    "whereof": "of which",
    "whoever": "who it is",
    "whomever": "who it is",
}
FRENCH = {
    "d’aucuns": "qui",
    "derechef": "de nouveau",
    "icelle": "celle-ci",
    "icelui": "celui-ci",
    "moult": "beaucoup",
    "nul n’": "aucun",
    "quiconque": "qui",
}
WORDS = ENGLISH | FRENCH
ENDINGS = {".blp", ".c", ".h", ".json", ".md", ".page", ".po", ".py"}
FOLDERS = ("data", "help", "po", "src", "tests", "ui")


def list_files(root):
    """The texts that people write, and read."""
    yield from root.glob("*.md")
    for folder in FOLDERS:
        yield from (path for path in sorted((root / folder).rglob("*"))
                    if path.suffix in ENDINGS and "fixtures" not in path.parts)


def find(path):
    """Where a file uses one of the words."""
    text = path.read_text(encoding="utf-8", errors="replace").lower()
    for word in WORDS:
        # Most files have none: this is quicker than to look for whole words at once.
        if word not in text:
            continue
        for found in re.finditer(rf"(?<!\w){re.escape(word)}" + (r"(?!\w)" if word[-1].isalpha() else ""), text):
            yield text.count("\n", 0, found.start()) + 1, word


def main():
    root = Path(sys.argv[1])
    own = Path(__file__).resolve()
    problems = [
        f"{path.relative_to(root)}:{number}: “{word}”, write: {WORDS[word]}"
        for path in list_files(root)
        if path.resolve() != own
        for number, word in find(path)
    ]
    print(f"{'not ok' if problems else 'ok'} 1 - words are plain")
    for problem in problems:
        print(f"# {problem}")
    print("1..1")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
