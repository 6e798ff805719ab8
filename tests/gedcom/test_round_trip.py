"""What is written and read again is the same family; others can read it too."""

import re
import tempfile
from pathlib import Path

import gedcom7
import pytest
from ged4py.parser import GedcomReader
from hypothesis import given, settings

from graphmodel.domain.ids import PersonId
from graphmodel.domain.person import Parent, Partner, Person
from graphmodel.domain.records import Record, key_of
from graphmodel.gedcom.grouping import families_of
from graphmodel.gedcom.kin import Kin
from graphmodel.gedcom.read import read_gedcom
from graphmodel.gedcom.write import LeftBehind, Version, write_gedcom
from tests.gedcom.files import MOST
from tests.gedcom.kinship import kin, with_more

VERSIONS: list[Version] = ["7.0", "5.5.1"]
versions = pytest.mark.parametrize("version", VERSIONS)


@versions
@settings(deadline=None, derandomize=True)
@given(family=kin())
def test_people_and_relations_come_back_as_they_went(version: Version, family: Kin) -> None:
    written = write_gedcom(family, version)
    assert written.left_behind == ()
    found = read_gedcom(written.text.encode(), "f.ged", most_people=MOST)
    assert found.problems == ()
    back = {(type(record), key_of(record)): record for record, _ in found.records}
    all_of_it: tuple[Record, ...] = (
        *family.people,
        *family.parents,
        *family.partners,
        *family.twins,
    )
    went = {(type(record), key_of(record)): record for record in all_of_it}
    assert back == went


@settings(deadline=None, derandomize=True)
@given(family=kin())
def test_version_7_holds_before_another_program_that_checks_it(family: Kin) -> None:
    records = gedcom7.loads(write_gedcom(family, "7.0").text)
    assert gedcom7.validate(records) == []


@settings(deadline=None, max_examples=30, derandomize=True)
@given(family=kin())
def test_version_5_5_1_is_read_by_another_program(family: Kin) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "f.ged"
        path.write_bytes(write_gedcom(family, "5.5.1").text.encode())
        with GedcomReader(str(path)) as reader:
            people = list(reader.records0("INDI"))
            assert len(people) == len(family.people)
            links = sum(len(one.sub_tags("FAMC")) for one in people)
            families = {one.xref_id: one for one in reader.records0("FAM")}
    assert bool(links) is bool(family.parents)
    assert len(families) >= len(family.partners)


def test_the_same_relatives_are_the_same_text_in_whatever_order_they_come() -> None:
    people = tuple(Person(id=PersonId(one), name=one) for one in "abc")
    turned = Kin(people=people[::-1])
    assert write_gedcom(Kin(people=people)) == write_gedcom(turned)


@versions
def test_what_stays_behind_is_told_and_not_written(version: Version) -> None:
    family = with_more(Kin(people=(Person(id=PersonId("ria"), name="Ria"),)))
    written = write_gedcom(family, version)
    assert written.left_behind == (
        LeftBehind("asked_kin", ("ria", "father"), ""),
        LeftBehind("bond", ("ria", "ria", "violence"), ""),
        LeftBehind("person", ("ria",), "name"),
        LeftBehind("person", ("ria",), "note"),
        LeftBehind("person", ("ria",), "vulnerable"),
    )
    assert "belt" not in written.text
    assert "violence" not in written.text


@versions
@pytest.mark.parametrize("name", ["@I1@", "@home", "a@b", "Ria\nBos", "0 TRLR"])
def test_a_name_is_never_a_reference_or_a_line(version: Version, name: str) -> None:
    family = Kin(people=(Person(id=PersonId("ria"), name=name),))
    found = read_gedcom(write_gedcom(family, version).text.encode(), "f.ged", most_people=MOST)
    (record,) = (record for record, _ in found.records)
    assert isinstance(record, Person)
    assert record.name == " ".join(name.split())


def test_a_stepparent_who_is_the_couple_is_no_parent_by_blood_for_other_programs() -> None:
    ids = {one: PersonId(one) for one in ("child", "mother", "step")}
    family = Kin(
        people=tuple(Person(id=one, name=one) for one in ids.values()),
        parents=(
            Parent(parent=ids["mother"], child=ids["child"]),
            Parent(parent=ids["step"], child=ids["child"], kind="step"),
        ),
        partners=(Partner(a=ids["mother"], b=ids["step"], kind="married"),),
    )
    text = write_gedcom(family).text
    assert re.findall(r"1 FAMC .*\n2 PEDI .*\n(?:3 PHRASE .*\n)?", text) == [
        "1 FAMC @F2@\n2 PEDI BIRTH\n",
        "1 FAMC @F3@\n2 PEDI OTHER\n3 PHRASE step\n",
    ]
    couple = text[text.index("0 @F1@ FAM") : text.index("0 @F2@ FAM")]
    assert "CHIL" not in couple


def test_of_three_parents_the_couple_is_one_family_and_the_third_another() -> None:
    ids = [PersonId(one) for one in ("a", "b", "c", "kid")]
    family = Kin(
        people=tuple(Person(id=one, name=one) for one in ids),
        parents=tuple(Parent(parent=one, child=ids[3]) for one in ids[:3]),
        partners=(Partner(a=ids[1], b=ids[2], kind="married"),),
    )
    found = [(each.spouses, len(each.children)) for each in families_of(family)]
    assert found == [((ids[1], ids[2]), 1), ((ids[0],), 1)]
