"""Which sheet a drawing goes on: the smallest on which its smallest text can still be read."""

from dataclasses import dataclass
from typing import Final, Literal, get_args

PaperSize = Literal["a4", "a3"]
PAPER_SIZES: Final[tuple[PaperSize, ...]] = get_args(PaperSize)

MARGIN_MM: Final = 12.0
HEADING_MM: Final = 32.0
"""What heading and foot take of the height of a page, about."""

SMALLEST_PX: Final = 12.0
"""The smallest text of any drawing."""

READABLE_PT: Final = 7.2
"""The smallest text that is read easily in print."""

LARGEST_PT: Final = 13.0
"""No small text grows beyond this, however small the drawing is."""

MM_PER_PT: Final = 25.4 / 72

_SIDES: Final[dict[PaperSize, tuple[float, float]]] = {"a4": (210.0, 297.0), "a3": (297.0, 420.0)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper, upright or lying. Units: mm."""

    size: PaperSize
    lying: bool

    @property
    def width(self) -> float:
        """How wide it is."""
        return _SIDES[self.size][1 if self.lying else 0]

    @property
    def height(self) -> float:
        """How high it is."""
        return _SIDES[self.size][0 if self.lying else 1]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A drawing on a sheet: how wide and high it becomes, and its smallest text. Units: mm, pt."""

    sheet: Sheet
    width: float
    height: float
    smallest_pt: float

    @property
    def readable(self) -> bool:
        """Whether the smallest text can be read."""
        return self.smallest_pt >= READABLE_PT


def fit_drawing(
    width_px: float, height_px: float, above_mm: float, asked: PaperSize | None = None
) -> Fitted:
    """The drawing on the smallest sheet that it can be read on, on the largest if on none.

    `above_mm` is what heading and foot take of the height. With a size `asked`, only upright or
    lying is left to choose.

    Example:
        >>> fit_drawing(760, 790, 40).sheet
        Sheet(size='a4', lying=False)
        >>> fit_drawing(1600, 900, 40).sheet
        Sheet(size='a3', lying=True)
        >>> fit_drawing(1600, 900, 40, "a4").readable
        False
    """
    sizes = (asked,) if asked else PAPER_SIZES
    best = [_best_way(size, width_px, height_px, above_mm) for size in sizes]
    return next((one for one in best if one.readable), best[-1])


def _best_way(size: PaperSize, width_px: float, height_px: float, above_mm: float) -> Fitted:
    """Upright or lying, whichever shows the drawing larger."""
    both = [_on(Sheet(size, lying), width_px, height_px, above_mm) for lying in (True, False)]
    return max(both, key=lambda one: (one.smallest_pt, one.sheet.lying))


def _on(sheet: Sheet, width_px: float, height_px: float, above_mm: float) -> Fitted:
    room = sheet.width - 2 * MARGIN_MM, sheet.height - 2 * MARGIN_MM - above_mm
    most = LARGEST_PT * MM_PER_PT / SMALLEST_PX
    scale = min(room[0] / width_px, room[1] / height_px, most)
    return Fitted(sheet, width_px * scale, height_px * scale, SMALLEST_PX * scale / MM_PER_PT)
