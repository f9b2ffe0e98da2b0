"""The window's words: gathers the source strings into `resources/i18n/*/<area>.ts`, and compiles these into `palabre_*.qm`.

    python dev.py translations            update the .ts files, build the .qm files, list what is not translated
    python dev.py translations --check    change nothing; fail where that would change anything

Source strings are English. French needs every one of them, English only the plural forms. An area is a folder of `ui/`: the file
of a page carries the page's name, so that two authors seldom meet in one file. `fr/qt.ts` is written by hand.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("fr", "en")
WITH_OWN_AREA = ("bin", "documents", "floor", "projector", "settings", "start", "widgets")

Key = tuple[str, str, str]
"""Context, source and disambiguation of a message."""


def areas() -> dict[str, list[Path]]:
    """The Python files of each area, by its name, relative to the project's folder."""
    found: dict[str, list[Path]] = {}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        inside = path.relative_to(ROOT / "ui").parts
        if inside[0] == "pages" and len(inside) > 2:
            area = inside[1]
        else:
            area = inside[0] if inside[0] in WITH_OWN_AREA else "frame"
        found.setdefault(area, []).append(path.relative_to(ROOT))
    return found


def qt_program(name: str) -> Path:
    """`lupdate` or `lrelease` as the wheel of PySide6 brings it."""
    import PySide6

    return Path(PySide6.__path__[0]) / (f"{name}.exe" if sys.platform == "win32" else name)


def messages(path: Path) -> dict[Key, ElementTree.Element]:
    """The `<translation>` of each message of a .ts file; none where the file is missing."""
    found: dict[Key, ElementTree.Element] = {}
    if path.exists():
        for context in ElementTree.parse(path).getroot().iter("context"):
            for message in context.iter("message"):
                key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
                translation = message.find("translation")
                found[key] = ElementTree.Element("translation") if translation is None else translation
    return found


def finished(translation: ElementTree.Element) -> bool:
    """Whether somebody has given words, in all forms."""
    forms = translation.findall("numerusform") or [translation]
    return translation.get("type") is None and all((form.text or "").strip() for form in forms)


def gather(sources: Sequence[Path], target: Path, language: str) -> None:
    """Runs lupdate: new strings come in unfinished, strings that are gone go out, the rest stays."""
    listing = target.with_suffix(".lst")
    listing.write_text("".join(f"{path.as_posix()}\n" for path in sources), encoding="utf-8")
    command: list[str | Path] = [qt_program("lupdate"), "-silent", "-locations", "none", "-no-obsolete"]
    command += ["-disable-heuristic", "sametext", "-disable-heuristic", "similartext"]
    command += ["-source-language", "en", "-target-language", language]
    command += ["-pluralonly"] if language == "en" else []
    subprocess.run([*command, f"@{listing}", "-ts", target], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    listing.unlink()


def recall(target: Path, known: Mapping[Key, ElementTree.Element]) -> bool:
    """Gives unfinished messages what `known` has for them (a class that moved to another area); whether there was any."""
    tree = ElementTree.parse(target)
    recalled = False
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            if translation is not None and not finished(translation) and key in known:
                message.remove(translation)
                message.append(known[key])
                recalled = True
    if recalled:
        tree.write(target, encoding="utf-8", xml_declaration=True)
    return recalled


def update(folder: Path) -> None:
    """Brings every .ts file below `folder` (`fr/<area>.ts`, `en/<area>.ts`) up to date with the sources."""
    for language in LANGUAGES:
        home = folder / language
        home.mkdir(parents=True, exist_ok=True)
        known = {key: words for path in home.glob("*.ts") for key, words in messages(path).items() if finished(words)}
        for area, sources in areas().items():
            target = home / f"{area}.ts"
            gather(sources, target, language)
            if target.exists() and recall(target, known):
                gather(sources, target, language)
            if target.exists() and not messages(target):
                target.unlink()
        for stray in home.glob("*.ts"):
            if stray.stem not in areas() and stray.stem != "qt":
                stray.unlink()


def compile_all(folder: Path) -> None:
    """Builds `palabre_<language>.qm` from all .ts files of the language."""
    for language in LANGUAGES:
        sources = sorted((folder / language).glob("*.ts"))
        target = folder / f"palabre_{language}.qm"
        # Put in place whole: an open window has the file mapped, and would end where it is cut short to be written anew.
        fresh = target.with_suffix(".new")
        command: list[str | Path] = [qt_program("lrelease"), "-silent", *sources, "-qm", fresh]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        fresh.replace(target)


def missing(folder: Path) -> list[str]:
    """What is not translated, a line a message: ``fr/agenda.ts: AgendaPage: “Begin”``."""
    found: list[str] = []
    for language in LANGUAGES:
        for path in sorted((folder / language).glob("*.ts")):
            for (context, source, _), translation in messages(path).items():
                if not context:
                    found.append(f"{language}/{path.name}: “{source}” has no context: spell out QCoreApplication.translate(…)")
                elif not finished(translation):
                    found.append(f"{language}/{path.name}: {context}: “{source}”")
    return found


def faults() -> list[str]:
    """What `dev.py translations` would change, or nobody has translated; empty when all is well. Changes nothing."""
    found: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch) / "i18n"
        shutil.copytree(I18N, fresh)
        compile_all(fresh)
        for language in LANGUAGES:
            name = f"palabre_{language}.qm"
            if not (I18N / name).exists() or (fresh / name).read_bytes() != (I18N / name).read_bytes():
                found.append(f"{name} is not built from the .ts files as they are")
        update(fresh)
        found += missing(fresh)
        for language in LANGUAGES:
            for path in sorted((I18N / language).glob("*.ts")):
                gone = messages(path).keys() - messages(fresh / language / path.name).keys()
                found += [
                    f"{language}/{path.name}: {context}: “{source}” is no longer in the sources" for context, source, _ in gone
                ]
    return found


def report(lines: Iterable[str]) -> int:
    """Prints the lines; exit status 1 when there are any."""
    status = 0
    for line in lines:
        print(line)
        status = 1
    return status


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="dev.py translations", description="Update and compile the window's translations.")
    parser.add_argument("--check", action="store_true", help="change nothing; fail where anything would change or is untranslated")
    if parser.parse_args(arguments).check:
        return report(faults())
    update(I18N)
    compile_all(I18N)
    return report(missing(I18N))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
