"""Who descends from whom and who is whose partner: never a line the file does not say."""

import pytest

from graphmodel.domain.person import Parent, Partner, Twins
from graphmodel.gedcom.read import GedcomContent
from tests.gedcom.files import NEW, OLD, of, one, read, told

PEOPLE = "".join(f"0 @I{n}@ INDI\n1 NAME P{n}\n" for n in range(1, 5))


def family(lines: str, child: str = "", head: str = NEW) -> GedcomContent:
    """I1 and I2 with the child I3, and what more is said of the family and of the child."""
    return read(
        f"0 @I1@ INDI\n1 NAME P1\n1 FAMS @F1@\n0 @I2@ INDI\n1 NAME P2\n1 FAMS @F1@\n"
        f"0 @I3@ INDI\n1 NAME P3\n1 FAMC @F1@\n{child}\n"
        f"0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n{lines}",
        head,
    )


def kinds(found: GedcomContent) -> dict[str, str]:
    return {one.parent: one.kind for one in of(Parent, found)}


@pytest.mark.parametrize(
    ("pedigree", "kind"),
    [
        ("", "biological"),
        ("2 PEDI BIRTH", "biological"),
        ("2 PEDI birth", "biological"),
        ("2 PEDI ADOPTED", "adoptive"),
        ("2 PEDI foster", "foster"),
        ("2 PEDI OTHER\n3 PHRASE step", "step"),
        ("2 PEDI OTHER\n3 PHRASE Donor", "donor"),
        ("2 PEDI step", "step"),
    ],
)
def test_the_pedigree_says_as_what_somebody_is_a_parent(pedigree: str, kind: str) -> None:
    found = family("", pedigree)
    assert kinds(found) == {"I1": kind, "I2": kind}
    assert told(found) == []


@pytest.mark.parametrize(
    ("pedigree", "why"),
    [
        ("2 PEDI OTHER\n3 PHRASE godmother", "kind_unknown"),
        ("2 PEDI _ENUM", "kind_unknown"),
        ("2 STAT DISPROVEN", "disproven"),
    ],
)
def test_a_parent_of_no_kind_we_know_or_disproven_gets_no_line(pedigree: str, why: str) -> None:
    found = family("", pedigree)
    assert kinds(found) == {}
    assert [reason for *_, reason in told(found)] == [why]


def test_a_sealing_makes_nobody_a_parent() -> None:
    found = family("", "2 PEDI SEALING")
    assert kinds(found) == {}
    assert ("INDI.FAMC.PEDI", "SEALING") in [(r.path, r.value) for r in found.remarks]


def test_a_challenged_parent_is_drawn_and_told() -> None:
    found = family("", "2 STAT challenged", OLD)
    assert kinds(found) == {"I1": "biological", "I2": "biological"}
    assert [reason for *_, reason in told(found)] == ["challenged"]


def test_other_programs_tell_father_and_mother_apart() -> None:
    lines = "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n2 _FREL Step\n2 _MREL Natural"
    found = read(PEOPLE + lines, OLD)
    assert kinds(found) == {"I1": "step", "I2": "biological"}


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        ("", {"I1": "adoptive", "I2": "adoptive"}),
        ("3 ADOP BOTH", {"I1": "adoptive", "I2": "adoptive"}),
        ("3 ADOP HUSB", {"I1": "adoptive", "I2": "biological"}),
        ("3 ADOP WIFE", {"I1": "biological", "I2": "adoptive"}),
    ],
)
def test_an_adoption_says_by_whom_and_since_when(by: str, expected: dict[str, str]) -> None:
    found = family("", f"1 ADOP\n2 DATE 3 MAY 1999\n2 FAMC @F1@\n{by}")
    assert kinds(found) == expected
    days = {str(one.from_) for one in of(Parent, found) if one.kind == "adoptive"}
    assert days == {"1999-05-03"}


def test_an_adoption_that_does_not_say_by_whom_stays_in_the_report() -> None:
    found = family("", "1 ADOP\n2 DATE 1999")
    assert set(kinds(found).values()) == {"biological"}
    assert ("INDI.ADOP.DATE", "1999") in [(r.path, r.value) for r in found.remarks]


def test_a_child_has_as_many_parents_as_its_families_say() -> None:
    lines = (
        "0 @I5@ INDI\n1 NAME P5\n1 FAMC @F1@\n2 PEDI BIRTH\n1 FAMC @F2@\n2 PEDI ADOPTED\n"
        "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I5@\n"
        "0 @F2@ FAM\n1 HUSB @I3@\n1 WIFE @I4@\n1 CHIL @I5@"
    )
    assert kinds(read(PEOPLE + lines)) == {
        "I1": "biological",
        "I2": "biological",
        "I3": "adoptive",
        "I4": "adoptive",
    }


