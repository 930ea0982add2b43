#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every key that does something is in the table of shortcuts, and that every shortcut is one.

Takes the source root. Reads the bindings of the widgets, and src/app/hon-shortcuts.c. Prints TAP; the exit
status is 1 when a key is missing on either side. That it does there what the table says, it cannot know.
"""

import re
import sys
from pathlib import Path

TABLE = "src/app/hon-shortcuts.c"
MODIFIERS = {"0": "", "GDK_ALT_MASK": "<Alt>", "GDK_CONTROL_MASK": "<Control>", "GDK_SHIFT_MASK": "<Shift>",
             "GDK_CONTROL_MASK | GDK_SHIFT_MASK": "<Control><Shift>"}
# Second keys for the same.
ALIASES = {"Add": "plus", "Enter": "Return", "Subtract": "minus", "equal": "plus", "space": "Return",
           "<Control>Enter": "<Control>Return", "<Control>Insert": "<Control>c", "<Shift>Left": "<Control>Left",
           "<Shift>Right": "<Control>Right"}

BINDING = re.compile(r"gtk_widget_class_add_binding(?:_action|_signal)?\s*\(widget_class,\s*GDK_KEY_(\w+),\s*([^,]+),")
TRIGGER = re.compile(r"gtk_keyval_trigger_new \(GDK_KEY_(\w+), (\w+)\)")
LOOP = re.compile(r"gtk_widget_class_add_binding(?:_action|_signal)?\s*\(widget_class,\s*(\w+)\[i\](?:\.\w+)?,\s*([^,]+),")


def name(key, modifiers):
    """The shortcut as the table has it."""
    shortcut = MODIFIERS[modifiers.strip()] + key.removeprefix("KP_")
    return ALIASES.get(shortcut, shortcut)


def list_bound(root):
    """Every key that a widget binds, and where."""
    for path in sorted((root / "src").rglob("*.c")):
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(root)
        for key, modifiers in BINDING.findall(text) + TRIGGER.findall(text):
            yield name(key, modifiers), where
        for array, modifiers in LOOP.findall(text):
            body = re.search(rf"\b{array}\[\] = \{{(.*?)\}};", text, re.DOTALL)
            for key in re.findall(r"GDK_KEY_(\w+)", body[1]) if body else ():
                yield name(key, modifiers), where


def main():
    root = Path(sys.argv[1])
    table = re.findall(r'\{ N_\("[^"]*"\), (?:N_\("[^"]*"\)|NULL), "([^"]+)", (NULL|"[^"]*") \}',
                       (root / TABLE).read_text(encoding="utf-8"))
    listed = {keys for keys, action in table}
    bound = list(list_bound(root))

    missing = sorted({f"{keys} ({where})" for keys, where in bound if keys not in listed})
    idle = sorted(keys for keys, action in table
                  if action == "NULL" and keys not in {keys for keys, where in bound})

    print("1..3")
    print("ok 1 bindings are found" if len(bound) > 30 and len(table) > 40 else "not ok 1 bindings are found")
    for number, (title, problems) in enumerate((("every key is listed", missing), ("every listed key is bound", idle)), 2):
        print(f"{'not ok' if problems else 'ok'} {number} {title}")
        for problem in problems:
            print(f"# {problem}")
    sys.exit(1 if missing or idle or len(bound) <= 30 else 0)


main()
