#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each layer of the code knows only what stands left of it:

    base <- engine <- model,  base <- charts,  base <- help,  pages and app -> all,

and each room of the model only the rooms left of it:

    data <- bill, figures, tariffs, income, reference, profession <- sectors,  data <- dossier.

No two files need each other, not even by way of others, and none is longer than
1 000 lines.

Takes the source root and the build root. Prints TAP; the exit status is 1 when
anything failed.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

# What each layer may include of the others.
MAY_INCLUDE = {
    "base": {"base"},
    "engine": {"base", "engine"},
    "model": {"base", "engine", "model"},
    "charts": {"base", "charts"},
    "help": {"base", "help"},
    "cli": {"base", "engine", "model", "cli"},
    "pages": {"base", "engine", "model", "charts", "pages"},
    "app": {"base", "engine", "model", "charts", "help", "pages", "app"},
}
# What each room of the model may include of the other rooms.
ROOMS = {
    "data": {"data"},
    "bill": {"data", "bill"},
    "figures": {"data", "figures"},
    "tariffs": {"data", "tariffs"},
    "income": {"data", "income"},
    "reference": {"data", "reference"},
    "profession": {"data", "profession"},
    "sectors": {"data", "bill", "income", "sectors"},
    "dossier": {"data", "dossier"},
}
# A file that is longer is split by what its parts do.
MAX_LINES = 1000
NO_TOOLKIT = ("base", "engine", "model", "cli")
TOOLKIT = re.compile(r"^(gtk|gdk|gsk|adwaita|graphene|pango|cairo)\b")

# Pure rules: what they include beside their own headers.
ENGINE_LIBRARIES = {"glib.h", "math.h", "string.h", "stdlib.h", "float.h"}

# A chart of anything: none of these words has a place in it.
FIELD_WORDS = re.compile(
    r"secteur|sector|m[ée]decin|doctor|physician|patient|carmf|urssaf|optam|cpam|d[ée]passement"
    r"|overrun|cotisation|receipts|\bfees?\b|\btax(es)?\b|\bpass\b",
    re.IGNORECASE,
)

# Numbers become text for people in the formatter of base, and nowhere else.
JSON_GENERATOR = re.compile(r"\bjson_(to_string|generator_\w+) \(")
NUMBER_CONVERSION = re.compile(r"%[-+ #0-9.*]*(?:hh|h|ll|l|L|q|j|z)?[aAeEfFgG]")

