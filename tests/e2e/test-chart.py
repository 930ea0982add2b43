# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The chart: its keys, what it says, and the table that has the same amounts."""

import re

import harness
from harness import Role, State, children_of, compute_income, euros, find_all, has, plain, tr, trc, wait

SECTORS = ('S1', 'S2', 'S2_OPTAM', 'NC')
PARTS = (
    ('Kept', 'revenu_net_apres_impot'),
    ('Income tax', 'impot_revenu'),
    ('CARMF', 'total_carmf'),
    ('Urssaf', 'total_urssaf'),
    ('Expenses', 'charges'),
)


def find_chart(application):
    return application.find(Role.GROUPING, tr('Where the Fees Go, by Sector'),
                            where=lambda node: has(node, State.FOCUSABLE))


def wait_for_readout(application, chart, part, amount):
    """The read-out is on screen and said aloud."""
    text = f'{part} : {amount}'
    application.find(Role.LABEL, re.compile(re.escape(text)), root=chart)
    application.wait_for_announcement(text)


def test_keys(new_application):
    application = new_application().start()
    chart = find_chart(application)
    income = compute_income()
    application.tab_to(chart)
    assert chart.get_description(), 'the chart says nothing of itself'

    for name, key in PARTS:
        application.press('Right')
        wait_for_readout(application, chart, trc('part of the fees', name), euros(income[key]))
    application.press('Home')
    wait_for_readout(application, chart, trc('part of the fees', 'Kept'),
                     euros(income['revenu_net_apres_impot']))
    application.press('Down')
    wait_for_readout(application, chart, trc('part of the fees', 'Kept'),
                     euros(compute_income('S2')['revenu_net_apres_impot']))

    # The chart is one stop on the way through the page.
    assert has(chart, State.FOCUSED)
    application.press('Tab')
    wait(lambda: not has(chart, State.FOCUSED), 'the focus to leave the chart')
    application.quit()


def test_choose(new_application):
    """Enter on a bar chooses its sector."""
    application = new_application().start()
    application.tab_to(find_chart(application))
    application.press('Right')
    application.press('Down')
    application.press('Return')
    application.find(Role.LABEL, 'Secteur 2, 2026')
    application.find_answer(secteur='S2')
    application.quit()


def test_bars(new_application):
    """Every part of every bar is there to be read without any key."""
    application = new_application().start()
    chart = find_chart(application)
    bars = application.find(Role.LIST, root=chart, where=lambda node: node.get_parent() == chart)
    assert bars.get_child_count() == len(SECTORS)
    for sector, bar in zip(SECTORS, children_of(bars)):
        income = compute_income(sector)
        names = [plain(node.get_name()) for node in find_all(bar, Role.LIST_ITEM) if node != bar]
        for name, key in PARTS:
            wanted = f'{trc("part of the fees", name)} : {euros(income[key])}'
            assert any(text.startswith(wanted) for text in names), f'{wanted} is not among {names}'
    application.quit()


def test_table(new_application):
    application = new_application().start()
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Show as Table')))
    application.press('space')
    table = application.find(Role.TREE_TABLE, tr('Where the Fees Go, by Sector'))

    for sector in SECTORS:
        income = compute_income(sector)
        for name, key in PARTS:
            application.find_some(Role.TABLE_CELL, re.compile(
                f'^{re.escape(trc("part of the fees", name))}, .* : {re.escape(euros(income[key]))}$'), root=table)

    # Its cells are walked with the arrows, and say where they are.
    first = application.tab_to(table)
    application.press('Down')
    wait(lambda: not has(first, State.FOCUSED), 'the focus in the next row')
    application.press('Right', 'Right')
    wait(lambda: re.search('Secteur 1 : ', plain(application.get_focus_name())), 'a cell of the first sector')
    application.quit()


def test_export_menu(new_application):
    """Every way out of the chart, by keyboard, whether it or its table is on show."""
    application = new_application().start()
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Show as Table')))
    application.press('space', 'Tab')
    wait(lambda: application.get_focus_name() == tr('Export Chart'), 'the focus on the menu button')
    application.press('space')
    # GTK does not tell the names of the items; they are one to publish, two to copy, four to export, one to print,
    # one for the dossier.
    wait(lambda: application.get_focus_role() == Role.MENU_ITEM, 'the menu')
    assert len(application.find_some(Role.MENU_ITEM)) == 9

    application.press('Down', 'Down', 'Return')
    application.find_toast(Role.LABEL, tr('Data copied'))
    application.quit()


harness.run(globals())
