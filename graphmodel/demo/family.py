"""Who lives in a made-up household."""

from datetime import timedelta

from graphmodel.demo.draft import Draft, Someone
from graphmodel.domain.calendar import Day, PartialDate
from graphmodel.domain.household import Member
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Bond, Parent, Partner, Person, Twins
from graphmodel.domain.words import BondKind, MemberRole, ParentKind

HARM: tuple[BondKind, ...] = ("violence", "conflict", "controlling")
CHILDREN = (5.0, 38.0, 33.0, 17.0, 7.0)
"""How often a parent has no, one, two, three, four children at home."""


def add_family(draft: Draft) -> None:
    """The adults, their children, and who left after the report."""
    chance = draft.chance
    kind = chance.weighted(("couple", "single", "two"), (13.0, 40.0, 47.0))
    first = _adult(draft)
    draft.adults.append(first)
    if kind == "couple":
        _add_partner(draft, first, "partner", leaves=chance.happens(0.2))
        return
    _member(draft, first.id, "parent")
    other: Someone | None = None
    if kind == "two" or draft.size < 8:
        other = _add_partner(draft, first, "parent", leaves=chance.happens(0.4))
    else:
        other = _absent_parent(draft, first)
    number = max(1, chance.weighted(range(len(CHILDREN)), CHILDREN))
    for _ in range(min(number, draft.size - draft.people)):
        _add_child(draft, first, other)
    _maybe_twins(draft)
    if chance.happens(0.015):
        _expected(draft, first)


def _adult(draft: Draft) -> Someone:
    return draft.invent(draft.timeline.last.year - draft.chance.number(25, 52))


def _member(draft: Draft, person: PersonId, role: MemberRole, until: Day | None = None) -> None:
    draft.records.append(Member(household=draft.id, person=person, role=role, until=until))


def _add_partner(draft: Draft, first: Someone, role: MemberRole, leaves: bool) -> Someone:
    chance, opened = draft.chance, draft.timeline.opened
    born = first.born + chance.number(-6, 6)
    other = draft.invent(born, "m" if first.sex == "f" or chance.happens(0.05) else "f")
    if role == "partner":
        _member(draft, first.id, "partner")
    until = opened + timedelta(days=1) if leaves else None
    _member(draft, other.id, role, until)
    smaller, larger = sorted((first.id, other.id))
    draft.records.append(
        Partner(
            a=smaller,
            b=larger,
            kind=chance.one(("married", "living_together")),
            until=until,
            ended="separated" if leaves else None,
        )
    )
    kind = chance.one(HARM)
    draft.records.append(
        Bond(from_person=other.id, to_person=first.id, kind=kind, until=until or opened)
    )
    if leaves:
        draft.gone = other
        draft.kin.append((other, "woont sinds de melding ergens anders"))
    else:
        draft.adults.append(other)
    return other


def _absent_parent(draft: Draft, first: Someone) -> Someone | None:
    chance = draft.chance
    if chance.happens(0.25):
        return None
    other = draft.invent(first.born + chance.number(-6, 6), "m" if first.sex == "f" else "f")
    smaller, larger = sorted((first.id, other.id))
    draft.records.append(Partner(a=smaller, b=larger, kind="relationship", ended="separated"))
    draft.records.append(Bond(from_person=first.id, to_person=other.id, kind="conflict"))
    draft.gone = other
    draft.kin.append((other, "ouder die ergens anders woont"))
    return other


def _add_child(draft: Draft, first: Someone, other: Someone | None) -> None:
    chance, last = draft.chance, draft.timeline.last
    oldest = min(17, last.year - first.born - 17)
    birth = chance.before(last, 60, max(365, oldest * 365))
    family = other if other is not None and chance.happens(0.7) else first
    child = draft.invent(birth.year, None, (family.origin, family.surname), birth.isoformat())
    draft.children.append(child)
    draft.records.append(Parent(parent=first.id, child=child.id))
    if other is not None:
        step = other in draft.adults and chance.happens(0.12)
        kind: ParentKind = "step" if step else "biological"
        draft.records.append(Parent(parent=other.id, child=child.id, kind=kind))
    opened = draft.timeline.opened
    back = opened + timedelta(days=120)
    if chance.happens(0.04) and birth < opened and back < last and draft.room() > 2:
        _foster_period(draft, child, opened + timedelta(days=3), back)
    else:
        part_time = chance.happens(0.06)
        draft.records.append(
            Member(household=draft.id, person=child.id, role="child", part_time=part_time)
        )


def _foster_period(draft: Draft, child: Someone, away: Day, back: Day) -> None:
    foster = draft.invent(draft.timeline.last.year - draft.chance.number(40, 62))
    draft.records += [
        Member(household=draft.id, person=child.id, role="child", until=away),
        Member(household=draft.id, person=child.id, role="child", from_=back),
        Parent(parent=foster.id, child=child.id, kind="foster", from_=away, until=back),
        Bond(from_person=child.id, to_person=foster.id, kind="close", from_=away),
    ]
    draft.kin.append((foster, "pleegouder voor een tijd"))


def _maybe_twins(draft: Draft) -> None:
    first = draft.children[0] if draft.children else None
    if first is None or draft.room() < 1 or not draft.chance.happens(0.03):
        return
    parents = [
        record
        for record in draft.records
        if isinstance(record, Parent) and record.child == first.id
    ]
    birth = next(
        record.birth
        for record in draft.records
        if isinstance(record, Person) and record.id == first.id
    )
    twin = draft.invent(first.born, None, (first.origin, first.surname), birth)
    draft.children.append(twin)
    _member(draft, twin.id, "child")
    draft.records += [Parent(parent=one.parent, child=twin.id, kind=one.kind) for one in parents]
    draft.records.append(Twins(persons=(first.id, twin.id)))


def _expected(draft: Draft, parent: Someone) -> None:
    draft.people += 1
    person = PersonId(f"{draft.id}.p{draft.people:02d}")
    due = draft.chance.after(draft.timeline.last, 20, 200)
    draft.records += [
        Person(id=person, name="Baby", birth=PartialDate(due.isoformat()), life="expected"),
        Parent(parent=parent.id, child=person),
    ]
