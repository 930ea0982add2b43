# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The first start in French: what is there, and what it is called."""

import re

import harness
from harness import Role, State, compute_income, euros, find_all, has, plain, tr, trc

# What can be used on the page, in the words of the sources.
CONTROLS = (
    (Role.COMBO_BOX, 'Sector'),
    (Role.TEXT, 'Fees Received in the Year'),
    (Role.TEXT, 'Of Which Overruns'),
    (Role.TEXT, 'Of Which Outside the Agreement'),
    (Role.TEXT, 'Expenses, Without Contributions'),
    (Role.COMBO_BOX, 'Year'),
    (Role.TEXT, 'Start of Activity'),
    (Role.TOGGLE_BUTTON, 'Pick a Date'),
    (Role.SPIN_BUTTON, 'Age on That Day'),
    (Role.COMBO_BOX, 'First Years and Micro-BNC'),
    (Role.CHECK_BOX, 'Locum Only'),
    (Role.CHECK_BOX, 'Works While Drawing a Pension'),
    (Role.CHECK_BOX, 'Micro-BNC'),
    (Role.CHECK_BOX, 'Taxed as a Couple'),
    (Role.SPIN_BUTTON, 'Dependent Children'),
    (Role.TOGGLE_BUTTON, 'Show as Table'),
    (Role.GROUPING, 'Where the Fees Go, by Sector'),
    (Role.BUTTON, 'Copy Table'),
    (Role.BUTTON, 'Export as CSV…'),
    (Role.TEXT, 'Target Yearly Income'),
    (Role.CHECK_BOX, 'Before Income Tax'),
    (Role.BUTTON, 'Reset Inputs'),
    (Role.TOGGLE_BUTTON, 'Main Menu'),
)

# Words that are the same in both languages.
SAME = {'Micro-BNC'}

# What is used, and so has to be told apart.
USED = (Role.BUTTON, Role.CHECK_BOX, Role.COMBO_BOX, Role.RADIO_BUTTON, Role.SPIN_BUTTON, Role.TABLE,
        Role.TEXT, Role.TOGGLE_BUTTON, Role.TREE_TABLE)


def test_window_and_pages(new_application):
    application = new_application().start()
    assert application.window.get_name() == 'Honoraires'

    pages = application.find(Role.LIST, tr('Pages'))
    rows = find_all(pages, Role.LIST_ITEM)
    assert [plain(row.get_name()) for row in rows] == [
        'Choisir un secteur', 'Simuler mes revenus', 'Mes premières années', 'Comparer des situations',
        'Coût d’une consultation', 'L’année d’un foyer', 'Revalorisations', 'Chiffres', 'Repères', 'Sources',
        'Et si ?', 'Dossier',
    ], rows
    assert [row.get_name() for row in rows if has(row, State.SELECTED)] == ['Simuler mes revenus']
    application.find(Role.LABEL, 'S’installer', root=pages)
    application.find(Role.LABEL, 'Comprendre', root=pages)
    application.quit()


def test_answer(new_application):
    application = new_application().start()
    income = compute_income()
    assert euros(income['revenu_net_apres_impot']) == '83 084 €'
    application.find_answer()
    sentence = application.find(Role.LABEL, harness.pattern(
        'Of %1$s of fees you keep %2$s after expenses, contributions and income tax: %3$s a month.'))
    assert plain(sentence.get_name()).startswith('Sur 150 000 € d’honoraires'), sentence.get_name()
    assert '83 084 €' in plain(sentence.get_name()), sentence.get_name()
    application.quit()


def test_names_of_controls(new_application):
    application = new_application().start()
    for role, name in CONTROLS:
        french = tr(name)
        assert french != name or name in SAME, f'"{name}" is not translated'
        found = application.find_some(role, french)

        # A row that has a switch has its name and role; a chart has the name of its view.
        assert len(found) <= 2, f'{len(found)} times {french}'
        assert any(has(node, State.FOCUSABLE) for node in found), f'{french} cannot have the focus'

    application.find(Role.TREE_TABLE, tr('Line by Line'))
    application.find(Role.RADIO_BUTTON, trc('amounts', 'A Year'))
    application.find(Role.RADIO_BUTTON, trc('amounts', 'A Month'))
    for node in find_all(application.root, where=lambda node: harness.role_of(node) in USED):
        assert node.get_name(), f'{harness.describe(node)} has no name'
    application.quit()


def test_nothing_waits_for_the_eye(new_application):
    """A screen reader finds the whole page without scrolling it."""
    application = new_application().start()
    application.find_some(Role.GROUPING, tr('Where the Fees Go, by Sector'))
    table = application.find(Role.TREE_TABLE, tr('Line by Line'))
    application.find_some(Role.TABLE_ROW, re.compile('83 084 €$'), root=table)
    application.find(Role.TEXT, tr('Target Yearly Income'))
    application.quit()


def test_values_of_choices(new_application):
    application = new_application().start()
    for name, value in (('Sector', 'Secteur 1'), ('Year', '2026')):
        row = application.find(Role.COMBO_BOX, tr(name))
        assert value in harness.get_described_by(row), harness.get_described_by(row)
    application.quit()


harness.run(globals())
