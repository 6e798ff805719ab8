"""Whether there is room for one household more, in Dutch, with the day it was asked."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from visualise.dutch.terms import day_in_words
from visualise.language import _


def say_room(room: Mapping[str, Any]) -> str:
    """What was measured of the room; where nothing was measured there is no day either.

    >>> say_room({})
    'Of er plek is, weten we niet. Vraag het na.'
    """
    measured: date | None = room.get("measured_on")
    if measured is None:
        return _("Of er plek is, weten we niet. Vraag het na.")
    return _measured(room).format(
        day=day_in_words(measured), days=room["stale_days"], n=room["free"]
    )


def _measured(room: Mapping[str, Any]) -> str:
    if room["stale"]:
        return _(
            "Het laatste getal is van {day}. Dat is ouder dan {days} dagen. "
            "We weten dus niet of er plek is."
        )
    if room["room"] == "free":
        return (
            _("Er is plek ({day}).") if room["free"] is None else _("Er is plek voor {n} ({day}).")
        )
    if room["room"] == "full":
        waiting = room["free"] is None and room["coded"] == "waiting_list"
        return _("Er is een wachtlijst ({day}).") if waiting else _("Er is nu geen plek ({day}).")
    if room["coded"] == "assess_first":
        return _("Zij kijken eerst of er plek is ({day}).")
    return _("Of er plek is, weten we niet. Op {day} is geen getal genoemd.")