INCLUDE = re.compile(r'^\s*#\s*include\s+[<"]([^>"]+)[>"]', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
STRING = re.compile(r'"(?:\\.|[^"\\\n])*"')


def read(path):
    return path.read_text(encoding="utf-8")


def sources(folder):
    return sorted(path for path in folder.rglob("*") if path.suffix in (".c", ".h"))


def check_includes(folder, may_include):
    """Headers of a subfolder that is not to the left."""
    place_of = {path.name: place for place in may_include for path in sources(folder / place)}
    for place, allowed in may_include.items():
        for path in sources(folder / place):
            for include in INCLUDE.findall(read(path)):
                found = place_of.get(Path(include).name)
                if found is not None and found not in allowed:
                    yield f"{path.relative_to(folder)} includes {include} of {found}"


def check_places(folder, may_include):
    """Subfolders that the table does not name, and sources that stand in none."""
    places = {path.name for path in folder.iterdir() if path.is_dir()}
    yield from sorted(places ^ may_include.keys())
    yield from sorted(path.name for path in folder.glob("*.[ch]") if path.name != "main.c")


def module_of(name):
    """What a header and the file that it belongs to have in common."""
    return Path(name).stem.removesuffix("-private")


def find_way(needs, start):
    """The shortest way from a module back to itself; nothing where there is none."""
    ways = [[start]]
    seen = set()
    for way in ways:
        for module in sorted(needs[way[-1]] - seen):
            if module == start:
                return [*way, start]
            seen.add(module)
            ways.append([*way, module])
    return []


def check_circles(folder):
    """Files that need each other: what each includes, taken together with its own headers."""
    paths = sources(folder)
    needs = {module_of(path.name): set() for path in paths}
    for path in paths:
        module = module_of(path.name)
        needs[module] |= needs.keys() & set(map(module_of, INCLUDE.findall(read(path)))) - {module}
    told = set()
    for module in sorted(needs):
        way = find_way(needs, module)
        if not told.issuperset(way):
            yield " needs ".join(way)
        told.update(way)


def check_lengths(folder):
    """Files that do more than one thing, by their length."""
    for path in sources(folder):
        length = len(read(path).splitlines())
        if length > MAX_LINES:
            yield f"{path.relative_to(folder)} has {length} lines, more than {MAX_LINES}"


def check_toolkit(root, layers):
    """Anything that draws, below the charts."""
    for layer in layers:
        if layer not in NO_TOOLKIT:
            continue
        for path in sources(root / "src" / layer):
            for include in INCLUDE.findall(read(path)):
                if TOOLKIT.match(include):
                    yield f"{path.relative_to(root)} includes {include}"


def check_engine(root):
    """Input, output and objects, where there are only rules."""
    own = {path.name for layer in ("base", "engine") for path in sources(root / "src" / layer)}
    for path in sources(root / "src" / "engine"):
        for include in INCLUDE.findall(read(path)):
            if include not in own | ENGINE_LIBRARIES | {"config.h"}:
                yield f"{path.relative_to(root)} includes {include}"


def check_charts(root):
    """Words of the field in a chart; comments and licences count as well."""
    files = sources(root / "src" / "charts") + sorted((root / "ui" / "charts").rglob("*.blp"))
    for path in files:
        for number, line in enumerate(read(path).splitlines(), 1):
            found = FIELD_WORDS.search(line)
            if found:
                yield f"{path.relative_to(root)}:{number}: {found.group()}"


def check_formats(root, layers):
    """Conversions of numbers in strings of the pages."""
    for layer in layers:
        if layer not in ("pages", "app"):
            continue
        for path in sources(root / "src" / layer):
            text = COMMENT.sub("", read(path))
            for literal in STRING.findall(text):
                if NUMBER_CONVERSION.search(literal.replace("%%", "")):
                    yield f"{path.relative_to(root)}: {literal}"


def check_json(source):
    """JSON with more digits than were typed."""
    for path in sources(source):
        if path.stem != "hon-json-print" and JSON_GENERATOR.search(COMMENT.sub("", read(path))):
            yield f"{path.relative_to(source)} writes JSON without hon_json_print()"


def check_dependencies(build):
    """What the build system links and where it looks for headers."""
    targets = json.loads(read(build / "meson-info" / "intro-targets.json"))
    names = {"hon-base", "hon-engine", "honoraires-cli"} | {f"hon-model-{room}" for room in ROOMS}
    found = {target["name"]: target for target in targets if target["name"] in names}
    for name in sorted(names - found.keys()):
        yield f"there is no target {name}"
    for name, target in sorted(found.items()):
        parameters = [
            parameter
            for group in target["target_sources"]
            for parameter in group.get("parameters", [])
        ]
        for word in [*target.get("dependencies", []), *parameters]:
            if re.search(r"gtk-?4|libadwaita|gdk-pixbuf", word):
                yield f"{name}: {word}"


def check_linked(build):
    """What the loader would load."""
    program = build / "src" / "cli" / "honoraires-cli"
    listing = subprocess.run(
        ["ldd", program], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    if "libglib-2.0" not in listing:
        yield f"ldd does not list GLib: {listing.strip()}"
    for line in listing.splitlines():
        if re.search(r"lib(gtk|gdk|adwaita|pango|cairo|graphene|wayland|X11)", line):
            yield f"honoraires-cli loads {line.strip()}"


def main():
    root, build = (Path(argument) for argument in sys.argv[1:])
    layers = list(MAY_INCLUDE)
    source = root / "src"
    checks = [
        ("every folder is a layer", lambda: check_places(source, MAY_INCLUDE)),
        ("every folder of the model is a room", lambda: check_places(source / "model", ROOMS)),
        ("layers include what stands left of them", lambda: check_includes(source, MAY_INCLUDE)),
        ("rooms include what stands left of them", lambda: check_includes(source / "model", ROOMS)),
        ("no two files need each other", lambda: check_circles(source)),
        ("no file is longer than one can survey", lambda: check_lengths(source)),
        ("base, engine, model and cli include no toolkit", lambda: check_toolkit(root, layers)),
        ("the engine includes only GLib's types", lambda: check_engine(root)),
        ("charts know no word of the field", lambda: check_charts(root)),
        ("pages and app format no numbers", lambda: check_formats(root, layers)),
        ("numbers in JSON are as short as they can be", lambda: check_json(source)),
        ("nothing below the charts is built against a toolkit", lambda: check_dependencies(build)),
        ("honoraires-cli loads no toolkit", lambda: check_linked(build)),
    ]
    status = 0

    print(f"1..{len(checks)}")
    for number, (name, check) in enumerate(checks, 1):
        problems = list(check())
        status |= bool(problems)
        print(f"{'not ok' if problems else 'ok'} {number} - {name}")
        for problem in problems:
            print(f"# {problem}")

    return status


if __name__ == "__main__":
    sys.exit(main())
