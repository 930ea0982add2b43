# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Pictures of every page, for those who have no display."""

import harness

PAGES = ('wizard', 'simulator', 'years', 'compare', 'bill', 'household', 'revaluations', 'figures', 'landmarks', 'sources',
         'what-if', 'dossier')
SIZES = ('wide', 'half', 'narrow')
SCHEMES = ('light', 'dark')
SIGNATURE = b'\x89PNG\r\n\x1a\n'


def test_pictures(new_application):
    application = new_application()
    folder = application.home / 'pictures'
    application.spawn('--tour', folder)
    application.wait_for_end(patience=120)

    names = {f'{page}-{size}-{scheme}.png' for page in PAGES for size in SIZES for scheme in SCHEMES}
    assert {path.name for path in folder.iterdir()} == names
    pictures = {path.read_bytes() for path in folder.iterdir()}
    assert all(picture.startswith(SIGNATURE) for picture in pictures)
    assert len(pictures) == len(names), 'some pictures are the same'


harness.run(globals())
