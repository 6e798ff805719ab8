"""The facts and the steps of a signal as short Dutch sentences."""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.finding import Fact, FactValue
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, day_in_words, listed
from visualise.language import Spoken, mark

VARIANT: Final[Mapping[str, str]] = {
    "recorded_safety_person": "counts",
    "not_known_fully": "level",
    "chair": "stands",
}
"""Which value of a fact chooses its sentence."""

NAME_OF: Final[Mapping[str, str]] = {
    "name": "person",
    "child_name": "child",
    "names": "people",
    "children_names": "children",
}
"""Which value holds the id that goes with a name."""

CODED: Final[Mapping[str, Mapping[Any, str]]] = {"role": ROLE_WORDS, "phase": PHASE_WORDS}
"""Values that are a word of the field."""

SENTENCES: Final[Spoken[str]] = Spoken(
    {
        # facts; {all} takes everybody of whom the same is said
        "nobody_recorded": mark("Bij {name} staat nog niemand."),
        "somebody_recorded": mark("Bij {name} staat wel iemand, maar dat is nog niet genoeg."),
        "recorded_safety_person/yes": mark("Telt mee: {all}."),
        "recorded_safety_person/not_alive": mark(
            "Telt niet mee, want overleden of niet geboren: {all}."
        ),
        "recorded_safety_person/member": mark("Telt niet mee, want woont in huis: {all}."),
        "recorded_safety_person/under_age": mark("Telt niet mee, want nog niet volwassen: {all}."),
        "recorded_safety_person/parent": mark("Telt niet mee, want ouder: {all}."),
        "recorded_safety_person/causes_worry": mark(
            "Telt niet mee, want genoemd bij een zorg: {all}."
        ),
        "birth_unknown": mark("Er staat geen geboortedag bij {name}, en geen plek in het gezin."),
        "nobody_active": mark("Nog niemand uit het eigen netwerk is actief."),
        "active": mark("Nu doen mee: {all}."),
        "not_active": mark("Wel in beeld, nu niet actief: {all}."),
        "under_age": mark("Nog niet volwassen: {all}."),
        "safety_person": mark("{name} is veiligheidspersoon van {children_names}."),
        "not_known_fully/None": mark("Nog niet gevraagd: {all}."),
        "not_known_fully/none": mark("Nog niet verteld: {all}."),
        "not_known_fully/part": mark("Nog maar een deel verteld: {all}."),
        "worry": mark("Het gaat om deze zorg: {all}."),
        "not_asked": mark("Nog niet gevraagd: {all}."),
        "knows_nothing": mark("Nog niets verteld aan: {all}."),
        "knows_but_is_paid": mark("Weet het wel, maar komt voor het werk: {all}."),
        "nobody_holds": mark("Niemand is nu {role}."),
        "last_holder": mark("{name} was {role} tot {ended}."),
        "holder": mark("{name} is {role}."),
        "planned_end": mark("{name} is {role} tot {planned_end}. Er is nog geen opvolger."),
        "no_planned_end": mark("{name} is {role}. Er is nog geen laatste dag en geen opvolger."),
        "only_proposed": mark("Een overdracht is voorgesteld op {proposed_on}. Er is nog geen ja."),
        "nobody_chairs": mark("Nog niemand is voorzitter of regiehouder."),
        "chair/member": mark("{name} is {role} en woont in huis."),
        "chair/paid": mark("{name} is {role} en komt voor het werk."),
        "chair/no_tie": mark("{name} is {role} en staat niet in het eigen netwerk."),
        "chair/social": mark("{name} is {role}."),
        "only_safety_person": mark("Zonder {name} heeft {child_name} geen veiligheidspersoon."),
        "needed_safety_person": mark(
            "Zonder {name} heeft {child_name} te weinig veiligheidspersonen."
        ),
        "needed_as_active": mark("Zonder {name} doen er te weinig mensen mee."),
        "only_one_who_knows": mark("Zonder {name} is een zorg geheim: {statement}."),
        "last_contact": mark("Het laatste contact was op {last_contact}."),
        "last_contact_unknown": mark("Er staat geen datum bij {name}."),
        "units_cannot": mark(
            "{name} is {role} en werkt bij {unit_names}, "
            "hier niet op de lijst voor de fase {phase}."
        ),
        "employer_unknown": mark("Er staat geen organisatie bij {name}."),
        "generations": mark("Generaties in beeld: {number}."),
        "no_parent_known": mark("Nog geen ouder bekend van {names}."),
        # steps
        "ask_child": mark("Vraag {name}: wie is er altijd voor jou?"),
        "record_birth": mark("Vraag wanneer {name} geboren is."),
        "ask_to_take_part": mark("Vraag of iemand weer mee wil doen: {names}."),
        "seek_people": mark("Vraag wie er vroeger goed was voor het gezin. Begin met die mensen."),
        "tell_worries": mark("Spreek met het gezin af wie {name} alles vertelt, en wanneer."),
        "ask_what_they_know": mark("Vraag aan {names}: wat weet je al?"),
        "choose_who_to_tell": mark(
            "Kies samen wie dit mag weten: {statement}. Wie vertelt het, en wanneer?"
        ),
        "find_holder": mark("Spreek af wie {role} wordt."),
        "choose_one": mark("Spreek af wie het is. Nu zijn dat {names}."),
        "start_handover": mark(
            "Zoek nu wie het overneemt. {name} blijft tot de ander is begonnen."
        ),
        "ask_to_chair": mark("Vraag wie het volgende beraad mee wil voorzitten: {names}."),
        "record_last_contact": mark("Vraag wanneer iemand {name} het laatst sprak."),
        "call": mark("Bel {name}, of vraag wie {name} nog spreekt."),
        "record_employer": mark("Vraag {name}: bij welke organisatie werk je?"),
        "find_candidate": mark("Zoek wie hier {role} kan zijn."),
        "split_roles": mark("Spreek af wie een van de twee rollen overneemt van {name}."),
        "draw_genogram": mark("Teken samen de familie: kinderen, ouders en grootouders."),
    }
)


