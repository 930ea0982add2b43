#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every function of a header has a user in src/ beside the file that defines it: what
only its own file needs is static, and what only tests need is not there.

Takes the source root. Prints TAP; the exit status is 1 when anything failed.
"""

import re
import sys
from pathlib import Path

# Functions without a user in src/, and why they are public.
EXCEPTIONS = {
    "hon_catalogue_validate_bytes": "fuzzers and tests try files that stand nowhere",
    "hon_dataset_get_known_ids": "tests walk all datasets",
    "hon_income_input_scale": "tests sweep the receipts that a search goes through",
    "hon_price_level_from_sector": "tests price an act in every sector",
    "hon_association_get_acts": "tests look at what was read",
    "hon_event_get_category": "tests look at what was read",
    "hon_chart_svg_write_family": "tests write names of fonts that are not installed",
    "hon_bill_view_get_study": "tests look at what is shown",
    "hon_dossier_page_get_dossier": "tests look at what is shown",
    "hon_household_page_get_household": "tests look at what is shown",
    "hon_what_if_page_get_draft": "tests look at what is shown",
    "hon_wizard_page_get_wizard": "tests look at what is shown",
    "hon_compare_page_save_as": "tests cannot choose in a dialog for files",
    "hon_dossier_page_save": "tests cannot choose in a dialog for files",
    "hon_publish_dialog_save": "tests cannot choose in a dialog for files",
    "hon_household_page_export": "tests cannot choose in a dialog for files",
    "hon_import_dialog_save_template": "tests cannot choose in a dialog for files",
    "hon_table_view_export": "tests cannot choose in a dialog for files",
    "hon_what_if_page_save": "tests cannot choose in a dialog for files",
    "hon_wizard_page_save": "tests cannot choose in a dialog for files",
}
# What macros of GObject name.
OF_GOBJECT = re.compile(r"_get_type$|_quark$")

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# Macros, and those of GLib that name a function in a header.
MACRO = re.compile(r"^(?:#(?:.*\\\n)*|G_DEFINE_).*$", re.MULTILINE)
WORD = re.compile(r"\bhon_\w+")
DECLARATION = re.compile(r"^[A-Za-z][^;{}()]*?\b(hon_\w+) *\(", re.MULTILINE)
DEFINITION = re.compile(r"^(hon_\w+) \([^;{}]*\)\n\{", re.MULTILINE)


def read_all(folder):
    return {
        path: COMMENT.sub("", path.read_text(encoding="utf-8"))
        for path in sorted(folder.rglob("*.[ch]"))
    }


def list_functions(texts):
    """The functions that headers declare, each with its header and whether another file uses it."""
    homes = {}
    users = {}
    for path, text in texts.items():
        if path.suffix == ".c":
            homes |= dict.fromkeys(DEFINITION.findall(text), path)
        else:
            # A header uses what its macros do, not what it declares.
            text = "\n".join(MACRO.findall(text))
        for name in set(WORD.findall(text)):
            users.setdefault(name, set()).add(path)
    for path, text in texts.items():
        if path.suffix == ".h":
            for name in DECLARATION.findall(MACRO.sub("", text)):
                if not OF_GOBJECT.search(name):
                    yield name, path, bool(users.get(name, set()) - {homes.get(name)})


def main():
    root = Path(sys.argv[1])
    functions = list(list_functions(read_all(root / "src")))
    checks = [
        (
            "public functions have users",
            [f"{path.relative_to(root)}: {name}" for name, path, is_used in functions
             if not is_used and name not in EXCEPTIONS],
        ),
        (
            "exceptions are needed",
            [name for name, _, is_used in functions if is_used and name in EXCEPTIONS],
        ),
    ]

    print(f"1..{len(checks)}")
    for number, (name, problems) in enumerate(checks, 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"# {problem}")

    return any(problems for _, problems in checks)


if __name__ == "__main__":
    sys.exit(main())
