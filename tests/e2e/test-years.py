# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A doctor's years, situations compared, and landmarks, by keyboard alone."""

import json
import re
import subprocess

import harness
from harness import Role, euros, find_all, pattern, plain, text_of, tr, wait


def compute(*options):
    """What the model has: the answer of honoraires-cli."""
    result = subprocess.run([harness.CLI, 'years', '--format=json', *options], env={'LC_ALL': 'C.UTF-8'},
                            capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def open_page(new_application, page):
    application = new_application(size=(1000, 960))
    application.write_settings({'window-width': 1000, 'window-height': 960, 'page': f"'{page}'"})
    return application.start()


def fill(application, title, text):
    application.fill(application.find(Role.TEXT, tr(title)), text)


def press_button(application, name):
    application.tab_to(application.find(Role.BUTTON, name))
    application.press('Return')


def find_answer(application, *options):
    """The answer of the first years, once it is what the model has for these inputs."""
    years = compute(*options)['annees'][:3]
    amount = max(month['a_mettre_de_cote_eur'] for year in years for month in year['mois'])
    answer = pattern('By the end of %1$s, %2$s must be set aside')
    return application.find(Role.LABEL, answer, where=lambda node: euros(amount) in plain(node.get_name()))


def test_years(new_application):
    """An opening in secteur 2: what to set aside, and how a figure comes about."""
    application = open_page(new_application, 'years')
    application.find(Role.LABEL, pattern('By the end of %1$s, %2$s must be set aside'))
    fill(application, 'Opening Day', '02/11/2027')
    application.choose('Sector', 'Secteur 2')
    fill(application, 'Fees of a Whole Year', '180000')
    fill(application, 'Of Which Overruns', '41538')
    find_answer(application, '--debut=2027-11-02', '--secteur=S2', '--recettes=180000', '--depassements=41538')

    # A year opens its figures, a figure its steps.
    table = application.find(Role.TREE_TABLE, tr('What Is Due for Each Year'))
    application.tab_to(table)
    application.move_to('Down', lambda node: plain(node.get_name() or '').startswith('2028'))
    application.press('Return')
    dialog = application.find(Role.DIALOG)
    figure = application.find_some(Role.LIST_ITEM, re.compile('^' + re.escape(plain(tr('Due to the CARMF')))),
                                   root=dialog)[0]
    application.tab_to(figure)
    application.press('Return')
    application.find(Role.LIST_ITEM, re.compile('^' + re.escape(plain(tr('Due for the year')))))
    application.press('Escape')
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


def test_comparison(new_application):
    """Two situations, one of them changed from the comparison: each keeps its place."""
    application = open_page(new_application, 'years')
    application.find(Role.LABEL, pattern('By the end of %1$s, %2$s must be set aside'))
    press_button(application, tr('Add to the Comparison'))
    application.find_toast(Role.LABEL, tr('Situation added'))
    application.show_page('My First Years')
    application.choose('Sector', 'Secteur 2')
    fill(application, 'Of Which Overruns', '30000')
    press_button(application, tr('Add to the Comparison'))
    application.find(Role.LABEL, pattern('%1$s leaves %2$s more'))
    names = application.find_some(Role.TEXT, re.compile('^[12] : S[12], '))
    assert len(names) == 2, names

    # The second is named, changed, and comes back to its place.
    application.fill(names[1], 'En ville')
    second = application.find_some(Role.BUTTON, tr('Change in My First Years'))[1]
    application.tab_to(second)
    application.press('Return')
    update = plain(tr('Update “%s” in the Comparison')) % 'En ville'
    fill(application, 'Of Which Overruns', '60000')
    press_button(application, update)
    application.find(Role.TEXT, re.compile('^2 : S2, '), where=lambda node: text_of(node) == 'En ville')
    wait(lambda: len(find_all(application.root, Role.TEXT, re.compile('^[12] : S[12], '))) == 2, 'two situations')
    application.quit()


def test_landmarks(new_application):
    """The chronology is searched and opened."""
    application = open_page(new_application, 'landmarks')
    field = application.find_some(Role.ENTRY)[0]
    application.fill(field, 'secteur optionnel')
    rows = application.find_some(Role.LIST_ITEM, re.compile('[Ss]ecteur optionnel'))
    application.tab_to(rows[0].get_parent())
    application.press('Return')
    application.find(Role.DIALOG)
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


harness.run(globals())
