"""Answers that come when a test lets them: kept back, and waited for as long as it takes."""

from playwright.sync_api import Route

from tests.web.screen import SETTLED_MS, Screen

LOOK_AGAIN_MS = 10

Held = list[Route]


def hold(screen: Screen, address: str) -> Held:
    """Keep what is asked at an address until a test lets it go."""
    held: Held = []
    screen.page.route(address, lambda route: held.append(route))
    return held


def asked(screen: Screen, held: Held, number: int = 1) -> Route:
    """The last of so many requests, once it is on its way; the browser goes on meanwhile.

    Raises:
        AssertionError: it was not asked in time.
    """
    for _ in range(SETTLED_MS // LOOK_AGAIN_MS):
        if len(held) >= number:
            return held[number - 1]
        screen.page.wait_for_timeout(LOOK_AGAIN_MS)
    raise AssertionError(f"{number} were not asked for, only {len(held)}")


def let_through(screen: Screen, address: str) -> None:
    """What is asked from now on gets its answer at once; what was kept back stays so."""
    screen.page.route(address, lambda route: route.continue_())
