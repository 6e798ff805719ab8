"""What a phase still needs before it may end, in Dutch: a fact, then a step."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from graphmodel.rules.phase import Condition, ConditionCode, PhaseCheck
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, listed

Values = Mapping[str, Any]
Facts = tuple[tuple[str, Values], ...]

TITLES: Final[Mapping[ConditionCode, str]] = MappingProxyType(
    {
        "next_roles_fixed": "Wie straks helpt",
        "three_generations": "Drie generaties in beeld",
        "safety_person_each_child": "Ieder kind een veiligheidspersoon",
        "three_active": "Drie mensen die meedoen",
        "network_chair": "Iemand uit het netwerk zit voor",
        "plan_keeper_from_network": "Iemand uit het netwerk houdt het plan vast",
        "roles_known": "Iedereen weet wie wat doet",
        "scales": "De cijfers voor veiligheid",
        "callable_later": "Wie je later kunt bellen",
    }
)


def _capitalised(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def say_condition(condition: Condition) -> str:
    """What is so now, and what helps when it is not enough."""
    facts = tuple((one.code, dict(one.values)) for one in condition.facts)
    return _SAY[condition.condition](facts, condition.state)


def say_may_end(check: PhaseCheck) -> str:
    """Whether the phase may end, in a sentence."""
    phase = PHASE_WORDS[check.phase]
    if check.may_end is None:
        return f"Voor het einde van de fase {phase} weten we nog niet alles."
    if check.may_end:
        return f"De fase {phase} kan klaar zijn. Bespreek het samen."
    return f"De fase {phase} is nog niet klaar."


def _next_roles(facts: Facts, _: str) -> str:
    said = []
    for code, values in facts:
        role = ROLE_WORDS[values["role"]]
        if code == "next_role_open":
            said.append(f"Er is nog geen {role} bekend. Kijk samen wie dat kan doen.")
        else:
            said.append(f"{_capitalised(role)}: {listed(values['names'])}.")
    return " ".join(said)


def _generations(facts: Facts, state: str) -> str:
    now = f"Er zijn nu {_number(facts)} generaties in beeld."
    if state == "met":
        return now
    return f"{now} Afspraak: {facts[0][1]['enough']}. Teken samen de familie verder."


def _number(facts: Facts) -> int:
    return int(facts[0][1]["number"])


def _safety(facts: Facts, state: str) -> str:
    code, values = facts[0]
    if code == "no_children":
        return "Er wonen geen kinderen in dit huishouden."
    names = listed(values["names"])
    if state == "unknown":
        return f"We weten niet of {names} een kind is. Vul de geboortedatum in."
    several = len(values["names"]) > 1
    if state == "met":
        return f"{names} {'hebben' if several else 'heeft'} een veiligheidspersoon."
    step = f"Vraag {names} wie er altijd voor {'hen' if several else 'dit kind'} is."
    return f"{names} {'hebben' if several else 'heeft'} nog geen veiligheidspersoon. {step}"


def _active(facts: Facts, state: str) -> str:
    number, names = _number(facts), listed(dict(facts)["active_people"]["names"])
    if not number:
        now = "Nu doet nog niemand uit het eigen netwerk mee."
    else:
        now = f"{names} {'doet' if number == 1 else 'doen'} nu mee."
    if state == "met":
        return now
    return (
        f"{now} Afspraak: {facts[0][1]['enough']}. Wie belde je het laatst? Begin met die persoon."
    )


def _from_network(facts: Facts, state: str) -> str:
    said = [_holder(values) for code, values in facts if code == "holder"]
    said += [
        f"Er is nog geen {ROLE_WORDS[v['role']]}." for code, v in facts if code == "nobody_holds"
    ]
    if state != "met":
        said.append("Vraag iemand uit het eigen netwerk om dit (mee) te doen.")
    return " ".join(said)


def _holder(values: Values) -> str:
    stands = {
        "social": "uit het eigen netwerk",
        "member": "woont in het huishouden",
        "paid": "is hier voor het werk",
        "no_tie": "staat niet in het netwerk",
    }
    role = _capitalised(ROLE_WORDS[values["role"]])
    return f"{role}: {values['name']}, {stands[values['stands']]}."


_SAY: Final[Mapping[ConditionCode, Callable[[Facts, str], str]]] = MappingProxyType(
    {
        "next_roles_fixed": _next_roles,
        "three_generations": _generations,
        "safety_person_each_child": _safety,
        "three_active": _active,
        "network_chair": _from_network,
        "plan_keeper_from_network": _from_network,
        "roles_known": lambda *_: (
            "Of iedereen weet wie wat doet, weten we nog niet. Vraag het op het netwerkberaad."
        ),
        "scales": lambda *_: (
            "De cijfers voor veiligheid staan in het veiligheidsplan, niet hier. Kijk ze daar na."
        ),
        "callable_later": lambda *_: (
            "Wie je later kunt bellen, staat in het veiligheidsplan, niet hier. Kijk het daar na."
        ),
    }
)
