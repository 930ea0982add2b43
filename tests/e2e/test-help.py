# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The help, from the page that it is about to any other, by keyboard."""

import re

import harness
from harness import Role, State, has, tr, wait


def open_help(application):
    application.press('F1')
    application.focus_window(tr('Help'))
    window = application.find(Role.FRAME, tr('Help'))
    wait(lambda: has(window, State.ACTIVE), 'the focus in the help')
    return window


def test_page_of_the_window(new_application):
    application = new_application().start()
    application.show_page('Cost of a Consultation')
    window = open_help(application)

    # It is the page of what was on show, with a picture that tells what it shows.
    application.find(Role.LABEL, tr('Cost of a Consultation'), root=window)
    application.find(Role.HEADING, 'Que saisir', root=window)
    application.find(Role.IMAGE, where=lambda node: 'cardiologue' in node.get_description(), root=window)

    # Back to the list, which is searched by typing, also without accents.
    application.press('Escape')
    entry = application.find(Role.ENTRY, tr('Search Help'), root=window)
    application.find(Role.LIST_ITEM, tr('Choose a Sector'), root=window)
    application.type('depassement')
    application.find_none(Role.LIST_ITEM, tr('Choose a Sector'), root=window)
    assert harness.text_of(entry) == 'depassement'
    row = application.find(Role.LIST_ITEM, tr('Simulate My Income'), root=window)
    application.tab_to(row)
    application.press('Return')
    application.find(Role.LABEL, tr('Simulate My Income'), root=window)

    # Closing it leaves the program as it was.
    application.press('ctrl+w')
    application.find_none(Role.FRAME, tr('Help'))
    application.focus_window('Honoraires.*')
    wait(lambda: has(application.window, State.ACTIVE), 'the focus in the window')
    application.quit()


def test_links(new_application):
    application = new_application().start()
    window = open_help(application)

    # The text that has the link takes the focus for it.
    application.tab_to(application.find(Role.LABEL, re.compile('comment elle est calculée'), root=window))
    application.press('Return')
    application.find(Role.LABEL, 'D’où vient un chiffre', root=window)

    # F1 once more goes to the page of the window, in the same help.
    application.focus_window('Honoraires.*')
    application.press('F1')
    application.find(Role.LABEL, tr('Simulate My Income'), root=window)
    assert len(application.find_some(Role.FRAME)) == 2


harness.run(globals())
