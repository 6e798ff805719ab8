"""With which foster family a child is, is told to who lives it, and to others when it may be."""

from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

from graphmodel.domain.ids import PersonId
from graphmodel.errors import WrongUse
from graphmodel.policy.policy import load_policy
from graphmodel.rules.share import NotToShare, share
from graphmodel.rules.share_family import FamilyLeftOut, left_out_of_family, share_family
from tests.rules.lines import Line, line, tie, worry
from tests.rules.shares import share_of
from tests.rules.world import DAY
from tests.visualise.share_households import (
    HOME,
    READERS,
    changed,
    household_and_family,
    lives_in,
    seen_by,
)
from visualise.paper.picture import Lens

CARE: Final[tuple[Line, ...]] = (
    *(line("parent", parent=who, child="daan", kind="foster") for who in ("pm", "pv")),
    line("partner", a="pm", b="pv", kind="married"),
    line("parent", parent="pv", child="pkind"),
)
FOSTERED: Final = (*HOME, *CARE)
"""Daan is with foster parents, who have a child of their own."""

FAMILY: Final = frozenset(map(PersonId, ("pm", "pv", "pkind")))


def carers(reader: str, lines: tuple[Line, ...] = FOSTERED, *, ticked: bool = False) -> set[str]:
    """The foster parents that a reader is shown in the genogram."""
    family = seen_by(reader, lines, foster_families=ticked).family
    return {one.parent for one in family.parents if one.kind == "foster"}


@pytest.mark.parametrize("reader", sorted({*READERS} - {"daan"}))
def test_nobody_is_told_unasked_with_whom_a_child_lives(reader: str) -> None:
    """Neither they nor their own family are drawn: the child is, without saying where."""
    seen = seen_by(reader, FOSTERED)
    assert carers(reader) == set()
    assert not FAMILY & seen.family.people.keys()
    assert not FAMILY & seen.share.dossier.case.people.keys()
    assert "daan" in seen.family.people


def test_the_child_sees_who_cares_for_it() -> None:
    """A drawing of its own family without them would be false to it."""
    assert carers("daan") == {"pm", "pv"}
    assert seen_by("daan", FOSTERED).family.people.keys() >= FAMILY


def test_a_foster_parent_sees_themselves_and_with_whom_they_care() -> None:
    """Of other children they see nobody; who fostered before does not see where a child went."""
    near = (*FOSTERED, tie("pm"), line("parent", parent="buur", child="lis", kind="foster"))
    assert carers("pm", near) == {"pm", "pv"}
    was = {"record": "parent", "parent": "pm"}
    assert carers("pm", changed(near, was, until="2026-06-01")) == set()


def test_the_maker_can_show_it_to_whom_it_may_be_shown() -> None:
    """Not to who is named as a cause anywhere, and not who lives at a secret address."""
    assert carers("oma", ticked=True) == {"pm", "pv"}
    assert carers("tom", ticked=True) == set()
    accused = (*FOSTERED, worry("w9", caused_by=["oma"], closed="2026-02-01"))
    assert carers("oma", accused, ticked=True) == set()
    here = changed(FOSTERED, {"record": "household"}, secret_address=True)
    assert carers("oma", here, ticked=True) == set()
    there = (*FOSTERED, lives_in("pm", "h3"))
    secret = frozenset({"h3"})
    shown = seen_by("oma", there, secret=secret, foster_families=True).family
    assert {one.parent for one in shown.parents if one.kind == "foster"} == {"pv"}
    with_child = (*there, lives_in("daan", "h3"))
    shown = seen_by("oma", with_child, secret=secret, foster_families=True).family
    assert not [one for one in shown.parents if one.kind == "foster"]


def test_who_is_there_for_another_reason_stays_and_is_not_called_a_foster_parent() -> None:
    """That somebody went would tell more than that they are there."""
    care = {"child": "daan", "kind": "foster"}
    lines = (*HOME, *(line("parent", parent=one, **care) for one in ("oma", "buur")))
    lenses: tuple[Lens, ...] = ("circles", "network", "list", "matrix", "kringen")
    for lens in lenses:
        picture = seen_by("tom", lines).picture(lens)
        assert "Oma" in picture.svg
        assert "Buur" in picture.svg
        assert "pleeg" not in str(picture)
    assert "pleegouder van Daan" in str(seen_by("daan", lines).picture("network"))


def test_the_maker_is_told_how_many_children_and_nobody_by_name() -> None:
    """Who looks over a shoulder, or at a print of that page, must not read it there."""
    dossier, family = household_and_family(FOSTERED)
    made = share_of(dossier, reader="tom")
    assert (made.left_out.fostered, made.left_out.carers) == (1, 0)
    assert not FAMILY & {*made.left_out.people}
    told = left_out_of_family(family, dossier, made)
    assert (told.fostered, told.carers) == (1, 0)
    assert not FAMILY & {*told.people}
    near = (*FOSTERED, tie("pm"))
    assert share_of(household_and_family(near)[0], reader="tom").left_out.carers == len(
        {"pm", "pv"}
    )


def test_what_is_shown_is_not_told_to_be_left_out() -> None:
    dossier, family = household_and_family(FOSTERED)
    made = share_of(dossier, reader="oma")
    told = left_out_of_family(family, dossier, made, foster_families=True)
    assert (told.fostered, told.carers) == (0, 0)
    assert replace(told, people=(), bonds=0, homes=()) == FamilyLeftOut()


def test_sharing_it_again_shows_no_more() -> None:
    """Whoever reads, ticked or not."""
    for reader in READERS:
        for ticked in (False, True):
            dossier, family = household_and_family(FOSTERED)
            made = share_of(dossier, reader=reader)
            once = share_family(family, made, foster_families=ticked)
            assert share_family(once, made, foster_families=ticked) == once


def _region(folder: Path, text: str) -> Path:
    file = folder / "region.toml"
    file.write_text(f'[[foster_family]]\n{text}\nsource = "onze regio"\n', "utf-8")
    return file


def test_a_region_says_who_sees_it(tmp_path: Path) -> None:
    """Stricter or wider, from a day on."""
    text = "shown_to = []\nticked = false\nnot_even_ticked = []\nfrom = 2026-06-01"
    policy = load_policy(_region(tmp_path, text)).on(DAY)
    dossier, family = household_and_family(FOSTERED)
    made = share(dossier, PersonId("daan"), policy)
    assert not isinstance(made, NotToShare)
    seen = share_family(family, made, foster_families=True)
    assert not [one for one in seen.parents if one.kind == "foster"]
    assert load_policy().on(DAY).fostering.shown_to == {"child", "foster_parent"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('shown_to = ["everybody"]\nticked = true\nnot_even_ticked = []', "shown_to as a list"),
        ('shown_to = "child"\nticked = true\nnot_even_ticked = []', "shown_to as a list"),
        ('shown_to = []\nticked = true\nnot_even_ticked = ["tall"]', "not_even_ticked as a list"),
        ("shown_to = []\nticked = 1\nnot_even_ticked = []", "ticked is true or false"),
        ("shown_to = []\nticked = true\nnot_even_ticked = []\nx = 1", "unknown field 'x'"),
        ("shown_to = []\nticked = true\nnot_even_ticked = []\nfrom = 1", "from is a day"),
    ],
)
def test_a_rule_that_is_none_is_refused_with_what_is_wrong(
    tmp_path: Path, text: str, expected: str
) -> None:
    with pytest.raises(WrongUse, match=expected):
        load_policy(_region(tmp_path, text))
