"""Why a candidate stands where it stands, and why others fall off, in Dutch."""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from graphmodel.domain.finding import Fact
from graphmodel.rules.candidates import Candidate, Rejected
from visualise.dutch.room import say_room
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, day_in_words, listed
from visualise.language import Spoken, _, mark, n_

Values = Mapping[str, Any]
HIM: Final[Spoken[str | None]] = Spoken({"f": mark("haar"), "m": mark("hem")})


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
    place, bond = facts["place"], facts["relation"]
    choose = _TOP if place["above"] is None else _BELOW
    return choose[place["because"]](facts).format(
        above=place["place"] - 1,
        him=_him(bond),
        name=bond["name"],
        topic=facts.get("expertise", {}).get("topic"),
    )


def _him(bond: Values) -> str:
    return HIM.get(bond["sex"]) or _("deze persoon")


def _top_by_relation(facts: Mapping[str, Values]) -> str:
    bond = facts["relation"]
    if bond["relation"] == "wanted" and not bond["name"]:
        return _("Staat bovenaan omdat het gezin hen wil.")
    return _TOP_BY_RELATION[bond["relation"]]


_TOP_BY_RELATION: Final[Spoken[str]] = Spoken(
    {
        "same_person": mark("Staat bovenaan omdat het gezin {him} kent en met {him} verder wil."),
        "colleague": mark("Staat bovenaan omdat het gezin {name} kent en met hen verder wil."),
        "wanted": mark("Staat bovenaan omdat het gezin {name} wil."),
        "involved": mark("Staat bovenaan omdat {name} het gezin al helpt."),
    }
)
_BELOW_BY_RELATION: Final[Spoken[str]] = Spoken(
    {
        "colleague": mark("Onder {above}: een collega, niet dezelfde persoon."),
        "wanted": mark("Onder {above}: het gezin wil hen, maar de band is minder sterk."),
        "involved": mark("Onder {above}: is al betrokken, maar het gezin vroeg niet om hen."),
        "new": mark("Onder {above}: het gezin kent hen nog niet."),
    }
)


def _top_by_room(facts: Mapping[str, Values]) -> str:
    if facts["capacity"]["room"] == "free":
        return _("Staat bovenaan omdat er plek is.")
    return _("Staat bovenaan omdat er misschien plek is. Bij nummer 2 is die er niet.")


def _below_by_room(facts: Mapping[str, Values]) -> str:
    if facts["capacity"]["room"] == "full":
        return _("Onder {above}: er is nu geen plek.")
    return _("Onder {above}: of er plek is, weten we niet.")


_Saying = Callable[[Mapping[str, Values]], str]


def _always(text: str) -> _Saying:
    return lambda _facts: _(text)


_TOP: Final[Mapping[str, _Saying]] = MappingProxyType(
    {
        "only": _always(mark("Staat bovenaan. Dit is de enige die het hier nu kan.")),
        "relation": _top_by_relation,
        "expertise": _always(mark("Staat bovenaan door ervaring met {topic}.")),
        "level": _always(mark("Staat bovenaan omdat zij de hoofdrol kunnen nemen.")),
        "capacity": _top_by_room,
        "later_handovers": _always(
            mark("Staat bovenaan omdat er later minder wissels nodig zijn.")
        ),
        "name": _always(mark("Verder gelijk aan nummer 2. De naam bepaalt de volgorde.")),
    }
)
_BELOW: Final[Mapping[str, _Saying]] = MappingProxyType(
    {
        "relation": lambda facts: _BELOW_BY_RELATION[facts["relation"]["relation"]],
        "expertise": _always(mark("Onder {above}: geen ervaring met {topic} bekend.")),
        "level": _always(mark("Onder {above}: getraind, nog geen hoofdrol.")),
        "capacity": _below_by_room,
        "later_handovers": _always(mark("Onder {above}: later zijn er meer wissels nodig.")),
        "name": _always(mark("Onder {above}: verder gelijk, de naam bepaalt de volgorde.")),
    }
)
_RELATION: Final[Spoken[str]] = Spoken(
    {
        "same_person": mark("{name} is al {roles}. Het gezin wil met {him} verder."),
        "colleague": mark("{name} is al {roles}. Het gezin wil met hen verder."),
        "wanted": mark("Het gezin wil {name}."),
        "involved": mark("{name} is al {roles} bij dit gezin."),
        "new": mark("Nieuw voor het gezin."),
    }
)


def _relation(bond: Values) -> str:
    if bond["relation"] == "wanted" and not bond["name"]:
        return _("Het gezin wil hen.")
    return _RELATION[bond["relation"]].format(
        name=bond["name"],
        roles=listed([ROLE_WORDS[role] for role in bond["roles"]]),
        him=_him(bond),
    )


def _expertise(asked: Values) -> str:
    text = (
        _("Heeft ervaring met {topic}.")
        if asked["covered"]
        else _("Geen ervaring met {topic} bekend.")
    )
    return text.format(topic=asked["topic"])


def _level(listing: Values) -> str:
    text = (
        _("Kan de hoofdrol nemen in de fase {phase}.")
        if listing["level"] == "lead"
        else _("Is getraind voor de fase {phase}.")
    )
    return text.format(phase=PHASE_WORDS[listing["phase"]])


def _later(later: Values) -> str:
    if not later["number"]:
        return _("Later is geen wissel nodig.")
    phases = listed([PHASE_WORDS[phase] for phase in later["phases"]])
    return _("Later is een wissel nodig, voor {phases}.").format(phases=phases)


def _ceased(end: Values) -> str:
    stopped = _("Gestopt op {day}.").format(day=day_in_words(end["ended"]))
    names = end["names"]
    if not names:
        return stopped
    after = n_("Opvolger: {names}.", "Opvolgers: {names}.", len(names))
    return f"{stopped} {after.format(names=listed(names))}"


def _refused(refusal: Values) -> str:
    since: date | None = refusal["since"]
    if since is None:
        return _("Het gezin wil dit niet.")
    return _("Het gezin wil dit niet (sinds {day}).").format(day=day_in_words(since))


def _elsewhere(place: Values) -> str:
    return _("Werkt niet in {place}.").format(place=place["name"])


def _not_listed(listing: Values) -> str:
    text = _("Staat nu niet op de lijst met hoofdrol of getraind voor {phase}.")
    return text.format(phase=PHASE_WORDS[listing["phase"]])


def _not_yet(start: Values) -> str:
    return _("Begint pas op {day}.").format(day=day_in_words(start["starts"]))


_SAY: Final[dict[str, Callable[[Values], str]]] = {
    "relation": _relation,
    "expertise": _expertise,
    "level": _level,
    "capacity": say_room,
    "later_handovers": _later,
}
_AGAINST: Final[dict[str, Callable[[Values], str]]] = {
    "ceased": _ceased,
    "elsewhere": _elsewhere,
    "not_listed": _not_listed,
    "not_yet": _not_yet,
    "refused": _refused,
}
