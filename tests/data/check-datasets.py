#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the shipped datasets against their schemas and against each other.

Then checks the fixtures of the loader's tests: laid over the shipped data, each
y_*.json has to be right and each n_*.json wrong. Prints TAP; the exit status is
1 when anything failed. Nothing is fetched: schemas refer to each other only.
"""

import json
import math
import re
import sys
import unicodedata
from pathlib import Path

from jsonschema import Draft202012Validator
from referencing import Registry, Resource

ROOT = Path(__file__).resolve().parents[2]
DATASETS = ROOT / "data" / "datasets"
FIXTURES = ROOT / "tests" / "data" / "fixtures"

SHIPPED = (
    "sources",
    "sectors",
    "contributions",
    "taxation",
    "calendar",
    "acts",
    "tariffs",
    "prices",
    "minimum-wage",
    "glossary",
    "conventions",
    "positions",
    "reimbursement",
    "specialities",
    "technical-acts",
    "titles",
    "transitions",
    "statistics",
    "territories",
    "profession",
)
# Totals that the law makes of others: what is added up agrees with what is printed.
SUMS = {
    "CS_COORD": ("CS", "MCS"),
    "GP_NOURR": ("GP_REF", "majoration-nourrisson", "majoration-enfant"),
    "GP_2_6": ("GP_REF", "majoration-2-6-ans", "majoration-enfant"),
    "GYN": ("acte-gynecologue", "MCS"),
    "GER": ("acte-geriatre", "MCS"),
    "MPR": ("acte-medecin-physique", "MCS"),
    "PSY_COORD": ("CNPSY", "mpc-cnpsy", "mcs-cnpsy"),
    "VISITE": ("GP_REF", "MD"),
    "VL_TOT": ("VL", "MD"),
}
# Before these days a total counts something else.
SUMS_FROM = {"VISITE": "2006-01-01", "GER": "2024-12-22"}
# What profession.json says, where statistics.json says it too, and how many units of the one are one of the other.
SAID_TWICE = (
    ("doctors", "doctors-total", 1),
    ("overruns", "overruns-total", 1e9),
    ("overruns-specialists", "overruns-total-specialists", 1e9),
    ("overruns-of-fees", "overruns-share-fees", 1),
    ("overruns-contracts", "overruns-share-insurers", 1),
    ("rate-specialists", "overrun-rate-specialists", 1),
    ("rate-surgeons", "overrun-rate-surgeons", 1),
    ("at-tariff", "tariff-share-fees", 1),
    ("without-contract", "without-complementary", 1),
)
FRANCS_PER_EURO = 6.55957
# What the sentences of reasons fill in.
BLANKS = {"title", "list", "date", "last", "duration", "days", "missing", "leave"}
STEPS = {"points": "at", "brackets": "from", "tiers": "below"}

NO_BREAK = "\u00a0\u202f"
# What a French text may not hold, and what to say of it.
TYPOGRAPHY = (
    (re.compile(r"'"), "a typewriter apostrophe, use ’"),
    (re.compile(r'"'), "typewriter quotes, use « »"),
    (re.compile(rf"(?<![{NO_BREAK}])[;:!?%€»]"), "no no-break space before a sign"),
    (re.compile(rf"«(?![{NO_BREAK}])"), "no no-break space after «"),
    (re.compile(r"\d \d{3}(?!\d)"), "a breaking space inside a number"),
    (re.compile(r"\.\.\."), "three dots, use …"),
    (re.compile(r"  "), "two spaces"),
)
ENGLISH = (
    (re.compile(r"'"), "a typewriter apostrophe, use ’"),
    (re.compile(r'"'), "typewriter quotes, use “ ”"),
    (re.compile(r"\.\.\."), "three dots, use …"),
    (re.compile(r"  "), "two spaces"),
)


class Invalid(Exception):
    """The file cannot be read as JSON."""


def read(path):
    """Reads JSON as strictly as the standard has it."""

    def number(text):
        value = float(text)
        if not math.isfinite(value):
            raise Invalid(f"the number {text} is too large")
        return value

    def constant(text):
        raise Invalid(f"{text} is no JSON")

    def members(pairs):
        record = dict(pairs)
        if len(record) != len(pairs):
            raise Invalid(f"a member twice among {[name for name, _ in pairs]}")
        return record

    def check(text):
        if re.search(r"(?<!\\)(\\\\)*\\u0000", text):
            raise Invalid("a text holds U+0000")
        return text

    try:
        return json.loads(
            check(path.read_bytes().decode("utf-8")),
            parse_float=number,
            parse_constant=constant,
            object_pairs_hook=members,
        )
    except (ValueError, RecursionError) as error:
        raise Invalid(str(error) or "nested too deeply") from error


def make_validators():
    schemas = {
        path.name: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((DATASETS / "schema").glob("*.schema.json"))
    }
    registry = Registry().with_resources(
        (name, Resource.from_contents(schema)) for name, schema in schemas.items()
    )
    for name, schema in schemas.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == name, f"{name}: its $id is {schema['$id']}"
    return {
        name.removesuffix(".schema.json"): Draft202012Validator(
            schema, registry=registry, format_checker=Draft202012Validator.FORMAT_CHECKER
        )
        for name, schema in schemas.items()
    }


def check_schema(validators, name, data):
    if name not in validators:
        return [f"no schema {name}.schema.json"]
    return [
        f"{error.json_path}: {error.message[:200]}"
        for error in sorted(validators[name].iter_errors(data), key=lambda error: error.json_path)
    ]


def walk(node, place="$"):
    """Yields every object in a dataset with its place."""
    if isinstance(node, dict):
        yield place, node
        for name, child in node.items():
            yield from walk(child, f"{place}.{name}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            label = child.get("id", index) if isinstance(child, dict) else index
            yield from walk(child, f"{place}[{label}]")


def increasing(numbers):
    return all(before < after for before, after in zip(numbers, numbers[1:]))


def check_ids(data):
    """Ids are unique inside each array of records."""
    problems = []
    for place, record in walk(data):
        for name, records in record.items():
            if not isinstance(records, list):
                continue
            ids = [one["id"] for one in records if isinstance(one, dict) and "id" in one]
            problems += [f"{place}.{name}: {one} twice" for one in sorted(set(ids)) if ids.count(one) > 1]
    return problems


def check_order(data):
    """Dates and bounds strictly increase; only the last tier is open."""
    problems = []
    for parameter in data.get("parameters", []):
        place = f"$.parameters[{parameter['id']}]"
        if not increasing([value["from"] for value in parameter["values"]]):
            problems.append(f"{place}: dates do not increase")
        for value in parameter["values"]:
            for name, bound in STEPS.items():
                steps = value.get(name, [])
                if not increasing([step[bound] for step in steps if bound in step]):
                    problems.append(f"{place}: {name} of {value['from']} do not increase")
                if name == "tiers" and steps and bound in steps[-1]:
                    problems.append(f"{place}: the last tier of {value['from']} is not open")
            if parameter["kind"] == "fraction" and value["value"] is not None:
                if value["value"][0] > value["value"][1]:
                    problems.append(f"{place}: the fraction of {value['from']} is above 1")
    for tariff in data.get("tariffs", []):
        if not increasing([value["from"] for value in tariff["values"]]):
            problems.append(f"$.tariffs[{tariff['id']}]: dates do not increase")
        for step, after in zip(tariff["values"], tariff["values"][1:] + [{"from": "9999-12-31"}]):
            if not step["from"] <= step.get("known_until", step["from"]) < after["from"]:
                problems.append(f"$.tariffs[{tariff['id']}]: {step['from']} is known until another step")
    for measure in data.get("measures", []):
        if (measure["applied_on"] or "9999") < measure["date"]:
            problems.append(f"$.measures[{measure['id']}]: applied before its day")
        acts = [act["act"] for act in measure["acts"]]
        if len(set(acts)) != len(acts):
            problems.append(f"$.measures[{measure['id']}]: an act twice")
    return problems


def check_beginning(data):
    """Values of the day with which the records of a file begin may be older: they say whether they are."""
    firsts = {one["id"]: one["values"][0] for one in data.get("parameters", [])}
    days = [value["from"] for value in firsts.values()]
    begins = min((day for day in days if days.count(day) > 1), default=None)
    return [f"$.parameters[{name}]: without precision on {begins}, with which the records begin"
            for name, value in firsts.items() if value["from"] == begins and "precision" not in value]


def check_amounts(data):
    """Francs and euros agree to the centime, wherever both stand; a price stands in its year."""
    problems = []
    for place, record in walk(data):
        if "francs" in record and record["value"] is not None:
            euros = record["francs"] / FRANCS_PER_EURO
            if round(abs(euros - record["value"]), 6) > 0.005:
                problems.append(f"{place}: {record['francs']} francs are {euros:.4f} euros")
    for price in data.get("prices", []):
        if price["id"] != str(price["year"]):
            problems.append(f"$.prices[{price['id']}]: stands for {price['year']}")
    return problems


def cited(data):
    """Yields the place and the id of every source that a dataset names."""
    for place, record in walk(data):
        if isinstance(record.get("source"), str):
            yield place, record["source"]
        names = record.get("sources", [])
        if place != "$":
            names = names + record.get("more_sources", [])
        yield from ((place, name) for name in names if isinstance(name, str))


def check_references(data, sources, parameters, acts, terms):
    problems = [f"{place}: no source {name}" for place, name in cited(data) if name not in sources]
    for line in data.get("lines", []):
        problems += [
            f"$.lines[{line['id']}]: no parameter {name}"
            for name in line["parameters"]
            if name not in parameters
        ]
        problems += [
            f"$.lines[{line['id']}]: no term {name}" for name in line.get("terms", []) if name not in terms
        ]
    named = [(f"$.presets[{one['id']}]", name) for one in data.get("presets", []) for name in one["acts"]]
    named += [(f"$.tariffs[{one['id']}]", one["act"]) for one in data.get("tariffs", [])]
    named += [
        (f"$.measures[{one['id']}]", act["act"]) for one in data.get("measures", []) for act in one["acts"]
    ]
    named += [
        (f"$.acts[{one['id']}]", one["base_s2"]) for one in data.get("acts", []) if "base_s2" in one
    ]
    problems += [f"{place}: no act {name}" for place, name in named if name not in acts]
    problems += [
        f"$.tariffs[{one['id']}]: is of the act {one['act']}"
        for one in data.get("tariffs", [])
        if one["id"] != one["act"]
    ]
    return problems


def ids_of(datasets, records):
    """The ids of all records of one kind."""
    return {record["id"] for data in datasets.values() for record in data.get(records, [])}


def check_prices(prices):
    """Prices change by what their index does, where both years are known."""
    problems = []
    indices = {price["year"]: price["index"] for price in prices}
    for price in prices:
        before = indices.get(price["year"] - 1)
        change = (price["index"] / before - 1) * 100 if before else price["change"]
        if abs(change - price["change"]) > 0.01:
            problems.append(f"prices: the index of {price['year']} changes by {change:.3f} %")
    return problems


def check_history(shipped):
    """What the histories say about each other."""
    problems = []
    prices = shipped["prices"]["prices"]
    years = [price["year"] for price in prices]
    if years != list(range(years[0], years[-1] + 1)):
        problems.append("prices: years are missing or out of order")
    problems += check_prices(prices)

    tariffs = {one["id"]: one["values"] for one in shipped["tariffs"]["tariffs"]}
    idle = ids_of(shipped, "acts") - set(tariffs)
    problems += [f"acts: no tariff of {one}" for one in sorted(idle)]
    for measure in shipped["tariffs"]["measures"]:
        for act in measure["acts"] if measure["applied_on"] else ():
            found = [one for one in tariffs[act["act"]] if one["from"] == measure["applied_on"]]
            if [one["value"] for one in found] != [act["value"]]:
                problems.append(f"measures: {measure['id']} and the tariff of {act['act']} disagree")
            elif measure["status"] == "suspended" and found[0].get("planned") != measure["date"]:
                problems.append(f"tariffs: {act['act']} does not tell when it was planned")

    events = [event["date"] for event in shipped["conventions"]["events"]]
    if events != sorted(events):
        problems.append("conventions: events are out of order")
    held = [position["date"] for position in shipped["positions"]["positions"]]
    if held != sorted(held):
        problems.append("positions: out of order")
    return problems


def fold(text):
    """A name without accents and case, in words with one space between."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe").replace("æ", "ae"))
    return " ".join(re.findall(r"\w+", plain.replace("_", " ").encode("ascii", "ignore").decode()))


