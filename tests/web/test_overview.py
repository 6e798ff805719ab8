"""A region too large to wait for, and one with nothing in it."""

import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from api.web import overview
from graphmodel.domain.calendar import Day
from graphmodel.domain.ids import HouseholdId
from graphmodel.store.store import Store
from graphmodel.usecases.list_households import Attention, count_attention
from tests.web.commands import opened
from tests.web.places import asking, loaded

pytestmark = pytest.mark.xdist_group("web")


def test_while_the_region_is_counted_the_page_says_so(
    demo_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_end, ended = threading.Event(), threading.Event()

    def slowly(*_: object) -> Mapping[HouseholdId, Attention]:
        may_end.wait()
        ended.set()
        return {HouseholdId("niemand"): Attention(7, 0, 0)}

    monkeypatch.setattr(overview, "count_attention", slowly)
    monkeypatch.setattr(overview, "PATIENCE_SECONDS", 0.0)
    with asking(demo_store) as client:
        assert "We tellen nog." in client.get("/").text
        listed = client.get("/api/households").json()
        assert not listed["counted"]
        assert {one["fires"] for one in listed["households"]} == {None}
        may_end.set()
        assert ended.wait(10)
        monkeypatch.setattr(overview, "PATIENCE_SECONDS", 60.0)
        listed = client.get("/api/households").json()
        assert listed["counted"]
        assert (listed["households"][0]["id"], listed["households"][0]["fires"]) == ("niemand", 7)
        assert "We tellen nog." not in client.get("/").text


def test_a_change_is_counted_without_counting_the_region_again(
    changing_store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted: list[Day] = []

    def count(*asked: Any) -> dict[HouseholdId, Attention]:
        counted.append(asked[-1])
        return count_attention(*asked)

    monkeypatch.setattr(overview, "count_attention", count)
    with asking(changing_store) as client:

        def found(name: str) -> list[dict[str, object]]:
            answer = client.get("/api/households", params={"q": name}).json()
            assert answer["counted"]
            rows: list[dict[str, object]] = answer["households"]
            return rows

        assert not found("Overzicht")
        hand = opened(client, name="Gezin Overzicht")
        (line,) = found("Overzicht")
        assert line["fires"] == 1
        hand.done(
            "add_person",
            person=f"{hand.household}-kind",
            name="Noor",
            stands="member",
            role="child",
            birth="2019",
        )
        (changed,) = found("Overzicht")
        assert int(str(changed["fires"])) > 1
        hand.done("edit_household", name="Gezin Anders Genoemd")
        assert not found("Overzicht")
        assert len(found("Anders Genoemd")) == 1
        assert "Gezin Anders Genoemd" in client.get("/?naam=anders+genoemd").text
    assert len(counted) == 1


def test_an_empty_store_has_friendly_pages(tmp_path: Path) -> None:
    with loaded(tmp_path / "store") as store, asking(store) as client:
        assert "Er zijn nog geen huishoudens." in client.get("/").text
        assert "Er zijn nog geen organisaties." in client.get("/organisaties").text
        assert "Er zijn nog geen gemeenten." in client.get("/wie-kan-wat").text
        assert client.get("/api/signals").json() == []
        assert client.get("/api/households").json()["households"] == []
