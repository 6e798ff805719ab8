"""The ink of the kringen: positions become SVG, nothing is decided here any more."""

from collections.abc import Iterable
from dataclasses import dataclass

from visualise.draw.legend import draw_legend_entry
from visualise.draw.network_sheet import NetworkDrawing, Paper, seats_text
from visualise.draw.people import PersonInk
from visualise.draw.svg import Element, Number, el, numbers
from visualise.dutch.kringen import counts, kring_name, kringen_said
from visualise.layout.geometry import Box
from visualise.layout.kringen_model import KRING_OF, KRINGEN, Kring, KringenPlacement
from visualise.layout.legend import LegendEntry, lay_legend, signs_of
from visualise.layout.ring_writing import PILL_HEIGHT, pill_width
from visualise.layout.rings_model import PlacedPerson, Radii, RingsPerson, RingsPlacement
from visualise.layout.words import RingsWords

LENS = "kringen"
_BASELINE = 14.3


def draw_kringen(
    drawing: NetworkDrawing, placement: KringenPlacement, *, standalone: bool, link: bool
) -> str:
    """The kringen as SVG text: for a page (its stylesheet draws it) or as a file of its own."""
    sheet = _Sheet(drawing, placement, standalone=standalone, link=link and not standalone)
    return sheet.to_text()


@dataclass(frozen=True)
class _Sheet:
    """One sheet with its circles."""

    drawing: NetworkDrawing
    placement: KringenPlacement
    standalone: bool
    link: bool

    def to_text(self) -> str:
        entries, more = self._legend()
        placement = self.placement
        height = placement.height + more
        paper = Paper(placement.width, height, placement.centre, self.standalone)
        root = paper.root(LENS, self.drawing, kringen_said(self._people()))
        root.attributes["data-radii"] = numbers(placement.home, *placement.radii.values())
        root.attributes["data-seats"] = seats_text(placement.seats.items())
        root.add(*self._circles(), *self._names())
        for kring in (None, *KRINGEN):
            root.add(self._group(kring))
        root.add(*map(draw_legend_entry, entries))
        return paper.to_text(root)

    def _people(self) -> list[RingsPerson]:
        return [placed.person for placed in self.placement.people]

    def _circles(self) -> Iterable[Element]:
        for kring in reversed(KRINGEN):
            yield self._circle(f"ring kring-{kring}", self.placement.radii[kring])
        yield self._circle("ring home", self.placement.home)

    def _circle(self, name: str, radius: float) -> Element:
        centre = self.placement.centre
        return el("circle", {"class": name, "cx": centre.x, "cy": centre.y, "r": radius})

    def _names(self) -> Iterable[Element]:
        counted, centre = counts(self._people()), self.placement.centre
        for kring in KRINGEN:
            text = kring_name(kring, counted[kring])
            width = pill_width(text)
            top = centre.y - self.placement.radii[kring] - PILL_HEIGHT / 2
            size: dict[str, str | Number] = {
                "x": centre.x - width / 2,
                "y": top,
                "width": width,
                "height": PILL_HEIGHT,
                "rx": PILL_HEIGHT / 2,
            }
            words = el("text", {"class": "mid", "x": centre.x, "y": top + _BASELINE}, text)
            yield el("g", {"class": f"ring-name kring-{kring}"}, el("rect", size), words)

    def _group(self, kring: Kring | None) -> Element:
        """The people of one circle together, so that they are read from the inside out."""
        words = RingsWords()
        ink = PersonInk(words, self.link, rings=False, sheet=self.drawing.sheet, at=self.drawing.at)
        here = [placed for placed in self.placement.people if _kring(placed) == kring]
        group = el("g", {"class": f"in-kring-{kring or 'home'}"})
        return group.add(*(ink.draw(placed) for placed in here))

    def _legend(self) -> tuple[tuple[LegendEntry, ...], float]:
        """The signs that occur, in the corners that circles and people leave."""
        placement = self.placement
        x, y = placement.centre.x, placement.centre.y
        boxes = (placed.box.moved(-x, -y) for placed in placement.people)
        reach = max([placement.rim, *map(_below_middle, boxes)])
        corners = RingsPlacement(
            people=(),
            centre=placement.centre,
            radii=Radii(placement.home, reach, reach, reach),
            width=placement.width,
            height=placement.height,
            rings=False,
        )
        return lay_legend(signs_of(self._people(), rings=False), RingsWords(), corners)


def _kring(placed: PlacedPerson) -> Kring | None:
    area = placed.person.area
    return None if placed.person.is_member or area is None else KRING_OF[area]


def _below_middle(box: Box) -> float:
    """How far a box reaches from the centre, if it is in the lower half where the legend is."""
    return box.farthest_from_origin() if box.bottom > 0 else 0.0
