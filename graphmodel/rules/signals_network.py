"""Signals about the network: who takes part, who knows, who was heard of last."""

from graphmodel.domain.calendar import days_between
from graphmodel.domain.finding import Fact, Finding, fact
from graphmodel.domain.household import Tie
from graphmodel.domain.ids import PersonId, WorryId
from graphmodel.domain.worry import Worry
from graphmodel.rules.found import about, about_all, found
from graphmodel.rules.standing import Standing


def too_few_active(standing: Standing) -> list[Finding]:
    """Too few adults of the social network who take part now.

    Source: interchange format, signals; Routekaart naar veiligheid, fase risicogestuurd.
    """
    enough = standing.policy.numbers.active_non_professionals
    if len(standing.active) >= enough:
        return []
    others = sorted(standing.social.keys() - set(standing.active))
    idle = [person for person in others if not standing.is_minor(person)]
    young = [person for person in others if standing.is_minor(person)]
    step = about_all(standing, "ask_to_take_part", idle) if idle else fact("seek_people")
    return [
        found(
            standing,
            "too_few_active",
            (standing.household.id,),
            measured=len(standing.active),
            threshold=enough,
            facts=(
                *(() if standing.active else (fact("nobody_active"),)),
                *(about(standing, "active", person) for person in standing.active),
                *(about(standing, "not_active", person) for person in idle),
                *(about(standing, "under_age", person) for person in young),
            ),
            remedy=(step,),
        )
    ]


def keepers(standing: Standing, worry: WorryId) -> list[PersonId]:
    """Who keeps a worry from being secret: outsiders who know of it and are not paid here."""
    return [
        person
        for person, record in standing.known[worry].items()
        if record.level != "none" and person not in standing.members and not _paid(standing, person)
    ]


def _paid(standing: Standing, person: PersonId) -> bool:
    tie = standing.ties.get(person)
    return tie is not None and tie.paid


def secret_worry(standing: Standing) -> list[Finding]:
    """Each open worry nobody outside knows of; unknown while somebody there was not asked.

    Source: interchange format, signals; Routekaart naar veiligheid, veilige cirkels.
    """
    enough = standing.policy.numbers.outsiders_who_know
    found_here: list[Finding] = []
    for worry in standing.worries:
        knowing = len(keepers(standing, worry.id))
        if knowing < enough:
            found_here.append(_secret(standing, worry, knowing, enough))
    return found_here


def _secret(standing: Standing, worry: Worry, knowing: int, enough: int) -> Finding:
    known = standing.known[worry.id]
    silent = sorted(person for person in standing.social if person not in known)
    paid = sorted(p for p in known if known[p].level != "none" and _paid(standing, p))
    unaware = sorted(p for p in standing.social if p in known and known[p].level == "none")
    step = (
        about_all(standing, "ask_what_they_know", silent)
        if silent
        else fact("choose_who_to_tell", worry=worry.id, statement=worry.statement)
    )
    return found(
        standing,
        "secret_worry",
        (worry.id,),
        measured=knowing,
        threshold=enough,
        facts=(
            fact("worry", worry=worry.id, statement=worry.statement),
            *(about(standing, "not_asked", person) for person in silent),
            *(about(standing, "knows_nothing", person) for person in unaware),
            *(about(standing, "knows_but_is_paid", person) for person in paid),
        ),
        remedy=(step,),
        state="unknown" if silent else "fires",
    )


def tie_gone_quiet(standing: Standing) -> list[Finding]:
    """Each active tie of a social outsider without contact for long; unknown without a day.

    Source: interchange format, signals; Routekaart naar veiligheid, netwerk betrekken.
    """
    longest = standing.policy.numbers.quiet_days
    found_here: list[Finding] = []
    for person, tie in sorted(standing.social.items()):
        if not tie.active:
            continue
        if tie.last_contact is None:
            found_here.append(_quiet(standing, tie, None, longest))
        elif (days := days_between(tie.last_contact, standing.day)) >= longest:
            found_here.append(_quiet(standing, standing.social[person], days, longest))
    return found_here


def _quiet(standing: Standing, tie: Tie, days: int | None, longest: int) -> Finding:
    name = standing.name(tie.person)
    seen: Fact
    if tie.last_contact is None:
        seen, step = about(standing, "last_contact_unknown", tie.person), "record_last_contact"
    else:
        seen = fact("last_contact", person=tie.person, name=name, last_contact=tie.last_contact)
        step = "call"
    return found(
        standing,
        "tie_gone_quiet",
        (tie.person,),
        measured=days,
        threshold=longest,
        facts=(seen,),
        remedy=(about(standing, step, tie.person),),
        state="unknown" if days is None else "fires",
    )
