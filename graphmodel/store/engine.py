"""The embedded graph engine: started with its Bolt port alone, and asked how it flushes."""

import importlib
import os
import shutil
from pathlib import Path
from typing import Any

from graphmodel.errors import StoreNotFlushed, StoreUnavailable
from graphmodel.store.folder import file_trouble

DATABASE = "cirkels"
ENGINE_USER = "root"
_BOLT_PLUGIN = "com.arcadedb.bolt.BoltProtocolPlugin"
_HEAP = "1400m"
_LARGEST_MESSAGE = 64 * 1024 * 1024  # bytes of one Bolt message, a batch of rows
_HARMLESS_MODES = ("YES_NOMETADATA", "YES_FULL")
_QUIET_LOGGERS = ("com.arcadedb.bolt", "com.arcadedb.query", "com.arcadedb.opencypher")
_JAVA_OPTIONS = (
    "-XX:+UseSerialGC",
    "-Djava.net.preferIPv4Stack=true",
    "-XX:-UsePerfData",
    "-Xrs",  # leaves the signals to this process
)


class Engine:
    """One running engine on one data folder, in this very process."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._java = server._java_server
        self._database = self._java.getDatabase(DATABASE, True, True)
        self._quiet = _silence_queries()

    @property
    def bolt_port(self) -> int:
        """The loopback port on which it speaks Bolt."""
        for plugin in self._java.getPlugins():
            if str(plugin.getClass().getName()) == _BOLT_PLUGIN:
                return int(plugin.getPort())
        raise StoreUnavailable("the engine started without its Bolt port")

    def flush_mode(self) -> str:
        """What a transaction that starts now does at its commit, asked of the engine itself."""
        local = self._database.getWrappedDatabaseInstance().getEmbedded()
        local.begin()
        try:
            transaction = local.getTransaction()
            if not transaction.isUseWAL():
                return "NO_LOG"
            return str(transaction.getWALFlush())
        finally:
            local.rollback()

    def assert_flushed(self) -> str:
        """The flush mode, when a commit is on disk before it is acknowledged.

        Raises:
            StoreNotFlushed: the engine would acknowledge what a power cut can take away.
        """
        mode = self.flush_mode()
        if mode not in _HARMLESS_MODES:
            raise StoreNotFlushed(f"the engine does not write a commit to disk (mode {mode})")
        return mode

    def back_up(self, target: Path) -> None:
        """Write a zip of the whole database, as it is now, while others go on writing."""
        answer = self._database.command("sql", "BACKUP DATABASE")
        name = str(answer.next().getProperty("backupFile"))
        answer.close()
        made = Path(str(self._java.getRootPath())) / "backups" / DATABASE / name
        made.chmod(0o600)
        with file_trouble(target):
            shutil.move(made, target)

    def stop(self) -> None:
        """Close the database with everything written."""
        self._server.stop()


def start_engine(data: Path, password: str, *, crash_file: Path) -> Engine:
    """Start the engine on a data folder; both its ports are free ones, on loopback.

    Its web interface cannot be left out, so it is stopped as soon as the start is over.

    Raises:
        StoreNotFlushed: a commit would not be on disk.
        StoreUnavailable: no engine for this machine, or it does not start.
    """
    try:
        package = importlib.import_module("arcadedb_embedded.server")
    except ImportError as error:
        raise StoreUnavailable(
            "there is no embedded store for this machine: give a bolt:// or neo4j:// address"
        ) from error
    heap_by_hand = "-Xmx" in os.environ.get("ARCADEDB_JVM_ARGS", "")
    options = (*_JAVA_OPTIONS, f"-XX:ErrorFile={crash_file}")
    server = package.ArcadeDBServer(
        str(data),
        password,
        _settings(),
        jvm_kwargs={"heap_size": None if heap_by_hand else _HEAP, "jvm_args": options},
    )
    server.start()
    server._java_server.getHttpServer().stopService()
    engine = Engine(server)
    engine.assert_flushed()
    return engine


def _settings() -> dict[str, Any]:
    return {
        "mode": "production",
        "host": "127.0.0.1",
        "http_port": 0,
        "bolt_port": 0,
        "server_plugins": f"Bolt:{_BOLT_PLUGIN}",
        "bolt_maxMessageSize": _LARGEST_MESSAGE,
        "bolt_packstream_maxValueLength": _LARGEST_MESSAGE,
        "bolt_defaultDatabase": DATABASE,
        "polyglotEngineEnabled": False,
        "serverMetrics": False,
        "opencypher_loadCsv_allowRemoteUrls": False,
        "server_logsDirectory": "log",
    }


def _silence_queries() -> list[Any]:
    """Keep what a refused query held out of the log; loggers live as long as they are held."""
    jpype = importlib.import_module("jpype")
    logging = jpype.JPackage("java.util.logging")
    loggers = [logging.Logger.getLogger(name) for name in _QUIET_LOGGERS]
    for logger in loggers:
        logger.setLevel(logging.Level.OFF)
    return loggers
