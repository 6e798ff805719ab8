"""The matrix: everybody by what they know and what they do, on any day."""

from datetime import date
from typing import Any

from tests.rules.lines import Line, knows, person
from tests.rules.lines import friend as tie
from tests.visualise.dossiers import TODAY, dossier_from, on, story
from visualise.views.matrix import MatrixPage, matrix_page
from visualise.views.matrix_model import MatrixRow


def worry(id_: str, **more: Any) -> Line:
    line = {"record": "worry", "id": id_, "household": "h", "statement": f"Zorg {id_}."}
    return line | {"opened": "2026-02-01"} | more


def task(id_: str, who: str, what: str, **more: Any) -> Line:
    line = {"record": "task", "id": id_, "household": "h", "person": who, "what": what}
    return line | more


def page(*lines: Line, day: date = TODAY) -> MatrixPage:
    dossier = dossier_from(*lines)
    return matrix_page(dossier, on(dossier, day), "Den Haag", TODAY)


def rows(view: MatrixPage) -> dict[str, MatrixRow]:
    return {row.id: row for group in view.groups for row in group.rows}


def test_full_part_none_and_not_asked_are_four_different_answers() -> None:
    people = [line for who in ("ans", "bep", "cor", "dik") for line in (person(who), tie(who))]
    view = page(
        *people,
        worry("w"),
        knows("ans", "w", "full"),
        knows("bep", "w", "part"),
        knows("cor", "w", "none"),
    )
    cells = {who: row.knows[0] for who, row in rows(view).items()}
    assert {who: cell.level for who, cell in cells.items()} == {
        "ans": "full",
        "bep": "part",
        "cor": "none",
        "dik": "",
    }
    assert {cell.words for cell in cells.values()} == {
        "weet het",
        "een deel",
        "weet het niet",
        "niet gevraagd",
    }
    assert [who for who, row in rows(view).items() if not row.asked] == ["dik"]


def test_what_is_assumed_or_disputed_is_said_in_its_cell() -> None:
    view = page(
        person("ans"),
        tie("ans"),
        worry("v", priority=1),
        worry("w", priority=2),
        knows("ans", "v", "full", basis="assumed"),
        knows("ans", "w", "part", basis="disputed"),
    )
    assert [(cell.basis, cell.doubt) for cell in rows(view)["ans"].knows] == [
        ("assumed", "vermoed"),
        ("disputed", "niet iedereen eens"),
    ]


def test_a_worry_counts_those_from_outside_who_know_it_fully() -> None:
    view = page(
        person("kind"),
        {"record": "member", "household": "h", "person": "kind"},
        *(line for who in ("ans", "bep") for line in (person(who), tie(who))),
        worry("w"),
        knows("kind", "w", "full"),
        knows("ans", "w", "full"),
        knows("bep", "w", "part"),
    )
    assert view.worries[0].known == "1 van buiten weet het"


def test_the_same_task_is_one_column_and_everybody_who_does_it_has_a_cell() -> None:
    view = page(
        *(line for who in ("ans", "bep", "cor") for line in (person(who), tie(who))),
        task("1", "bep", "Belt elke vrijdag", **{"from": "2026-03-01"}),
        task("2", "ans", "belt  elke Vrijdag", **{"from": "2026-04-01", "until": "2027-02-01"}),
        task("3", "ans", "Kookt"),
    )
    assert [(one.what, one.doing) for one in view.tasks] == [
        ("Kookt", "1 mens doet dit"),
        ("Belt elke vrijdag", "2 mensen doen dit"),
    ]
    does = {who: [(cell.task, cell.when) for cell in row.does] for who, row in rows(view).items()}
    assert does == {
        "ans": [("3", ""), ("2", "sinds 1 apr, tot 1 feb 2027")],
        "bep": [("", ""), ("1", "sinds 1 mrt")],
        "cor": [("", ""), ("", "")],
    }


def test_a_task_counts_on_its_days_and_not_on_the_day_it_ends() -> None:
    lines = (
        person("ans"),
        tie("ans"),
        task("1", "ans", "Kookt", **{"from": "2026-03-01", "until": "2026-05-01"}),
    )
    shown = {
        day: bool(page(*lines, day=date.fromisoformat(day)).tasks)
        for day in ("2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01")
    }
    assert list(shown.values()) == [False, True, True, False]


def test_a_task_that_is_to_begin_is_named_today_and_not_on_an_earlier_day() -> None:
    lines = (person("ans"), tie("ans"), task("1", "ans", "Kookt", **{"from": "2026-12-24"}))
    assert [(one.name, one.when) for one in page(*lines).later] == [("Ans", "vanaf 24 dec 2026")]
    assert page(*lines, day=date(2026, 3, 1)).later == ()


def test_who_does_something_but_stands_on_no_map_is_not_lost() -> None:
    view = page(
        person("ans"), tie("ans", until="2026-06-01"), task("1", "ans", "Kookt"), person("kind")
    )
    (group,) = view.groups
    assert group.title == "Staat niet in het netwerk"
    assert not group.rows[0].on_map
    assert view.people == ()


def test_rows_keep_their_place_whatever_anybody_learns() -> None:
    people = [
        line
        for who, area in (("cor", "family"), ("ans", "neighbours"), ("bep", "family"))
        for line in (person(who), tie(who, area))
    ]
    before = page(*people, worry("w"))
    after = page(*people, worry("w"), knows("cor", "w", "full"), knows("ans", "w", "none"))
    assert list(rows(before)) == list(rows(after)) == ["bep", "cor", "ans"]
    assert [group.title for group in before.groups] == ["Familie", "Buurt"]


def test_luca_and_sam_on_an_earlier_day() -> None:
    dossier = story("luca-en-sam")
    view = matrix_page(dossier, on(dossier, date(2025, 9, 10)), "Den Haag", TODAY)
    assert not view.frame.head.editable
    assert [one.what for one in view.tasks] == ["Belt aan als het hard gaat en blijft dan even."]
    assert view.summary == "Buurvrouw Yvonne doet iets in het plan."
    assert len(view.worries) == 4


def test_nobody_of_the_own_network_in_the_plan_is_said() -> None:
    view = page(person("ans"), tie("ans", paid=True), task("1", "ans", "Kookt"))
    assert view.summary == "Nog niemand uit het eigen netwerk doet iets in het plan."
