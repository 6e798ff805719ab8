"""A name that turns the reading direction round turns no sentence round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visualise.language import Spoken, _, mark, n_

OVERRIDE, EMBED, ISOLATE = "\u202e", "\u202b", "\u2067"
POP, END = "\u202c", "\u2069"
TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
WORDS = Spoken({"knows": mark("Nieuw voor de test: {name} weet nu alles.")})


def open_at_the_end(text: str) -> int:
    """How many isolates are open behind a text; below zero never happens in a whole one."""
    depth = 0
    for letter in text:
        if letter in "\u2066\u2067\u2068":
            depth += 1
        elif letter == END:
            depth -= 1
            assert depth >= 0
    return depth


@pytest.mark.parametrize(
    "said",
    [
        _("{name} weet nu alles.").format(name=OVERRIDE + "kwaad"),
        n_("{name}: {n} mens.", "{name}: {n} mensen.", 1).format(name=OVERRIDE + "kwaad", n=1),
        WORDS["knows"].format(name=OVERRIDE + "kwaad"),
    ],
)
def test_what_turns_round_is_kept_and_kept_apart(said: str) -> None:
    before, _name, after = said.partition(OVERRIDE + "kwaad")
    assert before.endswith("\u2068")
    assert after.startswith(END)


@given(name=st.text(st.sampled_from(TURNING + "ab ")))
def test_whatever_the_name_is_its_sentence_goes_on_as_it_began(name: str) -> None:
    said = _("{name} weet nu alles.").format(name=name)
    assert said.endswith(" weet nu alles.")
    own = said.removesuffix(" weet nu alles.")
    assert open_at_the_end(own) == 0
    assert own == name or (own[0], own[-1]) == ("\u2068", END)
    assert own != name or not set(name) & set(TURNING)


def test_a_sentence_within_a_sentence_keeps_its_name_apart() -> None:
    said = _("{name} weet nu alles.").format(name=OVERRIDE + "kwaad")
    assert said in _("Terugzetten: {what}").format(what=said)


@pytest.mark.parametrize("name", ["Ria", "ليلى حداد", "Zoë Özgür", "👩\u200d👧 Ada", "{name}", ""])
def test_an_ordinary_name_is_said_as_it_is(name: str) -> None:
    assert _("{name} weet nu alles.").format(name=name) == f"{name} weet nu alles."
