"""Why a candidate stands where it stands, and why others fall off, in Dutch."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from graphmodel.domain.finding import Fact
from graphmodel.rules.candidates import Candidate, Rejected
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, day_in_words, listed

Values = Mapping[str, Any]
HIM: Final[Mapping[str | None, str]] = MappingProxyType({"f": "haar", "m": "hem"})


def say_candidate(candidate: Candidate) -> tuple[str, ...]:
    """The reasons of a candidate; the first says why it stands on this place."""
    facts = {one.code: dict(one.values) for one in candidate.facts}
    said = [_SAY[one.code](dict(one.values)) for one in candidate.facts if one.code in _SAY]
    return (_place(facts), *said)


def say_rejected(rejected: Rejected) -> tuple[str, ...]:
    """Why a unit falls off, a sentence for each code in the order of the codes."""
    return tuple(_AGAINST[one.code](dict(one.values)) for one in rejected.facts)


def say_fact(one: Fact) -> str:
    """One fact about a candidate as a sentence of its own."""
    return (_SAY | _AGAINST)[one.code](dict(one.values))


def _place(facts: Mapping[str, Values]) -> str:
    place = facts["place"]
    if place["above"] is None:
        return _ON_TOP[place["because"]](facts)
    return f"Onder {place['place'] - 1}: {_BELOW[place['because']](facts)}."


def _him(bond: Values) -> str:
    return HIM.get(bond["sex"], "deze persoon")


def _top_by_relation(facts: Mapping[str, Values]) -> str:
    bond = facts["relation"]
    because = {
        "same_person": f"het gezin {_him(bond)} kent en met {_him(bond)} verder wil",
        "colleague": f"het gezin {bond['name']} kent en met hen verder wil",
        "wanted": f"het gezin {bond['name'] or 'hen'} wil",
        "involved": f"{bond['name']} het gezin al helpt",
    }
    return f"Staat bovenaan omdat {because[bond['relation']]}."


def _below_by_relation(facts: Mapping[str, Values]) -> str:
    return {
        "colleague": "een collega, niet dezelfde persoon",
        "wanted": "het gezin wil hen, maar de band is minder sterk",
        "involved": "is al betrokken, maar het gezin vroeg niet om hen",
        "new": "het gezin kent hen nog niet",
    }[facts["relation"]["relation"]]


def _top_by_room(facts: Mapping[str, Values]) -> str:
    if facts["capacity"]["room"] == "free":
        return "Staat bovenaan omdat er plek is."
    return "Staat bovenaan omdat er misschien plek is. Bij nummer 2 is die er niet."


def _below_by_room(facts: Mapping[str, Values]) -> str:
    full = facts["capacity"]["room"] == "full"
    return "er is nu geen plek" if full else "of er plek is, weten we niet"


_Saying = Callable[[Mapping[str, Values]], str]
_ON_TOP: Final[Mapping[str, _Saying]] = MappingProxyType(
    {
        "only": lambda _: "Staat bovenaan. Dit is de enige die het hier nu kan.",
        "relation": _top_by_relation,
        "expertise": lambda f: f"Staat bovenaan door ervaring met {f['expertise']['topic']}.",
        "level": lambda _: "Staat bovenaan omdat zij de hoofdrol kunnen nemen.",
        "capacity": _top_by_room,
        "later_handovers": lambda _: "Staat bovenaan omdat er later minder wissels nodig zijn.",
        "name": lambda _: "Verder gelijk aan nummer 2. De naam bepaalt de volgorde.",
    }
)
_BELOW: Final[Mapping[str, _Saying]] = MappingProxyType(
    {
        "relation": _below_by_relation,
        "expertise": lambda f: f"geen ervaring met {f['expertise']['topic']} bekend",
        "level": lambda _: "getraind, nog geen hoofdrol",
        "capacity": _below_by_room,
        "later_handovers": lambda _: "later zijn er meer wissels nodig",
        "name": lambda _: "verder gelijk, de naam bepaalt de volgorde",
    }
)


def _relation(bond: Values) -> str:
    name, roles = bond["name"], listed([ROLE_WORDS[role] for role in bond["roles"]])
    return {
        "same_person": f"{name} is al {roles}. Het gezin wil met {_him(bond)} verder.",
        "colleague": f"{name} is al {roles}. Het gezin wil met hen verder.",
        "wanted": f"Het gezin wil {name or 'hen'}.",
        "involved": f"{name} is al {roles} bij dit gezin.",
        "new": "Nieuw voor het gezin.",
    }[bond["relation"]]


def _expertise(asked: Values) -> str:
    if asked["covered"]:
        return f"Heeft ervaring met {asked['topic']}."
    return f"Geen ervaring met {asked['topic']} bekend."


def _level(listing: Values) -> str:
    phase = PHASE_WORDS[listing["phase"]]
    if listing["level"] == "lead":
        return f"Kan de hoofdrol nemen in de fase {phase}."
    return f"Is getraind voor de fase {phase}."


def _capacity(room: Values) -> str:
    """Where nothing was measured there is no day either."""
    measured: date | None = room.get("measured_on")
    if measured is None:
        return "Of er plek is, weten we niet. Vraag het na."
    when = day_in_words(measured)
    if room["stale"]:
        return (
            f"Het laatste getal is van {when}. Dat is ouder dan {room['stale_days']} dagen. "
            "We weten dus niet of er plek is."
        )
    if room["room"] == "free":
        number = room["free"]
        return f"{'Er is plek' if number is None else f'Er is plek voor {number}'} ({when})."
    if room["room"] == "full":
        waiting = room["free"] is None and room["coded"] == "waiting_list"
        return f"{'Er is een wachtlijst' if waiting else 'Er is nu geen plek'} ({when})."
    if room["coded"] == "assess_first":
        return f"Zij kijken eerst of er plek is ({when})."
    return f"Of er plek is, weten we niet. Op {when} is geen getal genoemd."


def _later(later: Values) -> str:
    if not later["number"]:
        return "Later is geen wissel nodig."
    phases = listed([PHASE_WORDS[phase] for phase in later["phases"]])
    return f"Later is een wissel nodig, voor {phases}."


def _ceased(end: Values) -> str:
    stopped = f"Gestopt op {day_in_words(end['ended'])}."
    names = end["names"]
    if not names:
        return stopped
    return f"{stopped} {'Opvolger' if len(names) == 1 else 'Opvolgers'}: {listed(names)}."


def _refused(refusal: Values) -> str:
    since: date | None = refusal["since"]
    when = f" (sinds {day_in_words(since)})" if since else ""
    return f"Het gezin wil dit niet{when}."


_SAY: Final[dict[str, Callable[[Values], str]]] = {
    "relation": _relation,
    "expertise": _expertise,
    "level": _level,
    "capacity": _capacity,
    "later_handovers": _later,
}
_AGAINST: Final[dict[str, Callable[[Values], str]]] = {
    "ceased": _ceased,
    "elsewhere": lambda place: f"Werkt niet in {place['name']}.",
    "not_listed": lambda listing: (
        f"Staat nu niet op de lijst met hoofdrol of getraind voor {PHASE_WORDS[listing['phase']]}."
    ),
    "not_yet": lambda start: f"Begint pas op {day_in_words(start['starts'])}.",
    "refused": _refused,
}
