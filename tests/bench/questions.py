"""The questions about one household: asked of the program, over HTTP and in bare Cypher."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from graphmodel.domain.calendar import Day
from graphmodel.domain.words import Phase
from graphmodel.policy.policy import Policy
from graphmodel.rules.generations import generations_in_view
from graphmodel.rules.standing import stand
from graphmodel.store.store import Store
from graphmodel.usecases.actor import OPERATOR
from graphmodel.usecases.find_candidates import find_candidates
from graphmodel.usecases.find_signals import find_signals
from graphmodel.usecases.households import cases_in_order
from graphmodel.usecases.show_circles import show_circles

ASKED_PHASE: Final[Phase] = "risk_driven"
_BARE = Path(__file__).parent / "bare"
_COMMENT = re.compile(r"//[^\n]*\n")
_PARAMETER = re.compile(r"\$(\w+)")

Bare = list[list[Any]]
Facts = set[tuple[object, ...]]


@dataclass(frozen=True)
class Asker:
    """A store, and the day and the numbers a question is asked with."""

    store: Store
    policy: Policy
    on: Day


@dataclass(frozen=True)
class Question:
    """A question; `facts` and `bare_facts` must be equal for every household.

    `http` is the path and `most_http` the most milliseconds its 95th percentile may take.
    """

    name: str
    bare: str
    http: str
    ask: Callable[[Asker, str], Any]
    facts: Callable[[Asker, str, Any], Facts]
    bare_facts: Callable[[Bare], Facts]
    most_http: float | None = None


def read_bare(name: str) -> str:
    """The text of a query as a person would write it by hand."""
    return _COMMENT.sub("", (_BARE / f"{name}.cypher").read_text("utf-8")).strip()


def run_bare(store: Store, text: str, parameters: Mapping[str, object]) -> Bare:
    """The rows of a bare query, over the same connection as the program's own queries."""
    used = set(_PARAMETER.findall(text))
    given = {name: value for name, value in parameters.items() if name in used}
    return store.read(lambda transaction: transaction.run(text, given))[1]


def parameters_of(household: str, on: date) -> dict[str, object]:
    """What the bare queries may name."""
    return {"household": household, "on": on, "on_text": on.isoformat(), "phase": ASKED_PHASE}


def _circles(asker: Asker, household: str) -> Any:
    return show_circles(asker.store, OPERATOR, [household], asker.policy, asker.on)


def _circles_facts(_asker: Asker, _household: str, answer: Any) -> Facts:
    ((now, _before),) = answer
    unasked = {None: None}
    return {
        (placed.person, worry, level)
        for placed in now.people
        for worry, level in (placed.known or unasked).items()
    }


def _candidates(asker: Asker, household: str) -> Any:
    return find_candidates(asker.store, OPERATOR, [household], ASKED_PHASE, asker.policy, asker.on)


def _candidates_facts(_asker: Asker, _household: str, answer: Any) -> Facts:
    return {(one.organisation, one.team) for found in answer for one in found.ranked}


def _generations(asker: Asker, household: str) -> Any:
    (case,) = cases_in_order(asker.store, [household])
    return case, generations_in_view(stand(case, asker.policy.on(asker.on)))


def _generations_facts(_asker: Asker, _household: str, answer: Any) -> Facts:
    case, _number = answer
    return {(one.parent, one.child) for one in case.parents}


def _signals(asker: Asker, household: str) -> Any:
    return find_signals(asker.store, OPERATOR, household, asker.policy, asker.on)


def _signals_facts(asker: Asker, household: str, _answer: Any) -> Facts:
    (case,) = cases_in_order(asker.store, [household])
    return {
        *(("member", one.person) for one in case.members),
        *(("tie", one.person) for one in case.ties),
        *(("worry", one.id) for one in case.worries),
        *(("role", one.id) for one in case.roles),
        *(("knows", one.person, one.worry, one.level) for one in case.knows),
    }


def _signals_bare_facts(rows: Bare) -> Facts:
    _id, _phase, _opened, _closed, members, ties, worries, _about, known, _safety, roles, *_ = rows[
        0
    ]
    return {
        *(("member", one[0]) for one in members),
        *(("tie", one[0]) for one in ties),
        *(("worry", one[0]) for one in worries),
        *(("role", one[0]) for one in roles),
        *(("knows", *one[:3]) for one in known),
    }


def _whole_rows(rows: Bare) -> Facts:
    return {tuple(row) for row in rows}


def _first_two(rows: Bare) -> Facts:
    return {(row[0], row[1]) for row in rows}


QUESTIONS: Final[tuple[Question, ...]] = (
    Question(
        name="circles",
        bare="circles",
        http="circles?",
        ask=_circles,
        facts=_circles_facts,
        bare_facts=_whole_rows,
        most_http=30,
    ),
    Question(
        name="candidates",
        bare="candidates",
        http=f"candidates?phase={ASKED_PHASE}&",
        ask=_candidates,
        facts=_candidates_facts,
        bare_facts=_first_two,
        most_http=50,
    ),
    Question(
        name="three generations",
        bare="generations",
        http="signals?code=generations_missing&",
        ask=_generations,
        facts=_generations_facts,
        bare_facts=_first_two,
    ),
    Question(
        name="signals",
        bare="signals",
        http="signals?",
        ask=_signals,
        facts=_signals_facts,
        bare_facts=_signals_bare_facts,
    ),
)
