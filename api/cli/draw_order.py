"""What is to be drawn of a household, for whom, and reading it out of the store."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import typer

from api.cli.draw_options import By, For, Output, Paper, SafetyToo, WorryToo
from api.cli.files import refuse_where_no_file_can_be
from api.cli.households import ask_one
from api.cli.opening import opened, policy_of
from api.cli.options import DEFAULT_STORE, Household, On, PolicyFiles, Store, today
from graphmodel.domain.ids import PersonId, WorryId
from visualise.paper.picture import ENDINGS, LONGEST_MAKER, Ending, Lens

if TYPE_CHECKING:  # the store and the rules are loaded only when a command needs them
    from graphmodel.domain.calendar import Day
    from graphmodel.policy.policy import Policy
    from graphmodel.rules.family import Family
    from graphmodel.rules.share import Share
    from graphmodel.store.store import Store as Graph
    from visualise.paper.picture import Picture
    from visualise.views.pictures import Asked


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be made: the file, the sheet, by whom and for whom, out of which store.

    What stands here is what a command that draws asks. `worry` is for the circles, `person` whose
    life or family it is, `generations` how far back; with `foster_too` the reader is shown with
    whom children live, where that may be.

    Raises:
        WrongUse: there is no folder to write the file in.
        typer.BadParameter: an option cannot be understood.
    """

    household: Household
    output: Output
    worry: str | None = None
    person: str | None = None
    generations: int | None = None
    paper: Paper = None
    by: By = ""
    reader: For = None
    worry_too: WorryToo = None
    safety_too: SafetyToo = False
    foster_too: bool = False
    store: Store = DEFAULT_STORE
    on: On = None
    policy: PolicyFiles = None

    def __post_init__(self) -> None:
        """Refuse what cannot be made."""
        _ending_of(self.output)
        if self.reader is None:
            _refuse_without_reader(self)
        if len(self.by) > LONGEST_MAKER:
            raise typer.BadParameter(f"--by: at most {LONGEST_MAKER} letters")
        refuse_where_no_file_can_be(self.output)

    @property
    def ending(self) -> Ending:
        """The kind of file, by how its name ends."""
        return _ending_of(self.output)

    @property
    def maker(self) -> str:
        """Who made it, on one line."""
        return " ".join(self.by.split())


def _ending_of(output: Path) -> Ending:
    ending = output.suffix.lower().removeprefix(".")
    if ending not in ENDINGS:
        *most, last = (f".{one}" for one in get_args(Ending))
        expected = f"{', '.join(most)} or {last}"
        raise typer.BadParameter(f"{output}: expected a name that ends in {expected}")
    return ending


def _refuse_without_reader(order: Order) -> None:
    if order.worry_too:
        raise typer.BadParameter("--worry-too shows somebody a worry: it needs --for PERSON")
    if order.safety_too:
        raise typer.BadParameter("--safety-persons-too shows somebody: it needs --for PERSON")
    if order.foster_too:
        raise typer.BadParameter("--foster-homes-too shows somebody: it needs --for PERSON")


def drawn_for(order: Order, lens: Lens) -> "tuple[Picture, str]":
    """The picture as its reader may see it, and the name of that reader."""
    day, numbers = order.on or today(), policy_of(order.policy)
    with opened(order.store) as graph:
        if not order.household:
            family = _relatives(order, graph, numbers, day)
            from visualise.views.pictures import picture_of_relatives

            return picture_of_relatives(family), ""
        asked, reader = ask_one(
            order.household, lambda: _household(order, lens, graph, numbers, day)
        )
    from visualise.views.pictures import picture_of

    return picture_of(lens, asked), reader


def _relatives(order: Order, graph: "Graph", numbers: "Policy", day: "Day") -> "Family":
    from graphmodel.usecases.actor import OPERATOR
    from graphmodel.usecases.show_family import show_relatives

    return show_relatives(graph, OPERATOR, order.person or "", numbers, day, order.generations)


def _household(
    order: Order, lens: Lens, graph: "Graph", numbers: "Policy", day: "Day"
) -> "tuple[Asked, str]":
    from graphmodel.rules.standing import stand
    from graphmodel.usecases.actor import OPERATOR
    from graphmodel.usecases.make_share import make_share
    from graphmodel.usecases.show_dossier import show_dossier
    from visualise.views.pictures import Asked

    made: Share | None = None
    if order.reader is not None:
        made = make_share(
            graph,
            OPERATOR,
            order.household,
            order.reader,
            numbers,
            day,
            ticked=order.worry_too or (),
            safety_persons=order.safety_too,
        )
    dossier = made.dossier if made else show_dossier(graph, OPERATOR, order.household)
    asked = Asked(
        dossier=dossier,
        standing=stand(dossier.case, numbers.on(day)),
        today=today(),
        worry=WorryId(order.worry) if order.worry is not None else None,
        person=PersonId(order.person) if order.person is not None else None,
        family=_family(order, graph, numbers, day, made) if lens == "genogram" else None,
        reader=made.reader if made else None,
    )
    return asked, made.names[made.reader] if made else ""


def _family(
    order: Order, graph: "Graph", numbers: "Policy", day: "Day", made: "Share | None"
) -> "Family":
    from graphmodel.rules.share_family import share_family
    from graphmodel.usecases.actor import OPERATOR
    from graphmodel.usecases.show_family import show_family

    family = show_family(graph, OPERATOR, order.household, numbers, day, order.generations)
    return share_family(family, made, foster_families=order.foster_too) if made else family
