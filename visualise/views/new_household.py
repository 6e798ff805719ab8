"""The page to open a household: a name and a municipality, the rest comes later."""

from collections.abc import Iterable
from dataclasses import dataclass

from graphmodel.domain.organisation import Municipality
from visualise.views.choices import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class NewHouseholdPage:
    """Where it can be; `municipality` is chosen already when there is but one."""

    municipalities: tuple[Choice, ...]
    municipality: str


def new_household_page(municipalities: Iterable[Municipality]) -> NewHouseholdPage:
    """The page, the municipalities by their name."""
    known = sorted(municipalities, key=lambda one: (one.name.casefold(), one.id))
    choices = tuple(Choice(one.id, one.name) for one in known)
    only = choices[0].value if len(choices) == 1 else ""
    return NewHouseholdPage(municipalities=choices, municipality=only)
