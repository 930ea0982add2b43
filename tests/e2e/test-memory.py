# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What comes back at the next start, and what does not."""

import signal

import harness
from harness import Role, State, euros, has, plain, text_of, tr, wait


def change_inputs(application):
    application.fill(application.find(Role.TEXT, tr('Fees Received in the Year')), '200000')
    couple = application.find(Role.CHECK_BOX, tr('Taxed as a Couple'), where=harness.is_row)
    application.tab_to(couple)
    application.press('space')
    wait(lambda: has(couple, State.CHECKED), 'a couple')


def check_inputs(application, fees, is_couple):
    field = application.find(Role.TEXT, tr('Fees Received in the Year'))
    wait(lambda: plain(text_of(field)) == euros(fees), f'fees of {euros(fees)}')
    couple = application.find(Role.CHECK_BOX, tr('Taxed as a Couple'), where=harness.is_row)
    assert has(couple, State.CHECKED) == is_couple


def test_inputs_come_back(new_application):
    application = new_application().start()
    change_inputs(application)
    application.quit()

    application.start()
    check_inputs(application, 200000, True)
    application.quit()


def test_page_comes_back(new_application):
    application = new_application().start()
    application.show_page('Sources')
    application.find(Role.ENTRY, tr('Search Sources'))
    application.quit()

    application.start()
    application.find(Role.ENTRY, tr('Search Sources'))
    pages = application.find(Role.LIST, tr('Pages'))
    assert has(application.find(Role.LIST_ITEM, tr('Sources'), root=pages), State.SELECTED)
    application.quit()


def test_inputs_are_forgotten(new_application):
    application = new_application().start()
    change_inputs(application)
    application.press('ctrl+comma')
    dialog = application.find(Role.DIALOG)
    row = application.find(Role.CHECK_BOX, tr('Remember My Inputs'), where=harness.is_row, root=dialog)
    assert has(row, State.CHECKED)
    application.tab_to(row)
    application.press('space')
    wait(lambda: not has(row, State.CHECKED), 'the preference to be off')
    application.press('Escape')
    application.find_none(Role.DIALOG)

    # What is on screen stays until the end.
    check_inputs(application, 200000, True)
    application.fill(application.find(Role.TEXT, tr('Fees Received in the Year')), '180000')
    application.quit()

    application.start()
    check_inputs(application, 150000, False)
    application.find_answer()
    application.quit()


def test_ends_of_all_kinds(new_application):
    """The end of the session or of a terminal costs nothing that was entered."""
    application = new_application()
    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        application.start()
        application.show_page('A Household’s Year')
        application.press('ctrl+n')
        dialog = application.find(Role.DIALOG)
        application.fill(application.find(Role.TEXT, tr('Person'), root=dialog), number.name)
        application.press('ctrl+Return')
        application.find_none(Role.DIALOG)
        application.process.send_signal(number)
        application.wait_for_end()
        assert number.name in (application.data / 'honoraires' / 'visits.csv').read_text(encoding='utf-8-sig')


harness.run(globals())
