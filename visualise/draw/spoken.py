"""The rings in words, for a screen reader and for whoever prints without a list."""

from collections.abc import Sequence

from visualise.layout.labels import printable
from visualise.layout.rings_model import RingsPerson
from visualise.layout.words import RingsWords

MOST_NAMES = 12
_LONGEST_NAME = 60


def describe(people: Sequence[RingsPerson], words: RingsWords, *, rings: bool) -> str:
    """Who lives here, how many stand in each ring, and where the same is said in words.

    Without rings it says why, where there are words for that.

    Example:
        >>> ria = RingsPerson("r", "Ria", circle="some", area="neighbours")
        >>> describe([ria], RingsWords(), rings=True).split(". ")[0]
        'In het midden: niemand'
    """
    members = [printable(person.name)[:_LONGEST_NAME] for person in people if person.is_member]
    sentences = [f"{words.in_the_middle}: {_listed(members, words)}"]
    if rings:
        sentences.append(", ".join(_counts(people, words)))
    elif words.no_worries:
        sentences.append(words.no_worries.rstrip("."))
    return ". ".join([*sentences, words.list_says_the_same])


def _listed(names: Sequence[str], words: RingsWords) -> str:
    shown = list(names[:MOST_NAMES])
    if len(names) > MOST_NAMES:
        shown.append(words.people_more.format(count=len(names) - MOST_NAMES))
    return ", ".join(shown) or words.nobody


def _counts(people: Sequence[RingsPerson], words: RingsWords) -> list[str]:
    outer = [person for person in people if person.circle == "none"]
    counts = (
        (words.ring_all, sum(person.circle == "all" for person in people)),
        (words.ring_some, sum(person.circle == "some" for person in people)),
        (words.ring_none, sum(person.asked for person in outer)),
        (words.not_asked, sum(not person.asked for person in outer)),
    )
    return [f"{name}: {count}" for name, count in counts]
