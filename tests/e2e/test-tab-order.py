# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Through the whole page with Tab, and back: everything once, and no trap."""

import harness
from harness import Role, State, has, tr, trc, wait

# The stops of the page, in the order of reading.
STOPS = (
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
    (Role.TABLE_ROW, None),
    (Role.TEXT, 'Target Yearly Income'),
    (Role.CHECK_BOX, 'Before Income Tax'),
    (Role.BUTTON, 'Reset Inputs'),
    (Role.TOGGLE_BUTTON, 'Main Menu'),
)


def walk_page(application, key):
    """Presses the key until the focus is where it began, and returns every stop."""
    start = application.get_focus()
    stops = []
    while True:
        before = application.get_focus()
        application.press(key)
        wait(lambda: not has(before, State.FOCUSED), f'the focus to leave {harness.describe(before)}')
        node = wait(application.get_focus, 'a focus')
        stops.append((harness.role_of(node), node.get_name()))
        if node == start:
            return stops
        assert len(stops) < 60, f'the focus does not come back: {stops}'


def test_tab(new_application):
    application = new_application().start()
    application.find_answer()
    application.find_some(Role.TEXT, tr('Target Yearly Income'))
    stops = walk_page(application, 'Tab')

    names = {(role, name) for role, name in stops}
    for role, name in STOPS:
        if name is None:
            assert any(stop[0] == role for stop in stops), f'no {role.value_nick} among {stops}'
        else:
            assert (role, tr(name)) in names, f'{tr(name)} is not among {stops}'
    assert any(stop == (Role.RADIO_BUTTON, trc('amounts', 'A Year')) for stop in stops), stops

    # One stop each: the list of pages, the toggles, the chart.
    assert sum(stop == (Role.GROUPING, tr('Where the Fees Go, by Sector')) for stop in stops) == 1
    assert sum(role == Role.RADIO_BUTTON for role, name in stops) == 1
    assert not any(stop == (Role.LIST_ITEM, tr('Sources')) for stop in stops), stops
    application.quit()


def test_inputs_in_order(new_application):
    application = new_application().start()
    application.find_some(Role.TEXT, tr('Target Yearly Income'))
    stops = walk_page(application, 'Tab')
    inputs = [(role, tr(name)) for role, name in STOPS[:13]]
    assert [stop for stop in stops if stop in inputs] == inputs, stops
    application.quit()


def test_backwards(new_application):
    """Shift+Tab visits the same."""
    application = new_application().start()
    application.find_some(Role.TEXT, tr('Target Yearly Income'))
    there = walk_page(application, 'Tab')
    back = walk_page(application, 'shift+Tab')
    rows = (Role.TABLE_ROW, Role.TABLE_CELL, Role.BUTTON, Role.LIST_ITEM)
    assert {stop for stop in there if stop[0] not in rows} == {stop for stop in back if stop[0] not in rows}
    application.quit()


# What a stop is: where a list or a table is one stop, Shift+Tab may come to another of its rows.
ROWS = (Role.LIST_ITEM, Role.RADIO_BUTTON, Role.TABLE_CELL, Role.TABLE_ROW)
PAGES = ('wizard', 'years', 'compare', 'bill', 'household', 'revaluations', 'figures', 'landmarks', 'sources', 'what-if',
         'dossier')


def test_every_page(new_application):
    """Every page is gone through in both directions, has no trap, and tells what has the focus."""
    application = new_application()
    for page in PAGES:
        application.write_settings({'page': page})
        application.start()
        row = application.find(Role.LIST_ITEM, where=lambda node: has(node, State.SELECTED),
                               root=application.find(Role.LIST, tr('Pages')))
        application.tab_to(row)
        there = walk_page(application, 'Tab')
        back = walk_page(application, 'shift+Tab')
        assert all(name for role, name in there + back), f'{page}: {there}'
        assert len(there) > 3, f'{page}: {there}'
        assert [role for role, name in there[-2::-1]] == [role for role, name in back[:-1]], f'{page}: {there} {back}'
        assert ([stop for stop in there[-2::-1] if stop[0] not in ROWS]
                == [stop for stop in back[:-1] if stop[0] not in ROWS]), f'{page}: {there} {back}'
        application.quit()


harness.run(globals())
