# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A page for a deputy, by keyboard alone: a tariff in both moneys, a number of the debate and a bill, as one PDF."""

import base64
import html.parser
import json
import re
import subprocess

import harness
from harness import Role, find_all, pattern, tr, wait

TARIFF = 'Consultation du généraliste'


def is_amount(node):
    """Whether it is the large figure: the name of the tariff stands before it."""
    position = node.get_index_in_parent()
    return position > 0 and node.get_parent().get_child_at_index(position - 1).get_name().startswith(TARIFF)


def use_chart_menu(application, position):
    """Takes an item of the menu of the chart, whose names GTK does not tell."""
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Export Chart')))
    application.open_list(Role.MENU_ITEM, 'the menu')
    for _press in range(position):
        before = application.get_focus()
        application.press('Down')
        wait(lambda: not harness.has(before, harness.State.FOCUSED), 'the next item')
    application.press('Return')


def wait_until_added(application, n_before):
    wait(lambda: any(tr('Added to the Dossier') in said for said in application.announcements[n_before:]),
         'what was added')


def add_chart(application):
    n_before = len(application.announcements)
    use_chart_menu(application, 8)
    wait_until_added(application, n_before)


def add_tariff(application):
    """The tariff since 2000 in the money of its day, and in that of one year."""
    application.find(Role.LABEL, '30 €', where=is_amount)
    use_chart_menu(application, 0)
    dialog = application.find(Role.DIALOG, tr('Publish Chart'))
    row = application.find(Role.SPIN_BUTTON, tr('First Year'), root=dialog)
    application.fill(row, '2000')
    application.press('Tab')
    title = application.find(Role.TEXT, tr('Title'), root=dialog)
    wait(lambda: '2000' in harness.text_of(title), 'the years in the title')
    application.press('Escape')
    application.find_none(Role.DIALOG)
    add_chart(application)
    application.choose('Unit', harness.trc('measure', 'Euros of one year'))
    add_chart(application)


def add_number(application):
    """One of the counts, found by the search; after it is added, Escape leads back, step by step."""
    application.press('ctrl+k')
    application.find(Role.DIALOG, tr('Search Everything'))
    application.type('MS3, 2025')
    wait(lambda: any(row.get_name() == 'MS3, 2025' for row in find_all(application.root, Role.LIST_ITEM)), 'the count')
    application.press('Return')
    dialog = application.find(Role.DIALOG, 'MS3, 2025')
    n_before = len(application.announcements)
    application.tab_to(application.find(Role.BUTTON, tr('Add Explanation to the Dossier'), root=dialog))
    application.press('space')
    wait_until_added(application, n_before)
    # The first takes away what was said, the second the dialog.
    application.press('Escape')
    application.find_none(Role.LABEL, tr('Added to the Dossier'))
    application.press('Escape')
    application.find_none(Role.DIALOG)
    wait(lambda: application.get_focus() is not None, 'the focus in the window')
    application.find(Role.LABEL, re.compile('^927 · 1.?347 · 1.?124 · 800$'))


def add_bill(application):
    application.show_page('Cost of a Consultation')
    application.find(Role.LABEL, pattern('%s left to pay'))
    n_before = len(application.announcements)
    application.tab_to(application.find(Role.BUTTON, tr('Add Result to the Dossier')))
    application.press('space')
    wait_until_added(application, n_before)


def export(application, name, position):
    """Has the dossier written by an item of the menu, and waits for it."""
    harness.LOG_DIR.mkdir(parents=True, exist_ok=True)
    path = harness.LOG_DIR.resolve() / name
    path.unlink(missing_ok=True)
    application.tab_to(application.find(Role.TOGGLE_BUTTON, tr('Export Dossier')))
    application.press('space')
    wait(lambda: application.get_focus_role() == Role.MENU_ITEM, 'the menu')
    application.press(*['Down'] * position, 'Return')
    application.focus_window(tr('Export Dossier'))
    wait(lambda: application.get_focus_role() in (Role.TEXT, Role.ENTRY), 'the focus in the name of the file')
    application.press('ctrl+a')
    application.type(str(path))
    application.press('Return')
    wait(lambda: path.exists() and path.stat().st_size > 0, 'the document')
    application.focus_window(application.window.get_name())
    return path


