"""Every lens draws a share like any other household, and no secret changes a stroke of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Literal

import pytest

from graphmodel.changes.applied import after_records, all_records
from graphmodel.domain.change import Difference
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.relatives import Relatives
from graphmodel.rules.circles import circles_of
from graphmodel.rules.kinship_family import family_of, household_around
from graphmodel.rules.share import Share
from graphmodel.rules.share_family import share_family
from tests.rules.lines import Line, bond, handover, in_household, knows, line, person, worry
from tests.rules.shares import share_of
from tests.rules.world import records_of
from tests.visualise.dossiers import TODAY, on, story
from visualise.views.family import family_page
from visualise.views.genogram_drawing import GenogramLook, drawn_genogram, genogram_placement
from visualise.views.genogram_table import genogram_table
from visualise.views.kringen import kringen_svg
from visualise.views.list_query import ListQuery
from visualise.views.matrix import matrix_page
from visualise.views.mobility import mobility_page
from visualise.views.network_map import network_svg
from visualise.views.people import kin_words
from visualise.views.people_csv import list_csv
from visualise.views.people_list import list_page
from visualise.views.pictures import Asked, picture_of
from visualise.views.rings import rings_svg
from visualise.views.roles_over_time import roles_over_time_page

Lens = Callable[[Share], object]
HOME = "gezin-van-mirjam"
READERS = ("mm-soufiane", "mm-ramon", "mm-joke", "mm-tygo", "mm-thomas")


def _circles(made: Share) -> object:
    standing = on(made.dossier)
    return rings_svg(standing, circles_of(standing), standalone=True)


def _kringen(made: Share) -> object:
    return kringen_svg(made.dossier, on(made.dossier))


def _network(made: Share) -> object:
    return network_svg(made.dossier, on(made.dossier))


def _matrix(made: Share) -> object:
    page = matrix_page(made.dossier, on(made.dossier), "", TODAY)
    return (page.worries, page.tasks, page.groups, page.summary, page.later)


def _mobility(made: Share) -> object:
    page = mobility_page(made.dossier, on(made.dossier), "", TODAY, made.reader)
    return (page.drawing, page.places, page.forgotten, page.summary)


def _roles(made: Share) -> object:
    page = roles_over_time_page(made.dossier, on(made.dossier), "", TODAY)
    return (page.drawing, page.blocks, page.summary)


def _list(made: Share) -> object:
    return list_csv(list_page(made.dossier, on(made.dossier), "", TODAY, ListQuery()))


def _genogram(made: Share, whole: Dossier) -> object:
    """As the family is read: everybody of the household, and what lies between them."""
    case, standing = whole.case, on(whole)
    relatives = Relatives(
        people=case.people,
        parents=tuple(case.parents),
        partners=tuple(case.partners),
        twins=tuple(whole.twins),
        bonds=tuple(case.bonds),
        members=tuple(case.members),
        asked_kin=tuple(whole.asked_kin),
    )
    family = family_of(relatives, household_around(standing, relatives), TODAY, 3)
    placed = genogram_placement(share_family(family, made))
    return drawn_genogram(placed, GenogramLook(title="")), genogram_table(placed)


def _family(made: Share) -> object:
    page = family_page(made.dossier, on(made.dossier), "", TODAY, {})
    return (page.rings, page.people, page.worries)


LENSES: Mapping[str, Lens] = {
    "circles": _circles,
    "kringen": _kringen,
    "network": _network,
    "matrix": _matrix,
    "mobility": _mobility,
    "roles": _roles,
    "list": _list,
    "family": _family,
}


def secrets(reader: str) -> list[Line]:
    """Everything at once that this reader must not learn, also that they are named as a cause."""
    mother, child = "mm-mirjam", "mm-yara"
    home = {"household": HOME}
    return [
        worry("w9", statement="GEHEIM", caused_by=[reader, mother], concerns=[child]) | home,
        worry("w8", statement="GEHEIM", opened="2026-01-01", closed="2026-02-01") | home,
        *(knows(who, "w9", told_by=child) for who in ("mm-hetty", "mm-dewi", mother)),
        person("z9", life="abortion"),
        line("parent", parent=mother, child="z9"),
        line("person", id="z8", name="GEHEIME VADER"),
        line("parent", parent="z8", child="z9"),
        bond(reader, child, "violence"),
        bond(reader, mother, "controlling"),
        line("bond", from_person=mother, to_person="mm-hetty", kind="violence"),
        *([] if reader == "mm-tygo" else [bond(child, reader, "distant")]),
        bond("mm-aad", "mm-hetty", "fused"),
        in_household(
            "hidden_bond", from_person="mm-hetty", to_person="mm-aad", kind="fused", audience=reader
        )
        | home,
        line("safety_person", person="mm-hetty", child=child),
        in_household("task", id="t9", person="mm-hetty", what="GEHEIM") | home,
        line("place", id="p9", person=child, name="GEHEIM", people=["mm-joke", reader]),
        in_household("wish", id="s9", person="mm-hetty", circle="all", note="GEHEIM") | home,
        in_household("preference", person=reader, wish="refused", note="GEHEIM") | home,
        handover("proposed", id="h9", reason="GEHEIM") | home,
        in_household("position", person="mm-hetty", lens="circles", cell="9") | home,
    ]


def noted(dossier: Dossier) -> Dossier:
    """The same with a note on everybody, and a source for all that is known."""
    case = dossier.case
    people = {id_: replace(one, note="GEHEIM") for id_, one in case.people.items()}
    told = PersonId("mm-fenna")
    return replace(
        dossier,
        sheet="GEHEIM",
        version=99,
        case=replace(
            case,
            household=replace(case.household, address="GEHEIM 1", secret_address=True),
            people=people,
            ties=tuple(replace(one, note="GEHEIM", last_contact=None) for one in case.ties),
            knows=tuple(replace(one, told_by=told, basis="disputed") for one in case.knows),
        ),
    )


@pytest.fixture(scope="module", params=READERS)
def homes(request: pytest.FixtureRequest) -> tuple[str, Dossier, Dossier]:
    """A reader, the household as it is, and the household with all those secrets in it."""
    reader = request.param
    plain = story(HOME)
    every = [*all_records(plain), *records_of(*secrets(reader))]
    full = after_records(None, [Difference(before=None, after=one) for one in every])
    return reader, plain, noted(full)


@pytest.fixture(scope="module")
def both(homes: tuple[str, Dossier, Dossier]) -> tuple[Share, Share]:
    """A share of each of them."""
    reader, plain, full = homes
    return share_of(plain, reader=reader, on=TODAY), share_of(full, reader=reader, on=TODAY)


@pytest.mark.parametrize("lens", LENSES)
def test_no_secret_changes_a_stroke_of_a_share(both: tuple[Share, Share], lens: str) -> None:
    """Who compares two prints learns nothing from the difference."""
    plain, full = both
    drawn = str(LENSES[lens](full))
    assert drawn == str(LENSES[lens](plain))
    assert "GEHEIM" not in drawn


def test_no_secret_changes_a_stroke_of_the_genogram(
    homes: tuple[str, Dossier, Dossier], both: tuple[Share, Share]
) -> None:
    """Neither who was not born, nor who would have been the other parent."""
    plain, full = (str(_genogram(*one)) for one in zip(both, homes[1:], strict=True))
    assert full == plain
    assert "GEHEIM" not in full


def test_the_maker_is_told_of_all_of_it(both: tuple[Share, Share]) -> None:
    """What a share does not show, the maker reads beside it."""
    plain, full = both[0].left_out, both[1].left_out
    assert set(full.worries) == {*plain.worries, "w9"}
    assert set(full.people) == {*plain.people, "z8", "z9"}
    assert full.bonds == plain.bonds + (4 if both[0].reader == "mm-tygo" else 5)
    assert (full.tasks, full.places, full.wishes) == (
        plain.tasks + 1,
        plain.places + 1,
        plain.wishes + 1,
    )
    assert full.addresses == 1
    assert full.notes > plain.notes


@pytest.mark.parametrize("lens", ["network", "list"])
def test_contact_that_was_taken_out_is_not_drawn_as_unknown(
    lens: Literal["network", "list"],
) -> None:
    """Not told is something else than not known: a print says nothing of it, nor its legend."""
    made = share_of(story(HOME), reader="mm-hetty", on=TODAY)
    asked = Asked(dossier=made.dossier, standing=on(made.dossier), today=TODAY)
    assert "niet bekend" in str(picture_of(lens, asked))
    shared = str(picture_of(lens, replace(asked, reader=made.reader)))
    assert "niet bekend" not in shared
    assert "Laatste contact" not in shared
    assert "Oma Hetty Koster" in shared


def test_who_cared_for_a_child_is_never_called_its_father_or_mother() -> None:
    """Joke was a foster mother, Soufiane a stepfather of the eldest: a print does not say more."""
    made = share_of(story(HOME), reader="mm-joke", on=TODAY)
    standing = on(made.dossier)
    assert kin_words(standing, PersonId("mm-joke")) == ""
    assert kin_words(standing, PersonId("mm-soufiane")) == "vader van Yara Amrani"
    case = made.dossier.case
    still = replace(case, parents=tuple(replace(one, until=None) for one in case.parents))
    standing = on(replace(made.dossier, case=still))
    assert kin_words(standing, PersonId("mm-joke")) == "pleegouder van Tygo Dijkstra"


def test_what_a_child_knows_is_not_drawn_as_not_asked() -> None:
    """The children were asked; that it was taken out must not become a false statement."""
    made = share_of(story(HOME), reader="mm-hetty", on=TODAY)
    asked = Asked(dossier=made.dossier, standing=on(made.dossier), today=TODAY, reader=made.reader)
    table = picture_of("matrix", asked).table
    tygo = next(r for g in table.groups for r in g.rows if r[0].startswith("Tygo"))
    assert set(tygo[1:]) == {"\N{EN DASH}"}
