"""Invented names, by where a family may come from."""

from dataclasses import dataclass

from graphmodel.demo.chance import Chance
from graphmodel.demo.story import read_data
from graphmodel.domain.words import Sex


@dataclass(frozen=True, slots=True)
class Origin:
    """First names by sex and surnames that go together; `share` is how often they are met."""

    share: float
    f: tuple[str, ...]
    m: tuple[str, ...]
    surname: tuple[str, ...]

    def first_name(self, chance: Chance, sex: Sex) -> str:
        """A first name that fits."""
        return chance.one(self.m if sex == "m" else self.f)


@dataclass(frozen=True, slots=True)
class Names:
    """Every origin of the data file."""

    origins: tuple[Origin, ...]
    shares: tuple[float, ...]

    def origin(self, chance: Chance) -> Origin:
        """Where somebody's family comes from."""
        return chance.weighted(self.origins, self.shares)

    def full_name(self, chance: Chance, sex: Sex) -> str:
        """A first name and a surname of one origin."""
        origin = self.origin(chance)
        return f"{origin.first_name(chance, sex)} {chance.one(origin.surname)}"


def read_names() -> Names:
    """The names of the data file."""
    origins = tuple(
        Origin(table["share"], tuple(table["f"]), tuple(table["m"]), tuple(table["surname"]))
        for table in read_data("names.toml").values()
    )
    return Names(origins, tuple(origin.share for origin in origins))