def check_glossary(data, shipped):
    """Terms lead to others that exist; shipped ones stand in order, and no two share a name."""
    problems = []
    known = {record["id"] for one in (shipped, data) for record in one["terms"]}
    names = {}
    for one in data["terms"]:
        place = f"$.terms[{one['id']}]"
        problems += [f"{place}: no term {name}" for name in one.get("related", []) if name not in known]
        if one["id"] in one.get("related", []):
            problems.append(f"{place}: leads to itself")
        labels = [one["term"], *one.get("names", []), *one.get("keywords", [])]
        labels += [one["abbreviation"]] if "abbreviation" in one else []
        problems += [
            f"{place}: {what}: {label}" for label in labels for rule, what in TYPOGRAPHY if rule.search(label)
        ]
        for name in {fold(label) for label in labels}:
            names.setdefault(name, []).append(one["id"])
    if data is shipped:
        order = [fold(one["term"]) for one in data["terms"]]
        if order != sorted(order):
            problems.append("$.terms: not in the order of the alphabet")
        problems += [f"{name}: {ids}" for name, ids in sorted(names.items()) if len(ids) > 1]
    return problems


def check_events(data, shipped):
    """Events name terms, tariffs and parameters that exist."""
    problems = []
    for member in ("terms", "tariffs", "parameters"):
        known = ids_of(shipped, member)
        problems += [
            f"$.events[{event['id']}].{member}: no {name}"
            for event in data["events"]
            for name in event.get(member, [])
            if name not in known
        ]
    return problems


