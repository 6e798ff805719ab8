"""Signing out empties the device, also where the browser does not do what the server asks."""

import pytest
from playwright.sync_api import expect

from tests.web.screen import Screen
from tests.web.test_outbox import kept

pytestmark = pytest.mark.xdist_group("drawing")


def test_the_script_itself_throws_away_what_waits(screen: Screen) -> None:
    screen.page.context.set_offline(True)
    screen.drag("Ria", screen.into("all", "neighbours"))
    expect(screen.page.locator("#wachtrij")).to_be_visible()
    screen.page.context.set_offline(False)
    screen.page.route("**/commands", lambda route: route.abort())
    screen.page.route("**/afmelden", lambda route: route.fulfill(body="", content_type="text/html"))
    screen.page.on("dialog", lambda asked: asked.accept())
    assert kept(screen.page) != []
    screen.page.evaluate("""() => {
      const form = document.createElement("form");
      Object.assign(form, { method: "post", action: "/afmelden" });
      document.body.append(form);
      form.requestSubmit();
    }""")
    screen.page.wait_for_url("**/afmelden")
    assert kept(screen.page) == []
