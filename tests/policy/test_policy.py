"""Numbers are data: dated, with a source, and a region may lay its own over them."""

from datetime import date
from pathlib import Path

import pytest

from graphmodel.errors import WrongUse
from graphmodel.policy.policy import load_policy

DAY = date(2026, 11, 1)


def _policy_file(folder: Path, text: str) -> Path:
    path = folder / "region.toml"
    path.write_text(text, "utf-8")
    return path


def _quiet(days: int, extra: str = "") -> str:
    return (
        f'[[value]]\nname = "quiet_days"\nvalue = {days}\nunit = "days"\n'
        f'source = "onze regio"\n{extra}\n'
    )


def test_every_number_has_a_unit_and_a_source() -> None:
    """Nobody has to guess where it comes from."""
    assert all(number.unit and number.source for number in load_policy().numbers)


def test_a_region_lays_its_number_over_the_default(tmp_path: Path) -> None:
    """The rest stays as it was."""
    policy = load_policy(_policy_file(tmp_path, _quiet(30))).on(DAY)
    assert (policy.numbers.quiet_days, policy.numbers.handover_due_days) == (30, 14)


def test_a_number_holds_from_its_day_on(tmp_path: Path) -> None:
    """An answer about an earlier day uses the earlier number."""
    policy = load_policy(_policy_file(tmp_path, _quiet(30, "from = 2026-06-01")))
    before, after = policy.on(date(2026, 5, 31)), policy.on(date(2026, 6, 1))
    assert (before.numbers.quiet_days, after.numbers.quiet_days) == (60, 30)


def test_the_director_may_be_the_helper_unless_a_region_says_otherwise(tmp_path: Path) -> None:
    """Two documents disagree, so it is off by default."""
    on = '[[signal]]\ncode = "director_is_helper"\nphases = ["recovery"]\nsource = "onze regio"\n'
    assert not load_policy().on(DAY).looks_for("director_is_helper", "recovery")
    policy = load_policy(_policy_file(tmp_path, on)).on(DAY)
    assert policy.looks_for("director_is_helper", "recovery")
    assert not policy.looks_for("director_is_helper", "alignment")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("not toml at all", "not TOML"),
        ('[[value]]\nname = "shoes"\nvalue = 1\nunit = "x"\nsource = "x"', "unknown name"),
        (_quiet(30, 'colour = "red"'), "unknown field"),
        (_quiet(-1), "whole number"),
        ('[[value]]\nname = "quiet_days"\nvalue = true\nunit = "x"\nsource = "x"', "whole number"),
        ('[[value]]\nname = "quiet_days"\nvalue = 1\nunit = "x"', "expected a text for source"),
        (_quiet(30, 'from = "soon"'), "from is a day"),
        ('[[signal]]\ncode = "no_shoes"\nphases = []\nsource = "x"', "unknown code"),
        ('[[signal]]\ncode = "secret_worry"\nphases = ["x"]\nsource = "x"', "expected phases"),
        ("[other]\nx = 1", "unknown table"),
    ],
)
def test_a_policy_that_does_not_fit_is_told_in_one_line(
    text: str, expected: str, tmp_path: Path
) -> None:
    """With the file and the entry."""
    with pytest.raises(WrongUse, match=expected) as caught:
        load_policy(_policy_file(tmp_path, text))
    assert "region.toml" in str(caught.value)


def test_a_policy_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By its name."""
    with pytest.raises(WrongUse, match=r"gone\.toml"):
        load_policy(tmp_path / "gone.toml")
