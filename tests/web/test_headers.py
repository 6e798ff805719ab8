"""What every answer says to the browser about safety."""

import httpx
import pytest

pytestmark = pytest.mark.xdist_group("web")

EVERYWHERE = ("/", "/api/roles", "/huishouden/unknown", "/api/nothing", "/static/css/base.css")


@pytest.mark.parametrize("path", EVERYWHERE)
def test_every_answer_is_closed_to_others(client: httpx.Client, path: str) -> None:
    headers = client.get(path).headers
    policy = headers["content-security-policy"].split("; ")
    assert policy[0] == "default-src 'none'"
    assert "require-trusted-types-for 'script'" in policy
    assert "frame-ancestors 'none'" in policy
    assert not any("unsafe" in part or "http" in part or "*" in part for part in policy)
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "server" not in headers


@pytest.mark.parametrize("path", ["/", "/huishouden/luca-en-sam", "/api/roles", "/api/nothing"])
def test_nothing_about_people_is_kept_by_a_browser(client: httpx.Client, path: str) -> None:
    assert client.get(path).headers["cache-control"] == "no-store"


def test_a_file_outside_the_static_folder_cannot_be_read(client: httpx.Client) -> None:
    for path in ("/static/../macros.html", "/static/%2e%2e/templates/base.html", "/static/"):
        assert client.get(path).status_code == 404
