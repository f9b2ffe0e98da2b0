"""python -m benchmarks [NAME …] [--json]: all benchmarks, or those named."""

from __future__ import annotations

import argparse
import importlib
import json
from dataclasses import asdict

NAMES = ("start", "capture", "check_in", "imports", "exports", "minutes", "badges", "slippage", "duplicates", "texts")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    told = []
    for name in arguments.names or NAMES:
        for result in importlib.import_module(f"benchmarks.{name}").run():
            told.append(asdict(result))
            if not arguments.json:
                print(result.line(), flush=True)
    if arguments.json:
        print(json.dumps(told, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
