"""What holds for every test: no network, no settings of the person who runs it, and no warning that nobody expected.

A test that provokes a warning says so with the sentence it waits for: ``@pytest.mark.expect_log("regular expression")`` for the
`logging` module, ``@pytest.mark.qt_log_ignore("regular expression")`` for Qt. `HYPOTHESIS_PROFILE=thorough` looks for
counter-examples far longer, and at other places each time.
"""

from __future__ import annotations

import atexit
import gc
import ipaddress
import logging
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QSettings, QStandardPaths

from tools.display import DISPLAYS

settings.register_profile(
    "ci", derandomize=True, deadline=None, max_examples=60, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "thorough", deadline=None, max_examples=2000, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture
def tmp_workshop_path(tmp_path: Path) -> Path:
    """Where a test may make its workshop; nothing is there yet."""
    return tmp_path / "atelier.palabre"


@pytest.fixture(scope="session")
def demonstration_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration as it is built: made once for all processes that share the tests, copied once for each. A test that writes
    into it takes a copy of its own.
    """
    from facilitation.demonstration.build import build

    mine = tmp_path_factory.getbasetemp()
    shared = mine.parent if "PYTEST_XDIST_WORKER" in os.environ else mine
    made = shared / "demonstration-of-all.palabre"
    with FileLock(made.with_suffix(".lock")):
        if not made.exists():
            half = made.with_suffix(".half")
            build(half)
            half.rename(made)
    path = mine / "demonstration.palabre"
    shutil.copy(made, path)
    return path


class Warnings(logging.Handler):
    """Keeps what was logged at level WARNING or above since it was last emptied."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


warnings = Warnings()


@pytest.fixture(autouse=True)
def no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fails the test that logged a warning without having said so, and the one that waited for a warning in vain."""
    yield
    told = [(record.getMessage(), record) for record in warnings.records]
    warnings.records.clear()
    expected = [str(pattern) for mark in request.node.iter_markers("expect_log") for pattern in mark.args]
    surprises = [
        f"{record.levelname} {record.name}: {message}"
        for message, record in told
        if not any(re.search(pattern, message) for pattern in expected)
    ]
    missing = [pattern for pattern in expected if not any(re.search(pattern, message) for message, _ in told)]
    if surprises:
        pytest.fail("logged without being expected (mark with expect_log):\n  " + "\n  ".join(surprises), pytrace=False)
    if missing:
        pytest.fail(f"expected in the log, and not there: {missing}", pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "expect_log(*patterns): the test makes the program log these warnings")
    logging.getLogger().addHandler(warnings)
    sys.addaudithook(refuse_network)
    keep_settings_apart()
    take_a_screen()


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish() -> None:
    """The last look for garbage, over all that the tests have left, belongs to the run. pytest takes it afterwards and twice; a
    process that shares the tests has five seconds then before xdist interrupts it, which a busy machine exceeds: KeyboardInterrupt
    was printed below the result.
    """
    gc.collect()
    gc.freeze()
    # What is left goes with Python, as always.
    atexit.register(gc.unfreeze)


def take_a_screen() -> None:
    """Each process that shares the tests has a screen of its own: on one screen they would take the keyboard from each other."""
    screens = os.environ.get(DISPLAYS, "").split()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    if screens:
        os.environ["DISPLAY"] = screens[int(worker) % len(screens)]


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Lets no test talk to another machine: the product's laptops have no network either."""
    if event == "socket.connect":
        address = arguments[1]
        if isinstance(address, tuple) and not is_this_machine(str(address[0])):
            raise AssertionError(f"a test tried to reach the network: {address}")
    elif event == "socket.getaddrinfo" and not is_this_machine(str(arguments[0])):
        raise AssertionError(f"a test tried to look up {arguments[0]} in the network")


def is_this_machine(host: str) -> bool:
    if host in ("localhost", "", "None"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def keep_settings_apart() -> None:
    """Preferences are read from and written to a new folder; programs that tests start inherit it."""
    folder = tempfile.mkdtemp(prefix="palabre-tests-")
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    os.environ["XDG_CONFIG_HOME"] = folder
    os.environ["XDG_DATA_HOME"] = folder
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
    if not sys.platform.startswith("linux"):
        # Elsewhere the folder is not taken from the environment; Qt has a folder for tests there.
        QStandardPaths.setTestModeEnabled(True)