def check_positions(data, shipped):
    """Positions belong to quarrels, quarrels to events; of a shipped one more than one side is told."""
    problems = []
    events = ids_of(shipped, "events")
    quarrels = ids_of(shipped, "quarrels") | ids_of({"": data}, "quarrels")
    for quarrel in data.get("quarrels", []):
        place = f"$.quarrels[{quarrel['id']}]"
        problems += [f"{place}: no event {name}" for name in quarrel["events"] if name not in events]
        if data is not shipped["positions"]:
            continue
        held = [one for one in data["positions"] if one["quarrel"] == quarrel["id"]]
        if len({one["actor"]["fr"] for one in held}) < 2:
            problems.append(f"{place}: heard from one actor at most")
        sides = {one["side"] for one in held}
        if sides != {"other"} and not {"for", "against"} <= sides:
            problems.append(f"{place}: only one side is told")
    problems += [
        f"$.positions[{one['id']}]: no quarrel {one['quarrel']}"
        for one in data.get("positions", [])
        if one["quarrel"] not in quarrels
    ]
    return problems


def check_statistics(data, shipped):
    """Series and lines belong to topics of their kind; every topic has some, and says in its title where it is of."""
    problems = []
    topics = {one["id"]: one for set_ in (shipped, data) for one in set_.get("topics", [])}
    for member in ("series", "splits"):
        for one in data.get(member, []):
            place = f"$.{member}[{one['id']}]"
            topic = topics.get(one["topic"])
            if topic is None:
                problems.append(f"{place}: no topic {one['topic']}")
            elif member == "series":
                if topic.get("parts") or topic.get("scale"):
                    problems.append(f"{place}: its topic is one of lines or maps")
                # A year comes before its days: it stands for the first of them.
                if not increasing([(value["date"] + "-01-01")[:10] for value in one["values"]]):
                    problems.append(f"{place}: dates do not increase")
            elif len(one["values"]) != len(topic.get("parts", [])):
                problems.append(f"{place}: not one value of each part")
    for topic in data.get("topics", []):
        parts = {part["id"] for part in topic.get("parts", [])}
        for one in topic.get("sums", []):
            place = f"$.topics[{topic['id']}].sums[{one['id']}]"
            problems += [f"{place}: no part {part}" for part in one["of"] if part not in parts]
            if one["id"] in parts:
                problems.append(f"{place}: a part has its id")
        problems += [
            f"$.topics[{topic['id']}].parts[{part['id']}]: only one of label and computed_from says that it is computed"
            for part in topic.get("parts", [])
            if ("computed_from" in part) != part["label"]["en"].endswith("(computed)")
        ]
    if data is shipped:
        used = {one["topic"] for member in ("series", "splits") for one in data[member]}
        problems += [f"$.topics[{one}]: without a figure" for one in sorted(set(topics) - used)]
        problems += [
            f"$.topics[{one['id']}]: its title does not say where or when"
            for one in data["topics"]
            if not re.search(r"France|département|[12][0-9]{3}", one["title"]["fr"])
        ]
    return problems


