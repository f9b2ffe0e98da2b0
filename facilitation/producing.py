"""One paper made, or all of them into a folder: « Tout produire »; papers that carry versions are noted when they go out.

What cannot be made is told and does not keep the rest from being made: the rapporteur has an hour after the closing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from facilitation.errors import PalabreError
from facilitation.gaps import Gap, gaps
from facilitation.papers.asks import PRESENT, Choices, Option
from facilitation.papers.catalogue import PAPERS, Format, Paper, paper
from facilitation.papers.edition import edition_of
from facilitation.wording import Language, Wording

if TYPE_CHECKING:
    from facilitation.workshop import Workshop

_LONGEST_NAME = 90


@dataclass(frozen=True, slots=True)
class Outgoing:
    """What stands on a paper with versions; to be noted once the paper has gone out."""

    paper: str
    scope: str
    content: tuple[str, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class Made:
    """A paper as bytes, with the name its file gets; `outgoing` where it carries a version."""

    name: str
    data: bytes
    outgoing: Outgoing | None = None


@dataclass(slots=True)
class Produced:
    """`missing`: refusals (PalabreError) of papers that could not be made, and gaps that the papers show as « [à compléter] ».

    `outgoing`: what a workshop opened read-only could not note; for `note`.
    """

    files: list[Path] = field(default_factory=list)
    missing: list[PalabreError | Gap] = field(default_factory=list)
    outgoing: list[Outgoing] = field(default_factory=list)


def make(
    workshop: Workshop,
    chosen: Paper,
    choices: Choices,
    language: Language,
    *,
    form: Format = "pdf",
    printed_at: datetime | None = None,
    with_these: Iterable[Outgoing] = (),
) -> Made:
    """The paper with these answers to what it asks; asks without an answer take their usual one.

    `with_these` go out together with it and are not noted yet: a register holds their numbers already.

    Raises PalabreError("paper.nothing_to_print") where an ask has no option yet (no document, no sitting held).
    """
    wording = Wording(language)
    answered = answers(workshop, chosen, {**choices, **chosen.settled.get(form, {})}, wording)
    values = {name: option.value for name, option in answered.items()}
    outgoing = _outgoing(workshop, chosen, values, language)
    version = workshop.printings.version(outgoing.paper, outgoing.scope, outgoing.content) if outgoing else 1
    going_out = {one.paper: one.content for one in with_these}
    edition = edition_of(workshop, language, printed_at or workshop.clock(), version, going_out)
    data = chosen.builders[form](workshop, edition, values)
    return Made(file_name(chosen, list(answered.values()), wording, form), data, outgoing)


def record(workshop: Workshop, chosen: Paper, choices: Choices, language: Language) -> None:
    """Notes that a paper with versions goes out, so that a later printing with other people on it gets the next number."""
    values = {name: option.value for name, option in answers(workshop, chosen, choices, Wording(language)).items()}
    outgoing = _outgoing(workshop, chosen, values, language)
    if outgoing is not None:
        note(workshop, [outgoing])


def _outgoing(workshop: Workshop, chosen: Paper, values: Choices, language: Language) -> Outgoing | None:
    content = chosen.content(workshop, values) if chosen.content is not None else None
    return None if content is None else Outgoing(chosen.series or chosen.name, scope(chosen, values), tuple(content), language)


def note(workshop: Workshop, gone_out: Iterable[Outgoing]) -> None:
    """Notes papers that were made elsewhere (on another thread, from the file opened read-only), all as one act."""
    with workshop.one_act("printed.record"):
        for one in gone_out:
            workshop.printings.record(one.paper, one.scope, one.content, one.language)
            gone = paper(one.paper)
            for write in (gone.noting, gone.keeping):
                if write is not None:
                    write(workshop, one.content)


def answers(workshop: Workshop, chosen: Paper, choices: Choices, wording: Wording) -> dict[str, Option]:
    """Ask → option, usual ones where `choices` has none or one that is no longer there.

    Raises PalabreError("paper.nothing_to_print"), whose fields `paper_key` and `lacks` name the paper and the ask or need that
    has nothing yet, for those who say it in another language.
    """
    if chosen.needs and not PRESENT[chosen.needs](workshop):
        raise _nothing_to_print(chosen, chosen.needs, wording)
    found: dict[str, Option] = {}
    for ask in chosen.asks:
        options = {option.value: option for option in ask.options(workshop, wording)}
        usual = ask.default(workshop, wording)
        if usual is None:
            raise _nothing_to_print(chosen, ask.name, wording)
        found[ask.name] = options.get(choices.get(ask.name, ""), usual)
    return found


def _nothing_to_print(chosen: Paper, lacks: str, wording: Wording) -> PalabreError:
    name, why = wording(f"paper.name.{chosen.key}"), wording(f"ask.{lacks}.none")
    return PalabreError("paper.nothing_to_print", paper=name, ask=why, lacks=lacks, paper_key=chosen.key)


def scope(chosen: Paper, values: Choices) -> str:
    """Which of a kind of paper this is, for its printings: the values of what there is one paper each for."""
    return "/".join(values[ask.name] for ask in chosen.asks if ask.each)


def file_name(chosen: Paper, answered: Sequence[Option], wording: Wording, form: Format) -> str:
    """A name that every file system takes: "feuille-d-emargement-J2-matin.pdf"."""
    parts = [wording(f"paper.name.{chosen.key}"), *(option.code for option in answered if option.code)]
    return f"{'-'.join(_plain(part) for part in parts)[:_LONGEST_NAME].rstrip('-')}.{form}"


def _plain(words: str) -> str:
    letters = unicodedata.normalize("NFKD", words.replace("œ", "oe").replace("Œ", "OE"))
    return re.sub(r"[^A-Za-z0-9]+", "-", "".join(one for one in letters if not unicodedata.combining(one))).strip("-")


def produce_all(
    workshop: Workshop,
    folder: Path,
    language: Language,
    *,
    only: Sequence[str] | None = None,
    progress: Callable[[int, int, str], None] = lambda done, total, what: None,
    produced: Produced | None = None,
    noted: bool = True,
) -> Produced:
    """Every paper (or those named in `only`) in every format into `folder`: one file for each half-day, day and document.

    `progress(done, total, what)` is called before each file and may raise to call the work off; the caller's `produced` then holds
    what had been made. Raises PalabreError for an unknown name or a folder that cannot be written to.
    """
    wording = Wording(language)
    chosen = [paper(name) for name in only] if only else list(PAPERS)
    work = [
        (one, choices, form)
        for one in chosen
        for choices in _each(workshop, one, wording, named=bool(only))
        for form in one.formats
        # A format that settles an answer is made once, not for each answer that it does not heed.
        if all(choices.get(name, value) == value for name, value in one.settled.get(form, {}).items())
    ]
    folder_made(folder)
    produced = Produced() if produced is None else produced
    printed_at = workshop.clock()
    names: set[str] = set()
    for done, (one, choices, form) in enumerate(work):
        progress(done, len(work), wording(f"paper.name.{one.key}"))
        if one.noting is not None and not noted:
            produced.missing.append(PalabreError("certificate.not_noted"))
            continue
        try:
            made = make(workshop, one, choices, language, form=form, printed_at=printed_at, with_these=produced.outgoing)
        except PalabreError as refusal:
            if str(refusal) not in map(str, produced.missing):
                produced.missing.append(refusal)
            continue
        produced.files.append(written(folder / _unused(made.name, names), made.data))
        if made.outgoing is not None:
            produced.outgoing.append(made.outgoing)
    if not workshop.read_only:
        note(workshop, produced.outgoing)
        produced.outgoing.clear()
    produced.missing += gaps(workshop)
    return produced


def folder_made(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise PalabreError("store.cannot_write", path=str(folder), reason=error.strerror or str(error)) from error


def written(path: Path, data: bytes) -> Path:
    """Raises PalabreError where the file cannot be written (open in another program, stick gone, disk full)."""
    try:
        path.write_bytes(data)
    except OSError as error:
        raise PalabreError("store.cannot_write", path=str(path), reason=error.strerror or str(error)) from error
    return path


def _each(workshop: Workshop, chosen: Paper, wording: Wording, *, named: bool) -> Iterator[Choices]:
    """The answers for which "Tout produire" makes a file; one without answers where there are none, so that this is told.

    A paper for an occasion that has not come is left out silently, unless it was asked for by its name.
    """
    if chosen.occasional and chosen.needs and not named and not PRESENT[chosen.needs](workshop):
        return
    names = [ask.name for ask in chosen.asks if ask.each]
    asked = [ask.options(workshop, wording) for ask in chosen.asks if ask.each]
    options = [[option.value for option in of_ask if not option.spare] for of_ask in asked]
    if not all(options):
        if named or not chosen.occasional:
            yield {}
        return
    for values in product(*options):
        yield dict(zip(names, values, strict=True))


def _unused(name: str, names: set[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    number = 2
    while name.casefold() in names:
        name = f"{stem}-{number}{dot}{ending}"
        number += 1
    names.add(name.casefold())
    return name
