# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a consultation costs, by keyboard alone: enter, read, be told of mistakes, replay."""

import json
import re
import subprocess

import harness
from harness import Role, State, find_all, has, pattern, plain, tr, wait


def compute(*options):
    """What the model has: the answer of honoraires-cli."""
    result = subprocess.run([harness.CLI, 'bill', '--format=json', *options], env={'LC_ALL': 'C.UTF-8'},
                            capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def centimes(amount):
    """An amount as French people write it, with an ordinary space."""
    return f'{amount:.2f} €'.replace('.', ',')


def open_page(new_application):
    application = new_application(size=(1000, 960))
    application.write_settings({'window-width': 1000, 'window-height': 960, 'page': "'bill'"})
    application.start()
    application.find(Role.LABEL, pattern('%s left to pay'))
    return application


def search(application, title, text):
    """Chooses from a row that can be searched."""
    row = application.find(Role.COMBO_BOX, tr(title))
    application.tab_to(row)
    application.press('space')
    wait(lambda: application.get_focus_role() in (Role.TEXT, Role.ENTRY), 'the focus in the search field')
    application.type(text)
    wait(lambda: all(text.casefold() in label.get_name().casefold()
                     for item in find_all(row, Role.LIST_ITEM) for label in find_all(item, Role.LABEL)),
         f'nothing but {text} to be found')
    # The first press goes to the list, the next one chooses in it.
    application.press('Down', 'Down')
    wait(lambda: has(application.get_focus(), State.FOCUSED, State.SELECTED), 'an item to be chosen')
    application.take_item(row, text)


def fill(application, title, text):
    application.fill(application.find(Role.TEXT, tr(title)), text)


def test_psychiatrist(new_application):
    """Secteur 2, aged 20, direct access, 90 € in 2025."""
    application = open_page(new_application)
    fill(application, 'Day', '12/03/2025')
    search(application, 'Speciality', 'Psychiatre')
    application.choose('Sector of the Doctor', tr('Secteur 2 outside the OPTAM'))
    fill(application, 'Fee Asked', '90')
    fill(application, 'Age', '20')
    application.choose('Care Pathway', tr('Direct access'))

    expected = compute('--date=2025-03-12', '--specialite=psychiatre', '--secteur=S2', '--honoraires=90', '--age=20',
                       '--parcours=acces_direct')
    base, net, left = (centimes(expected[name])
                       for name in ('base_remboursement', 'amo_net', 'reste_a_charge'))
    sentence = plain(tr('%1$s is asked; on a base of %2$s, the insurance pays back %3$s, and %4$s is left to the '
                        'patient, before any complementary contract.'))
    for number, amount in enumerate(('90,00 €', base, net, left), 1):
        sentence = sentence.replace(f'%{number}$s', amount)
    application.find(Role.LABEL, sentence)
    application.find(Role.LABEL, plain(tr('%s left to pay')) % left)
    application.wait_for_announcement(sentence)
    application.find(Role.LIST_ITEM, pattern('From %s on, the doctor must tell the fee in writing beforehand.'))

    # The table has the same, and each step says why.
    table = application.find(Role.TREE_TABLE, tr('Calculation'))
    application.tab_to(table)
    row = application.move_to('Down', lambda node: base in plain(node.get_name()))
    application.press('Return')
    dialog = application.find(Role.DIALOG)
    assert find_all(application.find_list(tr('Sources'), root=dialog), Role.LIST_ITEM)
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.wait_for_focus(row)
    application.quit()


def test_night(new_application):
    """A visit to the general practitioner in the night, without and with the regulation."""
    application = open_page(new_application)
    fill(application, 'Day', '11/01/2026')
    application.choose('Time', tr('At night'))
    for regulated in ([], ['--regule']):
        expected = compute('--date=2026-01-11', '--specialite=generaliste', '--secteur=S1', '--jour=nuit', *regulated)
        application.find(Role.LABEL, plain(tr('%s left to pay')) % centimes(expected['reste_a_charge']))
        if not regulated:
            application.tab_to(application.find_some(Role.CHECK_BOX, tr('Sent by the 15 or 116 117'))[0])
            application.press('space')
    application.quit()


def test_supplement(new_application):
    """What is billed as well: searched for in words, taken with Enter or the arrow keys, and removed again."""
    application = open_page(new_application)
    fill(application, 'Day', '12/01/2026')
    for keys in (['Return'], ['Down', 'Return']):
        application.tab_to(application.find(Role.BUTTON, tr('Add an Act or a Supplement…')))
        application.press('Return')
        dialog = application.find(Role.DIALOG, tr('Add an Act or a Supplement'))
        application.type('SORTIE hopital')
        found = application.find(Role.LIST, tr('Acts and Supplements'), root=dialog)
        wait(lambda: len(find_all(found, Role.LIST_ITEM)) == 1, 'only what is looked for')
        application.press(*keys)
        application.find_none(Role.DIALOG)
        expected = compute('--date=2026-01-12', '--specialite=generaliste', '--secteur=S1', '--code=MSH')
        application.find(Role.LABEL, plain(tr('%s left to pay')) % centimes(expected['reste_a_charge']))
        application.tab_to(application.find(Role.BUTTON, plain(tr('Remove %s')) % 'MSH'))
        application.press('space')
        application.find_none(Role.BUTTON, plain(tr('Remove %s')) % 'MSH')
        application.wait_for_focus(application.find(Role.BUTTON, tr('Add an Act or a Supplement…')))

    # Escape leaves everything as it was.
    application.press('Return')
    application.find(Role.DIALOG)
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


def test_slider(new_application):
    """The slider replays the act in another month, and tells it."""
    application = open_page(new_application)
    fill(application, 'Day', '15/03/2026')
    application.find_some(Role.LABEL, re.compile('^15 mars 2026$'))
    slider = application.find(Role.SLIDER, tr('Day'))
    application.tab_to(slider)
    application.press('Left')
    application.find(Role.TEXT, tr('Day'), where=lambda node: harness.text_of(node) == '01/02/2026')
    # Beside the slider, and under the cursor of the chart.
    application.find_some(Role.LABEL, re.compile('^1er? février 2026$'))
    expected = compute('--date=2026-02-01', '--specialite=generaliste', '--secteur=S1')
    application.wait_for_announcement(centimes(expected['amo_net']))
    application.press('Home')
    application.find(Role.TEXT, tr('Day'), where=lambda node: harness.text_of(node) == '01/01/2005')
    application.quit()


def test_mistakes(new_application):
    """What cannot be is said at its field."""
    application = open_page(new_application)
    for title, text, complaint in (
            ('Age', '-1', plain(tr('from %1$s to %2$s')).replace('%1$s', '0').replace('%2$s', '130')),
            ('Age', '200', plain(tr('from %1$s to %2$s')).replace('%1$s', '0').replace('%2$s', '130')),
            ('Fee Asked', '1000000000', plain(tr('at most %s')) % '1 000 000 €'),
            ('Day', '31/12/1999', plain(tr('no earlier than %s')).split('%s')[0])):
        row = application.find(Role.TEXT, tr(title))
        before = harness.text_of(row)
        application.fill(row, text)
        told = application.find(Role.TEXT, re.compile(f'^{re.escape(plain(tr(title)))} : .*{re.escape(complaint)}'))
        wait(lambda: has(told, State.INVALID_ENTRY), f'{title} to be invalid')
        application.press('ctrl+a', 'Delete')
        application.type(before)
        application.find(Role.TEXT, tr(title))
    application.quit()


harness.run(globals())
