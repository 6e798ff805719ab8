"""Who somebody is, by the file: name, sex, birth, death, and the id."""

import pytest

from graphmodel.domain.person import Person
from graphmodel.gedcom.people import NAMELESS
from graphmodel.interchange.decode import decode_line
from graphmodel.interchange.encode import encode_line
from graphmodel.interchange.problems import Place
from tests.gedcom.files import OLD, of, one, read, told


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("1 NAME Ria /Bos/", "Ria Bos"),
        ("1 NAME /Bos/ Ria", "Bos Ria"),
        ("1 NAME Ria", "Ria"),
        ("1 NAME  Ria   /van den Bos/ ", "Ria van den Bos"),
        ("1 NAME Ria a/b", "Ria a/b"),
        ("1 NAME\n2 GIVN Ria\n2 SPFX van den\n2 SURN Bos", "Ria van den Bos"),
        ("1 NAME //\n1 NAME Ria /Bos/", "Ria Bos"),
        ("1 NAME Fatma /Ünal/", "Fatma Ünal"),
        ("1 NAME محمد /علي/", "محمد علي"),
    ],
)
def test_a_name_is_shown_as_it_is_said(name: str, shown: str) -> None:
    assert one(Person, read(f"0 @I1@ INDI\n{name}")).name == shown


def test_a_second_name_is_in_the_report() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ria /Bos/\n1 NAME Ria /Mol/\n2 TYPE MARRIED")
    assert one(Person, found).name == "Ria Bos"
    assert told(found) == [("INDI.NAME", "Ria /Mol/", "second_value")]
    assert [(r.path, r.value) for r in found.remarks[1:]] == [("INDI.NAME.TYPE", "MARRIED")]


def test_somebody_without_a_name_is_not_lost() -> None:
    found = read("0 @I1@ INDI")
    assert one(Person, found).name == NAMELESS
    assert [remark.why for remark in found.remarks] == ["name_missing"]


@pytest.mark.parametrize(
    ("sex", "taken", "why"),
    [
        ("M", "m", []),
        ("F", "f", []),
        ("X", "x", []),
        ("U", None, []),
        ("N", None, []),
        ("Q", None, ["value_unknown"]),
    ],
)
def test_sex_is_what_the_file_says_or_unknown(sex: str, taken: str | None, why: list[str]) -> None:
    found = read(f"0 @I1@ INDI\n1 NAME Ria\n1 SEX {sex}")
    assert one(Person, found).sex == taken
    assert [reason for *_, reason in told(found)] == why


def test_of_two_birth_dates_the_first_counts_and_the_other_is_told() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ria\n1 BIRT\n2 DATE 1 MAY 1990\n1 BIRT\n2 DATE 2 MAY 1990")
    assert one(Person, found).birth == "1990-05-01"
    assert told(found) == [("INDI.BIRT", "", "second_value")]
    assert [(r.line, r.path, r.value) for r in found.remarks] == [
        (8, "INDI.BIRT", ""),
        (9, "INDI.BIRT.DATE", "2 MAY 1990"),
    ]


def test_a_christening_is_no_birth() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ria\n1 CHR\n2 DATE 9 JAN 1990")
    assert one(Person, found).birth is None
    assert told(found) == [("INDI.CHR.DATE", "9 JAN 1990", "not_a_birth_date")]


@pytest.mark.parametrize(
    ("death", "died", "why"),
    [
        ("1 DEAT Y", "unknown", []),
        ("1 DEAT", "unknown", []),
        ("1 DEAT\n2 DATE 1 MAY 1990", "1990-05-01", []),
        ("1 DEAT\n2 DATE ABT 1990", "unknown", ["date_not_exact"]),
        ("1 DEAT N", None, []),
        ("1 DEAT long ago", "unknown", ["value_unknown"]),
        ("1 BURI\n2 DATE 3 MAY 1990", "unknown", ["dead_by_burial"]),
        ("1 NO DEAT", None, []),
        ("1 DEAT Y\n1 DEAT\n2 DATE 1990", "unknown", ["second_value"]),
    ],
)
def test_who_died_is_dead_and_the_day_is_never_made_up(
    death: str, died: str | None, why: list[str]
) -> None:
    found = read(f"0 @I1@ INDI\n1 NAME Ria\n{death}")
    assert one(Person, found).died == died
    assert [reason for *_, reason in told(found)] == why


