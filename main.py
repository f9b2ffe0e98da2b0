"""Opens the window, or runs one command; nothing else.

`main.py` shows the start window, `main.py open FILE.palabre` a workshop; anything else is a command of `facilitation.cli`.
Nothing slow is imported before it is known which.
"""

from __future__ import annotations

import time

BEGAN = time.perf_counter()

import os  # noqa: E402  # the clock starts before anything else does
import sys  # noqa: E402

NO_DISPLAY = """\
Palabre : aucun écran n’est accessible (ni DISPLAY ni WAYLAND_DISPLAY n’est défini), la fenêtre ne peut pas s’ouvrir.
Palabre: no display can be reached (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window cannot open.
Sans écran, ces commandes fonctionnent / without a display these commands work:
"""


def main(arguments: list[str]) -> int:
    """Runs what the words after the program's name ask for; returns the exit status."""
    if arguments and arguments[0] != "open":
        from facilitation import cli

        return cli.run(arguments)
    if len(arguments) not in (0, 2):
        print("Usage: main.py open FILE.palabre", file=sys.stderr)
        return 2
    if not has_display():
        return say_no_display()

    import gc
    from pathlib import Path

    # Nothing that start-up makes is garbage: looking for it all the same takes a tenth of the time. `ui.garbage` looks later.
    gc.disable()
    from ui import app

    return app.run(path=Path(arguments[1]) if arguments else None, began=BEGAN)


def has_display() -> bool:
    """False where Qt would end the program because there is no screen to talk to."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def say_no_display() -> int:
    """Says why no window opens and lists the commands that need none."""
    from facilitation import cli

    print(NO_DISPLAY, file=sys.stderr, flush=True)
    cli.run(["--help"])
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
