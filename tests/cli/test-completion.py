#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests what shells offer behind honoraires-cli.

Takes the program and its completions for bash, fish and zsh. Prints TAP; the
exit status is 1 when anything failed.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

PROGRAM, BASH, FISH, ZSH = (Path(argument).resolve() for argument in sys.argv[1:])

# What Tab offers at the end of a line. Bash hands on where a value begins behind =.
CASES = (
    ("", {"income", "datasets"}),
    ("inc", {"income"}),
    ("datasets ", {"list", "show", "validate"}),
    ("datasets l", {"list"}),
    ("income --sect", {"--secteur"}),
    ("income --secteur ", {"S1", "S2", "S2_OPTAM", "NC"}),
    ("income --secteur S2", {"S2", "S2_OPTAM"}),
    ("income --year 2026 --format ", {"text", "json", "csv"}),
    ("income --format=j", {"json"}),
    ("income --batch sit", {"situations.jsonl"}),
    ("datasets validate con", {"contributions.json"}),
    ("datasets list --form", {"--format"}),
    ("datasets show --format ", {"json", "text"}),
)

# Runs the function as bash would at the end of the line.
ASK_BASH = r"""
source "$1"
line=$2
read -ra COMP_WORDS <<<"${line//=/ = }"
if [[ $line == *[[:space:]] || $line == *= ]]; then
  COMP_WORDS+=("")
fi
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
COMP_LINE=$line COMP_POINT=${#line}
_honoraires_cli
printf '%s\n' "${COMPREPLY[@]}"
"""

class Skipped(Exception):
    pass


def run(*command, folder):
    environment = dict(os.environ, HOME=folder, LC_ALL="C.UTF-8", TERM="xterm",
                       PATH=f"{PROGRAM.parent}:{os.environ['PATH']}")
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment.pop(variable, None)
    return subprocess.run([str(word) for word in command], cwd=folder, env=environment, check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
                          timeout=60).stdout


def need(shell):
    if shutil.which(shell) is None:
        raise Skipped(f"{shell} is not installed")


def parses(shell, option, path):
    need(shell)
    with tempfile.TemporaryDirectory() as folder:
        run(shell, option, path, folder=folder)


def offers(ask):
    """Compares what a shell offers with the cases; says how they differ."""
    with tempfile.TemporaryDirectory() as folder:
        for name in ("situations.jsonl", "contributions.json"):
            (Path(folder) / name).touch()
        for line, expected in CASES:
            found = ask(f"honoraires-cli {line}", folder)
            # The first word has the program's own options, and others may join the commands.
            is_right = expected <= found if line in ("", "datasets ") else expected == found
            if not is_right:
                yield f"“{line}” offers {sorted(found)}, not {sorted(expected)}"


def bash_offers(line, folder):
    return set(run("bash", "-c", ASK_BASH, "bash", BASH, line, folder=folder).split())


def fish_offers(line, folder):
    out = run("fish", "--no-config", "-c",
              f"source '{FISH}'; complete --do-complete '{line}'", folder=folder)
    words = {text.split("\t")[0] for text in out.splitlines()}
    return {word.partition("=")[2] if line.endswith("=j") else word for word in words}


def bash_parses():
    """bash reads its completion"""
    parses("bash", "-n", BASH)


def fish_parses():
    """fish reads its completion"""
    parses("fish", "--no-execute", FISH)


def zsh_parses():
    """zsh reads its completion"""
    parses("zsh", "-n", ZSH)


def bash_completes():
    """bash offers commands, options, values and files"""
    need("bash")
    return offers(bash_offers)


def fish_completes():
    """fish offers commands, options, values and files"""
    need("fish")
    return offers(fish_offers)


def every_option_is_there():
    """every option of every command is in every completion"""
    text = subprocess.run([PROGRAM, "--help"], check=True, stdout=subprocess.PIPE,
                          encoding="utf-8").stdout
    commands = re.search(r"^Commands:\n((?:  .*\n)+)", text, re.MULTILINE).group(1)
    completions = {path: path.read_text(encoding="utf-8") for path in (BASH, FISH, ZSH)}
    for line in commands.splitlines():
        command = re.split(r"\s{2,}", line.strip())[0]
        text = subprocess.run([PROGRAM, *command.split(), "--help"], check=True,
                              stdout=subprocess.PIPE, encoding="utf-8").stdout
        for option in re.findall(r"^  (?:-\w, )?--([\w-]+)", text, re.MULTILINE):
            for path, completion in completions.items():
                if not re.search(rf"(--|-l ){option}\b", completion):
                    yield f"{path.name} lacks --{option} of {command}"


def main():
    cases = (bash_parses, fish_parses, zsh_parses, bash_completes, fish_completes,
             every_option_is_there)
    failed = False
    print(f"1..{len(cases)}")
    for number, case in enumerate(cases, start=1):
        try:
            faults = list(case() or ())
        except Skipped as reason:
            print(f"ok {number} - {case.__doc__} # SKIP {reason}")
            continue
        except subprocess.CalledProcessError as error:
            faults = [str(error), *error.stderr.splitlines()]
        print(f"{'not ok' if faults else 'ok'} {number} - {case.__doc__}")
        for fault in faults:
            print(f"# {fault}")
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
