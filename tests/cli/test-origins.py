#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of honoraires-cli says what of the reader's own its answer rests on. Prints TAP.

Usage: test-origins.py PROGRAM
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

DATASETS = Path(__file__).resolve().parents[2] / "data" / "datasets"
OWN = "own data “"

# How what is not published is marked.
MARKS = (OWN, '"own:', ",own:", "non_publie")

BILL = ("bill", "--date", "2026-03-02", "--specialite", "generaliste", "--secteur", "S1")
INCOME = ("income", "--year", "2026", "--secteur", "S1", "--recettes", "150000")
YEARS = ("years", "--debut", "2026-01-01", "--secteur", "S1", "--recettes", "150000")
CAREER = {"date_debut_activite": "2026-01-01", "secteur": "S1", "recettes_eur": 150000}

# What these are about has names and no figures.
NAMES = ("acts", "specialities", "statistics")

# What each command says in each format; a title is where its text says so first.
ANSWERS = [
    (BILL, ("text", "json", "csv")),
    ((*BILL, "--explain", "bill-base"), (None,)),
    (INCOME, ("text", "json", "csv")),
    ((*INCOME, "--explain", "maladie"), (None,)),
    (YEARS, ("text", "json", "csv")),
    (("compare", "careers.jsonl"), ("text", "json", "csv")),
    (("household", "visits.csv"), ("text", "json", "csv")),
    (("tariffs", "G"), ("text", "json", "csv")),
    (("acts", "cataracte"), ("text", "json", "csv")),
    (("figures", "outside-agreement"), ("text", "json", "csv")),
    (("sectors", "--titre", "PH"), ("text", "json", "csv")),
    (("bill", "--batch", "encounters.jsonl"), (None,)),
    (("income", "--batch", "situations.jsonl"), (None,)),
    (("years", "--batch", "careers.jsonl"), (None,)),
    *((("datasets", "show", path.stem), ("text",)) for path in sorted(DATASETS.glob("*.json"))
      if path.stem not in NAMES),
]


UNDER = [
    *((*words, "--format", form) for words in (BILL, INCOME, YEARS, ("compare", "careers.jsonl"))
      for form in ("text", "json", "csv")),
    (*BILL, "--explain", "bill-base"),
    (*INCOME, "--explain", "cfp"),
    ("bill", "--batch", "encounters.jsonl"),
    ("income", "--batch", "situations.jsonl"),
    ("years", "--batch", "careers.jsonl"),
]

BESIDE = [
    (("scenario", "diff", "reform.json", "--format", "csv"), r"^GP_REF,.*,2026-01-01,30,35,5,scenario “35 euros”\r$"),
    (("scenario", "diff", "same.json", "--format", "csv"), r"^GP_REF,.*,2024-12-22,30,30,0,scenario “Same”\r$"),
    (("scenario", "diff", "same.json", "--format", "json"), r'"en_vigueur":30,"scenario":30,"difference":0}'),
    (("scenario", "bill", "reform.json", *BILL[1:], "--format", "csv"), r"^bill-base,30,35,5,scenario “35 euros”\r$"),
    (("scenario", "bill", "reform.json", *BILL[1:]), r"^Base of reimbursement +30\.00.€ +35\.00.€ +5\.00.€$"),
    (("scenario", "bill", "reform.json", *BILL[1:], "--format", "json"), r'"non_publie":\["scenario:35 euros"\]}}$'),
    (("scenario", "income", "reform.json", *INCOME[1:], "--format", "csv"), r"^cfp,120,125,5,"),
    (("scenario", "bill", "same.json", *BILL[1:], "--format", "csv"), r"^bill-reste-a-charge,11,11,0,"),
]


# With the dataset that the answer rests on.
OVER = [
    ((*words, "--format", form), dataset)
    for words, dataset in ((("scenario", "diff", "reform.json"), "tariffs"),
                           (("scenario", "bill", "reform.json", *BILL[1:]), "tariffs"),
                           (("scenario", "income", "reform.json", *INCOME[1:]), "contributions"))
    for form in ("text", "json", "csv")
] + [
    (("scenario", "profession", "reform.json", "--format", form), dataset)
    for dataset in ("tariffs", "profession") for form in ("text", "json")
]


def change(record):
    """Changes a record so that it is still right."""
    if "index" in record:
        record["change"] += 0.001
        return
    if "publisher" in record:
        record["title"] += " *"
        return
    for value in record.values():
        if isinstance(value, dict) and set(value) == {"fr", "en"}:
            value["fr"] += " *"
            value["en"] += " *"
            return
    if "name" in record:
        record["name"] += " *"
        return
    for value in record.get("values", [record]):
        if "confidence" in value:
            value["note"] = {"fr": "Une note.", "en": "A note."}