def check_territories(data, shipped):
    """Maps have a figure or a hyphen for each place, and belong to topics with a scale; no two squares coincide."""
    problems = []
    topics = {one["id"]: one for set_ in (shipped, data) for one in set_.get("topics", [])}
    places = {one["id"]: one for set_ in (shipped, data) for one in set_.get("places", [])}
    for topic in data.get("topics", []):
        if "scale" in topic and not increasing(topic["scale"]):
            problems.append(f"$.topics[{topic['id']}]: its bounds do not increase")
        axes = [axis["id"] for axis in topic.get("axes", [])]
        if len(set(axes)) != len(axes):
            problems.append(f"$.topics[{topic['id']}]: an axis twice")
        problems += [
            f"$.topics[{topic['id']}]: no map of {axis}" for axis in axes if not topics.get(axis, {}).get("scale")
        ]
    for one in data.get("maps", []):
        place = f"$.maps[{one['id']}]"
        if not topics.get(one["topic"], {}).get("scale"):
            problems.append(f"{place}: no topic {one['topic']} with a scale")
        if not increasing([year["year"] for year in one["years"]]):
            problems.append(f"{place}: years do not increase")
        problems += [
            f"{place}: {year['year']} has not one figure of each place"
            for year in one["years"]
            if len(year["values"].split(" ")) != len(places)
        ]
    if data is shipped:
        tiles = [(one["column"], one["row"]) for one in data["places"]]
        if len(set(tiles)) != len(tiles) or len(tiles) != 101:
            problems.append("$.places: two squares coincide, or there are not 101")
    return problems


