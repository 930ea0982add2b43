# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Inputs, answer and explanations, by keyboard alone and read by a screen reader."""

import re

import harness
from harness import Role, State, compute_income, euros, find_all, has, plain, tr, wait


def wait_for_answer(application, **inputs):
    """Waits for what the model has, on screen and said aloud."""
    answer = application.find_answer(**inputs)
    application.wait_for_announcement(answer.get_name())


def test_fees(new_application):
    application = new_application().start()
    application.fill(application.find(Role.TEXT, tr('Fees Received in the Year')), '200000')
    wait_for_answer(application, recettes=200000)

    # The text is tidied up when the row is left, and arrows take and add a thousand.
    field = application.get_focus()
    application.press('Up')
    wait_for_answer(application, recettes=201000)
    application.press('Down', 'Down')
    wait_for_answer(application, recettes=199000)
    application.press('Tab')
    wait(lambda: plain(harness.text_of(field)) == '199 000 €', 'a tidy amount')
    application.quit()


def test_one_announcement(new_application):
    """However fast the typing, only what rests is said."""
    application = new_application().start()
    application.fill(application.find(Role.TEXT, tr('Fees Received in the Year')), '123456')
    wait_for_answer(application, recettes=123456)
    assert len(application.announcements) == 1, application.announcements
    application.quit()


def test_sector(new_application):
    application = new_application().start()
    row = application.find(Role.COMBO_BOX, tr('Sector'))
    application.tab_to(row)
    application.press('space')
    wait(lambda: application.get_focus_role() == Role.LIST_ITEM, 'the list of sectors')
    first = application.get_focus()
    application.press('Down')
    wait(lambda: not has(first, State.FOCUSED), 'the next sector')
    application.press('Return')
    application.wait_for_focus(row)
    wait_for_answer(application, secteur='S2')
    application.find(Role.LABEL, 'Secteur 2, 2026')
    assert 'Secteur 2' in harness.get_described_by(row), harness.get_described_by(row)
    application.quit()


def test_explanation(new_application):
    application = new_application().start()
    label = 'Retraite complémentaire'
    amount = euros(compute_income()['retraite_complementaire'])
    application.tab_to(application.find(Role.TREE_TABLE))
    row = application.move_to('Down', lambda node: node.get_name().startswith(label))
    assert f'{tr("Amount")} : {amount}' in plain(row.get_name()), row.get_name()

    application.press('Return')
    dialog = application.find(Role.DIALOG, label)
    assert any(has(node, State.FOCUSED) for node in harness.walk(dialog)), 'the dialog has no focus'
    application.find(Role.LABEL, '11,8 % × 111 000 €', root=dialog)
    application.find(Role.LIST_ITEM, re.compile(f': {amount}$'), root=dialog)
    sources = application.find_list(tr('Sources'), root=dialog)
    assert any('CARMF' in harness.get_described_by(node) for node in find_all(sources, Role.LIST_ITEM))

    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.wait_for_focus(row)
    application.quit()


def test_reset(new_application):
    application = new_application().start()
    application.fill(application.find(Role.TEXT, tr('Fees Received in the Year')), '200000')
    wait_for_answer(application, recettes=200000)
    application.tab_to(application.find(Role.BUTTON, tr('Reset Inputs')), backwards=True)
    application.press('space')
    application.find_toast(Role.BUTTON, tr('Undo'))
    wait_for_answer(application, recettes=150000)
    application.press('ctrl+z')
    wait_for_answer(application, recettes=200000)
    application.quit()


def test_pages(new_application):
    """Keys go from page to page and back, and export what a page shows; not under a dialog."""
    def is_on(title):
        row = application.find(Role.LIST_ITEM, tr(title), root=application.find(Role.LIST, tr('Pages')))
        wait(lambda: has(row, State.SELECTED) and has(row, State.FOCUSED), f'the page {title}')

    application = new_application().start()
    application.tab_to(application.find(Role.TEXT, tr('Fees Received in the Year')))
    application.press('ctrl+Page_Down')
    is_on('My First Years')
    application.press('ctrl+Page_Up', 'ctrl+Page_Up', 'ctrl+Page_Up')
    is_on('Dossier')
    application.press('alt+7')
    is_on('Revaluations')
    application.press('ctrl+e')
    application.find(Role.DIALOG, tr('Publish Chart'))
    application.press('alt+1', 'alt+Left', 'ctrl+Page_Down')
    application.press('Escape')
    application.find_none(Role.DIALOG)
    is_on('Revaluations')
    application.press('alt+Left')
    is_on('Dossier')
    application.quit()


def test_keys_of_a_page(new_application):
    """They work while the focus is still in the list of pages, and not under a dialog."""
    application = new_application().start()
    application.show_page('A Household’s Year')
    application.press('ctrl+n')
    dialog = application.find(Role.DIALOG, tr('Add Visit'))
    application.press('ctrl+n')
    assert len(application.find_some(Role.DIALOG)) == 1
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


def test_undo_of_a_removal(new_application):
    """Ctrl+Z brings a visit back, although the row that had the focus is gone."""
    application = new_application().start()
    application.show_page('A Household’s Year')
    application.press('ctrl+n')
    dialog = application.find(Role.DIALOG, tr('Add Visit'))
    application.fill(application.find(Role.TEXT, tr('Person'), root=dialog), 'Ada')
    application.press('ctrl+Return')
    application.find_none(Role.DIALOG)
    def is_of_ada(node):
        return 'Ada' in node.get_name()

    application.tab_to(application.find(Role.TREE_TABLE, tr('Visits')))
    application.move_to('Down', is_of_ada)
    application.press('Return')
    dialog = application.find(Role.DIALOG)
    application.tab_to(application.find(Role.BUTTON, tr('Remove Visit'), root=dialog))
    application.press('space')
    application.find_none(Role.DIALOG)
    application.find_none(Role.TABLE_ROW, where=is_of_ada)
    application.press('ctrl+z')
    application.find_some(Role.TABLE_ROW, where=is_of_ada)
    application.quit()


def test_menu(new_application):
    """The menu, and what can be opened from it or with keys of its own."""
    application = new_application().start()
    application.press('F10')
    item = wait(lambda: application.get_focus_role() == Role.MENU_ITEM and application.get_focus(), 'the menu')
    assert 'Ctrl+,' in harness.shortcuts_of(item), item.get_attributes()
    application.press('Escape')
    application.find_none(Role.MENU_ITEM)

    for key, name in (('ctrl+comma', 'Preferences'), ('ctrl+question', 'Keyboard Shortcuts')):
        application.press(key)
        dialog = application.find(Role.DIALOG)
        assert dialog.get_name(), f'{key}: the dialog has no name'
        assert any(has(node, State.FOCUSED) for node in harness.walk(dialog)), f'{name} has no focus'
        application.press('Escape')
        application.find_none(Role.DIALOG)
    application.quit()


def test_search(new_application):
    """Ctrl+F leads to the search of a page, which says how many hits there are."""
    application = new_application().start()
    application.find_answer()
    application.show_page('Sources')
    entry = application.find(Role.ENTRY, tr('Search Sources'))
    application.press('ctrl+f')
    application.wait_for_focus(entry)
    application.type('carmf')
    wait(lambda: any(re.match(r'\d+ ' + harness.trn('%u hit', '%u hits', 9).removeprefix('%u '), said) for said in application.announcements), 'the number of hits')
    application.press('ctrl+a')
    application.type('xyzzy')
    application.wait_for_announcement(tr('No hits'))
    application.quit()


harness.run(globals())
