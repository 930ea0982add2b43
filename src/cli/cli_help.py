# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What honoraires-cli says of itself: its manual page and completions are made from that.

The help of the program and of each of its commands is made of paragraphs and of
blocks: a heading that ends in a colon, then indented lines, in two columns where
two spaces or more stand between them.
"""

import os
import re
import subprocess

NAME = "honoraires-cli"


def read_help(program, *command):
    """The paragraphs and blocks of a help text."""
    environment = dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE="C")
    text = subprocess.run([program, *command, "--help"], check=True, env=environment,
                          stdout=subprocess.PIPE, encoding="utf-8").stdout
    return [block.split("\n") for block in text.strip().split("\n\n")]


def find_block(blocks, heading):
    """The lines under a heading, each as its two columns."""
    for block in blocks:
        if block[0] == heading:
            return [tuple(re.split(r"\s{2,}", line.strip(), maxsplit=1)) for line in block[1:]]
    raise ValueError(f"the help has no “{heading}”")
