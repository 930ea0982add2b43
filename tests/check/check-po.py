#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that everything that can be translated is, and how the French is set.

Takes the source root. Strings are extracted again, so that a translation that
was complete yesterday is not enough. Prints TAP; the exit status is 1 when
anything failed.
"""

import gettext
import re
import subprocess
import sys
import tempfile
from pathlib import Path

# The keywords of GLib, as the build extracts them.
EXTRACT = [
    "xgettext",
    "--from-code=UTF-8",
    "--add-comments",
    *(
        f"--keyword={keyword}"
        for keyword in (
            "_", "N_", "C_:1c,2", "NC_:1c,2",
            "g_dcgettext:2", "g_dngettext:2,3", "g_dpgettext2:2c,3",
        )
    ),
    *(
        f"--flag={flag}"
        for flag in (
            "N_:1:pass-c-format", "C_:2:pass-c-format", "NC_:2:pass-c-format",
            "g_dngettext:2:pass-c-format", "g_strdup_printf:1:c-format",
            "g_string_append_printf:2:c-format", "g_error_new:3:c-format", "g_set_error:4:c-format",
        )
    ),
]

COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
CALL = re.compile(r"\b(?:_|N_|C_|NC_|Q_|ngettext|[gd]*gettext|g_dp?n?gettext2?)\s*\(\s*[\"A-Z]")
BLUEPRINT_CALL = re.compile(r"\b(?:_|C_)\(\"")

# The default of a setting.
VALUE = re.compile(r"(?:^|\x04)'[\w-]+'$")

NO_BREAK = "\u00a0\u202f"
# What a French text may not hold, and what to say of it.
TYPOGRAPHY = (
    (re.compile(r"'"), "a typewriter apostrophe, use ’"),
    (re.compile(r'"'), "typewriter quotes, use « »"),
    (re.compile(rf"(?<![{NO_BREAK}])[;:!?](?=\s|$)"), "no no-break space before a sign"),
    (re.compile(rf"(?<![{NO_BREAK}])(?:%%|[€»])"), "no no-break space before a sign"),
    (re.compile(rf"«(?![{NO_BREAK}])"), "no no-break space after «"),
    (re.compile(r"\d \d{3}(?!\d)"), "a breaking space inside a number"),
    (re.compile(r"\.\.\."), "three dots, use …"),
    (re.compile(r"  "), "two spaces"),
)
MARKUP = re.compile(r"<[^<>]*>")
TYPED = re.compile(r"<(code|cmd|file|key)>.*?</\1>")


def read(path):
    return path.read_text(encoding="utf-8")


def run(*command):
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return result.returncode, result.stdout + result.stderr


def listed(root):
    lines = read(root / "po" / "POTFILES.in").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def translatable(root):
    """Every file that says something to people."""
    for path in (root / "src").rglob("*.[ch]"):
        if CALL.search(COMMENT.sub("", read(path))):
            yield path
    for path in (root / "ui").rglob("*.blp"):
        if BLUEPRINT_CALL.search(COMMENT.sub("", read(path))):
            yield path
    for path in (root / "data").iterdir():
        if re.search(r"\.(desktop|metainfo\.xml)\.in", path.name):
            yield path
        elif path.name.endswith(".gschema.xml") and "gettext-domain" in read(path):
            yield path


def check_sorted(root):
    files = listed(root)
    for before, after in zip(files, files[1:]):
        if before >= after:
            yield f"{after} stands after {before}"


def check_complete(root):
    files = set(listed(root))
    wanted = {str(path.relative_to(root)) for path in translatable(root)}
    for name in sorted(wanted - files):
        yield f"{name} is missing"
    for name in sorted(files - wanted):
        yield f"{name} says nothing" if (root / name).exists() else f"{name} does not exist"


def catalogues(root):
    """All translations, of the program and of its help."""
    return sorted((root / "po").glob("*.po")) + sorted((root / "help").glob("*/*.po"))


def check_languages(root):
    for folder in ("po", "help"):
        languages = re.sub(r"#.*", "", read(root / folder / "LINGUAS")).split()
        files = {path.stem for path in catalogues(root) if path.is_relative_to(root / folder)}
        if languages != sorted(languages):
            yield f"LINGUAS in {folder} is not sorted"
        for language in sorted(files.symmetric_difference(languages)):
            yield f"{language} is not both a file and in LINGUAS in {folder}"


def check_format(root):
    """The rules of gettext: headers, plural forms, conversions of both sides."""
    for path in catalogues(root):
        status, output = run("msgfmt", "--check", "--output-file=/dev/null", str(path))
        if status != 0:
            yield from output.splitlines()


def check_against(template, path, folder):
    """Merged with the strings of today, nothing is missing, guessed or left over."""
    merged = folder / "merged.po"
    status, output = run(
        "msgmerge", "--quiet", "--no-wrap", f"--output-file={merged}", str(path), str(template)
    )
    if status != 0:
        yield from output.splitlines()
        return
    for flags, what in (
        (("--untranslated", "--no-obsolete"), "not translated"),
        (("--only-fuzzy", "--no-obsolete"), "only guessed"),
        (("--only-obsolete",), "no longer used"),
    ):
        _, output = run("msgattrib", "--no-wrap", *flags, str(merged))
        for line in output.splitlines():
            message = re.match(r'(?:#~ )?msgid "(.+)"$', line)
            if message:
                yield f"{path.name}: {what}: {message.group(1)[:100]}"


def check_translated(root, folder):
    """The program: its strings are extracted, and found in every language."""
    template = folder / "honoraires.pot"
    status, output = run(
        *EXTRACT,
        f"--directory={root}",
        f"--files-from={root / 'po' / 'POTFILES.in'}",
        f"--output={template}",
    )
    if status != 0:
        yield from output.splitlines()
        return
    for path in sorted((root / "po").glob("*.po")):
        yield from check_against(template, path, folder)


def check_help(root, folder):
    """The help, likewise."""
    template = folder / "help.pot"
    status, output = run(str(root / "help" / "extract"), str(template))
    if status != 0:
        yield from output.splitlines()
        return
    for path in sorted((root / "help").glob("*/*.po")):
        yield from check_against(template, path, folder)


def read_catalogue(path, folder):
    """Messages and their translations."""
    catalogue = folder / "read.mo"
    subprocess.run(["msgfmt", f"--output-file={catalogue}", str(path)], check=True)
    with open(catalogue, "rb") as file:
        messages = gettext.GNUTranslations(file)._catalog
    return {key[0] if isinstance(key, tuple) else key: text for key, text in messages.items()}


def plain_name(name):
    """What a control is called, as people read it."""
    return name.split("\x04")[-1].replace("_", "")


def check_controls(root, folder):
    """The help calls every control what the program calls it, in every language."""
    mentioned = re.compile(r"<gui>(.*?)</gui>", re.DOTALL)
    for path in sorted((root / "help").glob("*/*.po")):
        names = {
            plain_name(message): plain_name(text)
            for message, text in read_catalogue(root / "po" / path.name, folder).items()
        }
        for message, text in read_catalogue(path, folder).items():
            originals = mentioned.findall(message)
            for name in originals:
                if name not in names:
                    yield f"nothing is called “{name}” in: {message[:80]}"
            expected = sorted(names.get(name, name) for name in originals)
            if sorted(mentioned.findall(text)) != expected:
                yield f"{path.name}: not {expected} in: {text[:80]}"


def surrounding_word(text, found):
    """What was found, up to the spaces around it."""
    before = re.search(r"\S*$", text[: found.start()]).group()
    after = re.match(r"\S*", text[found.end() :]).group()
    return before + found.group() + after


def check_typography(root, folder):
    """The French, but for lists of keywords, values of settings and what is to be typed."""
    messages = {}
    for path in catalogues(root):
        if path.stem == "fr":
            messages |= read_catalogue(path, folder)
    for original, text in messages.items():
        if original == "" or original.endswith(";") or VALUE.search(original):
            continue
        shown = MARKUP.sub("", TYPED.sub("x", text))
        for pattern, problem in TYPOGRAPHY:
            for found in pattern.finditer(shown):
                word = surrounding_word(shown, found)
                # Code and numbers to type stand as they are in all languages.
                if not (re.search(r'[\d{}"]', word) and word in original):
                    yield f"{problem}: {word} in: {shown[:80]}"


def main():
    root = Path(sys.argv[1])
    status = 0

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        checks = [
            ("POTFILES.in is sorted", lambda: check_sorted(root)),
            ("POTFILES.in lists all that can be translated", lambda: check_complete(root)),
            ("LINGUAS lists all languages", lambda: check_languages(root)),
            ("translations are well formed", lambda: check_format(root)),
            ("everything is translated", lambda: check_translated(root, folder)),
            ("the help is translated", lambda: check_help(root, folder)),
            ("the help names controls as they are", lambda: check_controls(root, folder)),
            ("the French is set as French", lambda: check_typography(root, folder)),
        ]
        print(f"1..{len(checks)}")
        for number, (title, check) in enumerate(checks, 1):
            problems = list(check())
            status |= bool(problems)
            print(f"{'not ok' if problems else 'ok'} {number} - {title}")
            for problem in problems:
                print(f"# {problem}")

    return status


if __name__ == "__main__":
    sys.exit(main())
