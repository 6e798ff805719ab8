"""People, their kin and how they stand towards each other."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from graphmodel.changes.checks import (
    free_id,
    is_here,
    member_on,
    name_fits,
    note_fits,
    plain_name,
    tidy_name,
    tidy_text,
    tie_on,
)
from graphmodel.changes.command import Refusal
from graphmodel.changes.deciding import kin, lifetimes, merging, places
from graphmodel.changes.deciding.decider import Decider
from graphmodel.changes.deciding.places_on_map import put_on_map
from graphmodel.changes.deeds import AddKin, AddPerson, EditPerson, EndBond, MergePeople, SetBond
from graphmodel.changes.deeds.unset import Unset
from graphmodel.changes.draft import Draft
from graphmodel.changes.periods import begin, finish, now_of
from graphmodel.domain.household import Member, Tie
from graphmodel.domain.person import Bond, Person
from graphmodel.rules.ages import alive_on


def _add(draft: Draft, deed: AddPerson) -> Refusal | None:
    who = Person(
        id=deed.person,
        name=tidy_name(deed.name),
        birth=deed.birth,
        life=deed.life,
        note=tidy_text(deed.note),
        sex=deed.sex,
    )
    no = (
        free_id(draft, Person, deed.person, "person")
        or name_fits(draft, deed.name)
        or note_fits(draft, deed.note)
        or lifetimes.life_fits(draft, who)
        or (None if deed.also else _same_name(draft, who.name))
    )
    if no is not None:
        return no
    draft.put(who)
    if deed.stands == "member":
        draft.put(Member(household=draft.id, person=who.id, role=deed.role, from_=draft.day))
    if deed.stands == "tie":
        return _stand_around(draft, deed)
    if deed.stands == "relative":
        return _as_kin(draft, deed)
    return places.was_good(draft, deed.place, who.id) if deed.place is not None else None


def _same_name(draft: Draft, name: str) -> Refusal | None:
    """Whether somebody alive on the map is called the same."""
    plain = plain_name(name)
    for person in draft.all(Person):
        if plain_name(person.name) != plain or not alive_on(person, draft.day):
            continue
        if tie_on(draft, person.id, draft.day) or member_on(draft, person.id, draft.day):
            return Refusal(code="same_name", field="name", about=(person.id,))
    return None


def _stand_around(draft: Draft, deed: AddPerson) -> Refusal | None:
    if deed.life != "born":
        return Refusal(code="not_born", field="life", about=(deed.person,))
    if deed.area is None:
        return Refusal(code="missing", field="area")
    if deed.paid is None:
        return Refusal(code="missing", field="paid")
    tie = Tie(
        household=draft.id,
        person=deed.person,
        area=deed.area,
        paid=deed.paid,
        active=deed.active,
        from_=draft.day,
    )
    draft.put(tie)
    return None if deed.cell is None else put_on_map(draft, deed.person, deed.area, deed.cell)


def _as_kin(draft: Draft, deed: AddPerson) -> Refusal | None:
    if deed.of is None or deed.kin is None:
        return Refusal(code="which_kin", field="of" if deed.of is None else "kin")
    return kin.relate(draft, deed.person, kin.kinship_of(deed, deed.of, deed.kin))


def _edit(draft: Draft, deed: EditPerson) -> Refusal | None:
    if (no := is_here(draft, Person, deed.person, "person")) is not None:
        return no
    was = draft.person(deed.person)
    name = was.name if isinstance(deed.name, Unset) else deed.name
    note = was.note if isinstance(deed.note, Unset) else deed.note
    now = replace(
        was,
        name=name if isinstance(deed.name, Unset) else tidy_name(name),
        note=note if isinstance(deed.note, Unset) else tidy_text(note),
        birth=was.birth if isinstance(deed.birth, Unset) else deed.birth,
        sex=was.sex if isinstance(deed.sex, Unset) else deed.sex,
        died=was.died if isinstance(deed.died, Unset) else deed.died,
        vulnerable=was.vulnerable if isinstance(deed.vulnerable, Unset) else deed.vulnerable,
        life=was.life if isinstance(deed.life, Unset) else deed.life,
    )
    no = name_fits(draft, name) or note_fits(draft, note) or lifetimes.life_fits(draft, now)
    if no is None:
        draft.put(now)
    return no


def _set_bond(draft: Draft, deed: SetBond) -> Refusal | None:
    if (no := _ends_here(draft, deed)) is not None:
        return no
    if deed.from_person == deed.to_person:
        return Refusal(code="same_person", field="to_person")
    wanted = Bond(from_person=deed.from_person, to_person=deed.to_person, kind=deed.kind)
    begin(draft, wanted, _bonds(draft, deed))
    return None


def _end_bond(draft: Draft, deed: EndBond) -> Refusal | None:
    if (no := _ends_here(draft, deed)) is not None:
        return no
    same = _bonds(draft, deed)
    now = now_of(same, draft.day)
    if now is None:
        return Refusal(code="not_so", field="kind")
    finish(draft, now, same)
    return None


def _ends_here(draft: Draft, deed: SetBond | EndBond) -> Refusal | None:
    return is_here(draft, Person, deed.from_person, "from_person") or is_here(
        draft, Person, deed.to_person, "to_person"
    )


def _bonds(draft: Draft, deed: SetBond | EndBond) -> list[Bond]:
    meant = (deed.from_person, deed.to_person, deed.kind)
    return [one for one in draft.all(Bond) if (one.from_person, one.to_person, one.kind) == meant]


DECIDERS: Final[Mapping[type, Decider]] = MappingProxyType(
    {
        **places.DECIDERS,
        AddPerson: _add,
        EditPerson: _edit,
        AddKin: kin.add_kin,
        SetBond: _set_bond,
        EndBond: _end_bond,
        MergePeople: merging.merge,
    }
)
