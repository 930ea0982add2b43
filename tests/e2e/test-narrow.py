# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""On a telephone: everything is there, one page at a time."""


import harness
from harness import Atspi, Role, tr, wait

SIZE = (360, 640)
BACK = 'Retour'  # in the words of libadwaita

# What has to be reached, in the words of the sources.
STOPS = (
    (Role.COMBO_BOX, 'Sector'),
    (Role.TEXT, 'Fees Received in the Year'),
    (Role.TEXT, 'Of Which Overruns'),
    (Role.TEXT, 'Of Which Outside the Agreement'),
    (Role.TEXT, 'Expenses, Without Contributions'),
    (Role.COMBO_BOX, 'Year'),
    (Role.TEXT, 'Start of Activity'),
    (Role.SPIN_BUTTON, 'Age on That Day'),
    (Role.COMBO_BOX, 'First Years and Micro-BNC'),
    (Role.SPIN_BUTTON, 'Dependent Children'),
    (Role.TOGGLE_BUTTON, 'Show as Table'),
    (Role.TEXT, 'Target Yearly Income'),
)


def is_on_screen(node):
    place = node.get_extents(Atspi.CoordType.WINDOW)
    return 0 <= place.y and place.y + place.height <= SIZE[1] and 0 <= place.x and place.x + place.width <= SIZE[0]


def reach(application, node, name):
    """Goes to a node, which is then on screen; what stands above it may grow meanwhile, and takes it along once."""
    application.tab_to(node)
    try:
        wait(lambda: is_on_screen(node), f'{name} on screen', patience=5)
    except AssertionError:
        application.press('shift+Tab')
        application.tab_to(node)
        wait(lambda: is_on_screen(node), f'{name} on screen')


def test_everything_is_reached(new_application):
    application = new_application(size=SIZE).start()
    application.find_answer()
    for role, name in STOPS:
        node = application.find(role, tr(name))
        reach(application, node, tr(name))
    application.tab_to(application.find(Role.TREE_TABLE))
    application.quit()


def test_menu(new_application):
    """F10 opens the menu, which stands beside the list of pages, from any page."""
    application = new_application(size=SIZE).start()
    application.find_answer()
    application.press('F10')
    # GTK does not tell the names of the items.
    wait(lambda: application.get_focus_role() == Role.MENU_ITEM, 'the menu')
    assert len(application.find_some(Role.MENU_ITEM)) == 4
    application.press('Escape')
    application.quit()


def test_back_to_the_pages(new_application):
    application = new_application(size=SIZE).start()
    application.find_answer()
    application.tab_to(application.find(Role.BUTTON, BACK), backwards=True)
    application.press('space')

    # Where the list stands alone, arrows only choose; Enter goes there.
    row = application.find(Role.LIST_ITEM, tr('Sources'))
    application.tab_to(row.get_parent())
    application.move_to('Down', lambda node: node == row)
    application.press('Return')
    application.find(Role.ENTRY, tr('Search Sources'))
    application.press('alt+Left')
    application.wait_for_focus(application.find(Role.LIST_ITEM, tr('Sources')))
    application.quit()


harness.run(globals())
