"""The table beside a drawing says in words whom and what the drawing shows."""

import pytest

from graphmodel.errors import NotFound
from tests.visualise.dossiers import on, story
from tests.visualise.paper.files import ALONG_TIME, LENSES_DRAWN, OF_PEOPLE, crowd, made, picture
from tests.visualise.svg_reading import having, parsed
from visualise.paper.picture import Ending, Lens, Table

MIRJAM = story("gezin-van-mirjam")


def _rows(table: Table) -> list[tuple[str, ...]]:
    return [row for group in table.groups for row in group.rows]


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_every_row_has_a_cell_for_every_head(lens: Lens) -> None:
    for dossier in (MIRJAM, crowd()):
        table = picture(dossier, lens).table
        assert len(table.heads) == len(table.shares)
        assert {len(row) for row in _rows(table)} == {len(table.heads)}


@pytest.mark.parametrize("lens", OF_PEOPLE)
def test_everybody_drawn_is_in_the_table_once(lens: Lens) -> None:
    drawn = having(parsed(picture(MIRJAM, lens).svg), "data-person")
    names = sorted(on(MIRJAM).name(one.attrib["data-person"]) for one in drawn)  # type: ignore[arg-type]  # an id out of the drawing
    table = picture(MIRJAM, lens).table
    assert sorted(row[0].split("\n")[0] for row in _rows(table)) == names


@pytest.mark.parametrize("lens", ALONG_TIME)
def test_what_lies_along_time_names_who_was_there(lens: Lens) -> None:
    said = str(picture(MIRJAM, lens).table)
    for name in {"mobility": ("Coach Delano", "Joke Hartman"), "roles": ("Dewi Hartono",)}[lens]:
        assert name in said


def test_the_rings_stand_in_the_table_from_the_inside_out() -> None:
    titles = [group.title for group in picture(MIRJAM, "circles").table.groups]
    assert titles == [
        "Woont in dit huis",
        "Weet alles",
        "Weet een deel",
        "Weet niets",
        "Niet gevraagd",
    ]


def test_what_a_sign_says_of_somebody_is_said_in_words() -> None:
    rows = {row[0]: row for row in _rows(picture(MIRJAM, "circles").table)}
    assert "veiligheidspersoon van Fenna Dijkstra" in rows["Oma Hetty Koster"][-1]
    assert rows["Kees Hartman"][-1] == "nu niet actief"
    assert rows["Deborah Koster"][-1] == "vermoed"
    assert "niet iedereen eens" in rows["Soufiane Amrani"][-1]
    assert rows["Bas Verweij"][3] == "professional"


def test_the_matrix_says_its_worries_and_tasks_in_full_above_it() -> None:
    table = picture(MIRJAM, "matrix").table
    assert len(table.key) == len(table.heads) - 1
    assert "Tygo durft niet te slapen en wil met niemand over thuis praten." in table.key[2]
    assert all(len(head) < 60 for head in table.heads)


def test_what_was_noted_further_is_in_no_file() -> None:
    """A phone number or an address could stand there."""
    noted = [one.note for one in MIRJAM.case.ties if one.note and "," in one.note]
    assert noted
    for lens in LENSES_DRAWN:
        said = str(picture(MIRJAM, lens))
        assert not [note for note in noted if note in said]
        assert "Fantasielaan" not in said


def test_no_worry_open_leaves_no_rings_and_says_so() -> None:
    dossier = crowd(worries=0)
    assert "Er staan nog geen zorgen open." in picture(dossier, "circles").svg
    groups = picture(dossier, "circles").table.groups
    assert groups[0].title == "Woont in dit huis"


@pytest.mark.parametrize("lens", LENSES_DRAWN)
@pytest.mark.parametrize("ending", ["svg", "pdf", "html"])
def test_an_almost_empty_household_can_be_written(lens: Lens, ending: Ending) -> None:
    assert made(crowd(("Noor",), worries=0), lens, ending)
    if lens == "mobility":
        with pytest.raises(NotFound):
            picture(crowd((), worries=0), lens)
    else:
        assert made(crowd((), worries=0), lens, ending)
