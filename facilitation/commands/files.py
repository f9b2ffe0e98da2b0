"""new · demo · check · undo · backup · papers: what concerns the whole file."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from facilitation.commands.output import EXISTING, as_json, reading, refusals, say, show, tell, wording, writing
from facilitation.errors import PalabreError
from facilitation.wording import Language, Wording
from facilitation.workshop import SUFFIX, Workshop

_DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("file", type=EXISTING)
@click.option("--title", required=True)
@click.option("--place", default="")
@click.option("--from", "starts_on", type=_DAY, required=True, help="First day, YYYY-MM-DD.")
@click.option("--to", "ends_on", type=_DAY, required=True, help="Last day, YYYY-MM-DD.")
def new(file: Path, title: str, place: str, starts_on: datetime, ends_on: datetime) -> None:
    """Make an empty workshop FILE with a morning and an afternoon for each day."""
    with (
        refusals(),
        Workshop.create(file, title=title, place=place, starts_on=starts_on.date(), ends_on=ends_on.date()) as workshop,
    ):
        tell(str(workshop.path))


@click.command()
@click.argument("folder", type=EXISTING, metavar="DIR")
def demo(folder: Path) -> None:
    """Write the fictional demonstration workshop and all its papers into DIR."""
    from facilitation.demonstration.build import build

    with refusals():
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise PalabreError("store.cannot_write", path=str(folder), reason=error.strerror or str(error)) from error
        path = folder / f"demonstration{SUFFIX}"
        build(path)
        tell(str(path))
        with Workshop.open(path, read_only=True) as workshop:
            _produce(workshop, folder / "papers", None, "fr")


@click.command()
@click.argument("file", type=EXISTING)
@click.argument("folder", type=EXISTING, metavar="OUT_DIR")
@click.option("--only", default="", help="Names of papers, separated by commas.")
@click.option("--lang", "spoken", type=click.Choice(["fr", "en"]), default="fr", show_default=True)
def papers(file: Path, folder: Path, only: str, spoken: Language) -> None:
    """Write the workshop's papers into OUT_DIR: all, or those named. Signature sheets are noted with their version."""
    chosen = [name.strip() for name in only.split(",") if name.strip()]
    with refusals(), _open_for_printing(file) as workshop:
        _produce(workshop, folder, chosen or None, spoken)


def _open_for_printing(file: Path) -> Workshop:
    """For writing, so that printings are noted; for reading, which is said, where the file is open elsewhere or protected."""
    try:
        return Workshop.open(file)
    except PalabreError as refusal:
        if refusal.key not in ("store.in_use", "store.protected", "store.cannot_write"):
            raise
        workshop = Workshop.open(file, read_only=True)
        tell(wording()("papers.not_noted"))
        return workshop


def _produce(workshop: Workshop, folder: Path, only: list[str] | None, spoken: Language) -> None:
    # ReportLab is loaded only when something is printed.
    from facilitation.producing import produce_all

    produced = produce_all(workshop, folder, spoken, only=only, noted=not workshop.read_only)
    for path in produced.files:
        say(str(path))
    words = Wording(spoken)
    for missing in produced.missing:
        tell(words.error(missing) if isinstance(missing, PalabreError) else missing.said(words))
    if not produced.files:
        # Why is said above; a script must not believe that its paper lies there.
        raise SystemExit(1)


@click.command()
@click.argument("file", type=EXISTING)
@as_json
def check(file: Path, as_json: bool) -> None:
    """Look FILE over: integrity, references, history, and whether history and tables agree. Exit status 1 if not sound."""
    with reading(file) as workshop:
        report = workshop.check()
    if as_json:
        show(
            {
                "sound": report.sound,
                "acts": report.acts,
                "changes": report.changes,
                "originals": report.originals,
                "faults": list(report.faults),
            }
        )
    else:
        words = wording()
        say(words("check.sound" if report.sound else "check.unsound", acts=report.acts, changes=report.changes))
        for fault in report.faults:
            say(f"  {fault}")
    if not report.sound:
        raise SystemExit(1)


@click.command()
@click.argument("file", type=EXISTING)
def undo(file: Path) -> None:
    """Take the last act back; it stays in the history."""
    with writing(file) as workshop:
        action = workshop.history.undo()
        tell(wording()("history.undone", action=wording()(f"action.{action}")))


@click.command()
@click.argument("file", type=EXISTING)
@click.argument("target", type=EXISTING)
def backup(file: Path, target: Path) -> None:
    """Write a complete, checked copy of FILE to TARGET (a file, or a folder)."""
    with reading(file) as workshop:
        if target.is_dir():
            target = target / workshop.path.name
        workshop.backup(target)
        tell(str(target))
