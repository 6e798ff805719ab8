"""Everything the program says can be said in English."""

from collections import Counter
from functools import cache
from string import Formatter
from typing import Final

from tests.messages import FREQUENT, english, forms, said, words_of
from visualise.language import _, speaking

SAID: Final = tuple((source, forms(message)) for source, message in said())
ENDS: Final = ".?!:"


@cache
def translations() -> dict[str, str]:
    """The English of every Dutch text in the catalogue."""
    return {
        text: translation
        for message in english()
        for text, translation in zip(forms(message.id), forms(message.string), strict=True)
        if text
    }


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _before, name, _spec, _how in Formatter().parse(text) if name is not None}


def test_every_text_has_an_english_one() -> None:
    missing = {
        (source, text) for source, texts in SAID for text in texts if not translations().get(text)
    }
    assert sorted(missing) == []


def test_the_english_names_the_same_things() -> None:
    other = [
        text
        for text, translation in translations().items()
        if translation and placeholders(text) != placeholders(translation)
    ]
    assert other == []


def test_the_catalogue_holds_nothing_that_is_said_no_more() -> None:
    wanted = {text for _source, texts in SAID for text in texts}
    catalogue = english()
    assert sorted(translations().keys() - wanted) == []
    assert not catalogue.obsolete
    assert not [message.id for message in catalogue if message.id and message.fuzzy]


def test_a_number_always_chooses_between_the_same_two_texts() -> None:
    """A catalogue knows them by the first of the two."""
    pairs = {texts for _source, texts in SAID if len(texts) > 1}
    assert [text for text, times in Counter(one for one, _many in pairs).items() if times > 1] == []


def test_no_english_text_holds_a_word_of_dutch() -> None:
    held = {text: FREQUENT & set(words_of(text)) for text in translations().values()}
    assert {text: words for text, words in held.items() if words} == {}


def test_a_sentence_stays_a_sentence_and_a_title_a_title() -> None:
    other = [
        text
        for text, translation in translations().items()
        if translation and (text[-1:] in ENDS) != (translation[-1:] in ENDS)
    ]
    assert other == []


def test_what_is_said_is_what_the_catalogue_holds() -> None:
    with speaking("en"):
        spoken = {text: _(text) for text, english_text in translations().items() if english_text}
    assert spoken.items() <= translations().items()
