#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs honoraires-cli as people and scripts do. Prints TAP.

Usage: test-cli.py PROGRAM MANUAL-PAGE
"""

import csv
import errno
import io
import json
import locale
import os
import re
import resource
import shlex
import shutil
import subprocess
import sys
import tempfile
import traceback
from datetime import date
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
FIXTURES = TESTS / "data" / "fixtures"
CASES = json.loads((TESTS / "oracle" / "income.json").read_text(encoding="utf-8"))["cases"]
# The reference cases are those of the Urssaf.
for case in CASES:
    case["inputs"]["regle"] = "urssaf"
BILLS = json.loads((TESTS / "oracle" / "bills.json").read_text(encoding="utf-8"))["cases"]

DATASETS = ("sources", "sectors", "contributions", "taxation", "calendar", "acts", "tariffs", "prices",
            "minimum-wage", "reimbursement", "glossary", "conventions", "positions", "specialities",
            "technical-acts", "titles", "transitions", "statistics", "territories", "profession")
COMMANDS = ("income", "years", "compare", "bill", "household", "tariffs", "acts", "figures", "sectors", "scenario set",
            "scenario validate", "scenario diff", "scenario bill", "scenario income", "scenario profession",
            "datasets list", "datasets validate", "datasets show")
KEEP = ("income", "--year", "2026", "--secteur", "S1", "--keep", "80000")
SITUATION = ("income", "--year", "2026", "--secteur", "S1", "--recettes", "150000")
LINE = {"year": 2026, "secteur": "S1", "recettes_eur": 150000}
BASE_CAREER = {"date_debut_activite": "2027-11-02", "secteur": "S1", "recettes_eur": 150000, "charges_eur": 50000,
               "annees": 6}
CAREER = ("years", "--debut", "2027-11-02", "--secteur", "S2", "--recettes", "180000", "--depassements",
          "41538", "--charges", "50000", "--couple", "--revenu-conjoint", "30000", "--annees", "4")
ENCOUNTER = ("bill", "--date", "2026-03-02", "--specialite", "generaliste", "--secteur", "S1")
LINE_MAX = 1024 * 1024

OPTIONS = {
    "year": "--year",
    "secteur": "--secteur",
    "recettes_eur": "--recettes",
    "recettes_conventionnees_eur": "--conventionnees",
    "depassements_eur": "--depassements",
    "charges_eur": "--charges",
    "date_debut_activite": "--debut",
    "enfants": "--enfants",
    "regle": "--regle",
}
FLAGS = {
    "remplacant": "--remplacant",
    "cumul_retraite": "--cumul-retraite",
    "micro_fiscal": "--micro",
}

program = None
manual = None
folder = None
tests = []


class Skipped(Exception):
    """The machine lacks what the test needs."""


def test(function):
    tests.append(function)
    return function


def expect(condition, *what):
    if not condition:
        raise AssertionError(" ".join(str(thing) for thing in what))


def environment(**changes):
    result = dict(os.environ, LC_ALL="C.UTF-8", XDG_DATA_HOME=str(folder / "no-data"))
    result.pop("LANGUAGE", None)
    result.update(changes)
    return result


def run(*arguments, stdin=b"", status=0, **changes):
    """Runs the program and returns both its outputs, as text."""
    done = subprocess.run([program, *arguments], input=stdin, capture_output=True, check=False,
                          env=environment(**changes), timeout=120)
    out = done.stdout.decode("utf-8")
    error = done.stderr.decode("utf-8")
    expect(done.returncode == status, "status", done.returncode, "for", arguments, out[:500], error)
    expect("CRITICAL" not in error and "WARNING" not in error, error)
    if status != 0:
        expect(error.startswith("honoraires-cli") or "\nhonoraires-cli" in error,
               "no message:", error)
    return out, error


def batch(*lines, status=0):
    """Runs a batch over lines of bytes, objects or text; returns its results."""
    data = []
    for line in lines:
        if isinstance(line, dict):
            line = json.dumps(line)
        data.append(line if isinstance(line, bytes) else line.encode("utf-8"))
    out, error = run("income", "--batch", "-", stdin=b"".join(line + b"\n" for line in data),
                     status=status)
    return [json.loads(line) for line in out.splitlines()], error


def to_arguments(inputs):
    """The command line for the inputs of a case."""
    arguments = ["income", "--format", "json"]
    for name, option in OPTIONS.items():
        if name in inputs:
            arguments += [option, str(inputs[name])]
    arguments += [option for name, option in FLAGS.items() if inputs.get(name)]
    if inputs.get("situation_famille") == "couple":
        arguments.append("--couple")
    return arguments


def need_locale(name):
    previous = locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error as error:
        raise Skipped(f"the locale {name} is not installed") from error
    finally:
        locale.setlocale(locale.LC_ALL, previous)


def make_overlay(fixture):
    """A data home with one fixture in the folder of own datasets."""
    home = Path(tempfile.mkdtemp(dir=folder))
    datasets = home / "honoraires" / "datasets"
    datasets.mkdir(parents=True)
    shutil.copy(FIXTURES / fixture, datasets / f"{fixture.split('_')[1]}.json")
    return home, datasets


@test
def help_lists_commands():
    for arguments in ((), ("--help",), ("-h",)):
        out, error = run(*arguments)
        expect(error == "", error)
        for command in COMMANDS:
            expect(f"\n  {command} " in out, command, "in", out)
    out, _ = run("datasets", "--help")
    expect("datasets validate" in out and "\n  income" not in out, out)


@test
def help_of_commands_has_an_example():
    for command in COMMANDS:
        out, _ = run(*command.split(), "--help")
        expect(f"\nExamples:\n  honoraires-cli {command}" in out, out)
        expect(out.startswith(f"Usage:\n  honoraires-cli {command} "), out)


@test
def help_tells_no_default_that_is_nothing():
    for command in COMMANDS:
        out, _ = run(*command.split(), "--help")
        expect("(default: )" not in out, command, out)


@test
def examples_run():
    (folder / "situations.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    (folder / "careers.jsonl").write_text(2 * (json.dumps(BASE_CAREER) + "\n"), encoding="utf-8")
    (folder / "encounters.jsonl").write_text(json.dumps(BILLS[0]["inputs"]) + "\n", encoding="utf-8")
    (folder / "visits.csv").write_text(VISITS, encoding="utf-8")
    n = 0
    for command in COMMANDS:
        out, _ = run(*command.split(), "--help")
        for line in out.partition("Examples:\n")[2].splitlines():
            called, _, given = line.split(" > ")[0].partition(" < ")
            words = shlex.split(called)
            expect(words[0] == "honoraires-cli", line)
            if words[1:3] == ["datasets", "validate"]:
                continue
            words = [str(folder / word) if word.endswith((".jsonl", ".csv", "reform.json")) else word for word in words]
            run(*words[1:], stdin=(folder / given).read_bytes() if given else b"")
            n += 1
    expect(n >= 8, n)


@test
def version():
    out, _ = run("--version")
    expect(re.fullmatch(r"honoraires-cli \d+\.\d+(\.\d+)?\n", out), out)


@test
def manual_page_has_every_option():
    if manual is None:
        raise Skipped("no manual page was made")
    page = manual.read_text(encoding="utf-8").replace("\\-", "-")
    expect(page.startswith('.TH "HONORAIRES-CLI" 1'), page[:80])
    for command in ((), *(command.split() for command in COMMANDS)):
        out, _ = run(*command, "--help")
        for option in re.findall(r"^  (?:-\w, )?(--[\w-]+)", out, re.M):
            expect(option in page, option)
    for heading in ("EXIT STATUS", "FILES"):
        expect(f"\n.SH {heading}" in page, heading)


@test
def usage_is_status_2():
    for arguments in (
        ("--unknown",),
        ("unknown",),
        ("datasets",),
        ("datasets", "unknown"),
        ("datasets", "list", "--unknown"),
        ("datasets", "list", "argument"),
        ("datasets", "list", "--format", "xml"),
        ("datasets", "validate"),
        ("datasets", "show"),
        ("datasets", "show", "sources", "sectors"),
        ("datasets", "show", "sources", "--format", "csv"),
        ("income",),
        ("income", "--year", "2026", "--secteur", "S1"),
        ("income", "--year", "2026", "--recettes", "1"),
        ("income", "--secteur", "S1", "--recettes", "1"),
        ("income", "--recettes"),
        (*SITUATION, "argument"),
        (*SITUATION, "--format", "xml"),
        (*SITUATION, "--explain", "maladie", "--format", "json"),
        (*SITUATION, "--explain", "maladie", "--keep", "1"),
        (*SITUATION, "--batch", "-"),
        ("income", "--couple", "--batch", "-"),
        ("income", "--batch", "-", "--format", "text"),
        ("bill",),
        ("bill", "--date", "2026-03-02", "--secteur", "S1"),
        ("bill", "--specialite", "generaliste", "--secteur", "S1"),
        ("bill", "--date", "2026-03-02", "--specialite", "generaliste"),
        (*ENCOUNTER, "argument"),
        (*ENCOUNTER, "--format", "xml"),
        (*ENCOUNTER, "--explain", "bill-base", "--format", "json"),
        (*ENCOUNTER, "--batch", "-"),
        ("bill", "--ald", "--batch", "-"),
        ("bill", "--batch", "-", "--format", "csv"),
        ("household",),
        ("household", "one", "two"),
        ("household", "one", "--format", "xml"),
        ("household", "one", "--batch", "-"),
        ("compare",),
        ("compare", "one", "two"),
        ("compare", "one", "--format", "xml"),
        ("years",),
        ("years", "--debut", "2027-11-02", "--secteur", "S2"),
        (*CAREER, "argument"),
        (*CAREER, "--format", "xml"),
        (*CAREER, "--explain", "2028:urssaf_eur", "--format", "json"),
        (*CAREER, "--par-annee"),
        (*CAREER, "--batch", "-"),
        ("years", "--batch", "-", "--format", "csv"),
        ("sectors", "argument"),
        ("sectors", "--titre"),
        ("sectors", "--format", "xml"),
    ):
        out, error = run(*arguments, status=2)
        expect(out == "", out)
        expect("--help" in error, error)


@test
def bad_input_names_option_and_field():
    for option, value, field in (
        ("--year", "1999", "year"),
        ("--year", "2026.5", "year"),
        ("--year", "99999999999999999999", "year"),
        ("--secteur", "S9", "secteur"),
        ("--secteur", "", "secteur"),
        ("--recettes", "-1", "recettes_eur"),
        ("--recettes", "NaN", "recettes_eur"),
        ("--recettes", "inf", "recettes_eur"),
        ("--recettes", "1e400", "recettes_eur"),
        ("--recettes", "", "recettes_eur"),
        ("--recettes", "1000000000000", "recettes_eur"),
        ("--recettes", "9" * 400, "recettes_eur"),
        ("--recettes", b"\xff", "recettes_eur"),
        ("--conventionnees", "150001", "recettes_conventionnees_eur"),
        ("--conventionnees", "-1", "recettes_conventionnees_eur"),
        ("--depassements", "150001", "depassements_eur"),
        ("--depassements", "many", "depassements_eur"),
        ("--charges", "-5", "charges_eur"),
        ("--debut", "2026-02-30", "date_debut_activite"),
        ("--debut", "2027-01-01", "date_debut_activite"),
        ("--debut", "tomorrow", "date_debut_activite"),
        ("--enfants", "-1", "enfants"),
        ("--enfants", "2.5", "enfants"),
        ("--enfants", "400", "enfants"),
    ):
        out, error = run(*SITUATION, option, value, status=1)
        expect(out == "", out)
        expect(f"{option} ({field}): " in error, option, field, "in", error)

    for option, value in (("--keep", "-1"), ("--keep", "NaN"), ("--explain", "unknown")):
        _, error = run(*SITUATION, option, value, status=1)
        expect(f"{option}: " in error, error)
    expect("maladie" in run(*SITUATION, "--explain", "unknown", status=1)[1], "the lines there are")


@test
def bytes_that_are_no_text_name_their_option():
    """Whatever an option takes, it is the one that the message is about."""
    bases = {"income": SITUATION, "years": CAREER, "bill": ENCOUNTER,
             "scenario bill": ("scenario", "bill", "reform.json", *ENCOUNTER[1:]),
             "scenario income": ("scenario", "income", "reform.json", *SITUATION[1:]),
             "scenario profession": ("scenario", "profession", "reform.json"),
             "datasets show": ("datasets", "show", "sources")}
    for command in COMMANDS:
        base = bases.get(command, tuple(command.split()))
        for option in re.findall(r"^ +(--[a-z-]+)=", run(*command.split(), "--help")[0], re.MULTILINE):
            if option == "--batch":
                continue
            done = subprocess.run([program, *base, option, b"\xff"], capture_output=True, check=False,
                                  env=environment(), timeout=120)
            error = done.stderr.decode("utf-8")
            expect(done.returncode in (1, 2) and option in error, command, option, "in", error)


def set_scenario(path, *rest, status=0, **changes):
    return run("scenario", "set", path, *rest, status=status, **changes)


@test
def scenario_set_makes_and_changes_one():
    path = folder / "set.json"
    expect(set_scenario(path, "GP_REF", "35", "--from", "2027-01-01", "--title", "Reform") == ("", ""), "it says nothing")
    set_scenario(path, "plafond-securite-sociale", "50000", "--from", "2027-01-01", "--source", "A bill",
                 "--url", "https://example.org/bill", "--title", "Reform")
    found = json.loads(path.read_text(encoding="utf-8"))
    expect(found == {
        "format": "honoraires-scenario", "version": 1, "title": "Reform", "changes": [
            {"tariff": "GP_REF", "from": "2027-01-01", "value": 35},
            {"parameter": "plafond-securite-sociale", "from": "2027-01-01", "value": 50000,
             "source": {"title": "A bill", "url": "https://example.org/bill"}}]}, found)

    # Another value has another source, or none; what a later version knows stays.
    found["later"] = [1]
    path.write_text(json.dumps(found), encoding="utf-8")
    set_scenario(path, "plafond-securite-sociale", "51000", "--from", "2027-01-01")
    set_scenario(path, "retraite-base-minimum-heures", "500", "--from", "2027-01-01")
    set_scenario(path, "GP_REF", "36", "--from", "2028-01-01")
    found = json.loads(path.read_text(encoding="utf-8"))
    expect(found["later"] == [1] and len(found["changes"]) == 4, found)
    expect(found["changes"][1] == {"parameter": "plafond-securite-sociale", "from": "2027-01-01", "value": 51000}, found)
    run("scenario", "validate", path)


@test
def scenario_set_reads_values_as_people_write_them():
    path = folder / "values.json"
    set_scenario(path, "asv-prise-en-charge", "1/2", "--from", "2027-01-01", "--title", "Reform")
    expect(json.loads(path.read_text(encoding="utf-8"))["changes"][0]["value"] == [1, 2], "a fraction")
    set_scenario(path, "CS", "35.4", "--from", "2027-01-01")
    expect('"value" : 35.4\n' in path.read_text(encoding="utf-8"), "the digits that were typed")
    need_locale("fr_FR.UTF-8")
    set_scenario(path, "GP_REF", "35,50", "--from", "1er janvier 2027", LC_ALL="fr_FR.UTF-8")
    expect(json.loads(path.read_text(encoding="utf-8"))["changes"][2] ==
           {"tariff": "GP_REF", "from": "2027-01-01", "value": 35.5}, "a decimal comma")


@test
def a_ceiling_on_overruns_reaches_bills_and_incomes():
    path = folder / "ceiling.json"
    set_scenario(path, "overrun-ceiling", "20", "--from", "2027-01-01", "--title", "T")
    out, _ = run("scenario", "diff", path)
    expect("no ceiling" in out and "of the tariff" in out and "since" not in out, out)
    out, _ = run("datasets", "show", "reimbursement", "--format", "text")
    expect("in force (Official)\n    no ceiling" in out, "it has no day")
    doctor = ("--year", "2027", "--recettes", "140000", "--depassements", "40000", "--format", "json")
    for sector, left in (("S1", 140000), ("S2", 120000), ("S2_OPTAM", 120000), ("NC", 140000)):
        found = json.loads(run("scenario", "income", path, *doctor, "--secteur", sector)[0])
        expect(found["en_vigueur"]["recettes"] == 140000 and found["scenario"]["recettes"] == left, sector, found)
    bill = ("--date", "2027-01-02", "--acte", "consultation", "--specialite", "generaliste", "--honoraires", "60",
            "--format", "json")
    for sector, asked in (("S2_OPTAM", 36), ("S2", 30), ("NC", 60)):
        found = json.loads(run("scenario", "bill", path, *bill, "--secteur", sector)[0])
        expect(found["en_vigueur"]["honoraires"] == 60 and found["scenario"]["honoraires"] == asked, sector, found)


@test
def scenarios_name_places_in_their_own_document():
    need_locale("fr_FR.UTF-8")
    path = folder / "places.json"
    for words in (("GP_REF", "1/2"), ("overrun-ceiling", "1001"), ("taux-parcours", "101")):
        _, error = set_scenario(path, *words, "--from", "2027-01-01", "--title", "T", status=1, LC_ALL="fr_FR.UTF-8")
        # French where the translations are installed.
        expect(f"{path}\u00a0: à $.changes[0].value, " in error or f"{path}: at $.changes[0].value: " in error, error)


@test
def scenario_set_writes_nothing_that_is_wrong():
    """What is refused leaves the folder as it was; what is accepted can be read."""
    path = folder / "wrong" / "set.json"
    path.parent.mkdir()
    base = ("GP_REF", "35", "--from", "2027-01-01")
    cases = [
        ((*base, ), 2, "--title"),
        ((*base, "--title", ""), 1, "$.title"),
        ((*base, "--title", "a\nb"), 1, "$.title"),
        ((*base, "--title", "a" * 2001), 1, "$.title"),
        (("GP_REF", "--from", "2027-01-01", "--title", "T"), 2, "value"),
        (("GP_REF", "", "--from", "2027-01-01", "--title", "T"), 2, "value"),
        (("GP_REF", "much", "--from", "2027-01-01", "--title", "T"), 1, "much"),
        (("GP_REF", "1e400", "--from", "2027-01-01", "--title", "T"), 1, "1e400"),
        (("GP_REF", "nan", "--from", "2027-01-01", "--title", "T"), 1, "nan"),
        (("GP_REF", "1/2", "--from", "2027-01-01", "--title", "T"), 1, f"{path}: at $.changes[0].value"),
        (("GP_REF", "99999999999", "--from", "2027-01-01", "--title", "T"), 1, f"{path}: at $.changes[0].value"),
        (("asv-prise-en-charge", "1/0", "--from", "2027-01-01", "--title", "T"), 1, f"{path}: at $.changes[0].value"),
        (("maladie-taux", "3", "--from", "2027-01-01", "--title", "T"), 1, f"{path}: at $.changes[0]."),
        (("NONE", "35", "--from", "2027-01-01", "--title", "T"), 1, "“NONE”"),
        ((b"\xff", "35", "--from", "2027-01-01", "--title", "T"), 1, "there is no parameter"),
        (("GP_REF", b"\xff", "--from", "2027-01-01", "--title", "T"), 1, "is not a number"),
        (("GP_REF", "35", "--title", "T"), 2, "--from"),
        (("GP_REF", "35", "--from", "soon", "--title", "T"), 1, "--from: "),
        (("GP_REF", "35", "--from", "2300-01-01", "--title", "T"), 1, "--from: "),
        (("urssaf-report-jour", "20", "--from", "2030-01-01", "--title", "T"), 1, f"{path}: at $.changes[0].from"),
        ((*base, "--title", "T", "--url", "https://example.org"), 2, "--url: "),
        ((*base, "--title", "T", "--source", ""), 1, f"{path}: at $.changes[0].source.title"),
        ((*base, "--title", "T", "--source", "S", "--url", "a\nb"), 1, f"{path}: at $.changes[0].source.url"),
        ((*base, "--title", "T", "--source", "S", "--url", "nowhere"), 1, "url"),
    ]
    for words, status, told in cases:
        _, error = set_scenario(path, *words, status=status)
        expect(told in error, told, "in", error)
        expect(list(path.parent.iterdir()) == [], words, "left", list(path.parent.iterdir()))

    set_scenario(path, *base, "--title", "T")
    before = path.read_bytes()
    for words, status, told in (*cases[4:], ((*base, "--title", "Other"), 2, "“T”")):
        _, error = set_scenario(path, *words, status=status)
        expect(path.read_bytes() == before and len(list(path.parent.iterdir())) == 1, words, "changed it")
    expect(told in error, told, "in", error)


@test
def scenario_set_replaces_no_other_file():
    words = ("GP_REF", "35", "--from", "2027-01-01", "--title", "T")
    for name, content in (("letter.txt", b"Dear doctor"), ("empty.json", b""), ("other.json", b"{\"format\": \"other\"}"),
                          ("later.json", b"{\"format\": \"honoraires-scenario\", \"version\": 2}")):
        path = folder / name
        path.write_bytes(content)
        for given in (str(path), path.as_uri()):
            _, error = set_scenario(given, *words, status=1)
            expect(given in error and path.read_bytes() == content, error)

    # A URI is that of the same file.
    path = folder / "with space.json"
    set_scenario(path.as_uri(), *words)
    before = json.loads(path.read_text(encoding="utf-8"))
    set_scenario(path.as_uri(), "CS", "30", "--from", "2027-01-01")
    found = json.loads(path.read_text(encoding="utf-8"))
    expect(found["changes"][0] == before["changes"][0] and len(found["changes"]) == 2, found)
    run("scenario", "validate", path.as_uri())

    for given in (folder, folder / "nowhere" / "set.json", "mailto:someone@example.org", "http://example.org/set.json"):
        _, error = set_scenario(given, *words, status=1)
        expect(str(given) in error, given, "in", error)
    if os.geteuid() != 0:
        closed = folder / "closed"
        closed.mkdir()
        closed.chmod(0o500)
        try:
            _, error = set_scenario(closed / "set.json", *words, status=1)
            expect(str(closed) in error, error)
        finally:
            closed.chmod(0o700)


@test
def scenarios_tell_what_is_wrong_once():
    """Both laws are made of the same files."""
    own = folder / "half" / "honoraires" / "datasets"
    own.mkdir(parents=True)
    (own / "tariffs.json").write_text("{}", encoding="utf-8")
    path = folder / "once.json"
    data = {"XDG_DATA_HOME": str(folder / "half")}
    warned = [set_scenario(path, "GP_REF", "35", "--from", "2026-01-01", "--title", "T", **data)]
    warned += [run("scenario", *words, **data) for words in (
        ("diff", path), ("validate", path), ("bill", path, *ENCOUNTER[1:]), ("income", path, *SITUATION[1:]))]
    for _, error in warned:
        expect(error.count("warning") == 1, error)


@test
def scenario_profession_counts_all_doctors():
    path = folder / "profession.json"
    set_scenario(path, "overrun-ceiling", "50", "--from", "2027-01-01", "--title", "Half")
    out, error = run("scenario", "profession", path)
    expect(error == "" and out.startswith("Households would pay "), out)
    expect("Surgeons" in out and "which is not published" in out, out)
    found = json.loads(run("scenario", "profession", path, "--format", "json")[0])
    expect(found["connu"] and found["date"] == "2027-01-01" and found["non_publie"] == ["scenario:Half"], found)
    expect(len(found["specialites"]) > 20 and len(found["departements"]) > 90, found)
    payers = {row["ligne"]: row for row in found["payeurs"]}
    for row in payers.values():
        expect(row["bas_eur"] <= row["central_eur"] <= row["haut_eur"], row)
    paid = sum(payers[name]["central_eur"] for name in ("assurance", "complementaires", "menages"))
    expect(abs(paid - payers["medecins"]["central_eur"]) < 1, payers)
    rows = list(csv.DictReader(io.StringIO(run("scenario", "profession", path, "--format", "csv")[0], newline="")))
    expect(len(rows) == 4 + len(found["specialites"]) + len(found["departements"]), len(rows))
    more = json.loads(run("scenario", "profession", path, "--contracts", "60", "--format", "json")[0])
    expect(more["payeurs"][1]["central_eur"] < payers["complementaires"]["central_eur"], more["payeurs"])
    for option, value in (("--contracts", "61"), ("--regained", "-1"), ("--places", "x"), ("--date", "never")):
        _, error = run("scenario", "profession", path, option, value, status=1)
        expect(option in error, error)


@test
def scenario_profession_counts_billions_as_they_are_written():
    need_locale("fr_FR.UTF-8")
    path = folder / "billions.json"
    # Seventeen points of 0.9 to 1.15 billion for ten: 1.53 and 1.955, which is written as 2.0.
    set_scenario(path, "taux-parcours", "53", "--from", "2027-01-01", "--title", "Points")
    out, error = run("scenario", "profession", path, LC_ALL="fr_FR.UTF-8")
    # French where the translations are installed.
    expect(error == "" and re.match(r".* 1,5\smilliard\s.* 2,0\smilliards\s|.*1,5 billion .*2,0 billion ", out), out)


@test
def scenario_profession_tells_what_it_cannot():
    path = folder / "untold.json"
    set_scenario(path, "CS", "40", "--from", "2027-01-01", "--title", "Forty")
    expect("cannot be told" in run("scenario", "profession", path)[0], "no number of acts is known")
    found = json.loads(run("scenario", "profession", path, "--format", "json")[0])
    expect(not found["connu"] and len(found["payeurs"]) == 4, found)
    rows = list(csv.DictReader(io.StringIO(run("scenario", "profession", path, "--format", "csv")[0], newline="")))
    expect(len(rows) == 4, rows)
    for column in ("bas_eur", "central_eur", "haut_eur"):
        expect(all(row[column] is None for row in found["payeurs"]), found)
        expect(all(row[column] == "" for row in rows), rows)


@test
def text_has_the_answer_first():
    out, error = run(*SITUATION)
    lines = out.splitlines()
    expect(error == "", error)
    expect(lines[0].startswith("Of 150000"), lines[0])
    expect("keeps" in lines[0] and "2026" in lines[0], lines[0])
    table = lines[lines.index("", lines.index("") + 1) + 1:]
    expect(table[0].split()[0] == "Line" and len(table) > 20, table)
    lengths = {len(line) for line in table if not line.startswith("Paid by the health insurance")}
    expect(len(lengths) == 1, "not aligned:", table)
    expect("\t" not in out and not re.search(r" $", out, re.M), "tabs or spaces at ends of lines")


@test
def text_tells_losses():
    out, _ = run("income", "--year", "2026", "--secteur", "S2", "--recettes", "1000",
                 "--charges", "50000")
    expect("keeps nothing" in out.splitlines()[0], out)


@test
def text_tells_a_threshold_nearby():
    expect("threshold" in run("income", "--year", "2026", "--secteur", "S1",
                              "--recettes", "90000")[0], "1.4 PASS")
    expect("threshold" not in run("income", "--year", "2026", "--secteur", "S1",
                                  "--recettes", "60000")[0], "none is near")


@test
def json_is_one_object():
    out, _ = run(*SITUATION, "--format", "json")
    expect(out.count("\n") == 1, out)
    found = json.loads(out)
    expect(set(found) == set(CASES[0]["outputs"]), set(found) ^ set(CASES[0]["outputs"]))
    expect(found["recettes"] == 150000, found["recettes"])


@test
def csv_is_after_rfc_4180():
    out, _ = run(*SITUATION, "--format", "csv")
    expect(out.replace("\r\n", "").count("\n") == 0, "line ends")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    expect(rows[0]["montant_eur"] == "150000", rows[0])
    expect({row["id"] for row in rows} >= {"maladie", "total-urssaf", "revenu-net"}, rows)


@test
def explains_a_line():
    out, _ = run(*SITUATION, "--explain", "maladie")
    expect("\nSources\n" in out and "\nParameters\n" in out, out)


@test
def keep_finds_receipts():
    out, _ = run(*KEEP, "--format", "json")
    found = json.loads(out)
    expect(found["revenu_net_voulu"] == 80000 and found["recettes"], found)
    for answer in found["recettes"]:
        single, _ = run("income", "--year", "2026", "--secteur", "S1", "--recettes",
                        str(answer["de"]), "--format", "json")
        net = json.loads(single)["revenu_net_apres_impot"]
        expect(net == answer["revenu_net_apres_impot"] and net >= 80000, answer, net)

    # Just below a threshold some receipts keep it, and others far above again.
    out, _ = run("income", "--year", "2026", "--secteur", "S1", "--keep", "54000")
    expect(len(out.splitlines()) == 3 and out.splitlines()[1].startswith("  from "), out)

    out, _ = run(*KEEP)
    expect(len(out.splitlines()) == 1 + len(found["recettes"]), out)
    out, _ = run(*KEEP, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    expect([float(row["recettes_de_eur"]) for row in rows] ==
           [answer["de"] for answer in found["recettes"]], rows)
    out, _ = run("income", "--year", "2026", "--secteur", "S1", "--keep", "900000000")
    expect(out.startswith("No receipts"), out)


@test
def french_amounts():
    need_locale("fr_FR.UTF-8")
    out, _ = run("income", "--year", "2026", "--secteur", "S1", "--recettes", "150 000",
                 LC_ALL="fr_FR.UTF-8")
    expect("150\u202f000\u00a0€" in out.splitlines()[0], out.splitlines()[0])
    expect("1,4" in run("income", "--year", "2026", "--secteur", "S1", "--recettes", "90 000",
                        LC_ALL="fr_FR.UTF-8")[0], "a decimal comma")


@test
def french_numbers_are_read():
    need_locale("fr_FR.UTF-8")
    expected, _ = run("income", "--year", "2026", "--secteur", "S1", "--recettes", "150000.50",
                      "--charges", "1234.5", "--format", "json")
    for receipts in ("150 000,50", "150\u00a0000,50", "150\u202f000,5 €", "150000,50"):
        out, _ = run("income", "--year", "2026", "--secteur", "S1", "--recettes", receipts,
                     "--charges", "1 234,5", "--format", "json", LC_ALL="fr_FR.UTF-8")
        expect(out == expected, receipts, out, expected)


@test
def dates_are_read_as_people_write_them():
    need_locale("fr_FR.UTF-8")
    expected, _ = run("bill", "--date", "2023-12-01", "--specialite", "generaliste", "--secteur", "S1", "--format", "json")
    for date in ("01/12/2023", "1/12/23", "1er décembre 2023", "1 déc. 2023"):
        out, _ = run("bill", "--date", date, "--specialite", "generaliste", "--secteur", "S1", "--format", "json",
                     LC_ALL="fr_FR.UTF-8")
        expect(out == expected, date, out, expected)
        out, _ = run("acts", "DEQP003", "--date", date, "--format", "json", LC_ALL="fr_FR.UTF-8")
        plain, _ = run("acts", "DEQP003", "--date", "2023-12-01", "--format", "json", LC_ALL="fr_FR.UTF-8")
        expect(out == plain, date, out, plain)


@test
def files_are_the_same_in_every_locale():
    need_locale("fr_FR.UTF-8")
    for arguments in ((*SITUATION, "--format", "json"), (*SITUATION, "--format", "csv"),
                      ("datasets", "list", "--format", "csv"), ("datasets", "show", "taxation"),
                      (*KEEP, "--format", "json"), (*KEEP, "--format", "csv")):
        expect(run(*arguments)[0] == run(*arguments, LC_ALL="fr_FR.UTF-8", LANGUAGE="en")[0],
               arguments)


@test
def terminals_without_utf8_are_served():
    for arguments in (SITUATION, ("--help",), ("datasets", "list")):
        done = subprocess.run([program, *arguments], capture_output=True, check=True,
                              env=environment(LC_ALL="C"), timeout=60)
        done.stdout.decode("ascii")


@test
def batch_agrees_with_the_oracle():
    found, _ = batch(*(case["inputs"] for case in CASES))
    expect(len(found) == len(CASES), len(found))
    for case, result in zip(CASES, found):
        tolerances = case["tolerance_eur"]
        for name, value in case["outputs"].items():
            if value is None or result[name] is None:
                expect(value is result[name], case["id"], name, value, result[name])
                continue
            tolerance = tolerances.get(name, tolerances["default"]) + 1e-9
            expect(abs(value - result[name]) <= tolerance, case["id"], name, value, result[name])


@test
def batch_is_what_single_runs_give():
    inputs = [dict(CASES[i % len(CASES)]["inputs"], recettes_eur=1000 * (i % 700),
                   charges_eur=i % 97, recettes_conventionnees_eur=0, depassements_eur=0)
              for i in range(20000)]
    path = folder / "many.jsonl"
    path.write_text("".join(json.dumps(line) + "\n" for line in inputs), encoding="utf-8")
    out, error = run("income", "--batch", str(path))
    lines = out.splitlines()
    expect(error == "" and len(lines) == len(inputs), error, len(lines))
    for i in range(0, len(inputs), 977):
        expect(run(*to_arguments(inputs[i]))[0] == lines[i] + "\n", i, inputs[i])
    expect(out == run("income", "--batch", "-", stdin=path.read_bytes())[0], "standard input")


@test
def batch_memory_is_constant():
    if "detect" in os.environ.get("ASAN_OPTIONS", "") or shutil.which("nm") is None:
        raise Skipped("memory is not measured here")
    symbols = subprocess.run(["nm", "-D", program], capture_output=True, check=False).stdout
    if b"__asan" in symbols:
        raise Skipped("a sanitizer keeps what was freed")
    sizes = []
    for n in (1000, 40000):
        path = folder / "memory.jsonl"
        path.write_text((json.dumps(LINE) + "\n") * n, encoding="utf-8")
        process = subprocess.Popen([program, "income", "--batch", str(path)],
                                   stdout=subprocess.DEVNULL, env=environment())
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = status
        expect(status == 0, status)
        sizes.append(usage.ru_maxrss)
    expect(sizes[1] - sizes[0] < 4096, "KiB:", sizes)


@test
def batch_tells_bad_lines_in_their_place():
    bad = (
        ("", None, "empty"),
        (" \t", None, "empty"),
        (b"\r", None, "empty"),
        ("{", None, "JSON"),
        ("{}{}", None, "JSON"),
        ("{'year': 2026}", None, "JSON"),
        ("[1, 2]", None, "object"),
        ("null", None, "object"),
        (b"\xff\xfe", None, "UTF-8"),
        (b'{"year": 2026\x00}', None, "UTF-8"),
        ("{}", "year", "missing"),
        (dict(LINE, unknown=1), None, "unknown"),
        (dict(LINE, year=1999), "year", "1999"),
        (dict(LINE, year="2026"), "year", "2026"),
        (dict(LINE, secteur="S9"), "secteur", "S9"),
        (dict(LINE, secteur=None), "secteur", "missing"),
        (dict(LINE, recettes_eur=-1), "recettes_eur", "negative"),
        (dict(LINE, recettes_eur="a\"\\\u0007é"), "recettes_eur", "é"),
        ('{"year": 2026, "secteur": "S1", "recettes_eur": NaN}', None, "JSON"),
        ('{"year": 2026, "secteur": "S1", "recettes_eur": Infinity}', None, "JSON"),
        ('{"year": 2026, "secteur": "S1", "recettes_eur": 1e400}', "recettes_eur", "more than"),
        ('{"year": 2026, "secteur": "S1", "recettes_eur": -1e400}', "recettes_eur", ""),
        (dict(LINE, recettes_conventionnees_eur=150001), "recettes_conventionnees_eur", ""),
        (dict(LINE, depassements_eur=150001), "depassements_eur", "overruns"),
        (dict(LINE, charges_eur=True), "charges_eur", "true"),
        (dict(LINE, date_debut_activite="31/02/2026"), "date_debut_activite", "31/02/2026"),
        (dict(LINE, date_debut_activite="01/01/2027"), "date_debut_activite", "2026"),
        (dict(LINE, remplacant=1), "remplacant", "1"),
        (dict(LINE, cumul_retraite="oui"), "cumul_retraite", "oui"),
        (dict(LINE, situation_famille="veuf"), "situation_famille", "veuf"),
        (dict(LINE, enfants=2.5), "enfants", "2.5"),
        (dict(LINE, enfants=-1), "enfants", "0"),
        (dict(LINE, micro_fiscal=[]), "micro_fiscal", "[]"),
        ("[" * 100000, None, "JSON"),
    )
    lines = [LINE]
    for line, _, _ in bad:
        lines += [line, LINE]
    found, error = batch(*lines, status=1)
    expect(len(found) == len(lines), len(found), len(lines))
    for i, result in enumerate(found):
        if i % 2 == 0:
            expect(result == found[0] and "error" not in result, i, result)
            continue
        line, field, message = bad[i // 2]
        expect(set(result) == {"error"}, line, result)
        expect(set(result["error"]) == {"field", "message"}, line, result)
        expect(result["error"]["field"] == field, line, result)
        expect(message in result["error"]["message"], line, result)
    expect(f"{len(bad)} lines of {len(lines)}" in error and "line 2" in error, error)


@test
def batch_reads_every_end_of_line():
    line = json.dumps(LINE).encode()
    for data, n in ((b"", 0), (line, 1), (line + b"\n", 1), (line + b"\r\n" + line + b"\r\n", 2),
                    (b"\xef\xbb\xbf" + line + b"\n" + line, 2)):
        out, _ = run("income", "--batch", "-", stdin=data)
        expect(len(out.splitlines()) == n, data, out)
        expect(out == "" or out.endswith("\n"), out)
    out, error = run("income", "--batch", "-", stdin=line + b"\n" + line[:20], status=1)
    found = [json.loads(text) for text in out.splitlines()]
    expect(len(found) == 2 and "error" in found[1] and "line 2" in error, found, error)


@test
def batch_caps_lines():
    line = json.dumps(LINE).encode()
    fits = line + b" " * (LINE_MAX - len(line))
    found, error = batch(fits, fits + b" ", b"x" * (3 * LINE_MAX), line, status=1)
    expect(len(found) == 4, len(found))
    expect("error" not in found[0] and found[3] == found[0], found[0])
    for result in found[1:3]:
        expect(result["error"]["field"] is None and "1 MiB" in result["error"]["message"], result)
    expect("2 lines of 4" in error and "line 2" in error, error)


@test
def batch_answers_before_the_end():
    with subprocess.Popen([program, "income", "--batch", "-"], stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, env=environment()) as process:
        for _ in range(3):
            process.stdin.write(json.dumps(LINE).encode() + b"\n")
            process.stdin.flush()
            expect(json.loads(process.stdout.readline())["recettes"] == 150000, "an answer")
        process.stdin.close()
        expect(process.wait(timeout=60) == 0, "status")


@test
def batch_names_what_it_cannot_read():
    for path in (folder / "missing.jsonl", folder):
        out, error = run("income", "--batch", str(path), status=1)
        expect(out == "" and str(path) in error, error)


@test
def full_disk_is_an_error():
    if not os.path.exists("/dev/full"):
        raise Skipped("there is no /dev/full")
    (folder / "lines.jsonl").write_text((json.dumps(LINE) + "\n") * 2000, encoding="utf-8")
    (folder / "bad.jsonl").write_text("\n", encoding="utf-8")
    for arguments in (SITUATION, ("--help",), ("--version",), ("income", "--help"),
                      ("datasets", "list"), ("datasets", "show", "contributions"),
                      ("income", "--batch", str(folder / "lines.jsonl")),
                      ("income", "--batch", str(folder / "bad.jsonl"))):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([program, *arguments], stdout=full, stderr=subprocess.PIPE,
                                  check=False, env=environment(), timeout=60)
        expect(done.returncode == 1, arguments, done.returncode)
        expect(os.strerror(errno.ENOSPC) in done.stderr.decode(), arguments, done.stderr)
        expect(done.stderr.count(b"cannot be written") == 1, arguments, done.stderr)


@test
def closed_pipe_is_an_error():
    (folder / "lines.jsonl").write_text((json.dumps(LINE) + "\n") * 2000, encoding="utf-8")
    with subprocess.Popen([program, "income", "--batch", str(folder / "lines.jsonl")],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment()) as process:
        process.stdout.close()
        error = process.stderr.read().decode()
        expect(process.wait(timeout=60) == 1, process.returncode, error)
        expect(os.strerror(errno.EPIPE) in error, error)


def tariffs(*arguments):
    """The series that the program shows, by id."""
    found = json.loads(run("tariffs", "--format", "json", *arguments)[0])
    return {one["id"]: one for one in found}


@test
def tariffs_are_all_there():
    """Everything in the dataset, and the prices of a year applied to the centime."""
    datasets = TESTS.parent / "data" / "datasets"
    shipped = json.loads((datasets / "tariffs.json").read_text(encoding="utf-8"))["tariffs"]
    prices = json.loads((datasets / "prices.json").read_text(encoding="utf-8"))["prices"]
    index = {price["year"]: price["index"] for price in prices}
    found = tariffs("--real", "2025")
    expect(list(found) == [one["id"] for one in shipped], list(found))
    for one in shipped:
        series = found[one["id"]]
        expect(series["real_year"] == 2025 and series["unit"] == one["unit"], series)
        expect(series["secteurs"] == sorted(one["secteurs"], key=("S1", "S2", "S2_OPTAM", "NC").index)
               and series["label"] and series["code"], series)
        expect(len(series["points"]) == len(one["values"]), series)
        for point, value in zip(series["points"], one["values"]):
            for name in ("from", "value", "francs", "code", "planned", "source", "confidence"):
                expect(point.get(name) == value.get(name), one["id"], name, point, value)
            expect(point["precision"] == value.get("precision", "day"), one["id"], point)
            expect(len(point.get("claims", [])) == len(value.get("claims", [])), one["id"], point)
            year = int(value["from"][:4])
            if value["value"] is None or year not in index:
                expect(point["real"] is None, one["id"], point)
            else:
                real = round(value["value"] * index[2025] / index[year], 2)
                expect(abs(point["real"] - real) < 0.0051, one["id"], point, real)


@test
def tariffs_of_the_general_practitioner():
    expected = [("1960-05-01", 1.52, 10), ("1970-01-01", 2.44, 16), ("1980-01-01", 6.56, 43),
                ("1981-01-01", 8.38, 55), ("1983-01-01", 9.91, 65), ("1984-01-01", 10.67, 70),
                ("1985-01-01", 11.43, 75), ("1986-01-01", 12.2, 80), ("1987-11-01", 12.96, 85),
                ("1990-03-28", 13.72, 90), ("1992-07-11", 15.24, 100), ("1994-01-01", 16.01, 105),
                ("1995-03-01", 16.77, 110),
                ("1998-04-01", 17.53, 115), ("2002-02-01", 18.5, None), ("2002-07-01", 20, None),
                ("2006-08-01", 21, None), ("2007-07-01", 22, None), ("2011-01-01", 23, None),
                ("2017-05-01", 25, None), ("2023-11-01", 26.5, None), ("2024-12-22", 30, None)]
    for code in ("C", "g", "GP_REF", "gp_ref"):
        series = tariffs(code)
        expect(list(series) == ["GP_REF"], code, list(series))
        points = series["GP_REF"]["points"]
        expect([(one["from"], one["value"], one.get("francs")) for one in points] == expected, points)


@test
def tariffs_between_days():
    points = tariffs("CNPSY", "--from", "2017-06-30", "--to", "2022-04-01")["CNPSY"]["points"]
    expect([one["value"] for one in points] == [37, 39, 42.5], points)
    points = tariffs("CNPSY", "--from", "2017-07-01", "--to", "2022-03-31")["CNPSY"]["points"]
    expect([one["value"] for one in points] == [39], points)
    expect(tariffs("COE", "--to", "2000-01-01")["COE"]["points"] == [], "too early")
    points = tariffs("MMG", "--from", "2025-01-01")["MMG"]["points"]
    expect([one["value"] for one in points] == [None], points)
    expect(len(tariffs("FMT", "CS", "FMT")) == 10, "a code of several acts")


@test
def tariffs_in_other_measures():
    points = tariffs("GP_REF", "--index", "2011-01-01", "--minutes")["GP_REF"]["points"]
    index = {one["from"]: one["index"] for one in points}
    minutes = {one["from"]: one["minutes"] for one in points}
    expect(index["2011-01-01"] == 100 and abs(index["2024-12-22"] - 3000 / 23) < 1e-3, index)
    expect(minutes["1990-03-28"] is None and abs(minutes["2011-01-01"] - 23 / 9 * 60) < 1e-3, minutes)


@test
def tariffs_tell_what_is_contested():
    out, _ = run("tariffs", "TA_GP")
    expect("Contested" in out and "3 or 4 euros" in out and "0.43" in out, out)
    out, _ = run("tariffs", "CNP")
    expect("first announced for" in out, out)


@test
def tariffs_are_the_same_in_every_locale():
    need_locale("fr_FR.UTF-8")
    for form in ("json", "csv"):
        here = run("tariffs", "C", "--real", "2025", "--format", form)[0]
        there = run("tariffs", "C", "--real", "2025", "--format", form, LC_ALL="fr_FR.UTF-8",
                    LANGUAGE="en")[0]
        expect(here == there, form, there[:500])
    rows = list(csv.DictReader(io.StringIO(run("tariffs", "G", "--format", "csv")[0], newline="")))
    expect(rows[0]["from"] == "1960-05-01" and rows[0]["francs"] == "10.00" and
           rows[0]["precision"] == "month" and rows[-1]["value"] == "30.00", rows)
    out, _ = run("tariffs", "C", LC_ALL="fr_FR.UTF-8")
    expect("16,77\u00a0€" in out and "110\u00a0F" in out and "mai 1960" in out, out)


@test
def tariffs_refuse_what_cannot_be():
    for arguments, word in ((("QQ",), "QQ"), (("G", "QQ"), "QQ"), (("--real", "2026"), "2026"),
                            (("--real", "1959"), "1959"), (("--real", "cher"), "cher"),
                            (("--from", "hier"), "--from"), (("--to", "2024-02-30"), "--to"),
                            (("--index", "x"), "--index"),
                            (("--from", "2024-01-02", "--to", "2024-01-01"), "--from")):
        out, error = run("tariffs", *arguments, status=1)
        expect(out == "" and word in error, arguments, out, error)
    run("tariffs", "--format", "xml", status=2)
    run("tariffs", "--year", "2026", status=2)


def acts(*arguments):
    """The technical acts that the program shows, the best found first."""
    return json.loads(run("acts", "--format", "json", *arguments)[0])


@test
def acts_are_all_there():
    """Everything in the dataset, with the tariffs of a day and those before."""
    path = TESTS.parent / "data" / "datasets" / "technical-acts.json"
    shipped = json.loads(path.read_text(encoding="utf-8"))["technical_acts"]
    found = acts("--limit", "0", "--date", "2026-03-01")
    expect([one["code"] for one in found] == [one["id"] for one in shipped], len(found))
    for one, act in zip(found, shipped):
        expect(one["group"] == act["group"] and one["count"] == act.get("count") and
               one["agreement"] == act.get("agreement", False), one, act)
        for prefix, points, steps in (("", "points", act["tariffs"]),
                                      ("anaesthesia_", "anaesthesia_points", act.get("anaesthesia", []))):
            expect([point["from"] for point in one[points]] == [step[0] for step in steps], one)
            # The tariff for others is that of secteur 1 where it is left out.
            last = (steps[-1] + steps[-1][1:])[1:3] if steps else [None, None]
            expect([one[prefix + "s1"], one[prefix + "others"]] == last, one, last)
            expect((one[prefix + "source"] is None) == (last[0] is None), one)


@test
def acts_of_a_day():
    heart = acts("DEQP003", "--date", "2024-12-31")
    expect(len(heart) == 1 and (heart[0]["s1"], heart[0]["others"]) == (14.26, 13.52), heart)
    expect(heart[0]["source"] == "ccam-tarifs-2005-2025" and heart[0]["confidence"] == "official", heart)
    hip = acts("prothèse", "de", "hanche", "--date", "2026-03-01")[0]
    expect((hip["code"], hip["s1"], hip["anaesthesia_s1"]) == ("NEKA020", 459.8, 229.9), hip)
    expect(hip["confidence"] == "secondary" and "Honoraires computes it" in hip["anaesthesia_note"], hip)
    early = acts("AFLH001", "--date", "2016-01-01")[0]
    expect((early["s1"], early["others"]) == (68.26, None), early)
    expect(acts("NEKA020", "--date", "2000-01-01")[0]["s1"] is None, "before every tariff")


@test
def acts_in_words():
    out, _ = run("acts", "cataracte", "--date", "2026-03-01", "--limit", "1")
    for word in ("[BFGA427]", "271.70", "111.00", "Anaesthesia", "more are found", "version 83", "Honoraires computes it",
                 "checked up to"):
        expect(word in out, word, out)
    out, _ = run("acts", "JSED001", "--date", "2026-03-01")
    expect("agree beforehand" in out and "Anaesthesia" not in out, out)
    out, _ = run("acts", "NEKA020", "--date", "2000-01-01")
    expect("No tariff" in out, out)
    out, _ = run("datasets", "show", "technical-acts", "--format", "text")
    expect("[AFLH001]" in out and "not known for others" in out and "no longer exists" in out, out[:500])


@test
def acts_are_the_same_in_every_locale():
    need_locale("fr_FR.UTF-8")
    arguments = ("cataracte", "--date", "2026-03-01", "--format")
    for form in ("json", "csv"):
        here = run("acts", *arguments, form)[0]
        there = run("acts", *arguments, form, LC_ALL="fr_FR.UTF-8", LANGUAGE="en")[0]
        expect(here == there, form, there[:500])
    rows = list(csv.DictReader(io.StringIO(run("acts", *arguments, "csv")[0], newline="")))
    expect(rows[0]["code"] == "BFGA427" and rows[0]["s1"] == "271.70" and
           rows[0]["anaesthesia_source"] == "ameli-actes-techniques-2024", rows[0])
    out, _ = run("acts", *arguments, "text", LC_ALL="fr_FR.UTF-8")
    expect("271,70\u00a0€" in out, out)


def figures(*arguments):
    """The published figures that the program shows."""
    return json.loads(run("figures", "--format", "json", *arguments)[0])


@test
def figures_are_all_there():
    """Every figure of every topic of the dataset, as it was published."""
    path = TESTS.parent / "data" / "datasets" / "statistics.json"
    shipped = json.loads(path.read_text(encoding="utf-8"))
    listed = run("figures")[0]
    for topic in shipped["topics"]:
        expect(topic["id"] in listed and topic["title"]["en"] in listed, topic["id"])
        values = [value["value"] for series in shipped["series"] if series["topic"] == topic["id"]
                  for value in series["values"]]
        values += [value for split in shipped["splits"] if split["topic"] == topic["id"] for value in split["values"]]
        sums = {one["id"] for one in topic.get("sums", [])}
        found = [figure for figure in figures(topic["id"]) if figure["part"] not in sums]
        expect([figure["value"] for figure in found] == values, topic["id"], found)
        expect(all(figure["source"] and figure["confidence"] for figure in found), topic["id"])
        computed = {part["id"]: part.get("computed_from") for part in topic.get("parts", [])}
        expect(all(figure["computed_from"] == computed.get(figure["part"]) for figure in found), topic["id"], found)


@test
def figures_are_added_up():
    """What people add up is there once for each line, and says what it is computed from."""
    found = [one for one in figures("sectors-by-speciality-2021") if one["part"] == "s2-all"]
    expect(len(found) == 21, found)
    expect(all((one["value"] is None) == (one["computed_from"] is None) for one in found), found)
    values = {one["series"]: one["value"] for one in found}
    expect(values["s-2021-gynecologues-medicaux-et-obstetriciens"] == 70.1, values)
    expect(values["s-2021-ophtalmologues"] is None, "nothing is computed from figures that cannot be right")
    rows = list(csv.DictReader(io.StringIO(run("figures", "sectors-2024", "--format", "csv")[0], newline="")))
    expect([(row["part"], row["value"], row["computed_from"]) for row in rows[-1:]] ==
           [("s2-all", "34322", "s2-optam+s2")], rows)
    out, _ = run("figures", "sectors-by-speciality-2021")
    for words in ("Secteur 2 (computed)", "70.1%", "is computed: Secteur 2 with OPTAM + Secteur 2 without OPTAM"):
        expect(words in out, words, out)


@test
def figures_are_taken_apart():
    """What is the difference of two published figures says so, and the other one does not."""
    found = {(one["part"], one["computed_from"]) for one in figures("consultation-price-2022")}
    expect(found == {("tariff", "price-overrun"), ("overrun", None)}, found)


@test
def figures_of_maps():
    """One year of each map; what was not published is none, and not zero."""
    found = figures("map-income")
    expect(len(found) == 101 and found[0]["value"] == 24030 and found[0]["date"] == "2020", found[:1])
    expect([one["value"] for one in found if one["place"] == "971"] == [None], "Guadeloupe")
    old = [one for one in figures("map-overruns", "--year", "2015") if one["series"] == "overruns-surgeons"]
    expect(len(old) == 101 and all(one["date"] == "2015" for one in old), old[:1])


@test
def figures_of_two_maps():
    """Both figures of each place, of their own years, and the words that go with them."""
    found = figures("overruns-and-income", "--year", "2019")
    expect({one["date"] for one in found if one["series"] == "income-median"} == {"2020"}, found[:1])
    surgeons = [one for one in found if one["series"] == "overruns-surgeons"]
    expect(len(surgeons) == 101 and {one["date"] for one in surgeons} == {"2019"}, surgeons[:1])
    expect(len(found) == 101 * 20, len(found))
    out, _ = run("figures", "overruns-and-income", "--year", "2019")
    for words in ("Overruns and median standard of living by département: Surgeons, 2019", "Overruns, 2019",
                  "Median standard of living, 2020", "A correlation only: it says nothing of causes.", "Filosofi"):
        expect(words in out, words, out[:2000])


@test
def figures_in_words():
    out, _ = run("figures", "outside-agreement")
    for word in ("927", "1347", "MS3, 2025", "Sources: ", "checked up to"):
        expect(word in out, word, out)
    need_locale("fr_FR.UTF-8")
    for form in ("json", "csv"):
        here = run("figures", "overrun-rate", "--format", form)[0]
        there = run("figures", "overrun-rate", "--format", form, LC_ALL="fr_FR.UTF-8", LANGUAGE="en")[0]
        expect(here == there, form, there[:500])
    rows = list(csv.DictReader(io.StringIO(run("figures", "overrun-rate", "--format", "csv")[0], newline="")))
    expect(any(row["series"] == "overrun-rate-specialists" and row["value"] == "48" for row in rows), rows[:3])


@test
def figures_refuse_what_cannot_be():
    for arguments, word in ((("xyzzy",), "xyzzy"), (("map-income", "--year", "hier"), "hier")):
        out, error = run("figures", *arguments, status=1)
        expect(out == "" and word in error, arguments, out, error)
    run("figures", "--format", "json", status=2)
    run("figures", "a", "b", status=2)


@test
def acts_refuse_what_cannot_be():
    for arguments, word in ((("xyzzy",), "xyzzy"), (("--date", "hier"), "--date"),
                            (("--limit", "-1"), "--limit"), (("--limit", "beaucoup"), "beaucoup")):
        out, error = run("acts", *arguments, status=1)
        expect(out == "" and word in error, arguments, out, error)
    run("acts", "--format", "xml", status=2)


def bills(*lines, status=0):
    """Runs a batch of bills over objects or text; returns its results."""
    data = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    out, error = run("bill", "--batch", "-", stdin="".join(f"{line}\n" for line in data).encode(),
                     status=status)
    return [json.loads(line) for line in out.splitlines()], error


def to_bill_arguments(inputs):
    """The command line for the inputs of a bill."""
    names = {"honoraires_eur": "--honoraires", "garantie_pct": "--garantie", "tarif_eur": "--tarif"}
    arguments = ["bill", "--format", "json"]
    for name, value in inputs.items():
        arguments += [names.get(name, f"--{name}"), str(value)]
    return arguments


@test
def bills_agree_with_the_oracle():
    found, _ = bills(*(case["inputs"] for case in BILLS))
    expect(len(found) == len(BILLS), len(found))
    for case, result in zip(BILLS, found):
        printed = case["expected"].get("amo_net")
        if case["kind"] == "published_error":
            expect(abs(result["amo_net"] - printed) > 0.005, case["id"], result["amo_net"])
        elif case["kind"] in ("strict", "rounded"):
            tolerance = 0.0505 if case["kind"] == "rounded" else 0.0005
            for name, value in case["expected"].items():
                # Printed for a guarantee that the case does not tell.
                if (case["id"], name) != ("O172", "reste_a_charge"):
                    expect(abs(result[name] - value) <= tolerance, case["id"], name, value, result[name])


@test
def bills_are_what_single_runs_give():
    for case in BILLS[::20]:
        out, _ = run(*to_bill_arguments(case["inputs"]))
        expect(json.loads(out) == bills(case["inputs"])[0][0], case["id"], out)


@test
def bill_has_the_sentence_first():
    out, _ = run(*ENCOUNTER, "--honoraires", "50", "--garantie", "100")
    expect(out.startswith("50.00\u00a0€ is asked; on a base of 30.00\u00a0€, the insurance pays back "
                          "19.00\u00a0€, the complementary contract 9.00\u00a0€, and 22.00\u00a0€ is left"), out)
    expect("Base of reimbursement" in out and "special demand" in out, out)
    out, _ = run(*ENCOUNTER[:-1], "S2")
    expect(out.startswith("The fee is free: "), out)
    out, _ = run(*ENCOUNTER, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    expect({row["ligne"]: row["valeur"] for row in rows}["bill-reste-a-charge"] == "11", out)


@test
def bill_explains_a_line():
    out, _ = run("bill", "--date", "2024-12-22", "--specialite", "gynecologue", "--secteur", "S1",
                 "--acte", "consultation_tres_complexe", "--parcours", "acces_direct",
                 "--explain", "bill-amo-net")
    expect("37.10\u00a0€ − 2.00\u00a0€" in out and "prints 31.25\u00a0€" in out and "service-public.gouv.fr" in out,
           out)
    _, error = run(*ENCOUNTER, "--explain", "unknown", status=1)
    expect("bill-reste-a-charge" in error, error)


@test
def bill_takes_technical_acts_by_their_codes():
    rows = list(csv.DictReader(io.StringIO(run(*ENCOUNTER, "--code", "G+DEQP003", "--format", "csv")[0], newline="")))
    lines = {row["ligne"]: row["valeur"] for row in rows}
    expect(lines["generaliste"] == "30" and lines["DEQP003"] == "14.77" and lines["bill-base"] == "44.77" and
           lines["bill-amo-net"] == "27.34", lines)
    out, _ = run(*ENCOUNTER, "--code", "G+DEQP003")
    expect("Electrocardiography with at least 12 leads (DEQP003)" in out, out)
    out, _ = run(*ENCOUNTER, "--code", "G+DEQP003", "--explain", "DEQP003")
    expect("since 1 January 2026" in out and "billed beside the consultation" in out and "Syngof" in out, out)
    inputs = {"date": "2026-02-01", "specialite": "ophtalmologue", "secteur": "S2", "parcours": "correspondant",
              "codes": ["BFGA427"], "honoraires_eur": 671.7, "garantie_pct": 200}
    found, _ = bills(inputs, dict(inputs, codes=["CS", "BFGA427"]), status=1)
    expect(found[0]["reste_a_charge"] == 184.64 and found[0]["lignes"] ==
           [{"id": "BFGA427", "code": "BFGA427", "montant": 271.7}], found[0])
    expect("BFGA427" in json.dumps(found[1]) and "amo_net" not in found[1], found[1])


@test
def bad_encounters_name_option_and_field():
    for option, value, field in (
        ("--date", "2026-02-30", "date"),
        ("--date", "2003-12-31", "date"),
        ("--date", "", "date"),
        ("--acte", "unknown", "acte"),
        ("--acte", b"\xff", "acte"),
        ("--specialite", "unknown", "specialite"),
        ("--secteur", "S3", "secteur"),
        ("--parcours", "unknown", "parcours"),
        ("--age", "-1", "age"),
        ("--age", "200", "age"),
        ("--age", "4.5", "age"),
        ("--honoraires", "-1", "honoraires_eur"),
        ("--honoraires", "1000000000", "honoraires_eur"),
        ("--honoraires", "many", "honoraires_eur"),
        ("--acte", "acte_technique", "tarif_eur"),
        ("--tarif", "-1", "tarif_eur"),
        ("--garantie", "-1", "garantie_pct"),
        ("--garantie", "1001", "garantie_pct"),
    ):
        out, error = run(*ENCOUNTER, option, value, status=1)
        expect(out == "", out)
        expect(f"({field}): " in error, option, field, "in", error)


@test
def bills_tell_bad_lines_in_their_place():
    good = {"date": "2026-03-02", "specialite": "generaliste", "secteur": "S1"}
    lines = (
        (dict(good, age=-1), "age"),
        (dict(good, age=200), "age"),
        (dict(good, age="forty"), "age"),
        (dict(good, honoraires_eur=1e9), "honoraires_eur"),
        (dict(good, honoraires_eur=-1), "honoraires_eur"),
        (dict(good, acte="unknown"), "acte"),
        (dict(good, acte="consultation_complexe", secteur="S2", honoraires_eur=90), "honoraires_eur"),
        (dict(good, acte="visite", specialite="cardiologue"), "acte"),
        (dict(good, date="1999-01-01"), "date"),
        (dict(good, date=None), "date"),
        (dict(good, ald="yes"), "ald"),
        ({"date": "2026-03-02", "secteur": "S1"}, "specialite"),
        ({"date": "2026-03-02", "specialite": "generaliste"}, "secteur"),
        (dict(good, pointure=43), None),
        ("nothing", None),
    )
    found, error = bills(good, *(line for line, _ in lines), good, status=1)
    expect(found[0] == found[-1] and found[0]["amo_net"] == 19, found[0])
    for (line, field), result in zip(lines, found[1:-1]):
        expect(result["error"]["field"] == field and result["error"]["message"], line, result)
    expect(f"{len(lines)} lines of {len(lines) + 2} are wrong, the first is line 2" in error, error)


@test
def datasets_are_listed():
    out, _ = run("datasets", "list")
    expect(len(out.splitlines()) == 1 + len(DATASETS) and out.startswith("Id "), out)
    found = json.loads(run("datasets", "list", "--format", "json")[0])
    expect(tuple(one["id"] for one in found) == DATASETS, found)
    for one in found:
        expect(one["records"] > 0 and one["overlaid"] == 0 and one["title"], one)
        expect(re.fullmatch(r"\d{4}-\d\d-\d\d", one["valid"]), one)
    out, _ = run("datasets", "list", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    expect([{key: str(value) for key, value in one.items()} for one in found] == rows, rows)


@test
def datasets_are_shown():
    shipped = TESTS.parent / "data" / "datasets"
    for name in DATASETS:
        text = (shipped / f"{name}.json").read_text(encoding="utf-8")
        data = json.loads(text)
        expect(run("datasets", "show", name)[0] == text, name)
        out, _ = run("datasets", "show", name, "--format", "text")
        for record in data.get("parameters", []):
            expect(f"[{record['id']}]\n" in out, record["id"])
        for record in data.get("sources", []):
            expect(record["title"] in out, record["title"])
        for kind in ("acts", "tariffs", "events"):
            for record in data.get(kind, []):
                expect(f"[{record['id']}]\n" in out, record["id"])
        for record in data.get("prices", []):
            expect(f"{record['year']}\n" in out, record["year"])
    _, error = run("datasets", "show", "unknown", status=1)
    expect("unknown" in error and "contributions" in error, error)


@test
def fixtures_are_judged():
    good, bad = [], []
    for fixture in sorted(FIXTURES.glob("[yn]_*.json")):
        _, datasets = make_overlay(fixture.name)
        path = str(next(datasets.iterdir()))
        (good if fixture.name.startswith("y") else bad).append((path, fixture.name))
    expect(len(good) >= 12 and len(bad) >= 60, len(good), len(bad))

    out, error = run("datasets", "validate", *(path for path, _ in good))
    expect(error == "" and [line.partition(": ")[0] for line in out.splitlines()] ==
           [path for path, _ in good], out, error)

    out, error = run("datasets", "validate", *(path for path, _ in bad), status=1)
    messages = error.splitlines()
    expect(out == "", "accepted:", out)
    expect(len(messages) == len(bad) + 1, error)
    for (path, name), message in zip(bad, messages):
        expect(message.startswith(path + ": "), name, message)
        if not re.search("truncated|empty|blank|utf8|trailing|nan|nesting|_nul", name):
            expect(": at $" in message, name, message)

    out, error = run("datasets", "validate", bad[0][0], good[0][0], status=1)
    expect(good[0][0] in out and bad[0][0] in error and "1 file of 2" in error, out, error)


@test
def two_roots_are_refused():
    path = folder / "sources.json"
    path.write_text("{}{}", encoding="utf-8")
    _, error = run("datasets", "validate", str(path), status=1)
    expect(error.startswith(str(path)), error)
    for name in ("missing/sources.json", "strange.json"):
        _, error = run("datasets", "validate", str(folder / name), status=1)
        expect(name in error, error)


@test
def overlay_is_used():
    home, _ = make_overlay("y_contributions_new_value.json")
    out, error = run("datasets", "list", "--format", "json", XDG_DATA_HOME=str(home))
    # The record replaces the shipped one whole, and says nothing of the years before.
    expect([year for year in ("2024", "2025", "2026") if year in error] == ["2024", "2025"], error)
    expect({one["id"]: one["overlaid"] for one in json.loads(out)}["contributions"] > 0, out)


@test
def bad_overlay_is_a_warning():
    expected, _ = run(*SITUATION, "--format", "json")
    home, datasets = make_overlay("n_contributions_truncated.json")
    place = folder / "place"
    (place / "honoraires").mkdir(parents=True)
    (place / "honoraires" / "datasets").write_text("", encoding="utf-8")
    for data_home, name in ((home, datasets / "contributions.json"),
                            (place, place / "honoraires" / "datasets")):
        out, error = run(*SITUATION, "--format", "json", XDG_DATA_HOME=str(data_home))
        expect(out == expected, out)
        expect("warning" in error and str(name) in error, error)
        out, error = run("income", "--batch", "-", stdin=json.dumps(LINE).encode(),
                         XDG_DATA_HOME=str(data_home))
        expect(out == expected and "warning" in error, out, error)


def sectors(*arguments, **changes):
    """The verdicts by sector, as JSON."""
    out, error = run("sectors", "--date", "2026-11-22", "--format", "json", *arguments, **changes)
    expect(error == "" and out.count("\n") == 1, out, error)
    return {verdict["secteur"]: verdict for verdict in json.loads(out)["verdicts"]}


@test
def sectors_of_a_title_under_way():
    for title in ("CCA::2027-10-31", "CCU-AH:2025-11-01:2027-10-31", "ccuah:2025-11-01",
                  "Chef de clinique:01/11/2025:31/10/2027"):
        found = sectors("--specialite", "rhumatologue", "--titre", title)
        expect(list(found) == ["S1", "S2", "S2_OPTAM", "NC"], found)
        expect(found["S1"]["verdict"] == "open" and found["S1"]["from"] is None, found["S1"])
        expect(found["S1"]["irreversible"] is True, found["S1"])
        for sector in ("S2", "S2_OPTAM"):
            expect(found[sector]["verdict"] == "open_from", title, found[sector])
            expect(found[sector]["from"] == "2027-11-01", title, found[sector])
        expect(found["NC"]["verdict"] == "open", found["NC"])
        texts = [reason["text"] for reason in found["S1"]["reasons"]]
        expect(any("can no longer go to secteur 2" in text for text in texts), texts)


@test
def specialities_go_by_the_same_names():
    datasets = json.loads(run("datasets", "show", "specialities")[0])["specialities"]
    names = [one["id"] for one in datasets] + [one["label"]["fr"] for one in datasets]
    names += [datasets[0]["doctor"]["en"], "mpr", "Gastro-entérologie", "ORL"]
    lines = "".join(json.dumps({"date": "2026-03-02", "specialite": name, "secteur": "S1"}) + "\n"
                    for name in names)
    found = [json.loads(line) for line in run("bill", "--batch", "-", stdin=lines.encode())[0].splitlines()]
    expect(len(found) == len(names), found)
    for name, bill in zip(names, found):
        expect("error" not in bill, name, bill)
    title = ("--titre", "PH", "--specialite")
    expect(sectors(*title, "Médecin généraliste") == sectors(*title, "mpr"))
    expect(sectors(*title, "ORL") == sectors(*title, "Oto-rhino-laryngologiste"))
    expect(sectors(*title, "ORL") != sectors(*title, "mpr"), "an OPTAM-ACO for both")


@test
def sectors_reasons_have_sources():
    ids = {source["id"] for source in json.loads(run("datasets", "show", "sources")[0])["sources"]}
    for arguments in ((), ("--titre", "AHU"), ("--titre", "PHC"), ("--titre", "AH@espic"),
                      ("--titre", "AH@eu"), ("--titre", "AHS", "--deja-installe", "S1"),
                      ("--deja-installe", "NC"), ("--specialite", "chirurgien", "--titre", "PH"),
                      ("--titre", "AH", "--deja-installe", "S1", "--autre-specialite"),
                      ("--titre", "DJ:2024-11-01:2025-10-31", "--titre", "AH:2025-11-01"),
                      ("--interne",), ("--remplacant", "--titre", "MA")):
        for verdict in sectors(*arguments).values():
            expect(verdict["verdict"] in ("open", "open_from", "closed", "contested", "unknown"),
                   verdict)
            expect((verdict["verdict"] == "contested") == (verdict["confidence"] == "contested"),
                   verdict)
            expect(verdict["reasons"], verdict)
            for reason in verdict["reasons"]:
                expect(reason["text"].endswith(".") and "{" not in reason["text"], reason)
                expect(reason["source"] == reason["sources"][0], reason)
                expect(ids.issuperset(reason["sources"]), reason)
                expect(ids.issuperset(claim["source"] for claim in reason["claims"]), reason)


@test
def sectors_of_the_installed():
    found = sectors("--titre", "CCA", "--deja-installe", "S1")
    expect(found["S2"]["verdict"] == "closed" and found["S2"]["confidence"] == "official", found)
    expect("21594" in found["S2"]["reasons"][0]["text"], found["S2"])
    expect(found["S2_OPTAM"]["verdict"] == "contested", found["S2_OPTAM"])
    expect(len(found["S2_OPTAM"]["reasons"][0]["claims"]) >= 2, found["S2_OPTAM"])
    expect(sectors("--deja-installe", "S1")["S2_OPTAM"]["verdict"] == "closed", "no title")
    expect(sectors("--deja-installe", "S1_DP")["S2_OPTAM"]["verdict"] == "open", "DP")
    expect(sectors("--deja-installe", "NC")["S2"]["verdict"] == "unknown", "S3 to S2")
    expect(sectors("--deja-installe", "S2")["S1"]["irreversible"] is True, "no way back")


@test
def sectors_bad_input_names_option_and_field():
    for option, value, field, words in (
        ("--titre", "XYZ", "titre", "CCU-AH, AHU"),
        ("--titre", "CCB", "titre", "perhaps: CCU-AH"),
        ("--titre", "", "titre", "TITLE"),
        ("--titre", ":2026-01-01", "titre", "TITLE"),
        ("--titre", "AH:2026-01-01:2027-01-01:2028-01-01", "titre", "TITLE"),
        ("--titre", "AH:2026-02-30", "titre", "does not exist"),
        ("--titre", "AH:tomorrow", "titre", "tomorrow"),
        ("--titre", "AH:2026-01-01:2025-12-31", "titre", "before the first"),
        ("--titre", "AH@moon", "titre", "espic"),
        ("--titre", b"\xff", "titre", "there is no title"),
        ("--specialite", "rumatologue", "specialite", "perhaps: rhumatologue"),
        ("--specialite", "", "specialite", "generaliste"),
        ("--specialite", b"\xff\xfe", "specialite", "is not text"),
        ("--deja-installe", "S9", "deja_installe", "S1_DP"),
        ("--deja-installe", "", "deja_installe", "S1_DP"),
        ("--date", "2010-01-01", "date", "23 October 2016"),
        ("--date", "2026-13-01", "date", "does not exist"),
        ("--date", "", "date", "missing"),
    ):
        out, error = run("sectors", option, value, status=1)
        expect(out == "", out)
        expect(f"{option} ({field}): " in error and words in error, option, value, "in", error)
    _, error = run("sectors", *["--titre", "AH"] * 17, status=1)
    expect("--titre (titre): " in error, error)


@test
def sectors_text_and_csv():
    out, _ = run("sectors", "--titre", "CCA::2027-10-31", "--date", "2026-11-22")
    expect("Open from 1 November 2027" in out and "\nSecteur 1 (fixed tariffs): Open now" in out, out)
    expect("Irreversible" in out and "\t" not in out and not re.search(r" $", out, re.M), out)
    out, _ = run("sectors", "--titre", "CCA::2027-10-31", "--date", "2026-11-22", "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(out, newline="")))
    expect({row["secteur"] for row in rows} == {"S1", "S2", "S2_OPTAM", "NC"}, rows)
    expect({row["from"] for row in rows if row["secteur"] == "S2"} == {"2027-11-01"}, rows)


@test
def sectors_in_french():
    need_locale("fr_FR.UTF-8")
    arguments = ("sectors", "--titre", "CCA::2027-10-31", "--date", "2026-11-22")
    out, _ = run(*arguments, LC_ALL="fr_FR.UTF-8")
    expect("novembre 2027" in out, out)
    for form in ("json", "csv"):
        expect(run(*arguments, "--format", form)[0] ==
               run(*arguments, "--format", form, LC_ALL="fr_FR.UTF-8", LANGUAGE="en")[0], form)


@test
def years_agree_in_every_format():
    text, _ = run(*CAREER)
    expect("2027, by the rules of 2026" in text and "July 2028" in text, text)
    out, _ = run(*CAREER, "--format", "json")
    years = json.loads(out)["annees"]
    expect([year["annee"] for year in years] == ["2027", "2028", "2029", "2030"], out)
    expect(years[0]["urssaf_eur"] == 0 and years[0]["carmf_eur"] == 0, "a start in November pays nothing yet")
    expect(all(year["regles_de"] == 2026 for year in years), out)

    rows = list(csv.DictReader(io.StringIO(run(*CAREER, "--format", "csv")[0])))
    months = {row["periode"]: row for row in rows}
    expect("2027-10" not in months and "2027-11" in months, list(months))
    expect(all(row["regles_de"] == "2026" for row in rows), rows)
    for year in years:
        for month in year["mois"]:
            for name, value in month.items():
                if name != "periode":
                    expect(abs(float(months[month["periode"]][name]) - value) < 0.005, month, name)
    rows = list(csv.DictReader(io.StringIO(run(*CAREER, "--format", "csv", "--par-annee")[0])))
    for row, year in zip(rows, years, strict=True):
        for name in ("du_urssaf_eur", "appele_eur", "a_regulariser_eur", "reste_eur"):
            expect(abs(float(row[name]) - year[name]) < 0.005, row, year)


@test
def years_explain_every_figure():
    text, _ = run(*CAREER, "--explain", "2028-09:impot_eur")
    expect("BOI-IR-PAS-20-30-30" in text and "the parameters of 2026" in text, text)
    for figure in ("2028", "2028:nothing", "2026:urssaf_eur", "", ":", "2028-09:reste_eur"):
        _, error = run(*CAREER, "--explain", figure, status=1)
        expect("2028-05:urssaf_eur" in error, error)


@test
def years_take_the_rule():
    rules = {}
    for rule in ("textes", "urssaf"):
        out, _ = run("years", "--debut", "2025-01-01", "--secteur", "S1", "--recettes", "150000",
                     "--charges", "45000", "--annees", "2", "--regle", rule, "--format", "json")
        rules[rule] = json.loads(out)["annees"][1]["du_carmf_eur"]
    expect(rules["urssaf"] - rules["textes"] > 9000, rules)
    _, error = run(*CAREER, "--regle", "autre", status=1)
    expect("--regle (regle)" in error and "textes" in error, error)


@test
def years_compute_batches():
    good = {"date_debut_activite": "2027-11-02", "secteur": "S2", "recettes_eur": 150000}
    lines = [good, {**good, "annees": 41}, {**good, "date_changement": "2027-11-02"}, {"secteur": "S2"}]
    out, _ = run("years", "--batch", "-", stdin="".join(json.dumps(line) + "\n" for line in lines).encode(),
                 status=1)
    results = [json.loads(line) for line in out.splitlines()]
    expect(len(results[0]["annees"]) == 5, results[0])
    expect([result["error"]["field"] for result in results[1:3]] == ["annees", "date_changement"], results)
    expect("error" in results[3], results)


def situations(*changes):
    """A file of situations that differ from one by what is given."""
    path = folder / f"careers-{len(list(folder.iterdir()))}.jsonl"
    path.write_text("".join(json.dumps({**BASE_CAREER, **change}) + "\n" for change in changes), encoding="utf-8")
    return str(path)


@test
def situations_are_compared():
    path = situations({}, {"secteur": "S2", "recettes_eur": 195000, "depassements_eur": 45000})
    out, _ = run("compare", path, "--format", "json")
    result = json.loads(out)
    gaps = {line["ligne"]: line["ecart_2_eur"] for line in result["lignes"]}
    parts = sum(gap for name, gap in gaps.items() if not name.startswith("reste") and name != "pris-en-charge")
    expect(abs(parts - gaps["reste"]) < 0.01, gaps)
    last = result["cumul"][-1]
    expect(abs(last["situation_2_eur"] - last["situation_1_eur"] - gaps["reste"]) < 0.01, out)
    found = [one for one in result["seuils"] if "depassements_eur" in one]
    expect(len(found) == 1 and found[0]["devant_ensuite"] == 1, found)

    # At the break-even both leave as much, within what the tolerance brings.
    least = found[0]["depassements_eur"]
    out, _ = run("compare", situations({}, {"secteur": "S2", "recettes_eur": 150000 + least,
                                            "depassements_eur": least}), "--format", "json")
    gap = [line for line in json.loads(out)["lignes"] if line["ligne"] == "reste"][0]["ecart_2_eur"]
    expect(0 <= gap <= 12 * found[0]["tolerance_eur"], gap)

    text, _ = run("compare", path)
    expect("Break-even, to within 1" in text and "2027" in text, text)
    rows = list(csv.DictReader(io.StringIO(run("compare", path, "--format", "csv")[0])))
    expect([row["ligne"] for row in rows] == list(gaps), rows)


@test
def situations_are_read_as_lines_of_batches():
    other = {"secteur": "S2", "recettes_eur": 195000, "depassements_eur": 45000}
    path = situations({}, other)
    wanted = run("compare", path, "--format", "json")[0]
    lines = Path(path).read_bytes().splitlines()
    for data in (b"\n".join(lines), b"\xef\xbb\xbf" + b"\n".join(lines),
                 b"\r\n".join(lines) + b"\r\n", b"\n \n" + b"\n\n".join(lines)):
        expect(run("compare", "-", "--format", "json", stdin=data)[0] == wanted, data)
    for line, words in ((b"\xff{}", ("UTF-8",)), (b" " * (LINE_MAX + 1), ("1 MiB",)),
                        (b'{"secteur": }', ("JSON", "column")), (b"{}\0", ("UTF-8",))):
        out, error = run("compare", "-", stdin=lines[0] + b"\n" + line, status=1)
        expect(out == "" and "standard input, line 2: " in error, error)
        expect(all(word in error for word in words), words, error)
    Path(path).write_bytes(lines[0] + b"\n{\n")
    _, error = run("compare", path, status=1)
    expect(f"{path}, line 2: " in error, error)


VISITS = """Patient;Date des soins;Spécialité;Secteur;Age;Honoraires;Remarque
Anne Durand;03/02/2025;generaliste;S1;40;;à jeun
Luc;04/02/2025;specialiste;S2;40;70,50;
Zoé;06/03/2024;specialiste;S2;20;;
"""
WRONG_VISITS = """DURAND Anne;05/02/2025;generaliste;S1;40;;
Luc;30/02/2025;generaliste;S1;200;30;
Luc;05/03/2024;psychiatre;S2;20;1.234;
Luc;05/03/2024;generaliste;S1
"""


def table(text, encoding="utf-8"):
    path = folder / f"visits-{len(list(folder.iterdir()))}.csv"
    path.write_bytes(text.encode(encoding))
    return str(path)


@test
def visits_of_a_table_are_computed():
    for encoding, name in (("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("utf-16", "UTF-16LE"), ("cp1252", "WINDOWS-1252")):
        path = table(VISITS, encoding)
        result = json.loads(run("household", path, "--format", "json")[0])
        expect(result["encoding"] == name and result["rows"] == result["understood"] == 3, result)
        expect([one["field"] for one in result["columns"]] ==
               ["personne", "date", "specialite", "secteur", "age", "honoraires_eur", None], result["columns"])
        expect(result["columns"][0]["values"] == "Anne Durand, Luc, Zoé", result["columns"])
        expect(result["questions"] == [], result["questions"])

    # What each costs is what “bill” says of it; without a fee it is not known, and counts nowhere.
    paid = {one["personne"]: one for one in result["visits"]}
    bill = json.loads(run("bill", "--date", "2025-02-04", "--specialite", "specialiste", "--secteur", "S2", "--age", "40",
                          "--honoraires", "70.50", "--format", "json")[0])
    for ours, theirs in (("demande_eur", "honoraires"), ("rembourse_eur", "amo_net"), ("reste_eur", "reste_a_charge")):
        expect(paid["Luc"][ours] == bill[theirs], ours, paid["Luc"], bill)
    expect(paid["Zoé"]["demande_eur"] is None and paid["Zoé"]["reste_eur"] is None, paid["Zoé"])
    expect([one["year"] for one in result["years"]] == [2025, 2024], result["years"])
    year = result["years"][0]
    expect(year["visits"] == 2 and result["years"][1]["without_fee"] == 1, result["years"])
    for name in ("demande_eur", "rembourse_eur", "complementaire_eur", "reste_eur"):
        expect(abs(year[name] - paid["Luc"][name] - paid["Anne Durand"][name]) < 0.005, name, year)
    parts = ("ticket_moderateur_eur", "participations_eur", "depassements_eur", "prescriptions_a_charge_eur")
    expect(abs(sum(year[part] for part in parts) - year["reste_eur"]) < 0.005, year)

    text, _ = run("household", path)
    for words in ("3 of 3 lines are understood (WINDOWS-1252).", "Remarque        Left out", "2025, 2 visits",
                  f"{year['reste_eur']:.2f}\u00a0€ left to pay", "Luc: 2\u00a0€ of flat-rate deductions"):
        expect(words in text, words, "in", text)
    expect("To Answer or Correct" not in text and "Visits to Check" not in text, text)


@test
def contradictions_of_visits_are_told():
    visits = "personne,date,specialite,secteur,jour\nAnne,2026-12-01,generaliste,S1,dimanche\n"
    text, _ = run("household", table(visits))
    expect("Visits to Check" in text and "“On Sunday”, and the day is a Tuesday" in text, text)
    text, _ = run("bill", "--date", "2026-07-14", "--specialite", "generaliste", "--secteur", "S1")
    expect("a public holiday (National Day): check both" in text, text)


@test
def what_is_wrong_in_a_table_of_visits_is_told():
    path = table(VISITS + WRONG_VISITS)
    out, error = run("household", path, "--format", "json", status=1)
    expect(f"{path}: 3 lines of 7 are wrong, the first is line 6" in error, error)
    result = json.loads(out)
    expect(result["rows"] == 7 and result["understood"] == len(result["visits"]) == 4, result)
    expect([(one["line"], one["field"], one["value"], one["answer"]) for one in result["questions"]] == [
        (6, "date", "30/02/2025", None),
        (6, "age", "200", None),
        (7, "honoraires_eur", "1.234", "1234"),
        (8, None, "Luc, 05/03/2024, generaliste, S1", None),
        (5, "personne", "DURAND Anne", "Anne Durand"),
    ], result["questions"])
    expect("between 0 and 130" in result["questions"][1]["message"], result["questions"])
    text, _ = run("household", path, status=1)
    for words in ("Line 6, Date des soins: “30/02/2025”\n  “30/02/2025” does not exist", "Probably meant: “1234”"):
        expect(words in text, words, "in", text)

    # What is only asked is not wrong.
    run("household", table(VISITS + WRONG_VISITS.splitlines(True)[0]))
    for data, words in (("", "names no columns"), ("a\0b", "not text")):
        _, error = run("household", "-", stdin=data.encode(), status=1)
        expect("standard input: " in error and words in error, error)
    _, error = run("household", str(folder / "none"), status=1)
    expect(str(folder / "none") in error, error)


@test
def visits_are_written_as_a_table_that_is_read_again():
    out, _ = run("household", "-", "--format", "csv", stdin=VISITS.encode())
    again, _ = run("household", "-", "--format", "csv", stdin=out.encode())
    expect(again == out, again)
    for text in (out, run("household", "-", "--format", "csv", stdin=VISITS.encode(), LC_ALL="fr_FR.UTF-8")[0]):
        rows = list(csv.DictReader(io.StringIO(text)))
        expect([row["personne"] for row in rows] == ["Zoé", "Anne Durand", "Luc"], rows)
        expect(rows[2]["honoraires_eur"] == rows[2]["demande_eur"] == "70.50", rows)

    # What stands in a table cannot order a terminal about.
    text, _ = run("household", "-", stdin=VISITS.replace("à jeun", "\x1b[2J").encode())
    expect("\x1b" not in text and "[2J" in text, text)


@test
def nothing_from_elsewhere_orders_a_terminal_about():
    order = "\x1b[2J\x9b2J\u2028\u202e"
    name = table('{"id": "' + order + '", "tariffs": 1}', "utf-8")
    outputs = [
        run("household", "-", stdin=VISITS.replace("à jeun", order).replace("Luc", order).encode()),
        run("household", "-", stdin=VISITS.replace("generaliste", order).encode(), status=1),
        run("bill", "--date", order, "--specialite", "generaliste", "--secteur", "S1", status=1),
        run("bill", "--date", "2026-03-02", "--specialite", order, "--secteur", order, status=1),
        run("figures", order, status=1),
        run("datasets", "validate", name, status=1),
        run(order, status=2),
    ]
    for out, error in outputs:
        expect(not set(order[:1] + "\x9b\u2028\u202e") & set(out + error), out, error)


@test
def waiting_is_compared():
    path = situations({}, {"secteur": "S2", "date_debut_activite": "2029-11-02", "recettes_eur": 195000,
                           "depassements_eur": 45000, "revenu_attente_eur": 40000, "annees": 10})
    years = json.loads(run("compare", path, "--format", "json")[0])["cumul"]
    expect([year["annee"] for year in years] == ["2027", "2028", "2029", "2030", "2031", "2032"], years)
    # Waiting begins where the first situation opens, on 2 November 2027.
    first = years[0]["situation_2_eur"]
    expect(abs(first - 40000 * 60 / 365) < 0.01 and abs(years[1]["situation_2_eur"] - 40000 - first) < 0.01, years)


@test
def another_household_is_told():
    path = situations({}, {"salaires_eur": 30000})
    text, _ = run("compare", path)
    expect("only the tax differs" in text and "The households differ" in text and "more than" not in text, text)
    result = json.loads(run("compare", path, "--format", "json")[0])
    kept = [line for line in result["lignes"] if line["ligne"] == "reste"][0]
    expect(result["foyers_differents"] == [{"situation": 2,
                                            "reste_foyer_de_la_premiere_eur": kept["situation_1_eur"]}], result)
    path = situations({}, {"secteur": "S2"})
    expect("The households differ" not in run("compare", path)[0], path)
    expect(json.loads(run("compare", path, "--format", "json")[0])["foyers_differents"] == [], path)


@test
def what_patients_pay_is_that_of_a_bill():
    """Each figure is the one that the bill has for the same fee; without a speciality there is none."""
    path = situations({"specialite": "rhumatologue"},
                      {"specialite": "rhumatologue", "secteur": "S2", "recettes_eur": 300000, "depassements_eur": 150000})
    first, other = json.loads(run("compare", path, "--format", "json")[0])["patients"]
    for situation, sector in ((first, "S1"), (other, "S2")):
        bill = json.loads(run("bill", "--date", date.today().isoformat(), "--specialite", "rhumatologue", "--secteur", sector,
                              "--parcours", "correspondant", "--honoraires", str(situation["honoraires_eur"]),
                              "--format", "json")[0])
        expect(situation["reste_sans_contrat_eur"] == bill["reste_a_charge"], situation, bill)
    expect(first["acte"] == "consultation" and other["honoraires_eur"] > first["honoraires_eur"], first, other)
    text, _ = run("compare", path)
    expect("What patients pay" in text and "Supposed:" in text, text)
    remote = json.loads(run("compare", path, "--format", "json", "--acte", "teleconsultation")[0])["patients"]
    expect(remote[0]["acte"] == "teleconsultation" and remote[0]["honoraires_eur"] is not None, remote)

    text, _ = run("compare", situations({}, {}))
    expect("What patients pay" not in text, text)
    out, error = run("compare", path, "--acte", "nonsense", status=1)
    expect(out == "" and "nonsense" in error, error)


@test
def what_cannot_be_compared_is_told():
    for path, words in (
        (situations({}), ("1", "2", "4")),
        (situations({}, {}, {}, {}, {}), ("5", "2", "4")),
        (situations({}, {"secteur": "S9"}), ("line 2", "secteur", "S9")),
        (situations({}, {"recettes_eur": -1}), ("line 2", "recettes_eur")),
        (situations({}, {"depassements_eur": 150001}), ("situation 2", "depassements_eur")),
        (situations({"annees": 2}, {"date_debut_activite": "2030-01-01"}), ("situation 2", "2028")),
        (str(folder / "nothing.jsonl"), ("nothing.jsonl",)),
    ):
        out, error = run("compare", path, status=1)
        expect(out == "" and all(word in error for word in words), words, "in", error)


@test
def no_widget_is_linked():
    if shutil.which("ldd") is None:
        raise Skipped("there is no ldd")
    libraries = subprocess.run(["ldd", program], capture_output=True, check=True,
                               encoding="utf-8").stdout
    expect("libglib" in libraries, libraries)
    for name in ("libgtk", "libadwaita", "libgdk"):
        expect(name not in libraries, name)


def main():
    global program, manual, folder

    program = sys.argv[1]
    manual = Path(sys.argv[2]) if len(sys.argv) > 2 else None
    failed = False

    # A core file is of no use here.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    print("TAP version 13")
    print(f"1..{len(tests)}", flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number, function in enumerate(tests, 1):
            try:
                function()
                print(f"ok {number} /cli/{function.__name__}", flush=True)
            except Skipped as reason:
                print(f"ok {number} /cli/{function.__name__} # SKIP {reason}", flush=True)
            except Exception:
                failed = True
                print(f"not ok {number} /cli/{function.__name__}")
                for line in traceback.format_exc().splitlines():
                    print(f"# {line}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