def test_a_child_named_on_one_side_only_still_belongs_there_and_is_told() -> None:
    listed = read(PEOPLE + "0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I3@")
    assert kinds(listed) == {"I1": "biological"}
    assert [(r.path, r.why) for r in listed.remarks] == [("FAM.CHIL", "one_side_only")]
    said = read(PEOPLE + "0 @I5@ INDI\n1 NAME P5\n1 FAMC @F1@\n0 @F1@ FAM\n1 HUSB @I1@")
    assert kinds(said) == {"I1": "biological"}
    assert [(r.path, r.why) for r in said.remarks] == [("INDI.FAMC", "one_side_only")]


def test_the_same_parent_in_two_families_is_one_parent() -> None:
    lines = (
        "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n0 @F2@ FAM\n1 WIFE @I2@\n1 CHIL @I3@"
    )
    found = read(PEOPLE + lines)
    assert kinds(found) == {"I1": "biological", "I2": "biological"}
    assert [why for *_, why in told(found)] == ["same_twice"]


@pytest.mark.parametrize(
    ("events", "kind", "first", "until", "ended"),
    [
        ("", "relationship", None, None, None),
        ("1 ENGA Y", "relationship", None, None, None),
        ("1 NO MARR", "relationship", None, None, None),
        ("1 MARR N", "relationship", None, None, None),
        ("1 MARR", "married", None, None, None),
        ("1 MARR Y", "married", None, None, None),
        ("1 MARR\n2 DATE 1 MAY 2001", "married", "2001-05-01", None, None),
        ("1 MARR\n2 DATE 2001", "married", None, None, None),
        ("1 MARR Y\n2 TYPE samenwonend", "living_together", None, None, None),
        ("1 DIV Y", "married", None, None, "divorced"),
        ("1 ANUL Y", "married", None, None, "divorced"),
        ("1 DIV N", "relationship", None, None, None),
        (
            "1 MARR\n2 DATE 1 MAY 2001\n1 DIV\n2 DATE 2 JUN 2003",
            *("married", "2001-05-01", "2003-06-02", "divorced"),
        ),
        (
            "1 EVEN\n2 TYPE living together\n2 DATE 1 MAY 2001\n1 EVEN\n2 TYPE separated",
            *("living_together", "2001-05-01", None, "separated"),
        ),
        (
            "1 EVEN\n2 TYPE living together\n2 DATE 1 MAY 2001\n1 MARR\n2 DATE 1 MAY 2003",
            *("married", "2003-05-01", None, None),
        ),
        (
            "1 MARR Y\n1 EVEN\n2 TYPE widowed\n2 DATE 3 MAY 2003",
            "married",
            None,
            "2003-05-03",
            "widowed",
        ),
    ],
)
def test_a_couple_is_what_the_file_says_of_it(
    events: str, kind: str, first: str | None, until: str | None, ended: str | None
) -> None:
    couple = one(Partner, family(events))
    said = (couple.a, couple.b, couple.kind, couple.from_, couple.until, couple.ended)
    assert tuple(str(part) for part in said) == tuple(
        str(part) for part in ("I1", "I2", kind, first, until, ended)
    )


def test_parents_of_whom_it_is_said_that_they_are_no_couple_are_none() -> None:
    found = family("1 EVEN\n2 TYPE no couple")
    assert of(Partner, found) == []
    assert len(kinds(found)) == 2


def test_one_parent_alone_is_no_couple() -> None:
    found = read(PEOPLE + "0 @F1@ FAM\n1 WIFE @I2@\n1 CHIL @I3@\n1 MARR Y")
    assert of(Partner, found) == []
    assert ("FAM.MARR", "Y") in [(r.path, r.value) for r in found.remarks]


@pytest.mark.parametrize(
    ("events", "why"),
    [
        ("1 MARR\n2 DATE 2001", "date_needs_day"),
        ("1 MARR\n2 DATE BET 1 MAY 2001 AND 3 MAY 2001", "date_needs_day"),
        ("1 MARR\n2 DATE ABT 2001", "date_not_exact"),
        ("1 MARR\n2 DATE 2 MAY 2001\n1 DIV\n2 DATE 2 MAY 2001", "end_before_begin"),
        ("1 MARR Y\n1 MARR Y", "second_value"),
    ],
)
def test_what_is_not_taken_of_a_couple_is_told(events: str, why: str) -> None:
    assert [reason for *_, reason in told(family(events))] == [why]