def check_profession(data, shipped):
    """Populations have a figure for each place and name what exists; all doctors are there, and no figure contradicts
    another one."""
    problems = []
    aggregates = {one["id"]: one for set_ in (shipped["profession"], data) for one in set_.get("aggregates", [])}
    known = {
        "specialities": ids_of(shipped, "specialities"),
        "sectors": ids_of(shipped, "splits"),
        "total": set(aggregates),
    }
    for one in data.get("aggregates", []):
        if not one.get("least", one["value"]) <= one["value"] <= one.get("most", one["value"]):
            problems.append(f"$.aggregates[{one['id']}]: its value is not between its bounds")
    for one in data.get("populations", []):
        place = f"$.populations[{one['id']}]"
        figures = {name: one[name].split(" ") for name in ("doctors", "fees", "overruns")}
        for name, values in figures.items():
            if len(values) != len(shipped["territories"]["places"]):
                problems.append(f"{place}: {name} has not one figure of each place")
        if "-" in figures["doctors"]:
            problems.append(f"{place}: a place without a number of doctors")
        if [value == "-" for value in figures["fees"]] != [value == "-" for value in figures["overruns"]]:
            problems.append(f"{place}: fees and overruns are not of the same places")
        for name, ids in known.items():
            named = one.get(name, [])
            named = [named] if isinstance(named, str) else named
            problems += [f"{place}: no {name} {other}" for other in named if other not in ids]
    if data is shipped["profession"]:
        counted = sum(int(value) for one in data["populations"] for value in one["doctors"].split(" "))
        if counted != aggregates["doctors"]["value"]:
            problems.append(f"$.populations: {counted} doctors, and not those of the aggregate")
        named = [name for one in data["populations"] for name in one.get("specialities", [])]
        problems += [f"$.populations: {name} is counted twice" for name in sorted(set(named)) if named.count(name) > 1]
        problems += check_said_twice(aggregates, shipped["statistics"])
    return problems


def check_said_twice(aggregates, statistics):
    """What the population is built on is what the figures of the debate say."""
    problems = []
    series = {one["id"]: one["values"] for one in statistics["series"]}
    splits = {one["id"]: one["values"] for one in statistics["splits"]}
    for name, other, unit in SAID_TWICE:
        one = aggregates[name]
        if other in splits:
            values = splits[other]
        else:
            values = [value["value"] for value in series[other] if value["date"][:4] == str(one["year"])]
        if [round(value * unit, 3) for value in values] != [one["value"]]:
            problems.append(f"$.aggregates[{name}]: {one['value']}, but {other} has {values}")
    return problems


def check_names(data):
    """No two specialities go by the same name in any language."""
    names = {}
    for one in data["specialities"]:
        labels = [one["id"], *one["label"].values(), *one["doctor"].values(), *one.get("names", [])]
        for name in {fold(label) for label in labels}:
            names.setdefault(name, []).append(one["id"])
    return [f"{name}: {ids}" for name, ids in sorted(names.items()) if len(ids) > 1]


def check_publishers(sources):
    """A publisher has one name: no number of an issue, no two ways to write it, one word for a copy."""
    names = {source["publisher"] for source in sources}
    problems = [f"{name}: a number belongs to the title" for name in sorted(names) if "n°" in name]
    problems += [f"{name}: say “reproduit par”" for name in sorted(names) if re.search(", repris", name)]
    problems += [f"{name}: write ’" for name in sorted(names) if "'" in name]
    spellings = {}
    for name in names:
        spellings.setdefault(fold(name), set()).add(name)
    problems += [f"one publisher: {sorted(some)}" for some in spellings.values() if len(some) > 1]
    # Sheets of one site have one publisher, copies included.
    sheets = {}
    for source in sources:
        if source["id"].startswith("service-public-"):
            sheets.setdefault(source["publisher"], source["id"])
    problems += [f"one publisher: {sheets}"] if len(sheets) > 1 else []
    return problems


