"""A screen for programs that open windows where nobody is looking: real X servers (Xvfb) that last as long as the block."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from tools.say import warn

SIZE = "1366x768"
"""Of the laptops that the program is made for."""

DISPLAYS = "PALABRE_TEST_DISPLAYS"
"""Names all screens, so that each of several processes can have one of its own and none takes another's keyboard focus."""


@contextmanager
def screens(count: int = 1, size: str = SIZE) -> Iterator[dict[str, str]]:
    """An environment whose windows appear on screens of our own; on Windows and macOS, the environment as it is."""
    environment = dict(os.environ)
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        yield environment
        return
    if shutil.which("Xvfb") is None:
        warn("Xvfb is not installed: windows are drawn in memory (QT_QPA_PLATFORM=offscreen).")
        yield {**environment, "QT_QPA_PLATFORM": "offscreen"}
        return
    with ExitStack() as stack:
        displays = [stack.enter_context(screen(size)) for _ in range(count)]
        environment.pop("WAYLAND_DISPLAY", None)
        yield {**environment, "DISPLAY": displays[0], DISPLAYS: " ".join(displays), "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def screen(size: str = SIZE) -> Iterator[str]:
    """One X server with 24 bits of colour; gives its name (":7")."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(write,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read, encoding="ascii") as answer:
            # The server writes the number it chose once it takes connections; nothing when it could not start.
            number = answer.readline().strip()
        if not number:
            raise RuntimeError(f"Xvfb ended with status {server.wait()} and gave no display")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
