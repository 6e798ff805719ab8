"""What a phase still needs before it may end, in Dutch: a fact, then a step."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from graphmodel.rules.phase import Condition, ConditionCode, PhaseCheck
from visualise.dutch.terms import PHASE_WORDS, ROLE_WORDS, capitalised, listed
from visualise.language import Spoken, _, mark, n_

Values = Mapping[str, Any]
Facts = tuple[tuple[str, Values], ...]

TITLES: Final[Spoken[ConditionCode]] = Spoken(
    {
        "next_roles_fixed": mark("Wie straks helpt"),
        "three_generations": mark("Drie generaties in beeld"),
        "safety_person_each_child": mark("Ieder kind een veiligheidspersoon"),
        "three_active": mark("Drie mensen die meedoen"),
        "network_chair": mark("Iemand uit het netwerk zit voor"),
        "plan_keeper_from_network": mark("Iemand uit het netwerk houdt het plan vast"),
        "roles_known": mark("Iedereen weet wie wat doet"),
        "scales": mark("De cijfers voor veiligheid"),
        "callable_later": mark("Wie je later kunt bellen"),
    }
)


def say_condition(condition: Condition) -> str:
    """What is so now, and what helps when it is not enough."""
    if condition.condition in _NOT_HERE:
        return _NOT_HERE[condition.condition]
    facts = tuple((one.code, dict(one.values)) for one in condition.facts)
    return _SAY[condition.condition](facts, condition.state)


def say_may_end(check: PhaseCheck) -> str:
    """Whether the phase may end, in a sentence."""
    return _may_end(check).format(phase=PHASE_WORDS[check.phase])


def _may_end(check: PhaseCheck) -> str:
    if check.may_end is None:
        return _("Voor het einde van de fase {phase} weten we nog niet alles.")
    if check.may_end:
        return _("De fase {phase} kan klaar zijn. Bespreek het samen.")
    return _("De fase {phase} is nog niet klaar.")


def _next_roles(facts: Facts, _state: str) -> str:
    said = []
    for code, values in facts:
        role = ROLE_WORDS[values["role"]]
        if code == "next_role_open":
            text = _("Er is nog geen {role} bekend. Kijk samen wie dat kan doen.")
            said.append(text.format(role=role))
        else:
            said.append(f"{capitalised(role)}: {listed(values['names'])}.")
    return " ".join(said)


def _generations(facts: Facts, state: str) -> str:
    now = _("Er zijn nu {n} generaties in beeld.").format(n=_number(facts))
    if state == "met":
        return now
    step = _("Afspraak: {enough}. Teken samen de familie verder.")
    return f"{now} {step.format(enough=facts[0][1]['enough'])}"


def _number(facts: Facts) -> int:
    return int(facts[0][1]["number"])


def _safety(facts: Facts, state: str) -> str:
    code, values = facts[0]
    if code == "no_children":
        return _("Er wonen geen kinderen in dit huishouden.")
    number = len(values["names"])
    return _safety_of(number, state).format(names=listed(values["names"]))


def _safety_of(number: int, state: str) -> str:
    if state == "unknown":
        return _("We weten niet of {names} een kind is. Vul de geboortedatum in.")
    if state == "met":
        return n_(
            "{names} heeft een veiligheidspersoon.",
            "{names} hebben een veiligheidspersoon.",
            number,
        )
    return n_(
        "{names} heeft nog geen veiligheidspersoon. Vraag {names} wie er altijd voor dit kind is.",
        "{names} hebben nog geen veiligheidspersoon. Vraag {names} wie er altijd voor hen is.",
        number,
    )


def _active(facts: Facts, state: str) -> str:
    number, names = _number(facts), listed(dict(facts)["active_people"]["names"])
    if number:
        text = n_("{names} doet nu mee.", "{names} doen nu mee.", number)
    else:
        text = _("Nu doet nog niemand uit het eigen netwerk mee.")
    now = text.format(names=names)
    if state == "met":
        return now
    step = _("Afspraak: {enough}. Wie belde je het laatst? Begin met die persoon.")
    return f"{now} {step.format(enough=facts[0][1]['enough'])}"


def _from_network(facts: Facts, state: str) -> str:
    said = [_holder(values) for code, values in facts if code == "holder"]
    said += [
        _("Er is nog geen {role}.").format(role=ROLE_WORDS[values["role"]])
        for code, values in facts
        if code == "nobody_holds"
    ]
    if state != "met":
        said.append(_("Vraag iemand uit het eigen netwerk om dit (mee) te doen."))
    return " ".join(said)


_STANDS: Final[Spoken[str]] = Spoken(
    {
        "social": mark("{role}: {name}, uit het eigen netwerk."),
        "member": mark("{role}: {name}, woont in het huishouden."),
        "paid": mark("{role}: {name}, is hier voor het werk."),
        "no_tie": mark("{role}: {name}, staat niet in het netwerk."),
    }
)


def _holder(values: Values) -> str:
    role = capitalised(ROLE_WORDS[values["role"]])
    return _STANDS[values["stands"]].format(role=role, name=values["name"])


_NOT_HERE: Final[Spoken[ConditionCode]] = Spoken(
    {
        "roles_known": mark(
            "Of iedereen weet wie wat doet, weten we nog niet. Vraag het op het netwerkberaad."
        ),
        "scales": mark(
            "De cijfers voor veiligheid staan in het veiligheidsplan, niet hier. Kijk ze daar na."
        ),
        "callable_later": mark(
            "Wie je later kunt bellen, staat in het veiligheidsplan, niet hier. Kijk het daar na."
        ),
    }
)
_SAY: Final[Mapping[ConditionCode, Callable[[Facts, str], str]]] = MappingProxyType(
    {
        "next_roles_fixed": _next_roles,
        "three_generations": _generations,
        "safety_person_each_child": _safety,
        "three_active": _active,
        "network_chair": _from_network,
        "plan_keeper_from_network": _from_network,
    }
)