def check_specialities(data, shipped):
    """What a speciality is like exists, and it can be seen at some age."""
    problems = []
    known = {record["id"] for one in (shipped, data) for record in one["specialities"]}
    for one in data["specialities"]:
        place = f"$.specialities[{one['id']}]"
        if one.get("like", one["id"]) not in known:
            problems.append(f"{place}: no speciality {one['like']}")
        if "direct" in one and one["direct"][0] >= one["direct"][1]:
            problems.append(f"{place}: no age between {one['direct']}")
    return problems


def check_titles(data, shipped):
    """Titles name lists and titles that exist; a shipped one says what every list says."""
    problems = []
    lists = {record["id"] for name in (data, shipped) for record in name.get("lists", [])}
    titles = {record["id"]: record for name in (shipped, data) for record in name.get("titles", [])}
    for title in data.get("titles", []):
        place = f"$.titles[{title['id']}]"
        named = [entry["list"] for entry in title["lists"]]
        problems += [f"{place}: no list {name}" for name in named if name not in lists]
        if len(set(named)) != len(named):
            problems.append(f"{place}: a list twice")
        if data is shipped and set(named) != lists:
            problems.append(f"{place}: says nothing of {sorted(lists - set(named))}")
        counts = title.get("counts")
        if counts is not None and (counts["title"] not in titles or "counts" in titles[counts["title"]]):
            problems.append(f"{place}: counts towards no title {counts['title']}")
    for record in data.get("lists", []):
        if "until" in record and record["from"] >= record["until"]:
            problems.append(f"$.lists[{record['id']}]: ends before it begins")
    return problems


def check_steps(act, name):
    """The tariffs of an act follow each other, and each says something new."""
    place = f"$.technical_acts[{act['id']}].{name}"
    steps = act.get(name, [])
    problems = []
    if not increasing([step[0] for step in steps]):
        problems.append(f"{place}: dates do not increase")
    if steps and steps[0][1] is None:
        problems.append(f"{place}: ends before it begins")
    for before, after in zip(steps, steps[1:]):
        # For others the price is that of secteur 1 where it is left out.
        if (before + before[1:])[1:3] == (after + after[1:])[1:3]:
            problems.append(f"{place}: {after[0]} says nothing new")
    return problems


def check_technical_acts(data, shipped):
    """What technical acts, their modifiers and associations say agrees."""
    problems = []
    for act in data.get("technical_acts", []):
        problems += check_steps(act, "tariffs") + check_steps(act, "anaesthesia")
    for modifier in data.get("modifiers", []):
        days = [value["from"] for value in modifier["values"]]
        if days != sorted(days):
            problems.append(f"$.modifiers[{modifier['id']}]: dates decrease")
        for value in modifier["values"]:
            named = set(value.get("specialities", [])) - ids_of(shipped, "specialities")
            problems += [f"$.modifiers[{modifier['id']}]: no speciality {one}" for one in sorted(named)]
    acts = ids_of(shipped, "technical_acts") | ids_of({"": data}, "technical_acts")
    for association in data.get("associations", []):
        if not increasing(association.get("rates", [])[::-1]):
            problems.append(f"$.associations[{association['id']}]: rates do not fall")
        named = set(association.get("acts", [])) - acts
        problems += [f"$.associations[{association['id']}]: no act {one}" for one in sorted(named)]
    return problems


def check_editions(data):
    """Every figure of an act was read somewhere: it has an edition from its day on."""
    problems = []
    editions = {
        about: [one["from"] for one in data["editions"] if about in one["about"]]
        for about in ("act", "anaesthesia", "count")
    }
    for about, days in editions.items():
        if not days or not increasing(days):
            problems.append(f"editions about {about}: none, or dates do not increase")
    for act in data["technical_acts"]:
        for about, name in (("act", "tariffs"), ("anaesthesia", "anaesthesia")):
            if act.get(name) and act[name][0][0] < min(editions[about]):
                problems.append(f"$.technical_acts[{act['id']}].{name}: begins before every edition")
        for keyword in act["keywords"]:
            problems += [
                f"$.technical_acts[{act['id']}].keywords: {what}: {keyword}"
                for rule, what in ENGLISH
                if rule.search(keyword)
            ]
    return problems


