"""One secret fact more or less, and what a reader is shown stays the same, whoever reads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import Final

import pytest

from graphmodel.domain.household import HiddenBond
from graphmodel.domain.ids import HouseholdId, PersonId
from tests.rules.lines import (
    Line,
    bond,
    handover,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    safety,
    worry,
)
from tests.rules.shares import share_of
from tests.rules.world import DAY
from tests.visualise.share_households import (
    HOME,
    READERS,
    Seen,
    changed,
    household_and_family,
    lives_in,
    seen_by,
    without,
)
from visualise.paper.export import export
from visualise.paper.picture import ENDINGS, LENSES, Ending, Lens, Sign

ALL: Final = frozenset(READERS)
Secret = tuple[str, tuple[Line, ...], frozenset[str]]
"""What it is, the household with it, and for whom it is a secret."""


def _but(*who: str) -> frozenset[str]:
    return ALL - {*who}


def _more(what: str, readers: Iterable[str], *lines: Line) -> Secret:
    return what, (*HOME, *lines), frozenset(readers)


def _other(what: str, readers: Iterable[str], match: Mapping[str, str], **values: object) -> Secret:
    return what, changed(HOME, dict(match), **values), frozenset(readers)


def _care(who: str, child: str = "daan", **more: str) -> Line:
    return line("parent", parent=who, child=child, kind="foster", **more)


def _of_the_home() -> Iterator[Secret]:
    home = {"record": "household"}
    yield _other("a secret address", ALL, home, secret_address=True)
    yield _other("another address", ALL, home, address="KADE 2")
    yield _other("another municipality", ALL, home, municipality="GM0518")
    yield _more("a second home", ALL, lives_in("eva", "h2"))
    yield "no second home", without(HOME, record="member", household="h2"), ALL
    put = line("position", household="h", person="oma", lens="circles", cell="7")
    yield _more("where somebody was put", ALL, put)
    asked = line("asked_kin", person="oma", kin="mother", asked_on="2026-10-01")
    yield _more("who was asked for", ALL, asked)


def _of_people() -> Iterator[Secret]:
    guarded = _but("oma"), {"record": "person", "id": "oma"}
    yield _other("that kin is vulnerable", *guarded, vulnerable=True)
    eva = {"record": "person", "id": "eva"}
    yield _other("that a mother is vulnerable", _but("eva"), eva, vulnerable=None)
    yield _other("a note on somebody", ALL, {"record": "person", "id": "eva"}, note="X")
    oma = {"record": "tie", "person": "oma"}
    yield _other("a note on a tie", ALL, oma, note="tante, X")
    yield _other("when somebody was spoken to", ALL, oma, last_contact="2025-10-31")
    yield _other("a tie that will end", ALL, oma, until="2026-12-01")
    daan = {"record": "member", "person": "daan"}
    yield _other("who will leave", ALL, daan, until="2026-12-01")
    new = {"kind": "living_together", "from_": "2026-12-01"}
    yield _more("a couple to come", ALL, line("partner", a="buur", b="eva", **new))
    unborn = line("parent", parent="eva", child="z"), person("z", life="expected")
    yield _more("a pregnancy", _but("eva"), *unborn, member("z", role="child"))
    lost = line("parent", parent="eva", child="z"), person("z", life="abortion")
    yield _more("an abortion", _but("eva"), *lost, line("parent", parent="zv", child="z"))
    concerned = changed(HOME, {"record": "worry", "id": "w1"}, concerns=["roos", "daan", "z"])
    yield "a worry about the unborn", (*concerned, *unborn), _but("eva")


def _of_worries() -> Iterator[Secret]:
    new = worry("w3", statement="GEHEIM", caused_by=["tom", "oma"], concerns=["daan"], priority=1)
    yield _more("a worry", ALL, new)
    yield _more("a worry that others know", ALL, new, knows("prof2", "w3"), knows("buur", "w3"))
    w2 = {"record": "worry", "id": "w2"}
    yield _other("what a worry says", _but("eva", "prof"), w2, statement="X", priority=1)
    yield _other("that a worry is over", _but("eva", "prof"), w2, closed="2026-10-10")
    w1 = {"record": "worry", "id": "w1"}
    yield _other("who is a cause", {"daan", "lis", "opa"}, w1, caused_by=["tom", "oma"])
    yield _other("that a worry will be over", ALL, w1, closed="2026-12-01")


def _of_knowing() -> Iterator[Secret]:
    oma, tom = ({"record": "knows", "person": one} for one in ("oma", "tom"))
    told = {"told_by": "roos", "from_": "2026-10-01"}
    yield _other("that a child told it", ALL, oma, basis="disputed", **told)
    yield _other("that a child told of the reader", ALL, tom, basis="assumed", **told)
    yield _other("that somebody unknown told it", ALL, oma, told_by="vreemde")
    yield _other("that it was taken back later", ALL, oma, until="2026-12-01")
    yield _more("that a child here knows", _but("daan"), knows("daan", "w1"))
    yield "that a child knows nothing", without(HOME, record="knows", person="roos"), _but("roos")
    yield _more("that a child elsewhere knows", _but("lis"), knows("lis", "w1"))


def _of_bonds() -> Iterator[Secret]:
    knowing = _but("eva", "oma", "juf", "prof", "roos")
    yield _more("who harms whom", knowing, bond("tom", "eva", "violence"))
    yield _more("that a child is cut off", {"tom"}, bond("roos", "tom", "cut_off"))
    yield _more("a child elsewhere in conflict", {"tom"}, bond("lis", "tom", "conflict"))
    ends = {"from_person": "tom", "to_person": "oma", "kind": "conflict"}
    for audience, readers in (("tom", {"tom"}), ("family", ALL)):
        hidden = in_household("hidden_bond", audience=audience, **ends)
        for until in (None, "2026-01-01"):
            bonds = bond("oma", "tom", "conflict", until=until), hidden
            yield _more(f"a bond hidden for {audience} until {until}", readers, *bonds)


def _of_the_plan() -> Iterator[Secret]:
    yield _more("a safety person", _but("oma", "daan"), safety("oma", "daan"))
    gone = without(HOME, record="safety_person", person="oma")
    yield "no safety person", gone, _but("oma", "roos")
    task = in_household("task", id="t0", person="buur", what="GEHEIM")
    yield _more("what somebody else does", _but("buur"), task)
    place = line("place", id="pl9", person="daan", name="GEHEIM", people=["tom", "juf"])
    yield _more("a place of somebody else", _but("daan"), place)
    yield _other("a note on a place", ALL, {"record": "place", "id": "pl-tom"}, note="X")
    wish = in_household("wish", id="s9", person="oma", circle="all", told_by="roos")
    yield _more("who should come nearer", ALL, wish)
    yield _more("who is not wanted", ALL, in_household("preference", person="tom", wish="refused"))
    yield _more("a handover", ALL, handover("proposed", id="h9", leaving="prof2-case_director"))


def _of_roles() -> Iterator[Secret]:
    unknowing = {"opa", "daan", "lis"}
    since = {"from_": "2026-01-01"}
    yield _more("a report", unknowing, role("buur", "veilig_thuis_monitor", **since))
    order = role("vt", "restraining_order_worker", planned_end="2026-12-01", **since)
    yield _more("an order", unknowing, person("vt"), order)
    works = {"record": "works_for", "person": "prof2"}
    yield _other("what somebody is at work", unknowing, works, function="GEHEIM")
    holds = {"record": "role", "id": "prof2-case_director"}
    yield _other("a role that will end", ALL, holds, until="2026-12-01")
    for planned in ("2026-12-01", "2026-10-01"):
        yield _other(f"a role that was to end {planned}", ALL, holds, planned_end=planned)


def _of_care() -> Iterator[Secret]:
    both = _care("pm"), _care("pv")
    yield _more("a foster family", _but("daan"), *both)
    kin = (
        line("partner", a="pm", b="pv", kind="married"),
        line("parent", parent="pv", child="pkind"),
    )
    yield _more("the family of a foster mother", _but("daan"), _care("pm"), *kin)
    yield _more("that kin fosters", _but("daan", "oma"), _care("oma"))
    yield _more("that a neighbour fosters", _but("daan"), _care("buur"))
    yield _more("who fosters a half-sister", _but("lis"), _care("pm", "lis"))
    yield _more("who fostered", _but("daan"), _care("pm", until="2026-01-01"))
    yield _more("who will foster", ALL, _care("pm", from_="2026-12-01"))


def _all() -> tuple[Secret, ...]:
    return (
        *_of_the_home(),
        *_of_people(),
        *_of_worries(),
        *_of_knowing(),
        *_of_bonds(),
        *_of_the_plan(),
        *_of_roles(),
        *_of_care(),
    )


@cache
def _plain(reader: str) -> Seen:
    return seen_by(reader, HOME)


@pytest.mark.parametrize("secret", _all(), ids=lambda one: one[0].replace(" ", "-"))
def test_a_secret_changes_nothing_that_is_drawn(secret: Secret) -> None:
    """Neither a line nor a gap, a number, a place or an order: all lenses draw the same facts."""
    what, lines, readers = secret
    for reader in sorted(readers & ALL):
        assert seen_by(reader, lines).facts == _plain(reader).facts, (what, reader)


ALL_AT_ONCE: Final = (
    *changed(HOME, {"record": "household"}, secret_address=True, address="KADE 2"),
    worry("w3", statement="GEHEIM", caused_by=["tom"], concerns=["daan"], priority=1),
    *(knows(who, "w3", told_by="roos") for who in ("prof2", "buur")),
    *(knows(who, "w1") for who in ("daan", "lis")),
    *(bond(one, "tom", kind) for one, kind in (("lis", "conflict"), ("roos", "cut_off"))),
    bond("tom", "eva", "violence"),
    person("z", life="expected"),
    line("parent", parent="eva", child="z"),
    safety("oma", "daan"),
    *(_care(who) for who in ("pm", "pv", "buur")),
    lives_in("daan", "h3"),
    lives_in("pm", "h3"),
)
"""What the father must not learn, all in one household."""


def _file(seen: Seen, lens: Lens, ending: Ending) -> bytes:
    return export(seen.picture(lens), ending, Sign(reader="Tom", maker="Kim", made=DAY))


FILES: Final = (
    *((lens, ending) for lens in LENSES for ending in ENDINGS if ending != "png"),
    ("genogram", "png"),
)
"""Dots are drawn out of the text of the drawing: one lens is enough to look at them."""


@pytest.mark.parametrize(("lens", "ending"), FILES)
def test_two_files_of_two_days_tell_nothing_by_their_difference(lens: Lens, ending: Ending) -> None:
    """Byte for byte: no other size, no other order, nothing hidden in what is not shown."""
    assert _file(seen_by("tom", ALL_AT_ONCE), lens, ending) == _file(_plain("tom"), lens, ending)


def test_a_bond_that_another_household_hides_is_not_told_here() -> None:
    """Somebody in two households: what one keeps from them the other does not say."""
    dossier, _family = household_and_family((*HOME, bond("oma", "tom", "conflict")))
    hidden = HiddenBond(
        household=HouseholdId("h2"),
        from_person=PersonId("tom"),
        to_person=PersonId("oma"),
        kind="conflict",
        audience=PersonId("tom"),
    )
    elsewhere = replace(dossier, hidden_elsewhere=(hidden,))
    plain, _family = household_and_family(HOME)
    assert share_of(elsewhere, reader="tom").dossier == share_of(plain, reader="tom").dossier
    assert share_of(elsewhere, reader="oma").dossier == share_of(dossier, reader="oma").dossier
