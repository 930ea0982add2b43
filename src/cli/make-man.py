#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the manual page of honoraires-cli from its own help.

Usage: make-man.py PROGRAM VERSION OUTPUT
"""

import re
import sys

from cli_help import NAME, read_help


def escape(text):
    """Text in the language of manual pages."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return "\\&" + text if text.startswith(".") else text


def write_block(page, lines, section):
    """One paragraph, or one heading with what is under it."""
    if len(lines) == 1 or not lines[0].endswith(":"):
        page += [".PP", escape(" ".join(lines))]
        return
    page.append(f"{section} {escape(lines[0][:-1])}")
    if lines[0] == "Examples:":
        page += [".nf", *(escape(line.strip()) for line in lines[1:]), ".fi"]
        return
    for line in lines[1:]:
        term, _, text = re.sub(r"\s{2,}", "\t", line.strip()).partition("\t")
        page += [".TP", f"\\fB{escape(term)}\\fR", escape(text)]


def write_command(page, program, name):
    usage, *blocks = read_help(program, *name.split())
    page += [f".SH {escape(name.upper())}", ".PP", f"\\fB{escape(usage[1].strip())}\\fR"]
    for block in blocks:
        write_block(page, block, ".SS")


def make_page(program, version):
    usage, summary, *blocks = read_help(program)
    about = summary[0].rstrip(".")
    page = [f'.TH "{NAME.upper()}" 1 "" "Honoraires {version}" "User Commands"',
            ".SH NAME", f"{escape(NAME)} \\- {escape(about[0].lower() + about[1:])}",
            ".SH SYNOPSIS", f"\\fB{escape(usage[1].strip())}\\fR",
            ".SH DESCRIPTION", escape(summary[0])]
    commands = next(block for block in blocks if block[0] == "Commands:")
    last = []
    for block in blocks:
        if block[0] in ("Exit status:", "Files:"):
            last.append(block)
        else:
            write_block(page, block, ".SS")
    for line in commands[1:]:
        write_command(page, program, re.split(r"\s{2,}", line.strip())[0])
    for block in last:
        write_block(page, [block[0].upper(), *block[1:]], ".SH")
    return "\n".join(page) + "\n"


def main():
    program, version, output = sys.argv[1:]
    with open(output, "w", encoding="utf-8") as file:
        file.write(make_page(program, version))


if __name__ == "__main__":
    main()
