#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the style sheets into one with media queries, as libadwaita wants it since 1.9.

Usage: join-styles.py STYLE DARK HIGH-CONTRAST HIGH-CONTRAST-DARK OUTPUT
"""

import sys
from pathlib import Path

QUERIES = (
    None,
    "(prefers-color-scheme: dark)",
    "(prefers-contrast: more)",
    "(prefers-contrast: more) and (prefers-color-scheme: dark)",
)


def main():
    *inputs, output = map(Path, sys.argv[1:])
    parts = []
    for path, query in zip(inputs, QUERIES, strict=True):
        text = path.read_text(encoding="utf-8")
        parts.append(text if query is None else f"@media {query} {{\n{text}}}\n")
    output.write_text("\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    main()
