"""The samples of the format and of a program that writes it come in whole."""

from pathlib import Path

import pytest

from graphmodel.domain.person import Parent, Partner, Person
from graphmodel.gedcom.read import GedcomContent, read_gedcom
from tests.gedcom.files import MOST, SAMPLES, of

EVERY = sorted(SAMPLES.glob("*.ged"))

HEARD = frozenset(
    {
        "HEAD",
        "HEAD.CHAR",
        "HEAD.GEDC",
        "HEAD.GEDC.FORM",
        "HEAD.GEDC.VERS",
        "TRLR",
        *("INDI", "INDI.NAME", "INDI.SEX", "INDI.BIRT", "INDI.BIRT.DATE", "INDI.FAMS"),
        *("INDI.NAME.NPFX", "INDI.NAME.GIVN", "INDI.NAME.NICK", "INDI.NAME.SPFX"),
        *("INDI.NAME.SURN", "INDI.NAME.NSFX", "INDI.DEAT", "INDI.DEAT.DATE"),
        *("INDI.FAMC", "INDI.FAMC.PEDI", "INDI.FAMC.STAT"),
        *("FAM", "FAM.HUSB", "FAM.WIFE", "FAM.CHIL", "FAM.MARR", "FAM.MARR.DATE"),
        *("FAM.DIV", "FAM.DIV.DATE", "FAM.ANUL", "FAM.NO"),
    }
)
"""Where a line may stand without being in the report: something was made of it."""


def sample(name: str) -> GedcomContent:
    return read_gedcom((SAMPLES / name).read_bytes(), name, most_people=MOST)


def test_all_samples_are_there() -> None:
    assert len(EVERY) == 11


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.name)
def test_a_sample_has_no_problems_and_nothing_of_it_is_dropped_in_silence(path: Path) -> None:
    found = sample(path.name)
    assert found.problems == ()
    reported = {remark.line for remark in found.remarks}
    stack: list[str] = []
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        level, first, *rest = line.split(" ")
        tag = rest[0] if first.startswith("@") else first
        del stack[int(level) :]
        stack.append(tag)
        if tag == "CONT":
            continue
        assert number in reported or ".".join(stack) in HEARD, line


def test_the_family_of_the_sample_is_the_family_on_the_screen() -> None:
    found = sample("simpsons-5.5.ged")
    names = {one.id: one.name for one in of(Person, found)}
    assert len(names) == 11
    parents: dict[str, set[str]] = {}
    for one in of(Parent, found):
        assert one.kind == "biological"
        parents.setdefault(names[one.child], set()).add(names[one.parent])
    home = {"Homer Simpson", "Marge Simpson"}
    bouviers = {"Clancy Bouvier", "Jacqueline Bouvier"}
    assert parents == {
        "Bart Simpson": home,
        "Lisa Simpson": home,
        "Maggie Simpson": home,
        "Homer Simpson": {"Abraham Simpson", "Mona Simpson"},
        "Marge Simpson": bouviers,
        "Patty Bouvier": bouviers,
        "Selma Bouvier": bouviers,
    }
    assert {one.kind for one in of(Partner, found)} == {"relationship"}
    assert len(of(Partner, found)) == 3


@pytest.mark.parametrize("name", ["remarriage1.ged", "remarriage2.ged"])
def test_who_marries_again_was_married_in_between_to_another(name: str) -> None:
    couples = sorted(
        (one.b, str(one.from_), str(one.until), one.ended) for one in of(Partner, sample(name))
    )
    assert couples == [
        ("I2", "1911-04-01", "1912-05-02", "divorced"),
        ("I2", "1914-07-04", "None", None),
        ("I3", "1913-06-03", "None", None),
    ]


def test_two_men_are_a_couple_as_any_other() -> None:
    (couple,) = of(Partner, sample("same-sex-marriage.ged"))
    assert (couple.a, couple.b, couple.kind) == ("I1", "I2", "relationship")


def test_the_fullest_sample_gives_what_is_certain_and_no_more() -> None:
    found = sample("maximal70.ged")
    people = {str(one.id): one for one in of(Person, found)}
    assert people["I1"].name == 'Lt. Cmndr. Joseph "John" de Allen jr.'
    assert (people["I1"].birth, people["I1"].died) == ("2000-01-01", "2022-03-28")
    assert [people[one].sex for one in ("I1", "I2", "I3", "I4")] == ["m", "f", "x", None]
    assert {(one.parent, one.child) for one in of(Parent, found)} == {("I1", "I4"), ("I2", "I4")}
    (couple,) = of(Partner, found)
    assert (couple.kind, str(couple.from_), couple.until) == ("married", "2022-03-27", None)
    assert couple.ended == "divorced"


def test_references_of_every_form_become_ids_that_differ() -> None:
    ids = [one.id for one in of(Person, sample("xref.ged"))]
    assert len(set(ids)) == 7
    assert {"I1", "I", "1", "_", "0XFFFFFFFF"} <= set(ids)
