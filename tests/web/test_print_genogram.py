"""What the print of a genogram leaves out for its reader: said first, and then not in the file."""

import json
from collections.abc import Iterator

import httpx
import pytest

from tests.rules.lines import household, in_household, line, member, person
from tests.web.commands import FORM, Hand, opened, own
from tests.web.filled_forms import FormsReader, read_forms, send
from tests.web.places import asking, loaded

pytestmark = pytest.mark.xdist_group("web")

CLOSE = "hecht"

LINES = (
    line("municipality", id="GM1", name="Merendam"),
    household(name="Gezin van Sam"),
    household() | {"id": "other", "name": "Bij opa"},
    person("sam", birth="2016-05-05", sex="m"),
    *(person(who, birth="1980") for who in ("mum", "dad", "ex")),
    person("half"),
    person("lost", life="abortion"),
    member("sam"),
    member("mum", role="parent"),
    *(in_household("member", person=who, household="other") for who in ("dad", "half")),
    *(line("parent", parent=one, child="sam") for one in ("mum", "dad")),
    *(line("parent", parent=one, child="half") for one in ("dad", "ex")),
    *(line("parent", parent=one, child="lost") for one in ("dad", "ex")),
    line("bond", from_person="half", to_person="ex", kind="close"),
    person("carer", birth="1975"),
    line("parent", parent="carer", child="sam", kind="foster"),
)
FOSTERED = "Bij welk pleeggezin 1 kind woont."


@pytest.fixture(scope="module")
def families(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    """Who asks after a household with kin in another one."""
    folder = tmp_path_factory.mktemp("kin")
    file = folder / "kin.jsonl"
    file.write_text("".join(f"{json.dumps(one)}\n" for one in LINES), "utf-8")
    with loaded(folder / "store", file) as store, asking(store) as client:
        yield client


def left_out(client: httpx.Client, **asked: str) -> list[str]:
    """What the page says that stays out."""
    page = client.get("/huishouden/h/afdruk", params={"voor": "mum", **asked})
    assert page.status_code == 200
    told = page.text.partition('data-part="left-out"')[2].partition("</section>")[0]
    return [one.partition("</span>")[0] for one in told.split('<li><span dir="ltr">')[1:]]


def made(client: httpx.Client, home: str, lens: str, reader: str = "", carers: str = "") -> str:
    """The drawing as a file of its own."""
    form = {
        "lens": lens,
        "soort": "svg",
        "papier": "",
        "op": "",
        "voor": reader,
        "mens": "",
        "door": "",
        "pleeg": carers,
    }
    answer = client.post(f"/huishouden/{home}/afdruk", data=form, headers=FORM)
    assert answer.status_code == 200, answer.text
    return answer.text


def test_what_a_genogram_leaves_out_of_wider_kin_is_said_before_it_is_made(
    families: httpx.Client,
) -> None:
    """People and other homes by name, bonds by how many; the file then has none of them."""
    assert left_out(families, lens="stamboom") == [
        "Niet getekend: Lost.",
        "Geen lijn om een ander huis: Bij opa.",
        "1 band tussen mensen.",
        FOSTERED,
    ]
    whole, hers = (made(families, "h", "stamboom", reader) for reader in ("", "mum"))
    for sign in ('data-person="lost"', 'data-household="other"', 'data-bond="half ex close"'):
        assert (sign in whole, sign in hers) == (True, False)
    assert ("Half" in hers, "Lost" in hers) == (True, False)


def test_the_maker_says_whether_somebody_sees_with_whom_a_child_lives(
    families: httpx.Client,
) -> None:
    """It is counted, never named: who looks over a shoulder must not read it either."""
    asked = {"lens": "stamboom", "voor": "mum"}
    without = families.get("/huishouden/h/afdruk", params=asked).text
    ticked = families.get("/huishouden/h/afdruk", params={**asked, "pleeg": "ja"}).text
    box = 'name="pleeg" value="ja"'
    assert (FOSTERED in without, "Carer" in without, f"{box} checked" in without) == (
        True,
        False,
        False,
    )
    assert (FOSTERED in ticked, "Carer" in ticked, f"{box} checked" in ticked) == (
        False,
        True,
        True,
    )
    assert "Carer" not in made(families, "h", "stamboom", "mum")
    assert "Carer" in made(families, "h", "stamboom", "mum", "ja")
    elsewhere = families.get("/huishouden/h/afdruk", params={**asked, "lens": "lijst"}).text
    assert box not in elsewhere


def test_another_lens_says_nothing_of_kin_it_does_not_show(families: httpx.Client) -> None:
    assert left_out(families, lens="netwerk") == ["Niet getekend: Lost.", FOSTERED]


def test_in_english_it_is_said_as_well(families: httpx.Client) -> None:
    page = families.get(
        "/huishouden/h/afdruk",
        params={"voor": "mum", "lens": "stamboom"},
        headers={"cookie": "taal=en"},
    )
    assert "No outline around another home: Bij opa." in page.text


@pytest.fixture
def hand(changer: httpx.Client) -> Hand:
    """A mother and her son at home, her mother near them; the two women are close."""
    hand = opened(changer)
    for who, name, more in (
        ("mum", "Noor", {"stands": "member", "role": "parent", "sex": "f"}),
        ("kid", "Daan", {"stands": "member", "role": "child", "birth": "2016"}),
        ("gran", "Wil", {"stands": "tie", "area": "family", "paid": False, "sex": "f"}),
    ):
        hand.done("add_person", person=own(hand, who), name=name, **more)
    for above, below in (("mum", "kid"), ("gran", "mum")):
        hand.done("add_kin", person=own(hand, above), of=own(hand, below), kin="parent")
    ends = {"from_person": own(hand, "gran"), "to_person": own(hand, "mum")}
    hand.done("set_bond", kind="close", **ends)
    return hand


@pytest.mark.parametrize("lens", ["stamboom", "netwerk"])
def test_a_bond_hidden_for_somebody_is_in_their_print_no_more(hand: Hand, lens: str) -> None:
    """By the form on the sheet: the print for the work and for somebody else still has it."""
    readers = {who: own(hand, who) if who else "" for who in ("", "mum", "gran", "kid")}

    def holds_it() -> dict[str, bool]:
        files = {who: made(hand.client, hand.household, lens, id_) for who, id_ in readers.items()}
        return {who: CLOSE in file for who, file in files.items()}

    assert holds_it() == {"": True, "mum": True, "gran": True, "kid": True}
    hide(hand, own(hand, "kid"))
    assert holds_it() == {"": True, "mum": True, "gran": True, "kid": False}
    hide(hand, "family")
    assert holds_it() == {"": True, "mum": False, "gran": False, "kid": False}


def hide(hand: Hand, audience: str) -> None:
    """Fill in the form on the sheet of the mother."""
    path = f"/huishouden/{hand.household}/mens/{own(hand, 'mum')}?deel=familie"
    form: FormsReader = read_forms(hand.client, path)
    one = form.deed("hide_bond")
    assert send(hand.client, one, one.filled(audience=audience)).status_code == 303