def check_reasons(data):
    """Both languages fill in the same blanks."""
    problems = []
    for reason in data.get("reasons", []):
        blanks = [sorted(re.findall(r"\{(\w*)\}", reason["text"][one])) for one in ("fr", "en")]
        if blanks[0] != blanks[1]:
            problems.append(f"$.reasons[{reason['id']}]: {blanks[0]} in French, {blanks[1]} in English")
        unknown = set(blanks[0]) - BLANKS
        problems += [f"$.reasons[{reason['id']}]: no blank {one}" for one in sorted(unknown)]
    return problems


def check_texts(data):
    problems = []

    def check(place, text, rules):
        problems.extend(f"{place}: {what}: {text}" for rule, what in rules if rule.search(text))

    for place, record in walk(data):
        if "fr" in record or "en" in record:
            check(f"{place}.fr", record.get("fr", ""), TYPOGRAPHY)
            check(f"{place}.en", record.get("en", ""), ENGLISH)
    for source in data.get("sources", []):
        check(f"$.sources[{source['id']}].title", source["title"], TYPOGRAPHY)
    return problems


def check_file(path):
    """The file is written as the others are."""
    text = path.read_text(encoding="utf-8")
    problems = []
    if "\t" in text or "\r" in text or not text.endswith("}\n"):
        problems.append("a tab, a carriage return, or no line feed at the end")
    for number, line in enumerate(text.splitlines(), 1):
        if (len(line) - len(line.lstrip(" "))) % 2 != 0 or line != line.rstrip():
            problems.append(f"line {number}: not indented by 2, or space at its end")
    return problems


def check_overlay(validators, shipped, path):
    """Says what is wrong with a file that would lie over the shipped one."""
    try:
        data = read(path)
    except Invalid as error:
        return [str(error)]
    name = path.name.split("_")[1]
    problems = check_schema(validators, name, data)
    if problems:
        return problems
    sources = {source["id"] for source in shipped["sources"]["sources"]}
    parameters = ids_of(shipped, "parameters") | ids_of({name: data}, "parameters")
    acts = ids_of(shipped, "acts") | ids_of({name: data}, "acts")
    problems = (
        check_ids(data)
        + check_order(data)
        + check_amounts(data)
        + check_references(data, sources, parameters, acts, ids_of(shipped, "terms"))
    )
    if name == "prices":
        prices = {price["id"]: price for price in shipped["prices"]["prices"] + data["prices"]}
        problems += check_prices(list(prices.values()))
    if name == "specialities":
        problems += check_specialities(data, shipped["specialities"])
    if name == "glossary":
        problems += check_glossary(data, shipped["glossary"])
    if name == "conventions":
        problems += check_events(data, shipped)
    if name == "positions":
        problems += check_positions(data, shipped)
    if name == "statistics":
        problems += check_statistics(data, shipped["statistics"])
    if name == "territories":
        problems += check_territories(data, shipped["territories"])
    if name == "profession":
        problems += check_profession(data, shipped)
    if name == "technical-acts":
        problems += check_technical_acts(data, shipped)
    if name == "titles":
        problems += check_titles(data, shipped["titles"])
    if name == "transitions":
        problems += check_reasons(data)
    return problems


def value_at(values, day):
    """What a series is worth on a day; 0 where it has not begun or has ended."""
    found = [value["value"] for value in values if value["from"] <= day]
    return (found[-1] or 0) if found else 0


def check_bills(shipped):
    """Acts and supplements name what there is, and totals are the sums of their parts."""
    data = shipped["reimbursement"]
    series = {one["id"]: one["values"] for one in shipped["tariffs"]["tariffs"]}
    series |= {one["id"]: one["values"] for one in data["parameters"]}
    specialities = ids_of(shipped, "specialities")
    acts = ids_of(shipped, "bill_acts")
    supplements = {one["id"] for one in data["billables"] if one["kind"] == "majoration"}
    problems = []
    for name in ("billables", "published_errors"):
        for record in data[name]:
            place = f"$.{name}[{record['id']}]"
            ids = [record[member] for member in ("tarif", "depassement", "ceiling") if member in record]
            problems += [f"{place}: no tariff {one}" for one in ids if one not in series]
            problems += [
                f"{place}: no speciality {one}"
                for one in record.get("specialites", [])
                if one not in specialities
            ]
            problems += [f"{place}: no act {one}" for one in record.get("actes", []) if one not in acts]
            problems += [
                f"{place}: no supplement {one}"
                for one in record.get("excludes", []) + record.get("needs", [])
                if one not in supplements
            ]
            if record.get("from", "") >= record.get("until", "9999"):
                problems.append(f"{place}: ends before it begins")
            if "age" in record and record["age"][0] >= record["age"][1]:
                problems.append(f"{place}: no age between {record['age']}")
            if record.get("kind") == "majoration" and not ids:
                problems.append(f"{place}: a supplement without a tariff")
            for level in ("tarif", "depassement"):
                if level in record and level not in record.get("prix", [level]):
                    problems.append(f"{place}: {level} is not one of its prices")
    for total, parts in SUMS.items():
        for value in series[total]:
            day = value["from"]
            found = sum(value_at(series[part], day) for part in parts)
            if day >= SUMS_FROM.get(total, "") and round(100 * found) != round(100 * value["value"]):
                problems.append(f"{total} on {day}: {value['value']}, its parts make {found:.2f}")
    return problems


