"""The demonstration's action plan: its values, its totals, and the landscape Word file with a table for each axis."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, Pt

from facilitation.demonstration import word_form

PLAN_HEADER = (
    "N°",
    "Action",
    "Activité",
    "Indicateur",
    "Référence",
    "Cible 2030",
    "Structure responsable",
    "Période",
    "Coût (millions FCFA)",
    "Source de financement",
)
_PLAN_WIDTHS = [1.3, 3.1, 4.4, 3.5, 2.2, 1.9, 2.9, 1.9, 2.0, 2.5]
_BUDGET_HEADER = ("Axe", "Coût total", "État", "Partenaires", "À rechercher")
_BUDGET_WIDTHS = [13.7, 3.0, 3.0, 3.0, 3.0]


@dataclass(frozen=True, slots=True)
class Cost:
    """Millions of FCFA: what the State gives, what partners give, what is still to be found."""

    state: int
    partners: int
    gap: int

    @property
    def total(self) -> int:
        return self.state + self.partners + self.gap

    @property
    def sources(self) -> str:
        named = (("État", self.state), ("PTF", self.partners), ("à rechercher", self.gap))
        return ", ".join(name for name, amount in named if amount)


@dataclass(frozen=True, slots=True)
class Activity:
    title: str
    indicator: str
    baseline: str
    target: str
    lead: str
    period: str
    cost: Cost


@dataclass(frozen=True, slots=True)
class Action:
    title: str
    activities: tuple[Activity, ...]


@dataclass(frozen=True, slots=True)
class Axis:
    title: str
    actions: tuple[Action, ...]

    @property
    def cost(self) -> Cost:
        return added(activity.cost for action in self.actions for activity in action.activities)


@dataclass(frozen=True, slots=True)
class Grid:
    """A table whose cells are plain words: the results framework, the risks."""

    caption: str
    header: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ActionPlan:
    state: str
    motto: str
    ministry: str
    title: str
    subtitle: str
    version: str
    place: str
    footer: str
    introduction: tuple[str, ...]
    axes: tuple[Axis, ...]
    results: Grid
    risks: Grid


def added(costs: Iterable[Cost]) -> Cost:
    costs = tuple(costs)
    return Cost(sum(cost.state for cost in costs), sum(cost.partners for cost in costs), sum(cost.gap for cost in costs))


def read_action_plan(source: str) -> ActionPlan:
    """Reads `plan_actions.toml`; raises KeyError or ValueError where a value is missing or an amount is no whole number ≥ 0."""
    plan = tomllib.loads(source)
    return ActionPlan(
        state=plan["state"],
        motto=plan["motto"],
        ministry=plan["ministry"],
        title=plan["title"],
        subtitle=plan["subtitle"],
        version=plan["version"],
        place=plan["place"],
        footer=plan["footer"],
        introduction=tuple(plan["introduction"]),
        axes=tuple(_axis(axis) for axis in plan["axis"]),
        results=_grid(plan["results"]),
        risks=_grid(plan["risks"]),
    )


def _axis(axis: dict[str, Any]) -> Axis:
    return Axis(
        axis["title"],
        tuple(Action(action["title"], tuple(_activity(activity) for activity in action["activity"])) for action in axis["action"]),
    )


def _activity(activity: dict[str, Any]) -> Activity:
    amounts = [activity["state"], activity["partners"], activity["gap"]]
    if any(not isinstance(amount, int) or amount < 0 for amount in amounts):
        raise ValueError(f"{activity['title']}: amounts are whole numbers of millions, got {amounts}")
    words = {name: activity[name] for name in ("title", "indicator", "baseline", "target", "lead", "period")}
    return Activity(**words, cost=Cost(*amounts))


def _grid(grid: dict[str, Any]) -> Grid:
    header, rows = tuple(grid["header"]), tuple(tuple(row) for row in grid["rows"])
    if any(len(row) != len(header) for row in (*rows, grid["widths"])):
        raise ValueError(f"{grid['caption']}: every row has {len(header)} cells")
    return Grid(grid["caption"], header, tuple(grid["widths"]), rows)


def amount(value: int) -> str:
    """ "1 250" with the thin no-break space of French numbers."""
    return f"{value:,}".replace(",", "\u202f")


def write_action_plan(plan: ActionPlan, written: datetime) -> Document:
    document = word_form.new_document(title=f"{plan.title} – {plan.subtitle}", author=plan.ministry, written=written)
    _landscape(document)
    document.add_paragraph(plan.state.upper(), style="État")
    document.add_paragraph(plan.motto, style="Devise")
    document.add_paragraph(plan.ministry.upper(), style="Administration")
    document.add_paragraph(plan.title, style="Title")
    for line in (plan.subtitle, plan.version, plan.place):
        document.add_paragraph(line, style="Subtitle")
    document.add_paragraph("Présentation du plan", style="Heading 1").paragraph_format.page_break_before = True
    for text in plan.introduction:
        document.add_paragraph(text, style="Body Text")
    document.add_paragraph("Plan d’actions par axe", style="Heading 1")
    for number, axis in enumerate(plan.axes, 1):
        heading = document.add_paragraph(axis.title, style="Axe stratégique")
        heading.paragraph_format.page_break_before = number > 1
        word_form.add_caption(document, number, f"Plan d’actions de l’axe {number}")
        _axis_table(document, number, axis)
    _budget(document, plan)
    for number, grid in ((len(plan.axes) + 2, plan.results), (len(plan.axes) + 3, plan.risks)):
        document.add_paragraph(grid.caption, style="Heading 1").paragraph_format.page_break_before = True
        word_form.add_caption(document, number, grid.caption)
        _grid_table(document, grid)
    word_form.page_furniture(document, width=25.7, head=f"{plan.title} – {plan.version}", foot=plan.footer)
    return document


def _landscape(document: Document) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    section.left_margin = section.right_margin = Cm(2)
    document.styles["Administration"].paragraph_format.space_after = Pt(95)


def _axis_table(document: Document, number: int, axis: Axis) -> None:
    activities = sum(len(action.activities) for action in axis.actions)
    rows = 1 + 1 + activities + len(axis.actions) + 1
    table = document.add_table(rows=rows, cols=len(PLAN_HEADER))
    word_form.head_row(table, PLAN_HEADER)
    _band(table, 1, f"Axe {number}\u00a0: {axis.title}", word_form.PALE)
    at = 2
    for action_number, action in enumerate(axis.actions, 1):
        _action_rows(table, at, f"{number}.{action_number}", action)
        at += len(action.activities) + 1
    _sum_row(table, at, f"Total de l’axe {number}", axis.cost, word_form.PALE)
    word_form.form_table(table, _PLAN_WIDTHS)


def _action_rows(table: Any, at: int, number: str, action: Action) -> None:
    last = at + len(action.activities) - 1
    merged = table.cell(at, 1).merge(table.cell(last, 1))
    word_form.fill(merged, f"Action {number}\u00a0: {action.title}", bold=True)
    for offset, activity in enumerate(action.activities):
        cells = table.rows[at + offset].cells
        word_form.fill(cells[0], f"{number}.{offset + 1}", bold=True)
        words = (activity.title, activity.indicator, activity.baseline, activity.target, activity.lead, activity.period)
        for cell, text in zip(cells[2:8], words, strict=True):
            word_form.fill(cell, text)
        word_form.fill(cells[8], amount(activity.cost.total), right=True)
        word_form.fill(cells[9], activity.cost.sources)
    cost = added(activity.cost for activity in action.activities)
    _sum_row(table, last + 1, f"Sous-total de l’action {number}", cost, word_form.GREY)


def _band(table: Any, row: int, text: str, colour: str) -> None:
    band = table.cell(row, 0).merge(table.cell(row, len(PLAN_HEADER) - 1))
    word_form.fill(band, text, bold=True)
    word_form.shade(band, colour)


def _sum_row(table: Any, row: int, text: str, cost: Cost, colour: str) -> None:
    label = table.cell(row, 0).merge(table.cell(row, 7))
    word_form.fill(label, text, bold=True)
    word_form.fill(table.cell(row, 8), amount(cost.total), bold=True, right=True)
    for cell in (label, table.cell(row, 8), table.cell(row, 9)):
        word_form.shade(cell, colour)


def _budget(document: Document, plan: ActionPlan) -> None:
    document.add_paragraph("Synthèse budgétaire", style="Heading 1").paragraph_format.page_break_before = True
    document.add_paragraph(
        "Le coût du plan est réparti ci-dessous par axe et par source de financement, en millions de francs CFA.",
        style="Body Text",
    )
    word_form.add_caption(document, len(plan.axes) + 1, "Synthèse budgétaire 2026-2030")
    table = document.add_table(rows=len(plan.axes) + 2, cols=len(_BUDGET_HEADER))
    word_form.head_row(table, _BUDGET_HEADER)
    named = [(f"Axe {number}\u00a0: {axis.title}", axis.cost) for number, axis in enumerate(plan.axes, 1)]
    for row, (name, cost) in enumerate([*named, ("Total général", added(cost for _, cost in named))], 1):
        last = row > len(named)
        cells = table.rows[row].cells
        word_form.fill(cells[0], name, bold=last)
        for cell, value in zip(cells[1:], (cost.total, cost.state, cost.partners, cost.gap), strict=True):
            word_form.fill(cell, amount(value), bold=last, right=True)
        if last:
            for cell in cells:
                word_form.shade(cell, word_form.PALE)
    word_form.form_table(table, _BUDGET_WIDTHS)


def _grid_table(document: Document, grid: Grid) -> None:
    table = document.add_table(rows=1 + len(grid.rows), cols=len(grid.header))
    word_form.head_row(table, grid.header)
    for number, row in enumerate(grid.rows, 1):
        for place, (cell, text) in enumerate(zip(table.rows[number].cells, row, strict=True)):
            word_form.fill(cell, text, bold=place == 0)
    word_form.form_table(table, list(grid.widths))
