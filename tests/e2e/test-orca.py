# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is heard with Orca while tasks are done by keyboard: one transcript a task."""

import harness
import transcripts


def new_test(path):
    return lambda new_application: transcripts.Task(path, new_application()).replay()


harness.run({f'test_{path.stem}': new_test(path) for path in sorted(transcripts.HERE.glob('*.txt'))},
            obstacle=transcripts.find_obstacle())
