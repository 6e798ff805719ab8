"""A whole made-up region from a seed, one household after another."""

from collections.abc import Iterator

from graphmodel.demo.care import add_care
from graphmodel.demo.chance import Chance
from graphmodel.demo.directory import DirectoryWriter
from graphmodel.demo.draft import Draft, Texts
from graphmodel.demo.family import add_family
from graphmodel.demo.flaws import draw_flaws
from graphmodel.demo.kin import add_kin
from graphmodel.demo.knowledge import add_knowledge
from graphmodel.demo.names import Names, read_names
from graphmodel.demo.network import add_network
from graphmodel.demo.plan import RegionPlan
from graphmodel.demo.staff import Staff
from graphmodel.demo.story import read_data
from graphmodel.demo.timeline import draw_timeline
from graphmodel.domain.household import Household
from graphmodel.domain.ids import HouseholdId, MunicipalityId
from graphmodel.domain.records import Record


def region(plan: RegionPlan) -> Iterator[Record]:
    """The directory and the households of a plan; no more than one household is held at a time.

    >>> first = next(region(RegionPlan(seed=1, households=1)))
    >>> first.name
    'Delft'
    """
    names, texts = read_names(), read_data("texts.toml")
    directory = DirectoryWriter(Chance(plan.seed), plan, names)
    yield from directory.write()
    share: dict[MunicipalityId, float] = read_data("directory.toml")["region"]["share"]
    width = len(str(plan.households))
    for number in range(1, plan.households + 1):
        chance = Chance(f"{plan.seed}/{number}")
        municipality = chance.weighted(tuple(share), tuple(share.values()))
        identity = HouseholdId(f"h{number:0{width}d}")
        yield from _household(plan, identity, municipality, chance, names, texts, directory.staff)


def _household(
    plan: RegionPlan,
    identity: HouseholdId,
    municipality: MunicipalityId,
    chance: Chance,
    names: Names,
    texts: Texts,
    staff: Staff,
) -> Iterator[Record]:
    draft = Draft(
        id=identity,
        municipality=municipality,
        timeline=draw_timeline(chance, plan.today, plan.open_share),
        flaws=draw_flaws(chance),
        size=chance.number(*plan.people),
        plan=plan,
        chance=chance,
        names=names,
        texts=texts,
        staff=staff,
    )
    for step in (add_family, add_kin, add_network, add_knowledge, add_care):
        step(draft)
    yield _record_of(draft)
    yield from draft.records


def _record_of(draft: Draft) -> Household:
    first, timeline, chance = draft.adults[0], draft.timeline, draft.chance
    names = sorted({adult.surname for adult in draft.adults})
    return Household(
        id=draft.id,
        name=f"{'Gezin' if draft.children else 'Huishouden'} {' en '.join(names)}",
        municipality=draft.municipality,
        phase=timeline.phase,
        opened=timeline.opened,
        closed=timeline.closed,
        address=f"Fantasiestraat {first.born % 97 + chance.number(1, 40)}, 0000 ZZ Nergensdam",
        secret_address=chance.happens(0.08),
        phases=timeline.steps,
    )
