#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the completion of honoraires-cli for a shell from the program's own help.

Usage: make-completion.py bash|fish|zsh PROGRAM OUTPUT
"""

import re
import sys
from typing import NamedTuple

from cli_help import NAME, find_block, read_help

HEADER = """\
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Made from the help of {name}.
"""

BASH = """
_honoraires_cli ()
{{
  local cur=${{COMP_WORDS[COMP_CWORD]}} prev=${{COMP_WORDS[COMP_CWORD - 1]}} command= word
  local -a words=("${{COMP_WORDS[@]:1:COMP_CWORD - 1}}")

  # Bash takes --option=value apart.
  if [ "$cur" = = ]; then
    cur=
  elif [ "$prev" = = ]; then
    prev=${{COMP_WORDS[COMP_CWORD - 2]}}
  fi

  case "${{words[0]-}} ${{words[1]-}}" in
{commands}
  esac

  COMPREPLY=()
  case "$command $prev" in
{values}
  esac
  case $command in
{options}
  esac
}}

complete -F _honoraires_cli {name}
"""

# What bash calls with names of files: they are to be quoted, and folders to end in a slash.
FILES = 'compgen -f -- "$cur"'

ZSH = """
local curcontext=$curcontext state line
local -a commands
local command

_arguments -C '(-)'{{-h,--help}}'[Show this help]' '(-)'{{-V,--version}}'[Show the version]' \\
  '1: :->command' '*:: :->arguments' && return

case $state in
  command)
    commands=(
{first}
    )
    _describe command commands ;;
  arguments)
    command=$words[1]
    case $command in
{groups}
    esac
    case $command in
{cases}
    esac ;;
