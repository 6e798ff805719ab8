"""Who asks: known of every request before its route is called."""

from typing import Annotated

from fastapi import Depends
from starlette.requests import Request

from graphmodel.usecases.actor import Actor


async def _actor_of(request: Request) -> Actor:
    actor: Actor = request.state.actor
    return actor


Asking = Annotated[Actor, Depends(_actor_of)]
"""The parameter of a route that is whoever asks."""