class Tap:
    def __init__(self):
        self.count = 0
        self.failed = False

    def report(self, title, problems, remarks=()):
        self.count += 1
        self.failed = self.failed or bool(problems)
        print(f"{'not ok' if problems else 'ok'} {self.count} - {title}")
        for remark in (*problems, *remarks):
            print(f"# {remark}")

    def end(self):
        print(f"1..{self.count}")
        return 1 if self.failed else 0


def check_shipped(tap, validators):
    """Checks all shipped datasets; returns them, or None when one cannot be used."""
    shipped = {}
    paths = sorted(DATASETS.glob("*.json"))
    missing = [name for name in SHIPPED if DATASETS / f"{name}.json" not in paths]
    tap.report("all datasets are there", [f"no {name}.json" for name in missing])
    for path in paths:
        try:
            shipped[path.stem] = read(path)
            problems = check_schema(validators, path.stem, shipped[path.stem])
        except Invalid as error:
            problems = [str(error)]
        tap.report(f"{path.stem}: schema", problems)
    if tap.failed:
        return None

    sources = {source["id"] for source in shipped["sources"]["sources"]}
    parameters = ids_of(shipped, "parameters")
    acts = ids_of(shipped, "acts")
    used = set()
    named = set()
    for name, data in shipped.items():
        tap.report(f"{name}: file", check_file(DATASETS / f"{name}.json"))
        tap.report(f"{name}: unique ids", check_ids(data))
        tap.report(f"{name}: order", check_order(data))
        tap.report(f"{name}: beginning", check_beginning(data))
        tap.report(f"{name}: amounts", check_amounts(data))
        tap.report(f"{name}: references", check_references(data, sources, parameters, acts, ids_of(shipped, "terms")))
        tap.report(f"{name}: texts", check_texts(data))
        used |= {source for _, source in cited(data)}
        named |= {one for line in data.get("lines", []) for one in line["parameters"]}
    idle = sorted(parameters - named)
    tap.report("parameters: a line uses each", [f"not used: {one}" for one in idle])
    tap.report("histories: agree", check_history(shipped))
    tap.report("bills: acts and supplements", check_bills(shipped))
    glossary = shipped["glossary"]
    tap.report("glossary: terms", check_glossary(glossary, glossary))
    tap.report("conventions: references", check_events(shipped["conventions"], shipped))
    tap.report("positions: sides", check_positions(shipped["positions"], shipped))
    tap.report("statistics: topics", check_statistics(shipped["statistics"], shipped["statistics"]))
    tap.report("territories: maps", check_territories(shipped["territories"], shipped["territories"]))
    tap.report("profession: populations", check_profession(shipped["profession"], shipped))
    specialities = shipped["specialities"]
    tap.report("specialities: names", check_names(specialities))
    tap.report("specialities: references", check_specialities(specialities, specialities))
    technical = shipped["technical-acts"]
    tap.report("technical-acts: references", check_technical_acts(technical, shipped))
    tap.report("technical-acts: editions", check_editions(technical))
    tap.report("titles: lists", check_titles(shipped["titles"], shipped["titles"]))
    tap.report("transitions: blanks", check_reasons(shipped["transitions"]))
    tap.report("sources: publishers", check_publishers(shipped["sources"]["sources"]))
    idle = sorted(sources - used)
    tap.report("sources: each is used", [f"not used: {one}" for one in idle])
    return shipped


def main():
    tap = Tap()
    validators = make_validators()
    shipped = check_shipped(tap, validators)
    if shipped is None:
        print("Bail out! The shipped datasets cannot be used")
        return 1

    for path in sorted(FIXTURES.glob("[yn]_*.json")):
        problems = check_overlay(validators, shipped, path)
        if path.name.startswith("y_"):
            tap.report(f"{path.name}: accepted", problems)
        else:
            tap.report(f"{path.name}: refused", [] if problems else ["accepted"], problems[:1])
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
