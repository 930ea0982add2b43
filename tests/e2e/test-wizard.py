# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The choice of a sector, by keyboard alone: all questions, the verdicts, the steps, and home again."""

import datetime
import re

import harness
from harness import Role, State, find_all, has, plain, tr, trc, wait

END = datetime.date(2027, 10, 31)
IRREVERSIBLE = re.compile('irréversible', re.IGNORECASE)


def open_page(application):
    application.start()
    application.find(Role.HEADING, trc('question', 'What do you do now?'))


def is_showing(node):
    return has(node, State.SHOWING)


def new_wizard(new_application):
    application = new_application(size=(1000, 960))
    application.write_settings({'window-width': 1000, 'window-height': 960, 'page': "'wizard'"})
    open_page(application)
    return application


def find_question(application, question):
    """Waits for a screen, with the focus in its answers."""
    heading = application.find(Role.HEADING, trc('question', question), where=is_showing)
    wait(lambda: application.get_focus_role() not in (None, Role.BUTTON), 'the focus in the answers')
    return heading


def choose(application, label):
    """Goes to an answer with the arrow keys, and on with Enter."""
    row = application.find(Role.RADIO_BUTTON, label, where=is_showing)
    application.tab_to(row.get_parent())
    application.move_to('Up', lambda node: node.get_index_in_parent() == 0)
    application.move_to('Down', lambda node: node.get_name() == label)
    application.press('Return')


def answer_up_to_titles(application):
    application.tab_to(application.find(Role.RADIO_BUTTON, trc('situation', 'In a hospital')).get_parent())
    application.press('Return')
    find_question(application, 'What is your speciality?')
    application.type('rhumato')
    # The button in a row has no name of its own.
    wait(lambda: len(find_all(application.root, Role.RADIO_BUTTON,
                              where=lambda node: is_showing(node) and node.get_name())) == 1,
         'only what is looked for')
    application.press('Return')
    find_question(application, 'Have you ever been installed?')
    application.press('Return')
    find_question(application, 'Which titles do you hold, or are you on the way to?')
    application.type('cca')
    application.press('Return')
    field = application.find(Role.TEXT, tr('End Date'), where=is_showing)
    application.fill(field, '31/10/2027')
    application.find(Role.LABEL, re.compile('^Jusqu’au 31 octobre 2027$'), where=is_showing)


def test_tour(new_application):
    application = new_wizard(new_application)
    answer_up_to_titles(application)
    application.press('Return')
    find_question(application, 'Where did you gain them?')
    application.press('Return')
    find_question(application, 'Which fees do you wish to charge?')
    choose(application, trc('fees', 'Free fees'))
    find_question(application, 'Of 100 patients, how many will pay the tariff alone, without overrun?')
    application.press('Return')
    find_question(application, 'Will you keep some activity in a hospital?')
    application.press('Return')
    application.find(Role.BUTTON, tr('See the Result'))
    application.press('Return')

    rows = {}

    def find_verdicts():
        group = application.find_list(tr('Which Sectors Are Open to You'))
        for row in find_all(group, Role.LIST_ITEM):
            rows[plain(row.get_name())] = ' '.join(harness.get_described_by(row))
        return len(rows) == 4

    wait(find_verdicts, 'four verdicts')
    now = plain(trc('verdict', 'Open now'))
    later = plain(trc('verdict', 'Open from %s')) % '1er novembre 2027' if datetime.date.today() <= END else now
    expected = {'Secteur 1': now, 'Secteur 2': later, 'Secteur 2 OPTAM': later, 'Secteur 3 (non conventionné)': now}
    assert all(any(name.startswith(key) and verdict == said for name, said in rows.items())
               for key, verdict in expected.items()), rows
    application.find_some(Role.LIST_ITEM, IRREVERSIBLE)

    # The first card is that of secteur 1, and so is what the simulator gets.
    first = application.find_some(Role.BUTTON, tr('Simulate This'))[0]
    application.tab_to(first)
    application.press('Return')
    application.find_answer(secteur='S1', recettes=150000)
    application.quit()


def test_closed_half_way(new_application):
    application = new_wizard(new_application)
    answer_up_to_titles(application)
    application.quit()
    application.start()
    find_question(application, 'Which titles do you hold, or are you on the way to?')
    application.find(Role.LABEL, re.compile('^Jusqu’au 31 octobre 2027$'), where=is_showing)

    # Back loses nothing.
    application.tab_to(application.find(Role.ENTRY, tr('Search Titles')))
    application.press('alt+Left')
    find_question(application, 'Have you ever been installed?')
    application.press('alt+Left')
    find_question(application, 'What is your speciality?')
    row = application.find(Role.RADIO_BUTTON, 'Rhumatologie')
    assert has(row, State.CHECKED)
    application.quit()


def test_focus_stays(new_application):
    """Tab goes through a question whose first answer is hidden, and leaves it both ways."""
    application = new_wizard(new_application)
    choose(application, trc('situation', 'Already installed'))
    find_question(application, 'What is your speciality?')
    application.type('rhumato')
    wait(lambda: len(find_all(application.root, Role.RADIO_BUTTON, where=is_showing)) == 1, 'only what is looked for')
    application.wait_for_announcement(harness.plain(harness.trn('%u hit', '%u hits', 1) % 1))
    application.press('Return')
    find_question(application, 'Have you ever been installed?')
    application.quit()

    # As it was left: the list of pages has the focus.
    application.start()
    application.find(Role.HEADING, trc('question', 'Have you ever been installed?'), where=is_showing)
    answers = find_all(application.root, Role.RADIO_BUTTON, where=is_showing)
    assert len(answers) > 1 and all(node.get_name() for node in answers), [node.get_name() for node in answers]
    application.tab_to(answers[0].get_parent())
    assert application.get_focus() in answers, harness.describe(application.get_focus())
    application.press('space')
    button = application.find(Role.BUTTON, tr('Continue'))
    wait(lambda: has(button, State.SENSITIVE), 'a question that is answered')
    application.tab_to(button, limit=4)
    application.tab_to(answers[0].get_parent(), backwards=True, limit=4)
    application.tab_to(application.find_list(tr('Pages')), backwards=True, limit=4)
    application.quit()


harness.run(globals())
