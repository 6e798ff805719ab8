"""Which tests stay together when the suite runs in several processes (`-n 2 --dist loadgroup`)."""

from xdist.scheduler import LoadGroupScheduling  # type: ignore[import-untyped]  # xdist has no types

TOGETHER = "neo4j"


class OneServerScheduling(LoadGroupScheduling):  # type: ignore[misc]  # nor has its class
    """Keeps all tests with `neo4j` in their id in one process, so that one server is started."""

    def _split_scope(self, nodeid: str) -> str:
        return TOGETHER if TOGETHER in nodeid else nodeid