def main():
    program = str(Path(sys.argv[1]).resolve())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        overlay = folder / "own" / "honoraires" / "datasets"
        overlay.mkdir(parents=True)
        for path in DATASETS.glob("*.json"):
            data = json.loads(path.read_text(encoding="utf-8"))
            for records in data.values():
                for record in records if isinstance(records, list) else ():
                    change(record)
            (overlay / path.name).write_text(json.dumps(data), encoding="utf-8")
            # One alone is read much faster than all of them.
            alone = folder / path.stem / "honoraires" / "datasets"
            alone.mkdir(parents=True)
            shutil.copy(overlay / path.name, alone)
        (folder / "careers.jsonl").write_text(2 * (json.dumps(CAREER) + "\n"), encoding="utf-8")
        (folder / "situations.jsonl").write_text(
            json.dumps({"year": 2026, "secteur": "S1", "recettes_eur": 150000}) + "\n", encoding="utf-8")
        (folder / "encounters.jsonl").write_text(
            json.dumps({"date": "2026-03-02", "specialite": "generaliste", "secteur": "S1"}) + "\n", encoding="utf-8")

        (folder / "visits.csv").write_text("date,specialite,secteur\n2026-03-02,generaliste,S1\n", encoding="utf-8")

        def run(words, home):
            environment = dict(os.environ, LC_ALL="C.UTF-8", XDG_DATA_HOME=str(folder / home))
            environment.pop("LANGUAGE", None)
            done = subprocess.run([program, *words], capture_output=True, check=False, cwd=folder, timeout=120,
                                  env=environment)
            out, error = done.stdout.decode("utf-8"), done.stderr.decode("utf-8")
            failure = None
            if done.returncode != 0 or "warning" in error:
                failure = f"{' '.join(words)}: status {done.returncode}: {error}"
            return out, failure

        reform = {"format": "honoraires-scenario", "version": 1, "title": "35 euros",
                  "changes": [{"tariff": "GP_REF", "from": "2026-01-01", "value": 35},
                              {"parameter": "plafond-securite-sociale", "from": "2026-01-01", "value": 50000}]}
        same = {**reform, "title": "Same", "changes": [{"tariff": "GP_REF", "from": "2024-12-22", "value": 30.0}]}
        (folder / "reform.json").write_text(json.dumps(reform), encoding="utf-8")
        (folder / "same.json").write_text(json.dumps(same), encoding="utf-8")

        cases = [(words if form is None else (*words, "--format", form), form)
                 for words, forms in ANSWERS for form in forms]
        print(f"1..{len(cases) + 2 * len(UNDER) + len(BESIDE) + len(OVER)}")
        number = 0
        failed = False

        def tell(problems, words, out):
            nonlocal number, failed
            number += 1
            failed |= bool(problems)
            print(f"{'not ok' if problems else 'ok'} {number} - {' '.join(words)}", flush=True)
            for problem in problems:
                print("# " + problem.replace("\n", "\n# "))
            if problems:
                print("# " + out[:1500].replace("\n", "\n# "))

        def check(words, *conditions, failures=(), out=""):
            """Each condition is whether it holds, and what is wrong where it does not."""
            tell([failure for failure in failures if failure] +
                 [problem for holds, problem in conditions if not holds], words, out)

        for words, form in cases:
            out, failure = run(words, words[2] if words[:2] == ("datasets", "show") else "own")
            plain, plain_failure = run(words, "none")
            marks = (OWN,) if form == "text" else MARKS
            check(words,
                  (any(mark in out for mark in marks), "it does not say what it rests on"),
                  (not any(mark in plain for mark in MARKS), "it says so of the law"),
                  ("amounts published by" not in out, "it tells a publisher"),
                  failures=(failure, plain_failure), out=out)

        # Under a scenario an answer says so; under one that says what the law says, it is that of the law.
        for words in UNDER:
            under = (*words, "--scenario", "reform.json")
            out, failure = run(under, "none")
            check(under, ("scenario “35 euros”" in out or '"scenario:35 euros"' in out, "it does not name the scenario"),
                  failures=(failure,), out=out)
            under = (*words, "--scenario", "same.json")
            out, failure = run(under, "none")
            plain, plain_failure = run(words, "none")
            check(under, (out == plain, "it is not the law"), failures=(failure, plain_failure), out=out)
        for words, expected in BESIDE:
            out, failure = run(words, "none")
            check(words, (re.search(expected, out, re.M), f"no {expected}"), failures=(failure,), out=out)

        # What stands as in force is marked where it is the reader's own.
        for words, dataset in OVER:
            out, failure = run(words, dataset)
            plain, plain_failure = run(words, "none")
            check(words,
                  (any(mark in out for mark in MARKS[:2]), "it does not say what the law's side rests on"),
                  (not any(mark in plain for mark in MARKS[:2]), "it says so of the law"),
                  failures=(failure, plain_failure), out=out)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
