"""The list of everybody around a household: it says in words what the drawing shows."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import KnowLevel
from graphmodel.rules.circles import Circles, PlacedPerson
from graphmodel.rules.standing import Standing
from visualise.dutch.terms import day_in_words, listed
from visualise.language import _
from visualise.layout.words import RingsWords
from visualise.views.people import AREA_WORDS, age_words, role_words, second_line

RING_ORDER = {"member": 0, "all": 1, "some": 2, "none": 3, "unasked": 4, "": 5}


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody in the list; `knows` is per worry in view, in their order.

    `active` and `asked` are None where the question does not exist (a member without a tie, no
    open worry).
    """

    id: str
    name: str
    second: str
    member: bool
    paid: bool
    active: bool
    asked: bool
    area: str
    ring: str
    ring_key: str
    knows: tuple[KnowLevel | None, ...]
    guards: str
    contact: str
    spoken: bool
    doubt: str

    @property
    def circle(self) -> str:
        """The ring as the deed that moves somebody names it; nothing when nobody asked."""
        return self.ring_key if self.ring_key in ("all", "some", "none") else ""

    @property
    def plain(self) -> str:
        """The name as one looks for it: without capitals and accents."""
        return plain(self.name)


def person_rows(standing: Standing, circles: Circles, words: RingsWords) -> tuple[PersonRow, ...]:
    """Everybody on the map, from the inside out, then by name."""
    rows = [_row(standing, circles, one, words) for one in circles.people]
    return tuple(
        sorted(rows, key=lambda row: (RING_ORDER[row.ring_key], row.name.casefold(), row.id))
    )


def plain(text: str) -> str:
    """A text as one looks for it: without capitals and accents.

    >>> plain("Zoë Özgür")
    'zoe ozgur'
    """
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def found(rows: Sequence[PersonRow], wanted: str) -> tuple[PersonRow, ...]:
    """Who is called so, or has a name in which it stands."""
    looked_for = plain(wanted.strip())
    return tuple(row for row in rows if looked_for in row.plain)


def _was_known(contact: Day | None, day: Day) -> bool:
    """Only the latest contact is kept: on a day before it, it tells nothing."""
    return contact is not None and contact <= day


def _row(
    standing: Standing, circles: Circles, placed: PlacedPerson, words: RingsWords
) -> PersonRow:
    person, tie = placed.person, standing.ties.get(placed.person)
    key, ring = ring_words(placed, words)
    contact = tie.last_contact if tie and _was_known(tie.last_contact, standing.day) else None
    what = second_line(standing, person)
    return PersonRow(
        id=person,
        name=standing.name(person),
        second=", ".join(part for part in (what, age_words(standing, person)) if part)
        if placed.member
        else _whole_note(standing, person, what),
        member=placed.member,
        paid=bool(placed.paid),
        active=placed.active is not False,
        asked=placed.asked or not circles.worries,
        area=_("woont in dit huis") if placed.member else AREA_WORDS[tie.area] if tie else "",
        ring=ring,
        ring_key=key,
        knows=tuple(placed.known.values()),
        guards=_guards(standing, person),
        contact=day_in_words(contact) if contact else "",
        spoken=contact == standing.day,
        doubt=_doubt(standing, circles, person, words),
    )


def _whole_note(standing: Standing, person: PersonId, what: str) -> str:
    """What somebody is, with all that was noted and the roles they hold."""
    tie = standing.ties.get(person)
    note = tie.note if tie and tie.note else ""
    said = note if note.startswith(what) else ", ".join(part for part in (what, note) if part)
    roles = role_words(standing, person)
    return said if not roles or roles in said else ", ".join(p for p in (said, roles) if p)


def ring_words(placed: PlacedPerson, words: RingsWords) -> tuple[str, str]:
    """The ring of somebody: a key to sort by, and in words."""
    if placed.member:
        return "member", words.member
    if placed.circle is None:
        return "", ""
    if placed.circle == "none" and not placed.asked:
        return "unasked", words.not_asked
    said = {"all": words.ring_all, "some": words.ring_some, "none": words.ring_none}
    return placed.circle, said[placed.circle]


def _guards(standing: Standing, person: PersonId) -> str:
    children = [child for child, guards in standing.safety.items() if person in guards]
    names = listed([standing.name(child) for child in children])
    return _("veiligheidspersoon van {names}").format(names=names) if names else ""


def _doubt(standing: Standing, circles: Circles, person: PersonId, words: RingsWords) -> str:
    known = [standing.known[worry].get(person) for worry in circles.worries]
    basis = {record.basis for record in known if record}
    said = [words.assumed] * ("assumed" in basis) + [words.disputed] * ("disputed" in basis)
    return ", ".join(said)
