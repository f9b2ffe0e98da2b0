"""What the operating system must bring: the libraries that Qt's windows are built on, and the programs that judge our papers.

On Windows and macOS nothing is needed. On Debian and its relatives what is missing is installed when we may (root, or sudo without
a password); otherwise the one command is printed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence

from tools.say import step, warn

QT_LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpulse.so.0": "libpulse0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
"""Each library that Qt's core, its X11 screen and its cameras load, with the Debian package that brings it."""

JUDGES = {
    "Xvfb": ("xvfb", "tests of the window run without a screen (offscreen), less truly"),
    "soffice": ("libreoffice-writer", "tests that ask LibreOffice about our DOCX files are skipped"),
    "pdftotext": ("poppler-utils", "tests that read our PDF files with another program are skipped"),
}
"""Each program that the tests use, with its Debian package, and what happens without it."""

APT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def missing_libraries() -> list[str]:
    """Which of Qt's libraries the dynamic linker does not find; none to ask for outside Linux."""
    return [name for name in QT_LIBRARIES if not loads(name)] if sys.platform.startswith("linux") else []


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def need_libraries() -> bool:
    """Sees to it that Qt can open windows; False when a library is missing and could not be installed, which has been said."""
    missing = missing_libraries()
    if not missing:
        return True
    packages = [QT_LIBRARIES[name] for name in missing]
    obtain(packages, "for Qt's windows")
    missing = missing_libraries()
    if missing:
        warn(f"Qt needs libraries that this system lacks ({', '.join(missing)}). Install them with: {command(packages)}")
    return not missing


def need_judges() -> None:
    """Sees to it that the programs the tests use are there; says what is skipped where one cannot be had."""
    missing = missing_judges()
    if missing:
        obtain([JUDGES[name][0] for name in missing], "for the tests")
    for name in missing_judges():
        package, without = JUDGES[name]
        warn(f"{name} is missing: {without}. Install it with: {command([package])}")


def missing_judges() -> list[str]:
    return [name for name in JUDGES if shutil.which(name) is None] if sys.platform.startswith("linux") else []


def obtain(packages: Sequence[str], purpose: str) -> bool:
    """Installs Debian packages where this is Debian and we may; whether that was done."""
    become = administrator()
    if not is_debian() or become is None:
        return False
    step(f"Installing {' '.join(packages)} ({purpose})")
    install = [*become, "apt-get", "install", "-y", "--no-install-recommends", *packages]
    # A list of packages that is missing or old is the usual reason for a first refusal.
    if subprocess.run(install, env=APT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    subprocess.run([*become, "apt-get", "update"], env=APT, stdout=subprocess.DEVNULL, check=False)
    return subprocess.run(install, env=APT, stdout=subprocess.DEVNULL, check=False).returncode == 0


def command(packages: Sequence[str]) -> str:
    """What a person would type to have these packages."""
    names = " ".join(sorted(set(packages)))
    return f"sudo apt-get install {names}" if is_debian() else f"your system's package manager ({names} on Debian)"


def is_debian() -> bool:
    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None


def administrator() -> list[str] | None:
    """What to put before a command so that it may install; None when we may not."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0:
        # sudo drops the variables that apt's own settings may need, DEBIAN_FRONTEND among them.
        return ["sudo", "-n", "--preserve-env=DEBIAN_FRONTEND,http_proxy,https_proxy,no_proxy"]
    return None
