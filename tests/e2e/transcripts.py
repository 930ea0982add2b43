# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What Orca says while a task is done by keyboard, compared with a transcript.

A transcript (orca/*.txt) has the keys of a task, each on a line of its own after >, and below each key what
Orca says after it, an utterance a line:

    > start bill             the program is started, on this page
    > Tab
    > ctrl+f
    > Tab until Jour         the key is pressed again and again until this is heard; what is said on the way is
                             passed over
    > type 200000            the text is typed

An utterance that Orca breaks off before the next key, to say something more recent, has (cut) before it: it
is not heard. Such are left out where a text is typed, as is that the text before is no longer selected: what
Orca still has to say of one letter depends on when the next one comes. The
present day is written (today). Lines that begin with # are comments.

HONORAIRES_TRANSCRIPTS=write has what is said written to the transcripts instead of compared.
"""

import datetime
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time

import harness
from harness import plain, wait

HERE = pathlib.Path(__file__).parent / 'orca'
WRITING = os.environ.get('HONORAIRES_TRANSCRIPTS') == 'write'

ORCA = '48'     # the version whose words the transcripts have
QUIET = 0.3     # seconds of silence after which all that was expected has been said, and nothing besides
PAUSE = 1.5     # likewise, where it is not known what is said: longer than inputs must rest
LIMIT = 80      # presses of a key that looks for something

MONTHS = ('janvier', 'février', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août', 'septembre', 'octobre', 'novembre',
          'décembre')
CANCEL = '<cancel>'
CUT = '(cut) '
TODAY = '(today)'
DESELECTED = 'Texte désélectionné'


def find_obstacle():
    """Why Orca's words cannot be compared here, if they cannot."""
    if shutil.which('orca') is None:
        return 'orca is missing'
    told = subprocess.run(['orca', '--version'], capture_output=True, text=True, check=False).stdout
    version = re.search(r'[0-9]+', told)
    if version is None or version[0] != ORCA:
        return f'the transcripts are those of Orca {ORCA}, and this is {told.strip()}'
    return None


def hide_today(line):
    """The line without the present day, in figures or in words."""
    today = datetime.date.today()
    day = '1er' if today.day == 1 else str(today.day)
    for text in (f'{today:%d/%m/%Y}', f'{day} {MONTHS[today.month - 1]} {today.year}'):
        line = line.replace(text, TODAY)
    return line


class Orca:
    """The screen reader, which writes what it says to a file."""

    def __init__(self, desktop):
        self.home = pathlib.Path(tempfile.mkdtemp(dir=desktop.home))
        shutil.copy(HERE / 'orca-customizations.py', self.home)
        speech = self.home / 'speech'
        speech.touch()
        self.stream = open(speech, encoding='utf-8')
        self.said = []
        self.is_typing = False
        self.last = time.monotonic()
        with open(self.home / 'stderr', 'w', encoding='utf-8') as errors:
            self.process = subprocess.Popen(
                ['orca', '--user-prefs', self.home], stdin=subprocess.DEVNULL, stdout=errors, stderr=errors,
                env=desktop.environment | {'GSETTINGS_BACKEND': 'memory', 'HONORAIRES_SPEECH': str(speech)})

    def quit(self):
        self.process.terminate()
        self.process.wait()

    def forget(self, is_typing=False):
        """Forgets what was said before a key, or before a text is typed."""
        self.listen()
        self.said = []
        self.is_typing = is_typing
        self.last = time.monotonic()

    def listen(self):
        """What has been said since the last key, with what was broken off marked."""
        assert self.process.poll() is None, f'Orca left with status {self.process.returncode}'
        while line := self.stream.readline():
            self.said.append(hide_today(plain(line.rstrip('\n'))))
            self.last = time.monotonic()
        cut = max((i for i, line in enumerate(self.said) if line == CANCEL), default=0)
        heard = [line for line in self.said[cut:] if line != CANCEL]
        if self.is_typing:
            return [line for line in heard if line != DESELECTED]
        return [CUT + line for line in self.said[:cut] if line != CANCEL] + heard

    def is_quiet(self, seconds):
        return time.monotonic() - self.last > seconds

    def hear(self):
        """Waits until something was said, and that was all."""
        wait(lambda: self.listen() and self.is_quiet(QUIET), 'Orca to say something')
        return self.listen()

    def hear_all(self):
        """Waits until nothing more is said, for whatever was."""
        wait(lambda: self.listen() is not None and self.is_quiet(PAUSE), 'Orca to be quiet')
        return self.listen()

    def hear_expected(self, expected):
        """Waits until what is expected was said, however long that takes, and nothing besides."""
        try:
            wait(lambda: self.listen() == expected and self.is_quiet(QUIET), 'what is expected')
        except AssertionError:
            return self.hear_all()
        return expected


class Step:
    """A key and what is said after it; the lines before it are comments."""

    def __init__(self, before, key):
        self.before = before
        self.key = key
        self.said = []

    def write(self, said):
        return [*self.before, f'> {self.key}', *said]


def read(path):
    """The steps of a transcript, and what follows the last one."""
    steps, before = [], []
    for line in path.read_text(encoding='utf-8').splitlines():
        if line.startswith('> '):
            steps.append(Step(before, line.removeprefix('> ')))
            before = []
        elif line.startswith('#') or not line:
            before.append(line)
        else:
            steps[-1].said.append(line)
    return steps, before


class Task:
    """A transcript that is replayed."""

    def __init__(self, path, application):
        self.path = path
        self.application = application
        self.orca = None

    def start(self, page):
        """Starts the program, and then Orca.

        What Orca says of a window that opens while it runs depends on what it hears of first, the window or what has
        the focus in it. And it keeps what it knows of things by where they are in its memory: what it says of one
        program may be what it knows of another one that has ended.
        """
        self.application.write_settings({'window-width': 1000, 'window-height': 960, 'page': f"'{page}'"})
        self.application.start()
        wait(lambda: self.application.get_focus() is not None, 'the focus to be somewhere')
        self.orca = Orca(self.application.desktop)

    def press_until(self, key, text):
        """Presses a key until a text is heard."""
        for _press in range(LIMIT):
            self.orca.forget()
            self.application.press(key)
            if any(text in line for line in self.orca.hear()):
                return
        raise AssertionError(f'"{text}" cannot be reached with {key}')

    def do(self, key):
        action, _space, argument = key.partition(' ')
        if self.orca is not None:
            self.orca.forget(is_typing=action == 'type')
        if action == 'start':
            self.start(argument)
        elif action == 'type':
            self.application.type(argument)
        elif argument.startswith('until '):
            self.press_until(action, argument.removeprefix('until '))
        else:
            self.application.press(key)

    def replay(self):
        try:
            self.compare()
        finally:
            if self.orca is not None:
                self.orca.quit()

    def compare(self):
        steps, rest = read(self.path)
        expected, heard = [], []
        same = not WRITING
        for step in steps:
            try:
                self.do(step.key)
                said = self.orca.hear_expected(step.said) if same else self.orca.hear_all()
            except AssertionError as error:
                error.add_note(f'at "> {step.key}" of {self.path.name}')
                raise
            # What follows a difference is heard as well, but no longer waited for.
            same = same and said == step.said
            expected += step.write(step.said)
            heard += step.write(said)
        if WRITING:
            self.path.write_text('\n'.join(heard + rest) + '\n', encoding='utf-8')
        else:
            assert heard == expected, '\n'.join(
                difflib.unified_diff(expected, heard, self.path.name, 'what was said', n=2, lineterm=''))