esac
"""


class Option(NamedTuple):
    """An option of a command, and what its value is: choices, a file, free, or none."""
    flags: list
    text: str
    value: str

    @property
    def choices(self):
        return self.value.split("|") if re.fullmatch(r"\w+(\|\w+)+", self.value) else []

    @property
    def is_file(self):
        return self.value.rstrip("…") in ("FILE", "FOLDER")


class Command(NamedTuple):
    name: str
    text: str
    options: list
    takes_files: bool


def read_options(blocks):
    for names, text in find_block(blocks, "Options:"):
        names, _, value = names.partition("=")
        yield Option(names.split(", "), text, value)


def read_commands(program):
    for name, text in find_block(read_help(program), "Commands:"):
        usage, *blocks = read_help(program, *name.split())
        yield Command(name, text, list(read_options(blocks)), "FILE" in usage[1])


def group(commands):
    """The first words of the names, each with the commands that begin so."""
    groups = {}
    for command in commands:
        groups.setdefault(command.name.split()[0], []).append(command)
    return groups


def quote(text):
    return "'" + text.replace("'", "'\\''") + "'"


def make_bash(commands):
    names, values, options = [], [], []
    for command in commands:
        pattern = quote(command.name) if " " in command.name else f"{quote(command.name + ' ')}*"
        names.append(f"    {pattern}) command={quote(command.name)} ;;")
        flags = [option.flags[-1] for option in command.options]
        for option in command.options:
            pattern = quote(f"{command.name} {option.flags[-1]}")
            if option.choices:
                reply = f"compgen -W {quote(' '.join(option.choices))} -- \"$cur\""
            elif option.is_file:
                reply = FILES
            elif option.value:
                values.append(f"    {pattern}) return ;;")
                continue
            else:
                continue
            values.append(f"    {pattern}) mapfile -t COMPREPLY < <({reply}); return ;;")
        reply = f"compgen -W {quote(' '.join(flags))} -- \"$cur\""
        if command.takes_files:
            reply += f"; {FILES}"
        options.append(f"    {quote(command.name)}) mapfile -t COMPREPLY < <({reply}) ;;")
    groups = group(commands)
    for first, members in groups.items():
        if len(members) > 1 or members[0].name != first:
            seconds = " ".join(member.name.split()[1] for member in members)
            names.append(f"    {quote(first + ' ')}) command={quote(first)} ;;")
            options.append(f"    {quote(first)}) mapfile -t COMPREPLY < "
                           f"<(compgen -W {quote(seconds)} -- \"$cur\") ;;")
    words = " ".join([*groups, "--help", "--version"])
    options.append(f"    '') if [ \"$COMP_CWORD\" = 1 ]; then mapfile -t COMPREPLY < "
                   f"<(compgen -W {quote(words)} -- \"$cur\"); fi ;;")
    text = HEADER.format(name=NAME) + BASH.format(
        name=NAME, commands="\n".join(names), values="\n".join(values), options="\n".join(options))
    return re.sub(rf"(mapfile .*{re.escape(FILES)})", r"compopt -o filenames 2>/dev/null; \1", text)


def make_fish(commands):
    lines = [HEADER.format(name=NAME), f"complete -c {NAME} -f",
             f"complete -c {NAME} -n __fish_use_subcommand -s h -l help -d 'Show this help'",
             f"complete -c {NAME} -n __fish_use_subcommand -s V -l version -d 'Show the version'"]
    for first, members in group(commands).items():
        if members[0].name == first:
            lines.append(f"complete -c {NAME} -n __fish_use_subcommand -a {first} "
                         f"-d {quote(members[0].text)}")
            continue
        lines.append(f"complete -c {NAME} -n __fish_use_subcommand -a {first}")
        seconds = " ".join(member.name.split()[1] for member in members)
        condition = quote(f"__fish_seen_subcommand_from {first}; "
                          f"and not __fish_seen_subcommand_from {seconds}")
        for member in members:
            lines.append(f"complete -c {NAME} -n {condition} -a {member.name.split()[1]} "
                         f"-d {quote(member.text)}")
    for command in commands:
        condition = quote("; and ".join(f"__fish_seen_subcommand_from {word}"
                                        for word in command.name.split()))
        for option in command.options:
            line = f"complete -c {NAME} -n {condition}"
            for flag in option.flags:
                line += f" -l {flag[2:]}" if flag.startswith("--") else f" -s {flag[1:]}"
            if option.choices:
                line += f" -x -a {quote(' '.join(option.choices))}"
            elif option.is_file:
                line += " -r -F"
            elif option.value:
                line += " -x"
            lines.append(f"{line} -d {quote(option.text)}")
        if command.takes_files:
            lines.append(f"complete -c {NAME} -n {condition} -F")
    return "\n".join(lines) + "\n"


def zsh_text(text):
    """Text in a specification of _arguments, between quotes."""
    return re.sub(r"([\[\]:\\])", r"\\\1", text).replace("'", "'\\''")


def zsh_option(option):
    value = ""
    if option.choices:
        value = f":{option.flags[-1][2:]}:({' '.join(option.choices)})"
    elif option.is_file:
        value = ":file:_files"
    elif option.value:
        value = f":{zsh_text(option.value.lower())}: "
    sign = "=" if option.value else ""
    if len(option.flags) > 1:
        return (f"'(-)'{{{','.join(flag + sign for flag in option.flags)}}}"
                f"'[{zsh_text(option.text)}]{value}'")
    return f"'{option.flags[0]}{sign}[{zsh_text(option.text)}]{value}'"


def make_zsh(commands):
    first, groups, cases = [], [], []
    for word, members in group(commands).items():
        if members[0].name == word:
            first.append(f"      '{word}:{zsh_text(members[0].text)}'")
            continue
        first.append(f"      {word}")
        groups.append(f"      {word})\n"
                      "        if (( CURRENT == 2 )); then\n"
                      "          commands=(")
        groups += [f"            '{member.name.split()[1]}:{zsh_text(member.text)}'"
                   for member in members]
        groups.append("          )\n"
                      "          _describe command commands\n"
                      "          return\n"
                      "        fi\n"
                      "        command+=\" $words[2]\"\n"
                      "        shift words\n"
                      "        (( CURRENT-- )) ;;")
    for command in commands:
        specifications = [zsh_option(option) for option in command.options]
        if command.takes_files:
            specifications.append("'*:file:_files'")
        cases.append(f"      {quote(command.name)})\n        _arguments \\\n          "
                     + " \\\n          ".join(specifications) + " ;;")
    return f"#compdef {NAME}\n" + HEADER.format(name=NAME) + ZSH.format(
        first="\n".join(first), groups="\n".join(groups), cases="\n".join(cases))


def main():
    shell, program, output = sys.argv[1:]
    make = {"bash": make_bash, "fish": make_fish, "zsh": make_zsh}[shell]
    with open(output, "w", encoding="utf-8") as file:
        file.write(make(list(read_commands(program))))


if __name__ == "__main__":
    main()
