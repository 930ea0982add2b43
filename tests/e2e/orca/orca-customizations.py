# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Orca's settings for the tests, which it reads from the folder of its preferences, as those of any user.

What Orca says is written to a file, not spoken. A speech dispatcher would need a synthesizer and a sound card,
and take the time that speaking takes; it hears of nothing that does not come through SSIPClient.
"""

import html
import os
import re
import sys

import speechd

from orca import settings

# A key that is typed is heard when it is pressed: no transcript needs it.
settings.enableKeyEcho = False
settings.enableBraille = False
settings.enableSound = False

# Orca does not start beside another one of the same user: a developer's own, on another display.
sys.modules['__main__'].otherOrcas = lambda: []


class Client:
    """What Orca uses of a client of the speech dispatcher."""

    def __init__(self, _name, component=None):
        self.component = component
        self.language = 'fr-FR'
        self.file = open(os.environ['HONORAIRES_SPEECH'], 'a', encoding='utf-8', buffering=1)

    def __getattr__(self, name):
        # Rate, pitch, volume and punctuation cannot be read.
        if name.startswith('set_'):
            return lambda *_arguments: None
        raise AttributeError(name)

    def write(self, text):
        print(' '.join(text.split()), file=self.file)

    def speak(self, ssml, callback=None, event_types=()):
        self.write(html.unescape(re.sub(r'<[^>]*>', '', ssml)))
        # It has been said as soon as it is written.
        for event in (speechd.CallbackType.BEGIN, speechd.CallbackType.END):
            if callback is not None and event in event_types:
                callback(event)

    def char(self, character):
        self.write(character)

    def key(self, name):
        self.write(name)

    def cancel(self):
        self.write('<cancel>')

    def set_language(self, language):
        self.language = language

    def get_language(self):
        return self.language

    def get_output_module(self):
        return self.component

    def list_output_modules(self):
        return ()

    def list_synthesis_voices(self):
        return ()

    def close(self):
        self.file.close()


speechd.SSIPClient = Client
