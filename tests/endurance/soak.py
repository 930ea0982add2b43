#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Uses the window at random for some minutes, and tells how much memory it takes meanwhile.

Keys only, the same ones for the same seed: pages, fields, texts, numbers, dialogs, undo. The exit status is 1
where the program ends, complains or grows by more than GROWTH from the middle of the time to its end.
"""

import collections
import json
import os
import pathlib
import random
import statistics
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'e2e'))
import harness  # noqa: E402

GROWTH = 0.05
SAMPLE = 2  # seconds
PAUSE = 0.02  # seconds

# What GTK 4.18 and libadwaita 1.7 say of their own widgets: of the heading of an alert that is asked for between two
# sizes of it, and of Return in a popover when nothing in the window has the focus.
FORGIVEN = ('Trying to measure GtkLabel', "gtk_widget_is_ancestor: assertion 'GTK_IS_WIDGET (widget)' failed")
TEXTS = ('30', '1 250,40', '-7', '99999999999', 'cataracte', 'é', '2027-02-30', '01/06/2026', 'CS', '0')

# What may be pressed, and how often. Nothing that ends the program or asks the desktop for a file.
KEYS = (
    [('Tab',)] * 30 + [('shift+Tab',)] * 12 + [('Down',)] * 12 + [('Up',)] * 8 + [('Left',)] * 4 + [('Right',)] * 6
    + [('space',)] * 8 + [('Return',)] * 10 + [('Escape',)] * 8 + [('Home',)] * 2 + [('End',)] * 2
    + [('Next',)] * 2 + [('Prior',)] * 2 + [('ctrl+z',)] * 4 + [('ctrl+shift+z',)] * 2 + [('ctrl+n',)] * 3
    + [('ctrl+f',)] * 2 + [('ctrl+k',)] * 2 + [('F1',)] + [('F10',)] * 2 + [('alt+Left',)] * 2
    + [('ctrl+Next',)] * 6 + [('ctrl+Prior',)] * 3 + [(f'alt+{number}',) for number in range(1, 10)]
)


def read_memory(pid):
    """What a program has written to memory of its own, bytes."""
    for line in pathlib.Path(f'/proc/{pid}/smaps_rollup').read_text(encoding='ascii').splitlines():
        if line.startswith('Private_Dirty:'):
            return int(line.split()[1]) * 1024
    raise RuntimeError('the memory of the program cannot be read')


def press_some(application, chance, pressed):
    """Presses a key or types a text, and waits until the program has got to it."""
    if chance.random() < 0.15:
        pressed.append(chance.choice(TEXTS))
        application.type(pressed[-1])
    else:
        pressed.append(chance.choice(KEYS))
        application.press(*pressed[-1])
    time.sleep(PAUSE)
    application.window.get_child_count()


def check(application, pressed):
    """Ends where the program complains, and tells what was pressed before."""
    complaints = [line for line in application.read_errors().splitlines()
                  if harness.COMPLAINT.search(line) and not any(known in line for known in FORGIVEN)]
    if complaints:
        sys.exit('\n'.join([*complaints, f'after {list(pressed)}']))


def soak(minutes, seed):
    chance = random.Random(seed)
    samples = []
    pressed = collections.deque(maxlen=60)
    n_keys = 0
    n_starts = 1
    with harness.Desktop() as desktop:
        application = harness.Application(desktop, size=(1000, 800))
        application.start()
        end = time.monotonic() + 60 * minutes
        following = 0
        while time.monotonic() < end:
            if application.process.poll() is not None:
                # A menu has a way to quit.
                application.wait_for_end()
                application.start()
                n_starts += 1
                samples.clear()
            press_some(application, chance, pressed)
            check(application, pressed)
            n_keys += 1
            if time.monotonic() >= following:
                samples.append(read_memory(application.process.pid))
                following = time.monotonic() + SAMPLE
        application.kill()

    third = max(1, len(samples) // 3)
    middle = statistics.median(samples[third:2 * third] or samples)
    last = statistics.median(samples[-third:])
    return {'keys': n_keys, 'starts': n_starts, 'middle': middle, 'last': last, 'growth': last / middle - 1}


def main():
    minutes = float(os.environ.get('HONORAIRES_SOAK_MINUTES', '10'))
    seed = int(os.environ.get('HONORAIRES_SOAK_SEED', '1'))
    obstacle = harness.find_obstacle()
    if obstacle is not None:
        sys.exit(obstacle)
    result = soak(minutes, seed)
    print(json.dumps(result | {'minutes': minutes, 'seed': seed}))
    sys.exit(result['growth'] > GROWTH)


main()
