#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Adapts a manifest for a build on this computer, and writes it.

Usage: adapt-manifest.py MANIFEST SOURCE OUTPUT [--without MODULE]

The source of the last module, which is Honoraires, becomes the folder SOURCE.
Modules that stand in files of their own are put in; one that the SDK makes up
for can be left out.
"""

import argparse
import json
from pathlib import Path


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("manifest", type=Path)
    parser.add_argument("source", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--without", action="append", default=[])
    arguments = parser.parse_args()

    manifest = read(arguments.manifest)
    modules = [read(arguments.manifest.parent / module) if isinstance(module, str) else module
               for module in manifest["modules"]]
    modules[-1]["sources"] = [{"type": "dir", "path": str(arguments.source.resolve())}]
    manifest["modules"] = [module for module in modules if module["name"] not in arguments.without]
    arguments.output.write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
