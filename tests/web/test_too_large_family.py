"""A family too large to draw says so in Dutch, and can still be written down."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.web.app import create_app
from graphmodel.policy.policy import load_policy
from graphmodel.usecases.actor import DEMO
from tests.web.commands import Hand, opened, own
from tests.web.filled_forms import read_forms, send
from tests.web.places import TODAY, listening, loaded

pytestmark = pytest.mark.xdist_group("web")

MOST = 2
OVERLAY = f"""
[[value]]
name = "drawn_relatives"
value = {MOST}
unit = "people"
source = "region"
"""


@pytest.fixture
def hand(tmp_path: Path) -> Iterator[Hand]:
    """A mother and two children, where a region draws two people at most."""
    overlay = tmp_path / "region.toml"
    overlay.write_text(OVERLAY, "utf-8")
    places = tmp_path / "places.jsonl"
    places.write_text('{"record":"municipality","id":"GM0637","name":"Zoetermeer"}\n', "utf-8")
    with loaded(tmp_path / "store", places) as store:
        app = create_app(store, DEMO, load_policy(overlay), lambda: TODAY)
        with (
            listening(app) as address,
            httpx.Client(base_url=address, trust_env=False, timeout=60) as client,
        ):
            hand = opened(client)
            hand.done("add_person", person=own(hand, "mum"), name="Noor", stands="member")
            for who in ("daan", "roos"):
                child = {"stands": "relative", "of": own(hand, "mum"), "kin": "child"}
                hand.done("add_person", person=own(hand, who), name=who.capitalize(), **child)
            yield hand


def test_a_family_too_large_to_draw_is_told_so_and_grows_all_the_same(hand: Hand) -> None:
    """The page says what to do; the sheet beside it takes a relative, whom the list then has."""
    home = f"/huishouden/{hand.household}"
    page = hand.client.get(f"{home}/stamboom")
    assert page.status_code == 422
    for words in ("Te groot om te tekenen", "Deze familie is te groot voor één stamboom."):
        assert words in page.text
    assert "Noor" not in page.text
    near = f"{home}/erbij?als=relative&bij={own(hand, 'mum')}&wat=child"
    form = read_forms(hand.client, near).deed("add_person")
    answer = send(hand.client, form, form.filled(name="Sem"))
    assert answer.status_code == 303
    sheet = hand.client.get(f"{home}/mens/{own(hand, 'mum')}?deel=familie")
    assert sheet.status_code == 200
    assert "Sem" in sheet.text
