"""The demonstration's two Word files: the ones shipped under `resources/demonstration/`, and how they are made again.

`python -m facilitation.demonstration.documents` writes them from `politique.md` and `plan_actions.toml`; a test holds that what is
shipped is what the sources say.
"""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document

from facilitation.demonstration.action_plan import read_action_plan, write_action_plan
from facilitation.demonstration.content import ACTION_PLAN, POLICY
from facilitation.demonstration.markup import read_paper
from facilitation.demonstration.policy_paper import write_policy_paper
from facilitation.resources import resource

_WRITTEN = datetime(2025, 7, 11, 16, 20)


def policy_paper() -> bytes:
    """The policy paper made from its source, as the bytes of a DOCX."""
    return _saved(write_policy_paper(read_paper(_source("politique.md")), _WRITTEN))


def action_plan() -> bytes:
    """The action plan made from its source, as the bytes of a DOCX."""
    return _saved(write_action_plan(read_action_plan(_source("plan_actions.toml")), _WRITTEN))


def write_all(folder: Path) -> None:
    (folder / POLICY).write_bytes(policy_paper())
    (folder / ACTION_PLAN).write_bytes(action_plan())


def _source(name: str) -> str:
    return resource("demonstration", name).read_text(encoding="utf-8")


def _saved(document: Document) -> bytes:
    """The package with one date on all its parts: the same source gives the same bytes, and the repository stays clean."""
    saved, dated = BytesIO(), BytesIO()
    document.save(saved)
    with ZipFile(saved) as package, ZipFile(dated, "w", ZIP_DEFLATED) as written:
        for name in package.namelist():
            written.writestr(ZipInfo(name, _WRITTEN.timetuple()[:6]), package.read(name), ZIP_DEFLATED)
    return dated.getvalue()


if __name__ == "__main__":
    write_all(resource("demonstration"))
