"""A share says nothing of what may only be left out: that nothing is there, nor how much is."""

import pytest

from tests.changes.drawing import drawn
from tests.rules.lines import Line, in_household, knows, member, person, role, tie, worry
from tests.rules.shares import share_of
from tests.rules.world import DAY
from tests.visualise.dossiers import on
from visualise.paper.export import export
from visualise.paper.picture import Ending, Lens, Picture, Sign
from visualise.views.pictures import Asked, picture_of
from visualise.views.roles_drawing import roles_svg

HOME = (member("eva", role="parent"), tie("ria"), tie("mo", area="friends"))
SECRETS = (
    worry("w1", caused_by=["eva"]),
    knows("mo", "w1"),
    in_household("task", id="t1", person="mo", what="belt elke dag"),
    role("mo", "veilig_thuis_monitor"),
)
LENSES: tuple[Lens, ...] = ("circles", "kringen", "network", "matrix", "list", "roles")
DENIALS = ("geen zorgen", "niet open", "geen cirkels", "Nog niemand", "niemand van buiten")


def for_ria(lens: Lens, *lines: Line) -> Picture:
    """What Ria is shown through a lens."""
    made = share_of(drawn(*HOME, *lines), reader="ria")
    standing = on(made.dossier, DAY)
    asked = Asked(dossier=made.dossier, standing=standing, today=DAY, reader=made.reader)
    return picture_of(lens, asked)


@pytest.mark.parametrize("lens", LENSES)
def test_who_may_know_no_worry_is_not_told_that_there_is_none(lens: Lens) -> None:
    """Nor that there is one: it is the same as where none is open."""
    shown = for_ria(lens, *SECRETS)
    assert not [one for one in DENIALS if one in str(shown)]
    assert shown == for_ria(lens)


@pytest.mark.parametrize("ending", ["svg", "html", "pdf"])
def test_every_kind_of_file_is_as_silent(ending: Ending) -> None:
    signed = Sign(reader="Ria", maker="Marleen", made=DAY)
    files = [export(for_ria("circles", *lines), ending, signed) for lines in ((), SECRETS)]
    assert files[0] == files[1]
    assert not [one for one in DENIALS if one.encode() in files[0]]


def test_how_many_know_or_do_something_is_not_counted_of_a_share() -> None:
    """A girl from outside knows it too, and somebody else does the same task."""
    girl = (person("noor", birth="2014"), tie("noor"), knows("noor", "w1"))
    tasks = (
        in_household("task", id=f"t-{who}", person=who, what="belt elke dag")
        for who in ("ria", "mo")
    )
    shown = for_ria(
        "matrix", worry("w1", statement="Papa slaat."), knows("ria", "w1"), *girl, *tasks
    )
    assert shown.table.key == ("Zorg 1: Papa slaat.", "Taak 1: belt elke dag")
    assert "van buiten" not in shown.svg
    assert "mens doet" not in shown.svg


def test_the_work_still_reads_that_no_worry_is_open() -> None:
    dossier = drawn(*HOME)
    asked = Asked(dossier=dossier, standing=on(dossier, DAY), today=DAY)
    assert "Er staan nog geen zorgen open." in picture_of("circles", asked).svg


def test_roles_that_may_be_left_out_are_not_denied() -> None:
    standing = on(drawn(*HOME), DAY)
    for shared in (True, False):
        drawing = roles_svg(standing, (), DAY, standalone=True, shared=shared)
        assert ("Nog niemand heeft hier een rol." in drawing) is not shared


def test_the_days_that_others_held_a_hidden_role_are_not_said_to_be_nobodys() -> None:
    """Ria held the role twice; who held it in between is not hers to see, if anybody did."""
    twice = (
        role("ria", "veilig_thuis_monitor", id="r1", from_="2026-01-01", until="2026-03-01"),
        role("ria", "veilig_thuis_monitor", id="r3", from_="2026-06-01"),
    )
    between = role("mo", "veilig_thuis_monitor", id="r2", from_="2026-03-01", until="2026-06-01")
    shown = for_ria("roles", *twice, between)
    (lane,) = (one for one in shown.table.groups if one.title == "Volger vanuit Veilig Thuis")
    assert [row[0] for row in lane.rows] == ["Ria", "Ria"]
    _before, drawn_lane = shown.svg.split('data-role="veilig_thuis_monitor"')
    assert "data-gap" not in drawn_lane.split("data-role")[0]
    assert shown == for_ria("roles", *twice)


def test_a_role_that_a_phase_asks_for_may_still_be_said_to_be_nobodys() -> None:
    """Who holds it is shown to everybody, so it is true."""
    ended = role("mo", "case_director", from_="2026-01-01", until="2026-03-01")
    assert "Niemand" in str(for_ria("roles", ended).table)
