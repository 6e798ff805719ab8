"""A change in a sentence or two, from what it changed; the day is said beside it."""

from collections.abc import Callable, Sequence
from typing import Final

from graphmodel.domain.change import Change, Difference
from graphmodel.domain.household import Member, Position, Tie
from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person
from graphmodel.domain.words import Circle
from graphmodel.domain.worry import Knows, Wish, Worry
from visualise.dutch.known_words import say_known
from visualise.dutch.network_words import AREA_WORDS
from visualise.dutch.record_words import say_transition
from visualise.dutch.refusals import quote
from visualise.dutch.transitions import Transition, transitions
from visualise.language import _

Names = Callable[[str], str]
CircleOf = Callable[[PersonId], Circle | None]

MOST_SENTENCES: Final = 3
"""How many things one change is told to have done."""


def say_change(change: Change, names: Names, circle: CircleOf | None = None) -> str:
    """What a change did, in words; `names` says how a person or a worry is called by its id.

    `circle` says in which ring somebody stood after it, where that is known.
    """
    if change.undoes is not None:
        taken = tuple(one.reversed for one in change.differences)
        said = _("Teruggezet: {what}").format(what=say_differences(taken, names))
    elif change.deed == "never_was":
        never = tuple(one.reversed for one in change.differences)
        said = _("Dit klopte niet: {what}").format(what=say_differences(never, names))
    else:
        said = say_differences(change.differences, names, circle)
        if change.deed.startswith("correct_"):
            said = _("Verbeterd: {what}").format(what=said)
    if change.reason:
        said = _("{said} Reden: {reason}").format(said=said, reason=quote(change.reason))
    return said


def say_again(change: Change, names: Names, circle: CircleOf | None = None) -> str:
    """A change that does again what was taken back."""
    return _("Opnieuw: {what}").format(what=say_differences(change.differences, names, circle))


def say_differences(
    differences: Sequence[Difference], names: Names, circle: CircleOf | None = None
) -> str:
    """What these differences come to, the most important first."""
    facts = transitions(one for one in differences if not isinstance(one.record, Position))
    called = _called(differences, names)
    if not facts:
        return _say_places(differences, called)
    merged = _merged(facts)
    if merged is not None:
        said = _("{name} stond er twee keer. Dat is er nu een.")
        return said.format(name=merged.name)
    sentences = [one for one in _sentences(facts, called, circle) if one]
    return " ".join(sentences[:MOST_SENTENCES]) or _("Er is iets aangevuld.")


def _called(differences: Sequence[Difference], names: Names) -> Names:
    """How somebody is called, also who is only in the change itself."""
    here: dict[str, str] = {}
    for one in differences:
        record = one.record
        if isinstance(record, Person):
            here[record.id] = record.name
        elif isinstance(record, Worry):
            here[record.id] = record.statement
    return lambda one: here.get(one) or names(one)


def _say_places(differences: Sequence[Difference], names: Names) -> str:
    people = {one.record.person for one in differences if isinstance(one.record, Position)}
    places = [one.record for one in differences if isinstance(one.record, Position)]
    if places and all(one.lens == "genogram" for one in places):
        return _("Voor de stamboom is een andere volgorde gekozen.")
    if len(people) == 1:
        return _("{name} staat op een andere plek.").format(name=names(people.pop()))
    return _("De kaart is opnieuw ingedeeld.")


def _merged(facts: Sequence[Transition]) -> Person | None:
    """Somebody who went: only merging takes a person away, everything else is told in reverse."""
    gone = (one.before for one in facts if one.after is None)
    return next((one for one in gone if isinstance(one, Person)), None)


def _sentences(facts: Sequence[Transition], names: Names, circle: CircleOf | None) -> list[str]:
    came = {one.after.id for one in facts if one.before is None and isinstance(one.after, Person)}
    made = any(isinstance(one.after, Wish) and one.after.done_on is not None for one in facts)
    known = [one.after for one in facts if isinstance(one.after, Knows)]
    sentences = [_say_newcomer(person, facts, names) for person in sorted(came)]
    if known and made:
        sentences.append(_("Een stap is gelukt."))
    for person in dict.fromkeys(one.person for one in known):
        theirs = [one for one in known if one.person == person]
        sentences.append(say_known(theirs, circle(person) if circle else None, names))
    told = bool(known) and made
    for one in _in_order(facts):
        sentences.append(_say_other(one, came, names, told=told))
    return list(dict.fromkeys(sentence for sentence in sentences if sentence))


def _in_order(facts: Sequence[Transition]) -> Sequence[Transition]:
    """Without the worries that only make room for one that came or went."""
    shifted = [one for one in facts if isinstance(one.record, Worry) and _only_shifted(one)]
    worries = sum(isinstance(one.record, Worry) for one in facts)
    return [one for one in facts if one not in shifted] if len(shifted) < worries else facts


def _only_shifted(one: Transition) -> bool:
    return one.course == "altered" and not one.altered("statement", "concerns", "caused_by")


def _say_other(one: Transition, came: set[PersonId], names: Names, *, told: bool) -> str:
    """A fact that is not said yet: not that of a newcomer, and no step that was just told."""
    record = one.record
    if isinstance(record, Knows):
        return "" if one.after is not None else _say_unknown(record, names)
    if isinstance(record, Wish) and told:
        return ""
    if isinstance(record, Person) and record.id in came:
        return ""
    if isinstance(record, Member | Tie) and record.person in came and one.before is None:
        return ""
    return say_transition(one, names)


def _say_newcomer(person: PersonId, facts: Sequence[Transition], names: Names) -> str:
    """Somebody came on the map: as what."""
    name = names(person)
    for one in facts:
        record = one.record
        if isinstance(record, Member) and record.person == person:
            return _("{name} woont in dit huis.").format(name=name)
        if isinstance(record, Tie) and record.person == person:
            said = _("{name} staat nu op de kaart, bij: {area}.")
            return said.format(name=name, area=AREA_WORDS[record.area])
    if any(isinstance(one.record, Parent | Partner) for one in facts):
        return _("{name} staat nu in de familie.").format(name=name)
    return _("{name} staat er nu bij, nog niet op de kaart.").format(name=name)


def _say_unknown(record: Knows, names: Names) -> str:
    said = _("Wat {name} weet van {worry}, staat er niet meer.")
    return said.format(name=names(record.person), worry=quote(names(record.worry)))
