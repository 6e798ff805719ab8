"""Walking back through the changes of a household: in which ring somebody stood after each."""

from collections.abc import Callable

from graphmodel.domain.calendar import Day, valid_on
from graphmodel.domain.case import Case
from graphmodel.domain.change import Change
from graphmodel.domain.ids import PersonId
from graphmodel.domain.records import Key, Record, key_of
from graphmodel.domain.words import Circle
from graphmodel.domain.worry import Knows, Worry
from graphmodel.rules.circles import ring


class LookingBack:
    """What was known at a moment in the history; it begins at the present and only goes back."""

    def __init__(self, case: Case) -> None:
        self._worries: dict[Key, Worry] = {key_of(one): one for one in case.worries}
        self._knows: dict[PersonId, dict[Key, Knows]] = {}
        for one in case.knows:
            self._knows.setdefault(one.person, {})[key_of(one)] = one

    def circle_on(self, day: Day) -> Callable[[PersonId], Circle | None]:
        """The ring of somebody on a day, by what is recorded at this moment."""
        return lambda person: self._circle(person, day)

    def before(self, change: Change) -> None:
        """Go back to the moment before a change, which is the newest that is still counted."""
        for one in change.differences:
            self._put(one.record, one.before)

    def _put(self, record: Record, was: Record | None) -> None:
        if isinstance(record, Worry):
            self._worries.pop(key_of(record), None)
            if isinstance(was, Worry):
                self._worries[key_of(was)] = was
        elif isinstance(record, Knows):
            theirs = self._knows.setdefault(record.person, {})
            theirs.pop(key_of(record), None)
            if isinstance(was, Knows):
                theirs[key_of(was)] = was

    def _circle(self, person: PersonId, day: Day) -> Circle | None:
        levels = {
            one.worry: one.level
            for one in self._knows.get(person, {}).values()
            if valid_on(one, day)
        }
        open_ones = [one.id for one in self._worries.values() if one.is_open_on(day)]
        return ring(tuple(levels.get(one) for one in open_ones))
