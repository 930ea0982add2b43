# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What cannot be true is told at its row, and mended there."""

import re
import time

import harness
from harness import Role, State, has, tr, trc, wait


def test_overruns_above_fees(new_application):
    application = new_application().start()
    answer = application.find_answer()
    fees = application.find(Role.TEXT, tr('Fees Received in the Year'))
    overruns = application.find(Role.TEXT, tr('Of Which Overruns'))

    application.fill(overruns, '50000')
    application.find_answer(depassements=50000)
    application.fill(fees, '40000')
    wait(lambda: not has(answer, State.SENSITIVE), 'dimmed results')
    wait(lambda: has(overruns, State.INVALID_ENTRY), 'invalid overruns')
    message = tr('at most %s') % '40 000 €'
    wait(lambda: message in harness.plain(overruns.get_name()), f'{message} at the row')

    application.fill(overruns, '20000')
    application.find_answer(recettes=40000, depassements=20000)
    wait(lambda: has(answer, State.SENSITIVE), 'results that are in force')
    assert not has(overruns, State.INVALID_ENTRY)
    # Overruns in secteur 1 have a warning, which is no mistake.
    assert message not in harness.plain(overruns.get_name()), overruns.get_name()
    application.quit()


def test_no_amount(new_application):
    """The last results stay while a text is no amount."""
    application = new_application().start()
    answer = application.find_answer()
    fees = application.find(Role.TEXT, tr('Fees Received in the Year'))
    for text in ('12a', '1000000000000', ''):
        application.fill(fees, text)
        if text == '':
            application.press('BackSpace')
        wait(lambda: has(fees, State.INVALID_ENTRY), f'an invalid field with "{text}"')
        assert re.match(f'{re.escape(tr("Fees Received in the Year"))}.: .+', fees.get_name()), fees.get_name()
        assert answer.get_name() and has(answer, State.SHOWING)
    application.fill(fees, '150000')
    wait(lambda: not has(fees, State.INVALID_ENTRY), 'a field that is mended')
    application.find_answer()
    application.quit()


def test_silence(new_application):
    """What is wrong is said aloud, once; results that are not those of the inputs are not."""
    application = new_application().start()
    fees = application.find(Role.TEXT, tr('Fees Received in the Year'))
    application.fill(fees, '200000a')
    wait(lambda: has(fees, State.INVALID_ENTRY), 'an invalid field')
    wrong = harness.plain(fees.get_name())
    application.wait_for_announcement(wrong)
    # That nothing else is said can only be heard for a while: longer than inputs must rest.
    rested = time.monotonic() + 2
    wait(lambda: time.monotonic() > rested, 'inputs at rest')
    assert application.announcements == [wrong], application.announcements

    application.fill(fees, '200000')
    application.wait_for_announcement(application.find_answer(recettes=200000).get_name())
    assert len(application.announcements) == 2, application.announcements
    application.quit()


def test_impossible_date(new_application):
    application = new_application().start()
    start = application.find(Role.TEXT, tr('Start of Activity'))
    application.fill(start, '31/02/2025')
    message = harness.plain(trc('date', 'no such day'))
    wait(lambda: message in harness.plain(start.get_name()), f'{message} at the row')
    assert has(start, State.INVALID_ENTRY)

    application.fill(start, '28/02/2025')
    wait(lambda: not has(start, State.INVALID_ENTRY), 'a date that is mended')
    application.find_answer(debut='2025-02-28')
    assert start.get_name() == tr('Start of Activity'), start.get_name()
    application.quit()


harness.run(globals())
