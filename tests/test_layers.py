"""Who may import whom, as ARCHITECTURE.md says: main → ui → facilitation; cli, workshop → features → text, store."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

QT = {"PySide6", "shiboken6", "qtawesome", "qtpy"}

BASICS = {"errors", "clock", "encodings", "identifiers", "keyboards", "reading_files", "resources"}
"""Modules of `facilitation` that every package may use, and that use none of ours but each other."""

FEATURES = {"agenda", "amendments", "attendance", "ceremonies", "decisions", "documents", "exchange", "floor", "groups", "people"}
"""One package a feature; they meet in `services.py`, which hands each the services of the others."""

UPPER = {"cli", "commands", "demonstration", "gaps", "open_points", "producing", "validating", "workshop"}
"""What puts features together."""

MAY_IMPORT: dict[str, set[str]] = {
    "text": set(),
    "wording": BASICS,
    "store": BASICS | {"text"},
    "settings": BASICS | {"text", "store"},
    "printings": BASICS | {"store"},
    "formulas": BASICS | {"text", "documents"},
    "bin": BASICS | FEATURES | {"store"},
    "replacing": BASICS | FEATURES | {"store"},
    "programmes": BASICS | FEATURES | {"text", "store", "settings"},
    **dict.fromkeys(BASICS, BASICS),
    **{name: BASICS | {"text", "store"} for name in FEATURES},
    "exporting": BASICS | FEATURES | {"text", "wording", "workshop"},
    "dictation": BASICS | FEATURES | {"text", "formulas", "wording", "workshop"},
    "sheet_lines": BASICS | FEATURES | {"printings", "papers", "workshop"},
    "papers": BASICS | FEATURES | {"text", "formulas", "settings", "wording", "workshop", "exporting", "replacing", "printings"},
    "services": BASICS | FEATURES | {"text", "store", "settings", "printings", "bin", "replacing", "programmes", "wording"},
    "workshop": BASICS | FEATURES | {"services", "store", "settings"},
    **{
        name: BASICS
        | FEATURES
        | UPPER
        | {"text", "store", "settings", "printings", "wording"}
        | {"papers", "exporting", "formulas", "dictation"}
        for name in UPPER - {"workshop"}
    },
}
"""For each module or package of `facilitation`, which others its files may name, for types too."""


@dataclass(frozen=True, slots=True)
class Import:
    """One module named by an import; `source` is the file, relative to the project."""

    source: Path
    line: int
    module: str

    @property
    def words(self) -> list[str]:
        return self.module.split(".")

    def __str__(self) -> str:
        return f"{self.source.as_posix()}:{self.line} imports {self.module}"


@cache
def syntax(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def files(folder: str) -> list[Path]:
    """The Python files below a folder of the project."""
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path) -> Iterator[Import]:
    """Every import of a file, those inside functions and for type checkers too."""
    source = path.relative_to(ROOT)
    for node in ast.walk(syntax(path)):
        if isinstance(node, ast.Import):
            for name in node.names:
                yield Import(source, node.lineno, name.name)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source}:{node.lineno}: relative import"
            module = node.module or ""
            # `from facilitation import cli` names a module, `from facilitation.errors import PalabreError` does not.
            for name in node.names:
                submodule = ROOT.joinpath(*module.split("."), name.name)
                is_module = submodule.is_dir() or submodule.with_suffix(".py").exists()
                yield Import(source, node.lineno, f"{module}.{name.name}" if is_module else module)


def all_imports(folder: str) -> list[Import]:
    found = [one for path in files(folder) for one in imports(path)]
    assert found, f"nothing is imported below {folder}: is the test looking at the right place?"
    return found


def floor(parts: tuple[str, ...]) -> str:
    """ "agenda" for facilitation/agenda/items.py, "clock" for facilitation/clock.py; "" for facilitation/__init__.py."""
    name = parts[1].removesuffix(".py") if len(parts) > 1 else ""
    return "" if name == "__init__" else name


def test_nothing_below_the_window_knows_qt_or_the_window() -> None:
    wrong = [
        str(one)
        for one in all_imports("facilitation")
        if one.words[0] in QT | {"ui", "main", "tests", "tools", "dev", "benchmarks"}
    ]
    assert not wrong


def test_every_part_of_the_domain_has_its_floor() -> None:
    parts = {floor(path.relative_to(ROOT).parts) for path in files("facilitation")} - {""}
    assert parts <= MAY_IMPORT.keys(), "say in MAY_IMPORT what the new part may import"


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_each_part_imports_only_what_lies_below(part: str) -> None:
    allowed = MAY_IMPORT[part] | {part}
    wrong = [
        str(one)
        for path in files("facilitation")
        if floor(path.relative_to(ROOT).parts) == part
        for one in imports(path)
        if one.words[0] == "facilitation" and floor(tuple(one.words)) not in allowed
    ]
    assert not wrong


def test_papers_write_nothing() -> None:
    """They get the workshop and its services; the door by which anything is written is `store.act`."""
    acts = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in files("facilitation/papers")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Attribute) and node.attr in ("act", "store")
    ]
    assert not acts


def test_the_window_uses_the_domain_and_nothing_of_the_tools() -> None:
    wrong = [
        str(one)
        for one in all_imports("ui")
        if one.words[0] in {"main", "tests", "tools", "dev", "benchmarks", "sqlite3", "sqlite_utils"}
        or one.words[:2] in (["facilitation", "cli"], ["facilitation", "commands"])
        # The notice of what an act changed is all that the window sees of the store.
        or (one.words[:2] == ["facilitation", "store"] and one.module != "facilitation.store.acts")
    ]
    assert not wrong


def test_pages_do_not_know_each_other_and_nobody_knows_the_pages() -> None:
    """The rail names them in words and imports one at its first visit."""
    wrong = []
    for one in all_imports("ui"):
        if one.words[:2] == ["ui", "pages"] and len(one.words) > 2:
            home = one.source.parts
            if home[:2] != ("ui", "pages") or home[2] != one.words[2]:
                wrong.append(str(one))
    assert not wrong


SQL = re.compile(
    r"^\s*(select\s.+\sfrom|insert\s+(or\s+\w+\s+)?into|update\s+\w+\s+set|delete\s+from|create\s+table|pragma)\s", re.I | re.S
)


def test_the_window_holds_no_sql() -> None:
    assert SQL.match("SELECT id FROM person WHERE 1")
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"
        for path in files("ui")
        for node in ast.walk(syntax(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    assert not wrong


def test_main_imports_nothing_before_it_knows_what_is_asked() -> None:
    top = [node for node in syntax(ROOT / "main.py").body if isinstance(node, ast.Import | ast.ImportFrom)]
    names = {name.name for node in top if isinstance(node, ast.Import) for name in node.names}
    assert names == {"time", "os", "sys"}
    assert {node.module for node in top if isinstance(node, ast.ImportFrom)} == {"__future__"}
