"""The words of the network map: how the tie is, what lies between two people."""

from collections.abc import Sequence
from typing import Final

from visualise.dutch.kringen import members_said
from visualise.language import Spoken, _, mark, n_
from visualise.layout.network.model import Kind, TieState
from visualise.layout.rings_model import RingsPerson
from visualise.layout.words import RingsWords

TIE_WORDS: Final[Spoken[TieState]] = Spoken(
    {
        "fresh": mark("pas nog gesproken"),
        "quiet": mark("lang niet gesproken"),
        "unknown": mark("laatste contact niet bekend"),
        "inactive": mark("nu niet actief"),
        "untold": mark("in het netwerk"),
    }
)
"""What the line from the household to somebody says."""

LINE_WORDS: Final[Spoken[Kind]] = Spoken(
    {
        "close": mark("hechte band"),
        "fused": mark("heel hechte band"),
        "distant": mark("band op afstand"),
        "conflict": mark("ruzie"),
        "violence": mark("geweld, pijl naar wie het raakt"),
        "controlling": mark("de een bepaalt alles, pijl naar de ander"),
        "cut_off": mark("geen contact meer"),
        "kin": mark("ouder, kind of partner"),
        "knows": mark("kennen elkaar"),
    }
)
"""What a line between two people says."""

BOND_FROM: Final[Spoken[Kind]] = Spoken(
    {
        "close": mark("hechte band met {name}"),
        "fused": mark("heel hechte band met {name}"),
        "distant": mark("band op afstand met {name}"),
        "conflict": mark("ruzie met {name}"),
        "violence": mark("geweld naar {name}"),
        "controlling": mark("bepaalt alles voor {name}"),
        "cut_off": mark("geen contact meer met {name}"),
    }
)
"""A bond as the one from whom it goes tells it."""

BOND_TO: Final[Spoken[Kind]] = Spoken(
    {
        "violence": mark("geweld van {name}"),
        "controlling": mark("{name} bepaalt alles"),
    }
)
"""A bond as the one to whom it goes tells it, where that is another sentence."""


def network_said(people: Sequence[RingsPerson], lines: int) -> str:
    """Who lives here and how many stand around, for who cannot see the drawing.

    Example:
        >>> network_said([RingsPerson("n", "Noor", circle="member")], 1)
        'In het midden: Noor. Om hen heen: niemand. 1 lijn tussen mensen. De lijst bij de tekening \
zegt hetzelfde.'
    """
    words = RingsWords()
    counted = {
        name: sum(not one.is_member and one.area == area for one in people)
        for area, name in words.areas.items()
    }
    around = ", ".join(f"{name}: {count}" for name, count in counted.items() if count)
    between = n_("{n} lijn tussen mensen", "{n} lijnen tussen mensen", lines).format(n=lines)
    return _(
        "In het midden: {names}. Om hen heen: {around}. {between}. "
        "De lijst bij de tekening zegt hetzelfde."
    ).format(names=members_said(people), around=around or _("niemand"), between=between)
