"""A page of its own: everything inside, nothing asked of anybody, nothing run from data."""

import base64
import hashlib
import json
import re
from html.parser import HTMLParser

import pytest

from tests.visualise.dossiers import on, story
from tests.visualise.paper.files import HOSTILE, LENSES_DRAWN, crowd, made
from visualise.paper.network_graph import library
from visualise.paper.picture import Lens

MIRJAM = story("gezin-van-mirjam")


class _Page(HTMLParser):
    """The tags of a page with their attributes, and what stands in its scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.inside: dict[str, list[str]] = {"script": [], "style": []}
        self._in = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._in = tag
        if tag in self.inside:
            self.inside[tag].append("")

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002  # as the parser calls it
        self._in = ""

    def handle_data(self, data: str) -> None:
        if self._in in self.inside:
            self.inside[self._in][-1] += data


def _page(lens: Lens, *, hostile: bool = True) -> _Page:
    return _Page(made(crowd() if hostile else MIRJAM, lens, "html", maker=HOSTILE[0]).decode())


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_nothing_in_the_page_points_out_of_it(lens: Lens) -> None:
    page = _page(lens)
    for tag, attributes in page.tags:
        assert tag not in ("link", "img", "image", "iframe", "object", "embed", "base", "form", "a")
        for name, value in attributes.items():
            assert not name.startswith("on")
            assert name != "src"
            assert name != "href" or (value or "").startswith("#")
            assert name != "style"
    for style in page.inside["style"]:
        assert set(re.findall(r"url\(\"?([a-z]+:)", style)) <= {"data:"}


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_the_policy_allows_its_own_style_and_scripts_by_their_sums_alone(lens: Lens) -> None:
    page = _page(lens)
    policy = next(
        a["content"] or "" for t, a in page.tags if a.get("http-equiv") == "Content-Security-Policy"
    )
    rules = {one.split()[0]: one.split()[1:] for one in policy.split(";")}
    assert rules["default-src"] == ["'none'"]
    assert rules["style-src"] == [_sum(one) for one in page.inside["style"]]
    scripts = [one for one in page.inside["script"] if not one.startswith("{")]
    assert rules["script-src"] == ([_sum(one) for one in scripts] or ["'none'"])
    assert len(scripts) == (2 if lens == "network" else 0)
    assert "unsafe" not in policy


def test_the_data_of_the_map_is_json_that_closes_nothing() -> None:
    (text,) = [one for one in _page("network").inside["script"] if one.startswith("{")]
    assert not set("<>&") & set(text)
    data = json.loads(text)
    titles = [node["title"] for node in data["nodes"] if "title" in node]
    for name in (HOSTILE[0], HOSTILE[4]):
        assert any(title.startswith(name) for title in titles)
    assert all(isinstance(node["id"], int) for node in data["nodes"])
    assert data["options"]["physics"]["enabled"] is False


def test_everybody_and_every_line_of_the_map_is_in_the_data() -> None:
    (text,) = [o for o in _page("network", hostile=False).inside["script"] if o.startswith("{")]
    data, standing = json.loads(text), on(MIRJAM)
    people = [node["title"].split("\n")[0] for node in data["nodes"] if node.get("title")]
    names = [standing.name(one) for one in {*standing.members, *standing.ties}]
    assert sorted(people) == sorted([*names, standing.household.name])
    ids = {node["id"] for node in data["nodes"]}
    assert {end for edge in data["edges"] for end in (edge["from"], edge["to"])} <= ids
    outside = len(standing.ties.keys() - standing.members.keys())
    assert len(data["edges"]) > outside


@pytest.mark.parametrize("lens", LENSES_DRAWN)
def test_the_page_holds_the_drawing_and_the_same_in_a_table(lens: Lens) -> None:
    page = _page(lens, hostile=False)
    tags = [tag for tag, _ in page.tags]
    assert tags.count("table") == 1
    assert tags.count("caption") == 1
    drawn = [a for t, a in page.tags if t == "svg" and a.get("data-lens") == lens]
    assert len(drawn) == (0 if lens in ("matrix", "list") else 1)


def test_the_library_stands_between_tags_and_keeps_its_licence() -> None:
    text = library()
    assert "vis-network" in text
    assert "@license" in text
    assert "sourceMappingURL" not in text
    assert "\r" not in text


def _sum(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
