# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A search over everything, by keyboard alone: from a few letters to the place itself."""

import re

from gi.repository import Gio, GLib

import harness
from harness import Role, State, find_all, has, tr, wait


def open_search(application):
    application.press('ctrl+k')
    dialog = application.find(Role.DIALOG, tr('Search Everything'))
    entry = application.find(Role.ENTRY, tr('Search Everything'), root=dialog)
    wait(lambda: any(has(node, State.FOCUSED) for node in harness.walk(entry)), 'the focus in the search')
    return dialog


def search(application, text, first):
    """Types, and waits until the best that is found is this."""
    dialog = open_search(application)
    application.type(text)
    rows = application.find(Role.LIST, tr('Results'), root=dialog)
    wait(lambda: [row.get_name() for row in find_all(rows, Role.LIST_ITEM)][:1] == [first], f'{first} found first')
    return dialog


def test_term(new_application):
    """Without accents, with a plural; how many there are is said aloud, and Enter goes to the term."""
    application = new_application().start()
    search(application, 'depassements autorises', 'Dépassement autorisé')
    wait(lambda: any(re.search(r'^\d+ résultats?$', said) for said in application.announcements),
         'the announcement of the results')
    application.press('Return')
    application.find_none(Role.DIALOG, tr('Search Everything'))
    dialog = application.find(Role.DIALOG, 'Dépassement autorisé')
    wait(lambda: any(has(node, State.FOCUSED) for node in harness.walk(dialog)), 'the focus in the dialog')
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.find(Role.ENTRY, tr('Search Landmarks'))
    application.quit()


def test_act(new_application):
    """The act is put into the inputs, and can be taken out again."""
    application = new_application().start()
    dialog = open_search(application)
    application.type('yyyy166')
    application.find(Role.LIST_ITEM, where=lambda node: 'YYYY166' in ' '.join(harness.get_described_by(node)), root=dialog)
    application.press('Return')
    application.find_toast(Role.BUTTON, tr('Undo'))
    application.find_some(Role.LABEL, re.compile('YYYY166'))
    application.quit()


def test_source(new_application):
    """Down goes to the rows; a source opens with what rests on it."""
    application = new_application().start()
    dialog = open_search(application)
    application.type('plafond annuel de la securite sociale')
    rows = application.find(Role.LIST, tr('Results'), root=dialog)
    row = wait(lambda: next((row for row in find_all(rows, Role.LIST_ITEM)
                             if ' '.join(harness.get_described_by(row)).startswith('Paramètre')), None), 'the parameter')
    application.tab_to(rows)
    application.move_to('Down', lambda node: node == row)
    application.press('Return')
    dialog = application.find(Role.DIALOG, 'Plafond annuel de la sécurité sociale (PASS)')
    application.find_some(Role.BUTTON, tr('Copy Citation'), root=dialog)
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


def test_shell(new_application):
    """What the search of the shell has found is shown, and not only a window."""
    application = new_application().start()
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    names = bus.call_sync('org.freedesktop.DBus', '/org/freedesktop/DBus', 'org.freedesktop.DBus', 'ListNames',
                          None, None, Gio.DBusCallFlags.NONE, -1, None).unpack()[0]
    name = next(name for name in names if name.startswith('io.github.honoraires.Honoraires'))
    for place, title in [('term:tact-et-mesure', 'Tact et mesure'), ('term:cas', None)]:
        bus.call_sync(name, '/' + name.replace('.', '/') + '/SearchProvider', 'org.gnome.Shell.SearchProvider2',
                      'ActivateResult', GLib.Variant('(sasu)', (place, ['x'], 0)), None, Gio.DBusCallFlags.NONE, -1, None)
        application.find(Role.DIALOG, title or re.compile('CAS|accès aux soins'))
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.find(Role.ENTRY, tr('Search Landmarks'))
    application.quit()


def test_escape(new_application):
    application = new_application(size=(360, 640)).start()
    dialog = open_search(application)
    application.type('xyzzy')
    application.find(Role.LABEL, tr('Nothing Found'), root=dialog)
    application.press('Escape')
    application.find_none(Role.DIALOG)
    application.quit()


harness.run(globals())
