"""Timing shared by the benchmarks: repeated, interleaved with the floor, told as medians and their spread."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Result:
    """`seconds` against `floor`, both medians, or both 99th percentiles where `limit` (seconds) says what these may be; `spread` is
    the 10th to 90th percentile of the ratios."""

    name: str
    seconds: float
    floor: float
    ratio: float
    spread: tuple[float, float]
    goal: float | None = None
    note: str = ""
    limit: float | None = None

    def line(self) -> str:
        goal = f"goal ≤ {self.goal:g} ×" if self.goal is not None else ""
        met = "" if self.goal is None else "✓" if self.ratio <= self.goal else "✗"
        if self.limit is not None:
            goal, met = f"p99 ≤ {self.limit * 1000:.3g} ms", "✓" if self.seconds <= self.limit else "✗"
        low, high = self.spread
        return (
            f"{self.name:<58} {self.ratio:6.2f} × [{low:.2f}–{high:.2f}]  {self.seconds * 1000:9.1f} ms / "
            f"{self.floor * 1000:8.1f} ms  {goal:>12} {met} {self.note}"
        ).rstrip()


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def compare(
    name: str,
    work: Callable[[], object],
    floor: Callable[[], object],
    *,
    rounds: int = 7,
    goal: float | None = None,
    note: str = "",
) -> Result:
    """Work and floor in turn, so that a slow minute of the machine hurts both."""
    return of_pairs(name, [(timed(work), timed(floor)) for _ in range(rounds)], goal=goal, note=note)


def of_pairs(name: str, pairs: list[tuple[float, float]], *, goal: float | None = None, note: str = "") -> Result:
    """From pairs (seconds of the work, seconds of the floor) measured beside each other."""
    ratios = sorted(work / floor for work, floor in pairs)
    low, high = ratios[len(ratios) // 10], ratios[-1 - len(ratios) // 10]
    return Result(
        name,
        statistics.median(work for work, _ in pairs),
        statistics.median(floor for _, floor in pairs),
        statistics.median(ratios),
        (low, high),
        goal,
        note,
    )


def of_the_slowest(name: str, pairs: list[tuple[float, float]], *, limit: float, note: str = "") -> Result:
    """As `of_pairs`, but the 99th percentiles: what a user meets once in a hundred times."""
    told = of_pairs(name, pairs, note=note)
    work, floor = (sorted(times)[min(len(pairs) - 1, len(pairs) * 99 // 100)] for times in zip(*pairs, strict=True))
    return replace(told, seconds=work, floor=floor, ratio=work / floor, limit=limit)
