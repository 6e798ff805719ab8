"""A file for somebody holds nobody's id: it cannot be laid beside another, or beside the store."""

import io
import re
from typing import Any, Final

import pytest
from pypdf import PdfReader

from tests.rules.lines import Line, line, role
from tests.rules.world import DAY
from tests.visualise.genogram.checker import faults_of
from tests.visualise.share_households import HOME, seen_by
from visualise.paper.export import export
from visualise.paper.numbered import numbered
from visualise.paper.picture import LENSES, Ending, Lens, Sign
from visualise.views.genogram_drawing import GenogramLook, genogram_svg

LINES: Final = (
    *HOME,
    line("twins", persons=["roos", "daan"]),
    role("buur", "meeting_chair"),
    line("place", id="pl-prof", person="prof", name="Kantoor", people=["buur"]),
)
WORDS: Final = frozenset({"name", "statement", "what", "function", "kind", "record", "role"})
MARK: Final = "zq7-"
"""What every id of ours begins with; nothing else does."""


def _marked(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The same household with every id another one, in the same order."""
    ids = {one["id"] for one in lines if "id" in one} | {"h2", "h"}

    def other(value: Any) -> Any:
        if isinstance(value, list):
            return [other(one) for one in value]
        return f"{MARK}{value}" if value in ids else value

    return tuple({k: v if k in WORDS else other(v) for k, v in one.items()} for one in lines)


@pytest.mark.parametrize("reader", ["eva", "tom", "prof"])
@pytest.mark.parametrize("lens", LENSES)
def test_no_file_knows_an_id(lens: Lens, reader: str) -> None:
    """With other ids in the store it is the same file, byte for byte."""
    own = seen_by(reader, LINES).picture(lens)
    other = seen_by(MARK + reader, _marked(LINES), home=f"{MARK}h").picture(lens)
    signed = Sign(reader="Eva", maker="", made=DAY)
    endings: tuple[Ending, ...] = ("svg", "pdf", "html")
    for ending in endings:
        made = export(other, ending, signed)
        assert MARK.encode() not in made
        assert made == export(own, ending, signed)


def test_people_are_numbered_in_the_order_of_the_file() -> None:
    """Of this file alone: the same person is another number elsewhere."""
    svg = seen_by("eva", LINES).picture("genogram").svg
    numbers = re.findall(r'data-person="([^"]*)"', svg)
    assert {*numbers} == {f"p{at}" for at in range(1, len(numbers) + 1)}
    assert 'data-of="h1"' in svg
    assert 'data-household="h1"' in svg


@pytest.mark.parametrize("lens", LENSES)
def test_a_name_turns_nothing_that_stands_beside_it(lens: Lens) -> None:
    """Else a name could make another word, or another reader, of the line that says for whom."""
    turning = "\u202e\u2066"
    lines = tuple(
        one | {"name": f"{turning}{one['name']}"} if one["record"] == "person" else one
        for one in HOME
    )
    picture = seen_by("eva", lines).picture(lens)
    signed = Sign(reader=f"{turning}Eva", maker=f"Kim{turning}", made=DAY)
    read = PdfReader(io.BytesIO(export(picture, "pdf", signed)))
    kinds: tuple[Ending, ...] = ("svg", "html")
    texts = [export(picture, ending, signed).decode() for ending in kinds]
    texts += [page.extract_text() for page in read.pages] + [str(read.metadata)]
    for text in texts:
        assert text
        assert not {*turning} & {*text}


def test_what_nobody_thought_of_is_not_in_it() -> None:
    """An attribute that is new may hold an id: it is left out until it is known what it holds."""
    svg = '<svg xmlns="http://www.w3.org/2000/svg"><g data-new="eva" data-lens="x"/></svg>'
    assert numbered(svg).svg == svg.replace(' data-new="eva"', "").replace("/></svg>", " /></svg>")


def test_the_checker_finds_no_fault_in_a_genogram_made_for_somebody() -> None:
    """The numbers stand for the same people wherever they stand."""
    family = seen_by("eva", LINES).family
    found = numbered(genogram_svg(family, GenogramLook(title="Gezin")))

    def back(attribute: re.Match[str]) -> str:
        ids = " ".join(found.ids.get(one, one) for one in attribute.group(2).split())
        return f'{attribute.group(1)}="{ids}"'

    names = "person|of|household|couple|child|parents|twins|bond"
    assert faults_of(re.sub(rf'(data-(?:{names}))="([^"]*)"', back, found.svg), family) == []
