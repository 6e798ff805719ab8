"""A command from outside, carried to the household: what came of it, in the reader's words."""

from dataclasses import dataclass, replace
from typing import Final

from api.web.arranging import arranging
from api.web.ordering import order_before, stand_elsewhere
from api.web.site import Site
from api.web.watch import Watch
from graphmodel.changes.command import Command, Refusal
from graphmodel.changes.decoding import read_command
from graphmodel.changes.deeds import NAME_OF, Deed, Undo
from graphmodel.domain.change import Change
from graphmodel.domain.dossier import Dossier
from graphmodel.domain.ids import PersonId
from graphmodel.domain.words import Circle
from graphmodel.errors import AccessDenied, NotFound
from graphmodel.policy.policy import PolicyOnDay
from graphmodel.rules.circles import circles_of
from graphmodel.rules.standing import Standing, stand
from graphmodel.usecases.actor import Actor, require, require_deed
from graphmodel.usecases.change_household import Conflict, Done, change_household
from graphmodel.usecases.show_dossier import show_dossier
from graphmodel.usecases.show_history import show_history
from visualise.dutch.history import say_again, say_change
from visualise.dutch.notes import elsewhere_in_genogram, notes_on
from visualise.dutch.refusals import Names, say_refusal
from visualise.language import _
from visualise.views.history import does_again, names_in


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A change that is kept: the sentence that says it, and what is good to know with it."""

    change: str
    version: int
    again: bool
    said: str
    notes: tuple[str, ...]
    grew: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A command that is not carried out: why, at which field, and the sentence for it."""

    code: str
    field: str
    said: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clashing:
    """Somebody else changed the same fact meanwhile: what you and what they say of it."""

    said: str
    yours: str
    theirs: str


NotDone = Refused | Clashing
Outcome = Accepted | NotDone
NOTHING_READ: Final = Refusal(code="wrong_type")
"""What was sent is no command at all."""

NOTHING_NEW: Final = Refusal(code="already_so")
"""How a change that changed nothing is said."""


class Carrier:
    """Carries commands to the households of one site, and tells whoever listens."""

    def __init__(self, site: Site, watch: Watch) -> None:
        self._site = site
        self._watch = watch
        self._arrange = arranging(site.policy)

    def carry(self, actor: Actor, household: str, raw: object) -> Outcome:
        """Do what a command says to a household, once.

        Raises:
            AccessDenied: whoever asks may not do this.
            StoreError: it could not be stored; nothing of it was.
        """
        require(actor, "change_household", household)
        command = read_command(raw, household)
        if not isinstance(command, Command):
            return self.refused(actor, household, command[0])
        self._require(actor, household, command.deed)
        site = self._site
        today = site.today()
        done = change_household(
            site.store,
            actor,
            command,
            site.policy,
            today,
            arrange=self._arrange,
            order=order_before(site, actor, household, command.deed),
        )
        if isinstance(done, Refusal):
            return self.refused(actor, household, done)
        dossier = show_dossier(site.store, actor, household)
        now = _Now(dossier, stand(dossier.case, site.policy.on(today)))
        if isinstance(done, Conflict):
            return _clashing(command, done, now)
        self._watch.announce(command.household, done.version)
        said = say_change(done.change, now.names, now.circle)
        if self._does_again(actor, household, done.change):
            said = say_again(done.change, now.names, now.circle)
        accepted = _accepted(command.deed, done, said, now, site.policy.on(today))
        if stand_elsewhere(site, actor, household, command.deed):
            return replace(accepted, notes=(*accepted.notes, elsewhere_in_genogram()))
        return accepted

    def _does_again(self, actor: Actor, household: str, change: Change) -> bool:
        if change.undoes is None:
            return False
        history = show_history(self._site.store, actor, household)
        return does_again(change, {one.id: one for one in history})

    def refused(self, actor: Actor, household: str, refusal: Refusal) -> Refused:
        """A refusal with its sentence."""
        said = say_refusal(refusal, self._names(actor, household, refusal))
        return Refused(code=refusal.code, field=refusal.field, said=said)

    def _names(self, actor: Actor, household: str, refusal: Refusal) -> Names:
        if not refusal.about:
            return str
        try:
            return names_in(show_dossier(self._site.store, actor, household).case)
        except NotFound:
            return str

    def _require(self, actor: Actor, household: str, deed: Deed) -> None:
        """A family changes what its own screen offers, and takes back what it did there."""
        require_deed(actor, NAME_OF[type(deed)])
        if actor.kind != "family" or not isinstance(deed, Undo):
            return
        for change in show_history(self._site.store, actor, household):
            if change.id == deed.change and change.by == actor.name:
                return
        raise AccessDenied("this was not done on the screen of the family")


class _Now:
    """A household as it stands after a command, and how things are called in it."""

    def __init__(self, dossier: Dossier, standing: Standing) -> None:
        self.dossier = dossier
        self.names = names_in(dossier.case)
        self._circles = {one.person: one.circle for one in circles_of(standing).people}

    def circle(self, person: PersonId) -> Circle | None:
        """In which ring somebody stands."""
        return self._circles.get(person)


def _accepted(deed: Deed, done: Done, said: str, now: _Now, policy: PolicyOnDay) -> Accepted:
    if not done.change.differences:
        said = say_refusal(NOTHING_NEW, now.names)
    return Accepted(
        change=done.change.id,
        version=done.version,
        again=done.again,
        said=said,
        notes=notes_on(deed, now.dossier, policy),
        grew=done.grew,
    )


def _clashing(command: Command, found: Conflict, now: _Now) -> Clashing:
    mine: Change = replace(
        found.theirs,
        deed=NAME_OF[type(command.deed)],
        differences=found.mine,
        undoes=None,
        undone_by=None,
        reason=None,
    )
    return Clashing(
        said=_("Iemand anders heeft dit net veranderd. Bekijk het samen."),
        yours=say_change(mine, now.names),
        theirs=say_change(found.theirs, now.names, now.circle),
    )
