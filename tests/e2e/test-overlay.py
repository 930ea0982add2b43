# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Datasets of the reader's own, in the data folder."""

import json
import pathlib
import re

import harness
from harness import Role, tr


DATASETS = pathlib.Path(__file__).resolve().parents[2] / 'data' / 'datasets'


def get_folder(application):
    folder = application.data / 'honoraires' / 'datasets'
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def test_bad_file(new_application):
    """A file that cannot be read is named; the shipped data stay in force."""
    application = new_application()
    (get_folder(application) / 'taxation.json').write_text('{ "dataset": "taxation", ', encoding='utf-8')
    application.start()
    application.find(Role.LABEL, re.compile(r'taxation\.json'))
    application.find_answer()

    application.show_page('Sources')
    problems = application.find_list(tr('Problems'))
    application.find(Role.LIST_ITEM, re.compile(r'taxation\.json'), root=problems)
    application.quit()


def test_mended_while_running(new_application):
    """The folder is watched: a restart is not needed."""
    application = new_application()
    path = get_folder(application) / 'taxation.json'
    path.write_text('[]', encoding='utf-8')
    application.start()
    application.find(Role.LABEL, re.compile(r'taxation\.json'))
    path.unlink()
    application.find_none(Role.LABEL, re.compile(r'taxation\.json'))
    application.quit()


def test_own_source(new_application):
    """What is written while the program runs is shown at once."""
    application = new_application()
    overlay = {
        'dataset': 'sources', 'version': '2026-01-01', 'valid': '2026-12-31', 'licence': 'CC0-1.0',
        'sources': [{'id': 'mine', 'title': 'Une note de mon syndicat', 'publisher': 'Mon syndicat',
                     'kind': 'union'}],
    }
    application.start()
    application.find_answer()
    application.show_page('Sources')
    (get_folder(application) / 'sources.json').write_text(json.dumps(overlay), encoding='utf-8')
    application.find(Role.LIST_ITEM, 'Une note de mon syndicat')
    application.quit()


def test_own_tariff_is_told(new_application):
    """What rests on a tariff of the reader's own names its file, above the bill and at the figure."""
    application = new_application()
    shipped = json.loads((DATASETS / 'tariffs.json').read_text(encoding='utf-8'))
    tariff = next(one for one in shipped['tariffs'] if one['id'] == 'GP_REF')
    tariff['values'].append({'from': '2026-01-01', 'value': 35, 'source': tariff['values'][-1]['source'],
                             'confidence': 'official'})
    overlay = {key: shipped[key] for key in ('dataset', 'version', 'valid', 'licence')} | {'tariffs': [tariff]}
    (get_folder(application) / 'tariffs.json').write_text(json.dumps(overlay), encoding='utf-8')
    application.start()
    application.show_page('Cost of a Consultation')
    application.find(Role.LABEL, tr('Unpublished figures: %s.') % (tr('own data “%s”') % 'tariffs.json'))
    application.quit()


harness.run(globals())
