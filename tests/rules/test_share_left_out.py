"""Made for somebody: what is left out around the worries, and counted for the maker."""

from datetime import date

from graphmodel.domain.dossier import Dossier
from graphmodel.rules.share import LeftOut, Share
from tests.changes.drawing import drawn
from tests.rules.lines import (
    handover,
    household,
    in_household,
    knows,
    line,
    member,
    person,
    role,
    tie,
    worry,
)
from tests.rules.shares import HOME, share_of, shared


def test_nothing_says_where_the_household_is() -> None:
    """Address, municipality, and that it is secret."""
    home = household(address="Laan 1", secret_address=True)
    found = share_of(drawn(home, *HOME), reader="ria")
    there = found.dossier.case.household
    assert (there.address, there.secret_address, there.municipality) == (None, False, "")
    assert found.left_out.addresses == 1


def test_notes_and_when_somebody_was_spoken_to_are_left_out_and_counted() -> None:
    """Of people, ties, places, wishes, handovers and preferences."""
    noted = [
        person("ans", note="n"),
        tie("ans", note="n"),
        line("place", id="p", person="ria", name="Dorp", note="n"),
        in_household("wish", id="s", person="ans", circle="all", note="n"),
        in_household("preference", person="ans", wish="refused", note="n"),
        handover("proposed", note="n", reason="n"),
    ]
    made = shared("ria", *noted)
    assert (made.left_out.notes, made.left_out.wishes) == (7, 1)
    assert all(one.last_contact is None for one in made.dossier.case.ties)


def test_the_reader_keeps_their_own_tasks_and_places() -> None:
    """What others do in the plan, and where others were well, may tell of anything."""
    own = [
        in_household("task", id="t1", person="ria", what="belt"),
        in_household("task", id="t2", person="eva", what="belt de politie"),
        in_household("task", id="t3", person="ria", what="komt", from_="2026-12-01"),
        line("place", id="p1", person="ria", name="Dorp", people=["ans", "weg"]),
        line("place", id="p2", person="roos", name="Oma"),
        person("weg", life="abortion"),
    ]
    made = shared("ria", *own)
    assert [one.id for one in made.dossier.tasks] == ["t1"]
    assert [(one.id, one.people) for one in made.dossier.places] == [("p1", ("ans",))]
    assert (made.left_out.tasks, made.left_out.places) == (1, 1)


def test_a_role_that_tells_what_happened_is_shown_to_who_knows_of_it() -> None:
    """And to who holds it."""
    roles = [role("bob", "veilig_thuis_monitor"), role("mo", "case_director"), tie("bob")]

    def held(made: Share) -> list[str]:
        return sorted(one.role for one in made.dossier.case.roles)

    assert held(shared("ria", *roles)) == ["case_director"]
    assert held(shared("ria", *roles, knows("ria", "w1"))) == [
        "case_director",
        "veilig_thuis_monitor",
    ]
    assert held(shared("bob", *roles)) == ["case_director", "veilig_thuis_monitor"]


def test_what_somebody_works_as_is_for_who_knows_of_something() -> None:
    """A function may tell what happened: `medewerker huisverbod`."""
    works = line("works_for", person="mo", organisation="o", function="medewerker huisverbod")
    given = works, tie("mo", paid=True)

    def functions(made: Share) -> list[str | None]:
        return [one.function for one in made.dossier.case.works_for]

    assert functions(shared("ria", *given)) == [None]
    assert functions(shared("ria", *given, knows("ria", "w1"))) == ["medewerker huisverbod"]


def test_who_is_not_born_is_shown_to_who_carries_them() -> None:
    """A pregnancy that a father does not know of is not his to find on paper."""
    unborn = [
        person("sam", life="expected"),
        member("sam", role="child"),
        person("bo", life="miscarriage"),
        tie("bo"),
        line("parent", parent="eva", child="sam"),
        line("parent", parent="tom", child="sam"),
    ]
    for reader, shown in (("eva", True), ("tom", False), ("ria", False)):
        made = shared(reader, *unborn)
        assert ("sam" in made.dossier.case.people) is shown
        assert ("sam" in made.left_out.people) is not shown
        assert "bo" not in made.dossier.case.people
    stillborn = person("lot", life="stillborn"), line("parent", parent="eva", child="lot")
    assert "lot" in shared("tom", *stillborn).dossier.case.people


def test_who_is_only_named_by_what_is_left_out_is_not_there() -> None:
    """Somebody whom only a worry, a wish, a source, a task or a place names."""
    named = [
        worry("w2", concerns=["a"], caused_by=["b"]),
        knows("eva", "w1", told_by="c"),
        in_household("wish", id="s", person="d", circle="all"),
        in_household("task", id="t", person="e", what="belt"),
        line("place", id="p", person="roos", name="Dorp", people=["f"]),
        tie("g", until="2026-10-01"),
        tie("i", from_="2026-12-01"),
    ]
    made = shared("ria", *named)
    assert sorted(made.dossier.case.people) == sorted(made.names) == ["eva", "ria", "roos", "tom"]
    assert made.left_out.people == tuple("abcdefgi")


def test_family_ties_are_shown_as_they_were_that_day() -> None:
    """An end that is still to come is not told, nor a tie that is."""
    made = shared(
        "ria",
        line("partner", a="eva", b="tom", kind="married", until="2027-01-01", ended="divorced"),
        line("parent", parent="ria", child="eva"),
        line("parent", parent="ans", child="tom", from_="2027-01-01"),
        line("twins", persons=["roos", "weg"]),
        person("weg", life="miscarriage"),
    )
    (couple,) = made.dossier.case.partners
    assert (couple.until, couple.ended) == (None, None)
    assert [one.parent for one in made.dossier.case.parents] == ["ria"]
    assert made.dossier.twins == ()


def test_the_places_on_the_rings_are_left_out_and_those_on_other_maps_stay() -> None:
    """A ring tells how much somebody knows of everything."""
    placed = [
        in_household("position", person="ria", lens=lens, sector="family", cell=1)
        for lens in ("circles", "network", "genogram")
    ]
    made = shared("ria", *placed)
    assert sorted(one.lens for one in made.dossier.positions) == ["genogram", "network"]
    assert (made.dossier.sheet, made.dossier.version) == (None, 0)


def test_the_household_is_as_it_was_that_day() -> None:
    """The phase of that day, and no end that is still to come."""
    steps = [
        {"phase": "direct_safety", "from": "2026-02-01"},
        {"phase": "recovery", "from": "2026-12-01"},
    ]
    home = household(phases=steps, closed="2027-01-01")
    then = share_of(drawn(home, *HOME), reader="ria").dossier.case.household
    assert (then.phase, len(then.phases), then.closed) == ("direct_safety", 1, None)
    before = share_of(drawn(home, *HOME), reader="ria", on=date(2026, 1, 15))
    assert before.dossier.case.household.phase_on(date(2026, 1, 15)) == "alignment"


def test_nothing_is_left_out_of_a_household_without_secrets() -> None:
    """The maker reads that everything is shown."""
    dossier: Dossier = drawn(member("eva"), tie("ria"), worry("w1"), knows("ria", "w1"))
    assert share_of(dossier, reader="ria").left_out == LeftOut()
