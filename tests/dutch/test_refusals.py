"""Why something was not done, said to whoever did it."""

import re

import pytest

from graphmodel.changes.command import Refusal
from graphmodel.changes.refusals import REFUSALS, RefusalCode
from visualise.dutch.refusals import LONGEST_QUOTE, SENTENCES, quote, say_refusal

NAMES = {"ria": "Ria", "w1": "Papa slaat mama. " * 20, "42": "Nummer 42"}


def names(one: str) -> str:
    """How somebody or something is called."""
    return NAMES.get(one, "iemand")


def test_every_reason_has_a_sentence_and_no_other_has() -> None:
    assert set(SENTENCES) == set(REFUSALS)


@pytest.mark.parametrize("code", REFUSALS)
def test_a_sentence_is_whole_with_and_without_what_it_is_about(code: RefusalCode) -> None:
    for about in ((), ("ria",), ("w1", "ria")):
        said = say_refusal(Refusal(code=code, about=about), names)
        assert "{" not in said
        assert said[0].isupper() or said[0] == "“"
        assert said[-1] in ".?”"
        assert not re.search(r"\b(error|code|id|null|None)\b", said)


def test_a_number_is_said_as_it_is_and_a_person_by_name() -> None:
    too_long = Refusal(code="name_too_long", about=("120",))
    assert say_refusal(too_long, names) == "Deze naam is te lang. Er passen 120 letters."
    tied = Refusal(code="already_tied", about=("42",))
    assert say_refusal(tied, names) == "Nummer 42 hoort al bij het netwerk."


def test_a_day_that_cannot_be_says_whether_it_is_too_early_too_late_or_no_day() -> None:
    codes: tuple[RefusalCode, ...] = (
        "day_impossible",
        "day_long_ago",
        "day_to_come",
        "day_too_far",
    )
    assert [say_refusal(Refusal(code=one), names).split(".")[0] for one in codes] == [
        "Deze dag begrijpen we niet",
        "Deze dag is te lang geleden",
        "Deze dag moet nog komen",
        "Deze dag ligt te ver vooruit",
    ]


def test_somebody_unknown_is_spoken_of_without_a_name() -> None:
    assert say_refusal(Refusal(code="is_dead"), names) == "Deze persoon leeft die dag niet meer."


def test_a_worry_is_quoted_and_cut() -> None:
    said = say_refusal(Refusal(code="worry_closed", about=("w1",)), names)
    assert said.startswith("Deze zorg staat die dag niet open: “Papa slaat mama.")
    assert len(quote(NAMES["w1"])) <= LONGEST_QUOTE + 3