def sentence_key(fact: Fact) -> str:
    """Which sentence says this fact."""
    variant = VARIANT.get(fact.code)
    return fact.code if variant is None else f"{fact.code}/{fact.get(variant)}"


def sentences(facts: Iterable[Fact], names: Mapping[str, str]) -> str:
    """What the facts say, one sentence each; who shares a sentence is named in one list.

    `names` go before the recorded ones: what the family calls somebody.

    >>> from graphmodel.domain.finding import fact
    >>> two = [fact("active", person="p1", name="Ria"), fact("active", person="p2", name="Mo")]
    >>> sentences(two, {"p1": "Tante Ria"})
    'Nu doen mee: Tante Ria en Mo.'
    """
    together: dict[str, list[dict[str, str]]] = {}
    for fact in facts:
        together.setdefault(sentence_key(fact), []).append(shown(fact, names))
    said: list[str] = []
    for key, values in together.items():
        template = SENTENCES[key]
        if "{all}" in template:
            everybody = [one.get("statement") or one["name"] for one in values]
            said.append(template.format(all=listed(everybody)))
        else:
            said += list(dict.fromkeys(template.format(**one) for one in values))
    return " ".join(said)


def shown(fact: Fact, names: Mapping[str, str]) -> dict[str, str]:
    """The values of a fact as a reader sees them."""
    return {name: _shown(name, value, fact, names) for name, value in fact.values}


def _shown(name: str, value: FactValue, fact: Fact, names: Mapping[str, str]) -> str:
    if name in NAME_OF:
        value = _named(value, fact.get(NAME_OF[name]), names)
    if isinstance(value, tuple):
        return listed(value)
    if isinstance(value, Day):
        return day_in_words(value)
    if name == "statement":
        return f"“{str(value).strip().removesuffix('.')}”"
    return CODED[name].get(str(value), str(value)) if name in CODED else str(value)


def _named(value: FactValue, ids: FactValue, names: Mapping[str, str]) -> FactValue:
    if isinstance(value, tuple) and isinstance(ids, tuple):
        return tuple(names.get(i, name) for i, name in zip(ids, value, strict=True))
    return names.get(str(ids), str(value))
