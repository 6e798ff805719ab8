"""The network map of a household: what its lines say, and the list that says the same."""

from datetime import date, timedelta

import pytest

from graphmodel.domain.dossier import Dossier
from tests.rules.lines import Line, bond, household, knows, line, member, person, tie, worry
from tests.rules.world import DAY
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from tests.visualise.svg_reading import SVG, having, parsed
from visualise.language import speaking
from visualise.layout.network.model import KINDS
from visualise.views.network_map import NetworkRow, network_page, network_svg

HOME: tuple[Line, ...] = (
    household(),
    line("municipality", id="GM1", name="Merendam"),
    *(person(who) for who in ("noor", "daan", "ria", "mo", "ans", "bep")),
    member("noor", role="parent"),
    member("daan", role="child"),
    tie("ria", area="neighbours"),
    tie("mo", area="specialist_services", paid=True),
    tie("ans"),
    worry("w1"),
)


def days_ago(days: int) -> str:
    return (DAY - timedelta(days=days)).isoformat()


def home(*lines: Line) -> Dossier:
    return dossier_from(*HOME, *lines)


def rows(dossier: Dossier, day: date = DAY) -> dict[str, NetworkRow]:
    page = network_page(dossier, on(dossier, day), "Merendam", DAY)
    return {row.person.id: row for row in page.rows}


def lines_of(dossier: Dossier, name: str, day: date = DAY) -> set[str]:
    root = parsed(network_svg(dossier, on(dossier, day)))
    return {one.attrib[name] for one in having(root, name)}


def tie_class(dossier: Dossier, who: str, day: date = DAY) -> str:
    root = parsed(network_svg(dossier, on(dossier, day)))
    (found,) = [one for one in having(root, "data-tie") if one.attrib["data-tie"] == who]
    return found.attrib["class"]


@pytest.mark.parametrize(
    ("given", "state"),
    [
        ({"last_contact": days_ago(59)}, "fresh"),
        ({"last_contact": days_ago(60)}, "quiet"),
        ({"last_contact": None}, "unknown"),
        ({"active": False, "last_contact": days_ago(1)}, "inactive"),
    ],
)
def test_a_line_to_the_household_tells_how_the_contact_is(
    given: dict[str, str | bool | None], state: str
) -> None:
    dossier = home(tie("bep", **given))
    assert tie_class(dossier, "bep") == f"tie {state}"
    assert rows(dossier)["bep"].state == state
    assert rows(dossier)["bep"].tie


def test_on_a_day_before_the_last_contact_it_is_not_known() -> None:
    dossier = home(tie("bep", last_contact=days_ago(1)))
    assert tie_class(dossier, "bep", DAY - timedelta(days=2)) == "tie unknown"


def test_everybody_around_has_one_line_to_the_household_and_members_have_none() -> None:
    assert lines_of(home(), "data-tie") == {"ria", "mo", "ans"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in ("kin", "knows")])
def test_a_bond_is_drawn_and_told_from_both_sides(kind: str) -> None:
    dossier = home(bond("ans", "noor", kind))
    assert lines_of(dossier, "data-bond") == {f"ans noor {kind}"}
    (said,), (back,) = rows(dossier)["ans"].others, rows(dossier)["noor"].others
    assert "Noor" in said
    assert "Ans" in back
    one_way = kind in ("violence", "controlling")
    assert (said.replace("Noor", "x") != back.replace("Ans", "x")) == one_way


def test_a_bond_is_there_only_as_long_as_it_lasts() -> None:
    dossier = home(bond("ans", "noor", "close", **{"from": "2026-03-01", "until": "2026-06-01"}))
    assert not lines_of(dossier, "data-bond")
    assert lines_of(dossier, "data-bond", date(2026, 3, 1)) == {"ans noor close"}


def test_a_bond_with_somebody_who_is_not_on_the_map_is_left_out() -> None:
    assert not lines_of(home(bond("ans", "bep", "close")), "data-bond")