def squeeze(text):
    """A text without the spaces and line breaks that a page puts into it."""
    return re.sub(r'\s', '', text)


def read_pdf(path):
    """The text of a document without the feet of its pages, which may stand within a sentence."""
    text = subprocess.run(['pdftotext', '-raw', path, '-'], capture_output=True, text=True, check=True).stdout
    return squeeze(re.sub(r'^.*Honoraires,\s\d+\s/\s\d+\s*$', '', text, flags=re.MULTILINE))


class Document(html.parser.HTMLParser):
    """What a word processor takes over of a page: tables, pictures, marks and the notes that they lead to."""

    VOID = {'meta', 'br', 'img', 'hr'}

    def __init__(self, text):
        super().__init__()
        self.open = []
        self.rows = []
        self.tables = []
        self.pictures = []
        self.marks = set()
        self.notes = set()
        self.feed(text)
        self.close()
        assert not self.open, f'{self.open} are not closed'

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag not in self.VOID:
            # The end of an item of a list may be left out.
            if tag == 'li' and self.open[-1] == 'li':
                self.open.pop()
            self.open.append(tag)
        if tag == 'table':
            self.rows = []
            self.tables.append(self.rows)
        elif tag == 'tr':
            self.rows.append(0)
        elif tag in ('td', 'th'):
            self.rows[-1] += 1
        elif tag == 'img':
            self.pictures.append(base64.b64decode(attributes['src'].removeprefix('data:image/png;base64,'), validate=True))
            assert attributes['alt'], 'a picture says nothing'
        elif tag == 'a' and attributes['href'].startswith('#'):
            self.marks.add(attributes['href'][1:])
        elif tag == 'li' and 'id' in attributes:
            self.notes.add(attributes['id'])

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, f'{tag} is closed, and not open'


def check_html(path, kept):
    """Its tags are in order, its tables are whole, and it has each picture, table and note of the dossier."""
    text = path.read_text(encoding='utf-8')
    document = Document(text)
    parts = [part for item in kept['items'] for part in item['contents']]
    tables = [part['rows'] for part in parts if 'table' in part]
    assert [len(rows) for rows in document.tables] == [len(rows) for rows in tables]
    for rows, own in zip(tables, document.tables):
        assert own == [len(row) for row in rows], own
    assert document.pictures == [base64.b64decode(part['png']) for part in parts if 'png' in part]
    assert document.marks and document.marks == document.notes, (document.marks, document.notes)


def test_deputy(new_application):
    application = new_application(size=(1000, 960))
    application.write_settings({'window-width': 1000, 'window-height': 960, 'page': "'revaluations'"})
    application.start()
    add_tariff(application)
    add_number(application)
    add_bill(application)

    application.show_page('Dossier')
    application.fill(application.find(Role.TEXT, tr('Title of the Dossier')), 'Note pour le rapporteur')
    application.keep_evidence('dossier-page')
    pdf = export(application, 'note.pdf', 0)
    page = export(application, 'note.html', 1)
    text = read_pdf(pdf)
    for said in ('Note pour le rapporteur', TARIFF, '2000', 'MS3, 2025', '1347', '927'):
        assert squeeze(said) in text, f'{said} is not in the PDF'

    # What is kept has every source; each stands in the PDF with its address.
    application.quit()
    kept = json.loads(next(application.data.rglob('dossier.json')).read_text(encoding='utf-8'))
    assert [item['kind'] for item in kept['items']] == ['chart', 'chart', 'explanation', 'result']
    sources = [source for item in kept['items'] for source in item['sources'] + item['claims']]
    assert all(item['sources'] for item in kept['items'])
    for source in sources:
        assert squeeze(source['title']) in text, f'{source["title"]} is not in the PDF'
        if 'url' in source:
            assert squeeze(source['url']) in text, f'{source["url"]} is not in the PDF'
    check_html(page, kept)


harness.run(globals())
