"""Everything a person or a machine does with this project, on a fresh machine too: `python3 dev.py` lists it.

Needs Python 3.11 and nothing else. The program's own environment is made in `.venv` beside this file, and renewed when the
packages it must hold have changed.
"""

from __future__ import annotations

import sys

USAGE = """\
Usage: python3 dev.py COMMAND [arguments]

  run [arguments]      set everything up, open the program; arguments go to main.py (run check FILE.palabre, run --help)
  test [arguments]     set everything up, then format, lint, types and tests; arguments go to pytest (test tests/ui -k rail)
  lint [--fix]         format, lint, types and translations alone; --fix corrects what can be corrected
  bench [arguments]    measure, each number against its floor in the same run; arguments go to benchmarks
  screenshots [--out DIR]   pictures of every window and page on a screen of 1366×768
  translations [--check]    gather the window's words, compile them, list what is not translated
  package              build the program for this system into dist/, and try it

The first command makes .venv and takes some minutes; the next ones start at once.
"""

OLDEST = (3, 11)


def main(arguments: list[str]) -> int:
    """Runs one command; returns its exit status: 0 done, 1 a refusal or a failure, 2 wrong usage."""
    if sys.version_info < OLDEST:
        print(f"Palabre needs Python 3.11 or later; this is {sys.version.split()[0]} ({sys.executable}).", file=sys.stderr)
        return 1
    if hasattr(sys.stdout, "reconfigure"):
        # Consoles of Windows and bare containers have encodings without arrows and accents.
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    from tools import commands
    from tools.say import ToolError

    if not arguments or arguments[0] in ("-h", "--help", "help"):
        print(USAGE, end="")
        return 0 if arguments else 2
    command = commands.COMMANDS.get(arguments[0])
    if command is None:
        print(f"dev.py has no command {arguments[0]!r}.\n\n{USAGE}", end="", file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except ToolError as stop:
        print(stop, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
