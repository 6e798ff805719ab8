"""GraphML for analysts: every fact in it, opened again the same, no secret address."""

from io import BytesIO

import networkx as nx

from graphmodel.analysis.graph import ENDS, Graph, graph_of, graphml
from graphmodel.analysis.leaving import FIELDS_OUT, STAYS, on_day
from graphmodel.domain.person import Person
from graphmodel.domain.records import KIND_BY_CLASS, KINDS
from tests.rules.lines import household, in_household, knows, line, member, person, worry
from tests.rules.world import DATA, DAY, read_records, records_of

EVERY_KIND = read_records(DATA / "every-kind.jsonl")


def opened_again(graph: Graph) -> Graph:
    again = nx.read_graphml(BytesIO(graphml(graph)), node_type=str, force_multigraph=True)
    assert isinstance(again, nx.MultiDiGraph)
    return again


def test_a_graph_opened_again_has_the_same_nodes_edges_and_types() -> None:
    """Of every kind of record there is."""
    graph = graph_of(EVERY_KIND)
    again = opened_again(graph)
    assert {one: again.nodes[one] for one in again} == {one: graph.nodes[one] for one in graph}
    assert sorted(again.edges(keys=True)) == sorted(graph.edges(keys=True))
    for one, other, key, values in graph.edges(keys=True, data=True):
        found = again.edges[one, other, key]
        assert found == values
        assert {name: type(value) for name, value in found.items()} == {
            name: type(value) for name, value in values.items()
        }


def test_everything_with_an_id_is_a_node_and_every_fact_an_edge() -> None:
    """One node a record; one edge a fact between two, and for each twin with each."""
    graph = graph_of(EVERY_KIND)
    leaving = [KIND_BY_CLASS[type(one)].name for one in EVERY_KIND]
    kinds = [graph.nodes[one]["kind"] for one in graph]
    types = [values["type"] for _, _, values in graph.edges(data=True)]
    for kind in KINDS:
        if "id" in kind.key:
            assert kinds.count(kind.name) == leaving.count(kind.name)
        elif kind.name not in STAYS:
            assert types.count(kind.name) == leaving.count(kind.name) > 0
    assert {kind.name for kind in KINDS if "id" not in kind.key} == {*ENDS, "twins", *STAYS}


def test_an_edge_says_what_lies_between_two_and_a_node_what_it_is() -> None:
    """Under the names of the interchange format, in types that GraphML has."""
    graph = opened_again(
        graph_of(
            records_of(
                household(),
                person("ria", vulnerable=True, birth="1950"),
                member("ria", part_time=True),
                worry("w1", priority=2, concerns=["ria"], caused_by=["tom"]),
                knows("ria", "w1", "part", told_by="tom", from_="2026-03-01"),
            )
        )
    )
    ria = graph.nodes["person:ria"]
    assert (ria["vulnerable"], ria["birth"], graph.nodes["worry:w1"]["priority"]) == (
        True,
        "1950",
        2,
    )
    facts = {(a, b, values["type"]): values for a, b, values in graph.edges(data=True)}
    assert facts["person:ria", "household:h", "member"]["part_time"] is True
    told = facts["person:ria", "worry:w1", "knows"]
    assert (told["level"], told["told_by"], told["from"]) == ("part", "tom", "2026-03-01")
    assert ("worry:w1", "person:ria", "worry.concerns") in facts
    assert ("worry:w1", "person:tom", "worry.caused_by") in facts
    assert graph.nodes["person:tom"] == {"kind": "person", "id": "tom"}


def test_a_name_that_looks_like_markup_is_a_name() -> None:
    """Whatever stands in a text, it comes back as it was; what no document can hold is gone."""
    name = 'Joris "JB" <script>alert(1)</script> & نور'
    (ria,) = records_of(line("person", id="ria", name=name))
    assert isinstance(ria, Person)
    assert opened_again(graph_of([ria])).nodes["person:ria"]["name"] == name
    bare = Person(id=ria.id, name="Ri\x00a\x1b")
    assert opened_again(graph_of([bare])).nodes["person:ria"]["name"] == "Ria"


def test_nothing_noted_and_no_secret_address_leaves() -> None:
    """No household's address, and of an organisation that hides none, but its front door."""
    document = graphml(graph_of(EVERY_KIND)).decode()
    for secret in ("Geheimlaan", "Dijk 1", "belt liever", "nummer 14", "te zwaar", "groep 4"):
        assert secret not in document
    assert "070-555 01 00" in document
    open_door = {"id": "o", "name": "Bureau", "type": "Lokaal team", "address": "Plein 2"}
    assert b"Plein 2" in graphml(graph_of(records_of(line("organisation", **open_door))))
    assert all(
        one.name not in ("note", "reason") for fields in FIELDS_OUT.values() for one in fields
    )


def test_a_place_of_somebody_in_hiding_is_not_named() -> None:
    """It may be where they are."""
    place = line("place", id="p1", person="ria", name="De Haven, Laan 1")
    for hidden in (True, False):
        graph = graph_of(records_of(household(secret_address=hidden), place))
        assert ("name" in graph.nodes["place:p1"]) is not hidden


def test_in_which_municipality_somebody_hides_is_not_told() -> None:
    """It is where to begin looking; that of others stays."""
    town = line("municipality", id="GM1", name="Merendam")
    other = household(municipality="GM1") | {"id": "h2"}
    for hidden, more in ((True, ()), (False, ()), (True, (other,))):
        home = household(secret_address=hidden, municipality="GM1")
        graph = graph_of(records_of(town, home, *more))
        assert ("municipality:GM1" in graph) is (not hidden or bool(more))
        assert graph.has_edge("household:h", "municipality:GM1") is not hidden
    document = graphml(graph_of(records_of(town, household(secret_address=True))))
    assert b"Merendam" not in document
    assert b"GM1" not in document


def test_a_graph_of_a_day_holds_what_was_so_that_day() -> None:
    """Facts that ended or still begin are left out; people and things stay."""
    lines = [
        household(),
        member("ria", until="2026-11-01"),
        member("tom", from_="2026-11-01"),
        worry("w1", closed="2026-11-01"),
        worry("w2"),
        in_household("task", id="t1", person="tom", what="belt", from_="2026-11-02"),
        person("ria"),
    ]
    graph = graph_of(on_day(records_of(*lines), DAY))
    assert set(graph) == {"household:h", "municipality:GM1", "person:ria", "person:tom", "worry:w2"}
    assert [(a, b) for a, b, values in graph.edges(data=True) if values["type"] == "member"] == [
        ("person:tom", "household:h")
    ]


def test_the_order_of_the_records_changes_nothing() -> None:
    """The same facts make the same bytes."""
    assert graphml(graph_of(EVERY_KIND)) == graphml(graph_of(reversed(EVERY_KIND)))