def test_of_the_same_couple_twice_at_once_the_one_that_goes_on_is_taken() -> None:
    couple = "1 HUSB @I1@\n1 WIFE @I2@\n1 MARR\n2 DATE 1 MAY"
    lines = f"0 @F1@ FAM\n{couple} 2001\n1 DIV Y\n0 @F2@ FAM\n{couple} 2004"
    found = read(PEOPLE + lines)
    assert str(one(Partner, found).from_) == "2004-05-01"
    assert [why for *_, why in told(found)] == ["overlaps"]


def test_two_women_with_a_child_are_a_couple_and_both_its_parents() -> None:
    found = read(PEOPLE + "0 @F1@ FAM\n1 WIFE @I1@\n1 WIFE @I2@\n1 CHIL @I3@\n1 MARR Y")
    assert kinds(found) == {"I1": "biological", "I2": "biological"}
    assert one(Partner, found).kind == "married"


def test_a_third_partner_in_a_family_is_told() -> None:
    found = read(PEOPLE + "0 @F1@ FAM\n1 HUSB @I1@\n1 WIFE @I2@\n1 WIFE @I3@\n1 CHIL @I4@")
    assert kinds(found) == {"I1": "biological", "I2": "biological"}
    assert told(found) == [("FAM.WIFE", "@I3@", "third_partner")]


def test_a_child_that_is_older_than_its_parent_is_told() -> None:
    found = read(
        "0 @I1@ INDI\n1 NAME A\n1 BIRT\n2 DATE 1990\n0 @I2@ INDI\n1 NAME B\n1 BIRT\n"
        "2 DATE DEC 1989\n1 FAMC @F1@\n0 @F1@ FAM\n1 HUSB @I1@\n1 CHIL @I2@"
    )
    assert told(found) == [("INDI", "", "child_older")]
    assert found.remarks[0].line == 8


@pytest.mark.parametrize(
    ("role", "identical"),
    [
        ("2 ROLE OTHER\n3 PHRASE twin", None),
        ("2 ROLE OTHER\n3 PHRASE Identical twin", True),
        ("2 RELA fraternal twin", False),
    ],
)
def test_twins_are_twins_whoever_says_so(role: str, identical: bool | None) -> None:
    found = read(PEOPLE + f"0 @I5@ INDI\n1 NAME P5\n1 ASSO @I2@\n{role}")
    twins = one(Twins, found)
    assert (twins.persons, twins.identical) == (("I2", "I5"), identical)


def test_three_born_together_are_one_group() -> None:
    lines = "1 ASSO @I1@\n2 RELA twin\n1 ASSO @I2@\n2 RELA twin"
    found = read(PEOPLE + f"0 @I5@ INDI\n1 NAME P5\n{lines}")
    assert one(Twins, found).persons == ("I1", "I2", "I5")


def test_other_associations_stay_in_the_report() -> None:
    found = read(PEOPLE + "0 @I5@ INDI\n1 NAME P5\n1 ASSO @I2@\n2 ROLE GODP")
    assert of(Twins, found) == []
    assert [(r.path, r.value) for r in found.remarks] == [
        ("INDI.ASSO", "@I2@"),
        ("INDI.ASSO.ROLE", "GODP"),
    ]


def test_a_reference_to_nobody_is_told_and_no_error() -> None:
    found = family("1 CHIL @VOID@")
    assert told(found) == [("FAM.CHIL", "@VOID@", "points_at_nobody")]


def test_twins_who_are_said_to_be_both_kinds_are_of_no_known_kind() -> None:
    lines = "1 ASSO @I1@\n2 RELA identical twin\n1 ASSO @I2@\n2 RELA fraternal twin"
    found = read(PEOPLE + f"0 @I5@ INDI\n1 NAME P5\n{lines}")
    assert one(Twins, found).identical is None
    assert [why for *_, why in told(found)] == ["twins_differ"]


@pytest.mark.parametrize(
    ("lines", "paths"),
    [
        ("0 @F1@ FAM\n1 HUSB @I1@\n1 MARR Y", ["FAM"]),
        ("0 @F1@ FAM\n1 CHIL @I1@\n1 CHIL @I2@", ["FAM", "FAM.CHIL", "FAM.CHIL"]),
    ],
)
def test_a_family_that_ties_nobody_to_anybody_is_told(lines: str, paths: list[str]) -> None:
    found = read(PEOPLE + lines)
    assert [(path, why) for path, _, why in told(found)] == [(one, "no_relation") for one in paths]
    assert of(Parent, found) == []