@pytest.mark.parametrize("age", ["2 AGE STILLBORN", "2 AGE 0d\n3 PHRASE Stillborn"])
def test_a_stillborn_child_is_no_child_that_lived(age: str) -> None:
    person = one(Person, read(f"0 @I1@ INDI\n1 BIRT\n2 DATE 1990\n1 DEAT\n{age}"))
    assert (person.life, person.birth, person.died) == ("stillborn", "1990", None)


@pytest.mark.parametrize("xref", ["I 1", "I/1", "é", "I" * 80, "a:b", "I1!"])
def test_an_id_that_does_not_fit_is_made_to_fit_the_same_way_every_time(xref: str) -> None:
    lines = f"0 @{xref}@ INDI\n1 NAME Ria"
    first, second = one(Person, read(lines, OLD)), one(Person, read(lines, OLD))
    assert first.id == second.id
    assert decode_line(encode_line(first), Place("", 1)) == first
    assert [why for *_, why in told(read(lines, OLD))] == ["id_changed"]


def test_ids_made_to_fit_take_nobody_elses() -> None:
    taken = one(Person, read("0 @I 1@ INDI\n1 NAME Ria", OLD)).id
    lines = f"0 @I 1@ INDI\n1 NAME Ria\n0 @I/1@ INDI\n1 NAME Mo\n0 @{taken}@ INDI\n1 NAME Jo"
    ids = {person.name: person.id for person in of(Person, read(lines, OLD))}
    assert ids["Jo"] == taken
    assert len(set(ids.values())) == 3


def test_a_prefix_stands_before_every_id_also_the_long_ones() -> None:
    found = read(f"0 @I1@ INDI\n0 @{'I' * 64}@ INDI\n0 INDI", prefix="opa-")
    ids = [person.id for person in of(Person, found)]
    assert ids[0] == "opa-I1"
    assert all(one.startswith("opa-") and len(one) <= 64 for one in ids)
    assert len(set(ids)) == 3


def test_signs_nobody_sees_are_left_out_and_told() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ri\x07a /B\x00os/")
    assert one(Person, found).name == "Ria Bos"
    assert told(found) == [("INDI.NAME", "Ria /Bos/", "control_left_out")]


def test_version_7_doubles_only_the_first_sign_and_5_5_1_every_one() -> None:
    lines = "0 @I1@ INDI\n1 NAME Ria\n1 NOTE @@ria@@home"
    assert [remark.value for remark in read(lines).remarks] == ["@ria@@home"]
    assert [remark.value for remark in read(lines, OLD).remarks] == ["@ria@home"]


def test_a_value_over_several_lines_is_one_value() -> None:
    found = read("0 @I1@ INDI\n1 NAME Ria\n1 NOTE one\n2 CONT two\n2 CONC three", OLD)
    assert [(remark.line, remark.value) for remark in found.remarks] == [(8, "one twothree")]


@pytest.mark.parametrize(
    ("born", "died", "asked"),
    [
        ("1 JAN 2000", "3 MAR 1999", True),
        ("2000", "1999", True),
        ("DEC 2000", "2000", False),
        ("2000", "2000", False),
        ("1 JAN 2000", "ABT 1999", False),
    ],
)
def test_who_died_before_birth_is_asked_about(born: str, died: str, *, asked: bool) -> None:
    found = read(f"0 @I1@ INDI\n1 NAME Ria\n1 BIRT\n2 DATE {born}\n1 DEAT\n2 DATE {died}")
    lines = [each.line for each in found.remarks if each.why == "died_before_birth"]
    assert lines == ([8] if asked else [])
