"""A share of any household holds nothing that is not its reader's, and shows no gap."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from graphmodel.changes.applied import all_records
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.records import KIND_BY_CLASS, key_of
from graphmodel.rules.reader import HARMING
from graphmodel.rules.share import LeftOut, Share, share
from tests.changes.drawing import policy_on
from tests.rules.lines import Line, bond, handover, in_household, knows, line, person, safety, worry
from tests.rules.random_shares import PEOPLE, READER, WORRIES, Secretive, said, secretive
from tests.rules.shares import share_of, text_of
from tests.rules.world import DAY

SOME = settings(max_examples=60, deadline=None, derandomize=True)


@SOME
@given(secretive())
def test_a_share_holds_no_worry_but_those_its_reader_is_shown(home: Secretive) -> None:
    """Neither its words nor what anybody knows of it, nor a gap in the numbers."""
    made = home.shared()
    text = text_of(made)
    case = made.dossier.case
    assert {one.id for one in case.worries} == home.shown()
    for which in set(WORRIES) - home.shown():
        assert said(which) not in text
        assert f'"{which}"' not in text
    assert [one.priority for one in case.worries] == list(range(1, len(case.worries) + 1))
    assert set(made.left_out.worries) == home.open() - home.shown()


@SOME
@given(secretive())
def test_a_share_holds_no_note_no_address_and_no_source(home: Secretive) -> None:
    """Wherever they were written down, and whoever reads."""
    made = home.shared(more=home.open())
    text = text_of(made)
    for word in ("NOTITIE", "ADRES", "GM1", '"told_by"', "assumed", "disputed", "secret"):
        assert word not in text.replace("secret_address=False", "")
    assert all(one.last_contact is None for one in made.dossier.case.ties)


@SOME
@given(secretive())
def test_a_share_says_of_no_child_what_it_knows(home: Secretive) -> None:
    """But to the child: else it would say who was spoken to."""
    made = home.shared(more=home.open())
    assert not {one.person for one in made.dossier.case.knows} & (home.children() - {READER})


@SOME
@given(secretive())
def test_a_share_holds_what_is_planned_and_lived_by_its_reader_alone(home: Secretive) -> None:
    """Tasks, places, wishes, handovers and whom the household refuses may tell of anything."""
    made = home.shared(more=home.open())
    assert {one.person for one in made.dossier.tasks} <= {READER}
    assert {one.person for one in made.dossier.places} <= {READER}
    for who in set(PEOPLE) - {READER}:
        assert f"-VAN-{who}." not in text_of(made)
    case = made.dossier.case
    assert [*case.wishes, *case.handovers, *case.preferences] == []
    assert all(READER in (one.person, one.child) for one in case.safety_persons)


@SOME
@given(secretive())
def test_who_harms_whom_is_shown_with_the_worry_that_says_so(home: Secretive) -> None:
    """And never to who does it."""
    made = home.shared()
    causes = {who for one in made.dossier.case.worries for who in one.caused_by}
    harming = [one for one in made.dossier.case.bonds if one.kind in HARMING]
    assert {one.from_person for one in harming} <= causes - {READER}


@SOME
@given(secretive())
def test_sharing_what_was_shared_changes_nothing(home: Secretive) -> None:
    """There is nothing left to leave out but what was there to tick."""
    once = home.shared()
    again = share_of(once.dossier, *home.ticked, reader=READER)
    assert again.dossier == once.dossier
    assert again.left_out == LeftOut()


def _keys(made: Share) -> set[tuple[str, Any]]:
    return {(KIND_BY_CLASS[type(one)].name, key_of(one)) for one in all_records(made.dossier)}


@SOME
@given(secretive(), st.data())
def test_more_ticks_never_show_less(home: Secretive, data: st.DataObject) -> None:
    """Of any kind of record."""
    more = data.draw(st.sets(st.sampled_from(sorted(home.open())))) if home.open() else set()
    assert _keys(home.shared()) <= _keys(home.shared(more=more))


def _secrets(home: Secretive) -> list[list[Line]]:
    """Facts that are not this reader's, each of a kind of its own."""
    unseen = sorted(set(home.open()) - home.shown())
    told = sorted(one["id"] for one in home.lines if one["record"] == "worry")
    new = "w9"
    others = [who for who in PEOPLE if who != READER]
    asked = {(one["person"], one["worry"]) for one in home.lines if one["record"] == "knows"}
    tied = {
        frozenset((o["from_person"], o["to_person"])) for o in home.lines if o["record"] == "bond"
    }
    guards = {(o["person"], o["child"]) for o in home.lines if o["record"] == "safety_person"}
    return [
        [worry(new, statement=said(new), caused_by=[READER, "a"], concerns=["b"], priority=1)],
        [worry(new, statement=said(new)), knows(READER, new, "none", told_by="a")],
        [worry(new, statement=said(new)), *(knows(who, new) for who in others)],
        [worry(new, statement=said(new), opened="2026-01-01", closed="2026-02-01")],
        *([knows("a", which)] for which in unseen if ("a", which) not in asked),
        *(
            [knows(READER, which, from_="2026-12-01")]
            for which in told
            if (READER, which) not in asked
        ),
        *([bond(READER, who, "violence")] for who in others if {READER, who} not in tied),
        *([safety("c", who)] for who in "abde" if ("c", who) not in guards),
        [in_household("wish", id="s9", person=READER, circle="all", told_by="a")],
        [in_household("task", id="t9", person="a", what="TAAK")],
        [line("place", id="p9", person="b", name="PLEK", people=[READER, "c"])],
        [handover("proposed", reason="te zwaar", id="h9")],
        [in_household("preference", person="b", wish="refused", note="bang voor hem")],
        [person("z", life="abortion"), line("parent", parent="a", child="z")],
        [person("z", life="expected"), line("member", household="h", person="z", role="child")],
        [person("z"), line("position", household="h", person="a", lens="circles", cell="7")],
    ]


@SOME
@given(secretive(), st.data())
def test_a_secret_changes_nothing_in_a_share(home: Secretive, data: st.DataObject) -> None:
    """So that two shares of two days tell nothing either, also not to who is named as a cause."""
    secret = data.draw(st.sampled_from(_secrets(home)))
    assert home.shared(secrets=secret).dossier == home.shared().dossier


@SOME
@given(secretive())
def test_nobody_unknown_gets_a_share_and_no_worry_unknown_is_shown(home: Secretive) -> None:
    """Both are told as what they are."""
    dossier, policy = home.dossier, policy_on(DAY)
    nobody = share(dossier, PersonId("niemand"), policy)
    assert (nobody.kind, nobody.id) == ("person", "niemand")  # type: ignore[union-attr] # is none
    for which in {"w9", *WORRIES} - home.open():
        found = share(dossier, PersonId(READER), policy, [WorryId(which)])
        assert (found.kind, found.id) == ("worry", which)  # type: ignore[union-attr] # is none
