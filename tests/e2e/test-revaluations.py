# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The history of tariffs, by keyboard alone: choose, read, show as a table, export."""

import csv
import re

import harness
from harness import Role, State, find_all, has, plain, tr, trc, wait

TARIFF = 'Consultation du généraliste'
DAY = '22 décembre 2024'


def is_amount(node):
    """Whether it is the large figure: the name of the tariff stands before it, a sentence after it."""
    box = node.get_parent()
    position = node.get_index_in_parent()
    return (0 < position < box.get_child_count() - 1
            and box.get_child_at_index(position - 1).get_name().startswith(TARIFF))


def open_page(new_application):
    application = new_application(size=(1000, 960))
    application.write_settings({'window-width': 1000, 'window-height': 960, 'page': "'revaluations'"})
    application.start()
    application.find(Role.LABEL, '30 €', where=is_amount)
    return application


def find_chart(application):
    return application.find(Role.GROUPING, re.compile('^Tarifs conventionnels$'),
                            where=lambda node: node.get_description() != '')


def move_cursor(application, key, text, limit=60):
    """Presses a key until what is said of the cursor has the text."""
    for _press in range(limit):
        before = len(application.announcements)
        application.press(key)
        wait(lambda: len(application.announcements) > before, 'the cursor to move')
        if text in application.announcements[-1]:
            return application.announcements[-1]
    raise AssertionError(f'the cursor never came to {text}, but to {application.announcements[-1]}')


def choose(application, query):
    """Adds the first tariff that is found to those on show."""
    application.tab_to(application.find(Role.LIST_ITEM, tr('Choose Tariffs…')))
    application.press('Return')
    dialog = application.find(Role.DIALOG, tr('Tariffs'))
    wait(lambda: application.get_focus_role() in (Role.TEXT, Role.ENTRY), 'the focus in the search field')
    application.type(query)
    rows = application.find(Role.LIST, tr('Tariffs'), root=dialog)
    wait(lambda: len(find_all(rows, Role.CHECK_BOX)) == 1, 'only what is looked for')
    box = find_all(rows, Role.CHECK_BOX)[0]
    application.tab_to(box)
    application.press('space')
    wait(lambda: has(box, State.CHECKED), 'the tick')
    application.press('Escape')
    application.find_none(Role.DIALOG)


def export(application, path):
    """Exports the chart as CSV, which is the seventh entry of the menu."""
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Export Chart')))
    application.press('space')
    wait(lambda: application.get_focus_role() == Role.MENU_ITEM, 'the menu')
    application.press(*['Down'] * 6, 'Return')
    application.focus_window(tr('Export Chart'))
    wait(lambda: application.get_focus_role() in (Role.TEXT, Role.ENTRY), 'the name of the new file')
    application.press('ctrl+a')
    application.type(str(path))
    application.press('Return')


def test_read_and_export(new_application):
    application = open_page(new_application)
    choose(application, 'avis ponctuel de consultant')

    # The cursor is moved to December 2024, and tells every tariff of that day.
    chart = find_chart(application)
    application.tab_to(chart)
    move_cursor(application, 'End', '30,00 €')
    told = move_cursor(application, 'Left', DAY)
    assert '30,00 €' in told, told
    assert '60,00 €' in told, told
    assert '23,00 €' in told, told
    application.find(Role.LABEL, DAY, root=chart)
    application.find(Role.LABEL, '30,00 €', root=chart)

    # The table has the figures too; those further down are made when they come into view.
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Show as Table')), backwards=True)
    application.press('space')
    application.find_some(Role.TABLE_CELL, re.compile('^28 mars 1990, Généraliste : 13,72 €$'))

    # A file that cannot be written is named with the reason, until that has been read.
    export(application, '/proc/tarifs.csv')
    application.focus_window('Honoraires.*')
    application.find(Role.LABEL, tr('File Not Saved'))
    application.find(Role.LABEL, re.compile('/proc/tarifs.csv'))
    application.press('Escape')
    application.find_none(Role.LABEL, tr('File Not Saved'))

    # And so has the file.
    path = application.home / 'tarifs.csv'
    export(application, path)
    wait(lambda: path.exists() and path.stat().st_size > 0, 'the file')
    application.find_toast(Role.LABEL, tr('Saved as “%s”').replace('%s', path.name))
    with open(path, encoding='utf-8-sig', newline='') as file:
        # In French, as spreadsheets in French expect it.
        rows = list(csv.reader(file, delimiter=';'))
    column = rows[0].index(TARIFF)
    values = {row[0]: row[column] for row in rows if row}
    assert values['2024-12-22'] == '30', values
    text = path.read_text(encoding='utf-8-sig')
    assert 'Assurance maladie' in text, text
    application.quit()


def test_steps(new_application):
    """Every step can be opened, with its source."""
    application = open_page(new_application)
    application.tab_to(application.find(Role.TREE_TABLE, tr('Step by Step')))
    row = application.move_to('Down', lambda node: '1er mai 2017' in node.get_name())
    name = plain(row.get_name())
    assert '25 €' in name and '+8,7 %' in name, name
    application.press('Return')
    dialog = application.find(Role.DIALOG, TARIFF)
    application.find(Role.LIST_ITEM, re.compile(r': \+8,7 %$'), root=dialog)
    sources = find_all(application.find_list(tr('Sources'), root=dialog), Role.LIST_ITEM)
    assert any('ISNAR' in str((node.get_name(), harness.get_described_by(node))) for node in sources), (
        [harness.describe(node) for node in sources])
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.wait_for_focus(row)
    application.quit()


def test_measure(new_application):
    """In euros of 2025, and back."""
    application = open_page(new_application)
    row = application.find(Role.COMBO_BOX, tr('Unit'))
    application.tab_to(row)
    application.press('space')
    wait(lambda: application.get_focus_role() == Role.LIST_ITEM, 'the list of measures')
    application.press('Down')
    application.press('Return')
    application.wait_for_focus(row)
    application.find(Role.LABEL, '30,00 €', where=is_amount)
    assert trc('measure', 'Euros of one year') in harness.get_described_by(row)
    application.find(Role.LABEL, tr('Euros of %d') % 2025)
    application.tab_to(application.find(Role.BUTTON, tr('Reset Choice')), backwards=True)
    application.press('space')
    application.find(Role.LABEL, '30 €', where=is_amount)
    application.quit()


harness.run(globals())
