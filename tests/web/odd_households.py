"""Households that strain a page: many people, long names, names that mean mischief, nobody."""

import json
from pathlib import Path
from typing import Any

Line = dict[str, Any]
SCRIPT = "<script>document.title='kwaad'</script>"
RTL = "\u202eليلى حداد"
LONG = "Annemarie Wilhelmina van den Heuvel-Boss"
HUGE = "Zo lang " * 1250
AREAS = (
    "family",
    "friends",
    "neighbours",
    "school_work",
    "community",
    "everyday_services",
    "specialist_services",
)


def write_odd_households(path: Path) -> Path:
    """All of them in one file; they live in a municipality of the demonstration."""
    lines = [*_sixty(), *_mischief(), *_nobody(), *_closed(), *_secret()]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
    return path


def _home(id_: str, name: str, **more: Any) -> Line:
    home = {"record": "household", "id": id_, "name": name, "municipality": "GM0637"}
    return home | {"phase": "risk_driven", "opened": "2026-01-05"} | more


def _person(id_: str, name: str, **more: Any) -> Line:
    return {"record": "person", "id": id_, "name": name} | more


def _tie(home: str, person: str, area: str, paid: bool = False, **more: Any) -> Line:
    tie = {"record": "tie", "household": home, "person": person, "area": area, "paid": paid}
    return tie | more


def _sixty() -> list[Line]:
    assert len(LONG) == 40
    lines = [
        _home("zestig", f"Gezin {LONG}"),
        _person("z-kind", LONG, birth="2015-03"),
        {"record": "member", "household": "zestig", "person": "z-kind", "role": "child"},
        {
            "record": "worry",
            "id": "z-zorg",
            "household": "zestig",
            "statement": "Onveilig.",
            "opened": "2026-01-05",
        },
    ]
    for number in range(60):
        person = f"z-{number:02}"
        area = AREAS[number % len(AREAS)]
        lines.append(_person(person, LONG))
        lines.append(_tie("zestig", person, area, area.endswith("services"), active=number % 5 > 0))
        if number % 4:
            level = ("none", "part", "full")[number % 3]
            lines.append({"record": "knows", "person": person, "worry": "z-zorg", "level": level})
    return lines


def _mischief() -> list[Line]:
    lines = [
        _home("kwaad", SCRIPT),
        _person("k-kind", SCRIPT, birth="2016"),
        {"record": "member", "household": "kwaad", "person": "k-kind", "role": "child"},
        {
            "record": "worry",
            "id": "k-zorg",
            "household": "kwaad",
            "statement": SCRIPT + RTL,
            "opened": "2026-01-05",
            "concerns": ["k-kind"],
        },
    ]
    for number, name in enumerate((SCRIPT, RTL, HUGE, "'\"&<>{{ 7*7 }}", "👩‍👧 Ada")):
        lines.append(_person(f"k-{number}", name))
        lines.append(_tie("kwaad", f"k-{number}", "friends", note=SCRIPT))
    return lines


def _nobody() -> list[Line]:
    return [_home("niemand", "Gezin Niemand")]


def _closed() -> list[Line]:
    return [
        _home("dicht", "Gezin Gesloten", closed="2026-06-01"),
        _person("d-1", "Ria"),
        _tie("dicht", "d-1", "neighbours"),
    ]


def _secret() -> list[Line]:
    return [
        {
            "record": "organisation",
            "id": "geheim",
            "name": "Opvang De Schuilplaats",
            "type": "Opvang",
            "regional": True,
            "address": "Verborgenlaan 13",
            "secret_address": True,
            "phone": "070-555 01 23",
        },
    ]