def test_kin_from_outside_is_a_thin_line_and_kin_at_home_is_left_to_the_genogram() -> None:
    dossier = home(
        line("parent", parent="ans", child="noor"), line("parent", parent="noor", child="daan")
    )
    assert lines_of(dossier, "data-kin") == {"ans noor"}
    assert rows(dossier)["ans"].others == ("ouder van Noor",)
    assert rows(dossier)["daan"].others == ("kind van Noor",)


@pytest.mark.parametrize(
    ("kind", "said", "back"),
    [
        ("step", "stiefouder van Noor", "stiefkind van Ans"),
        ("foster", "pleegouder van Noor", "pleegkind van Ans"),
    ],
)
def test_kinship_is_told_as_it_is(kind: str, said: str, back: str) -> None:
    found = rows(home(line("parent", parent="ans", child="noor", kind=kind)))
    assert (found["ans"].others, found["noor"].others) == ((said,), (back,))


def test_a_partner_who_left_is_no_line() -> None:
    couple = {"a": "ans", "b": "ria", "kind": "relationship"}
    assert lines_of(home(line("partner", **couple)), "data-kin") == {"ans ria"}
    assert not lines_of(home(line("partner", **couple, ended="separated")), "data-kin")


def test_of_one_pair_the_bond_is_drawn_and_the_rest_is_told() -> None:
    dossier = home(bond("ans", "noor", "close"), line("parent", parent="ans", child="noor"))
    assert not lines_of(dossier, "data-kin")
    assert len(lines_of(dossier, "data-bond")) == 1
    assert len(rows(dossier)["ans"].others) == 2


def test_who_told_whom_know_each_other_but_what_was_told_is_not_said() -> None:
    dossier = home(knows("ria", "w1", told_by="ans"), knows("mo", "w1", told_by="noor"))
    assert lines_of(dossier, "data-knows") == {"ans ria"}
    assert rows(dossier)["ria"].others == ("hoorde van Ans over een zorg",)
    assert "w1" not in network_svg(dossier, on(dossier, DAY))


def test_colleagues_know_each_other() -> None:
    dossier = home(
        line("organisation", id="o", name="De Linde", type="x"),
        tie("bep", area="specialist_services", paid=True),
        line("works_for", person="mo", organisation="o"),
        line("works_for", person="bep", organisation="o"),
    )
    assert lines_of(dossier, "data-knows") == {"bep mo"}
    assert rows(dossier)["mo"].others == ("werkt bij dezelfde organisatie als Bep",)


def test_the_list_holds_everybody_with_who_lives_here_first() -> None:
    found = network_page(home(), on(home(), DAY), "Merendam", DAY).rows
    assert [row.person.member for row in found] == [True, True, False, False, False]


def test_the_page_looks_at_an_earlier_day_and_says_so() -> None:
    dossier = story("gezin-van-mirjam")
    page = network_page(dossier, on(dossier, date(2026, 1, 10)), "Zoetermeer", TODAY)
    assert page.frame.head.banner
    assert not page.frame.head.editable
    assert 'data-on="2026-01-10"' in page.drawing
    assert "?op=2026-01-10" in page.drawing


def test_people_on_the_page_lead_to_their_sheet_members_too() -> None:
    root = parsed(network_page(home(), on(home(), DAY), "Merendam", DAY).drawing)
    links = {one.attrib["href"]: one for one in root.iter(f"{SVG}a")}
    assert set(links) == {
        f"/huishouden/h/mens/{who}" for who in ("noor", "daan", "ria", "mo", "ans")
    }
    assert all("data-sheet" in one.attrib and one.attrib["aria-label"] for one in links.values())


def test_the_drawing_can_be_had_in_english() -> None:
    dossier = home(bond("ans", "noor", "close"))
    with speaking("en"):
        root = parsed(network_svg(dossier, on(dossier, DAY)))
    said = " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))
    assert "familie" not in said
    assert "hechte band" not in said
    assert root.attrib["lang"] == "en"
