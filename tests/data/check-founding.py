#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that every fact the project was founded on stands in a record.

founding-facts.json has the facts of the five founding documents, one line each, with
the records that carry it (in force, past or contested) or the reason why none does.
A record is named as dataset:id; of a tariff, id@day=value names a step. What a fact
`says` stands in the French texts of its records, so that a text cannot be reworded
without its fact. Prints TAP.
"""

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DATASETS = ROOT / "data" / "datasets"
FACTS = Path(__file__).resolve().parent / "founding-facts.json"

# How many facts each document holds.
DOCUMENTS = {"s000": 13, "s001": 198, "s002": 23, "s003": 21, "s004": 25}
STEP = re.compile(r"(?P<id>[^@]+)@(?P<day>[0-9-]+)=(?P<value>[0-9.]+)")
# Not a reason.
LATER = re.compile(r"not yet|later|to do|pas encore", re.IGNORECASE)


def plain(text):
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def french(node, is_french=False):
    """Yields every French text in a record."""
    if isinstance(node, dict):
        for name, child in node.items():
            yield from french(child, is_french or name == "fr")
    elif isinstance(node, list):
        for child in node:
            yield from french(child, is_french)
    elif isinstance(node, str) and is_french:
        yield plain(node)


def says(text, words):
    """Whether a text holds the words, whole ones, in any case."""
    return re.search(rf"(?<!\w){re.escape(plain(words))}(?!\w)", text, re.IGNORECASE) is not None


def read_records():
    """The records of all datasets, by the name of the dataset and their ids."""
    records = {}
    for path in sorted(DATASETS.glob("*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        for one in (record for value in data.values() if isinstance(value, list) for record in value):
            records[f"{path.stem}:{one['id']}"] = one
    return records


def check_record(records, name):
    """Says what is wrong with the name of a record, and gives the record."""
    step = STEP.fullmatch(name)
    record = records.get(step["id"] if step else name)
    if record is None:
        return f"no record {name}", None
    if step:
        found = [value["value"] for value in record["values"] if value["from"] == step["day"]]
        if found != [float(step["value"])]:
            return f"{name}: found {found}", record
    return None, record


def check_fact(records, fact):
    problems = []
    if ("records" in fact) == ("reason" in fact):
        return [f"{fact['id']}: carried by records, or not for a reason: one of both"]
    if "reason" in fact and (len(fact["reason"]) < 40 or LATER.search(fact["reason"])):
        problems.append(f"{fact['id']}: no reason: {fact['reason']}")
    texts = []
    for name in fact.get("records", []):
        problem, record = check_record(records, name)
        if problem:
            problems.append(f"{fact['id']}: {problem}")
        if record:
            texts += french(record)
    if "says" in fact and not any(says(text, fact["says"]) for text in texts):
        problems.append(f"{fact['id']}: no record says “{fact['says']}”")
    return problems


def main():
    records = read_records()
    data = json.loads(FACTS.read_text(encoding="utf-8"))
    facts = data["facts"]
    ids = [fact["id"] for fact in facts]
    counts = {name: sum(one.startswith(name) for one in ids) for name in DOCUMENTS}
    results = {
        "every fact is there, once": []
        if counts == DOCUMENTS and len(set(ids)) == len(ids) == sum(DOCUMENTS.values())
        else [f"{counts}"],
        "every fact is told in a line": [fact["id"] for fact in facts if not fact["summary"].strip()],
        "every fact has its record or its reason": [
            problem for fact in facts for problem in check_fact(records, fact)
        ],
    }
    for number, (title, problems) in enumerate(results.items(), 1):
        print(f"{'not ok' if problems else 'ok'} {number} - {title}")
        for problem in problems:
            print(f"# {problem}")
    carried = sum("records" in fact for fact in facts)
    print(f"# {carried} facts are carried, {len(facts) - carried} are not for a reason")
    print(f"1..{len(results)}")
    return 1 if any(results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
