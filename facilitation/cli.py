"""The command line: a thin door to the same services as the window. `main.py` calls `run`.

Exit status: 0 done, 1 a clear refusal (one sentence on standard error), 2 wrong usage.
"""

from __future__ import annotations

from collections.abc import Sequence

import click

from facilitation.commands.amendments import amendment
from facilitation.commands.amounts import amount
from facilitation.commands.columns import column
from facilitation.commands.documents import document
from facilitation.commands.examining import order
from facilitation.commands.files import backup, check, demo, new, papers, undo
from facilitation.commands.floor import floor
from facilitation.commands.people import people
from facilitation.commands.same_person import distinct, duplicates, merge, separate
from facilitation.commands.several import everywhere, rewrite
from facilitation.commands.totals import totals
from facilitation.commands.versions import place, update, waiting


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def commands() -> None:
    """Palabre: validation workshops without a network. Without a command the window opens (main.py, main.py open FILE)."""


for command in (amount, rewrite, everywhere, column, order, place):
    amendment.add_command(command)
for command in (totals, update, waiting):
    document.add_command(command)
for command in (duplicates, merge, distinct, separate):
    people.add_command(command)
for command in (new, demo, document, people, amendment, floor, papers, check, undo, backup):
    commands.add_command(command)


def run(arguments: Sequence[str]) -> int:
    """Runs one command; returns its exit status."""
    try:
        commands.main(args=list(arguments), prog_name="main.py", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.exceptions.Exit as leaving:
        return leaving.exit_code
    except click.Abort:
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0
