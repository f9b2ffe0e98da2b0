"""French amendment formulas read and made against the official texts: python -m benchmarks.formulas CASES.jsonl …

[--json] [--show ID]

CASES.jsonl: one article a line, with `article_avant`, `article_apres` and `amendements` (`texte`, and `operations` with the alinéas
as they read before and after, used only to judge). Files of amendments alone (JSON lines with `dispositif`, the Assemblée's XML)
are read too: what share is understood.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from rapidfuzz.distance import Indel

from benchmarks.formula_effects import Effect, effects
from facilitation.formulas.application import apply_all
from facilitation.formulas.grammar import parse
from facilitation.formulas.instructions import Delete, DeleteWords, Formula, InsertWords, NotUnderstood, ReplaceWords
from facilitation.formulas.source import cleaned
from facilitation.text.diff import segments

_QUOTES = re.compile(r"[\s«»“”\"'’‘_*\u200b\u00ad]+")
_DASHES = re.compile("[\u2010\u2011\u2012–—−]")
_TAIL = re.compile(r"[.;:,]+$")
_HOLLOW = re.compile(r"^(?:\.{3}|…|\.\.\.)|\(?nouveau\)?")
_SERVICES = re.compile(
    r"^(?:\W*(?:\(nouveau\)|\(supprimé\)|[ivxlc]+(?:bis|ter|quater)?[a-z]?|\d+°?(?:bis|ter|quater)?[a-z]?|[a-z]\)|…|\.\.\.)\W*)+"
)
"""Numbers that an alinéa begins with, which the services may give anew."""
_OWN_ALINEAS_ONLY = (ReplaceWords, InsertWords, DeleteWords, Delete)
"""What brings no new alinéas or sentences, to which the services give numbers, references and wording of their own."""
_NEARLY = 0.9
"""From this similarity on the official alinéa is ours with words mended, not another one; the list shows them all."""


@dataclass
class Outcome:
    """One article: what became of its amendments and how the text we make compares with the official one."""

    id: str
    amendments: int
    understood: int
    refused: dict[str, str]
    produced: bool
    exact: bool
    exact_but_numbers: bool
    brings_text: bool
    """Whether a formula brings whole alinéas or sentences, seen from the formulas alone."""
    similarity: float
    right: int
    judged: int
    wrong: list[str] = field(default_factory=list)
    effects: dict[str, Effect] = field(default_factory=dict)
    outside: int = 0
    """Alinéas that differ though no amendment of the data touches them."""

    @property
    def borne_out(self) -> bool:
        """Whether all its amendments were made and the official text has what each of them did."""
        return self.produced and all(one.verdict != "contradicted" for one in self.effects.values())


def alineas(text: str) -> list[str]:
    """The alinéas of an official text, tags and Markdown resolved."""
    return [
        line
        for part in re.split(r"\n\s*\n", text.strip())
        if part.strip()
        for line in [" ".join(cleaned(part).split("\n"))]
        if line
    ]


def simplified(text: str) -> str:
    """Spaces, quotation marks, apostrophes, case, dashes and the announced final punctuation set equal."""
    return _TAIL.sub("", _DASHES.sub("-", _QUOTES.sub("", text)).casefold()).replace("œ", "oe").replace("...", "…")


def compared(lines: list[str]) -> list[str]:
    return [line for line in map(simplified, lines) if line]


def _each_simplified(lines: list[str]) -> list[str]:
    return [simplified(line) for line in lines]


def without_numbers(lines: list[str]) -> list[str]:
    return [_SERVICES.sub("", line).replace("(nouveau)", "") for line in lines]


def understood(text: str) -> Formula | NotUnderstood:
    return parse(text)


def judge(case: dict[str, Any]) -> tuple[Outcome, list[str], list[str]]:
    """An article with all its amendments: outcome, our alinéas, the official ones."""
    before, official = alineas(case["article_avant"]), alineas(case["article_apres"])
    readings = [parse(one["texte"]) for one in case["amendements"]]
    formulas = [one for one in readings if isinstance(one, Formula)]
    numbers = [case["amendements"][at]["numero"] for at, one in enumerate(readings) if isinstance(one, Formula)]
    refused = {
        case["amendements"][at]["numero"]: "not understood" for at, one in enumerate(readings) if isinstance(one, NotUnderstood)
    }
    made = apply_all(before, formulas)
    refused |= {numbers[at]: refusal.key.removeprefix("formula.") for at, refusal in made.refused.items()}
    ours = list(made.paragraphs)
    mine, theirs = compared(ours), compared(official)
    right, judged, wrong = _operations(case, refused, mine)
    kept = [(number, one) for at, (number, one) in enumerate(zip(numbers, formulas, strict=True)) if at not in made.refused]
    found, outside = effects(before, [one for _, one in kept], official, _each_simplified, without_numbers)
    outcome = Outcome(
        id=case["id"],
        amendments=len(readings),
        understood=len(formulas),
        refused=refused,
        produced=not refused,
        exact=not refused and mine == theirs,
        exact_but_numbers=not refused and without_numbers(mine) == without_numbers(theirs),
        brings_text=any(not isinstance(step.act, _OWN_ALINEAS_ONLY) for one in formulas for step in one.instructions),
        similarity=Indel.normalized_similarity("\n".join(mine), "\n".join(theirs)),
        right=right,
        judged=judged,
        wrong=wrong,
        effects={number: effect for (number, _), effect in zip(kept, found, strict=True)},
        outside=outside,
    )
    return outcome, ours, official


def _operations(case: dict[str, Any], refused: dict[str, str], mine: list[str]) -> tuple[int, int, list[str]]:
    """Of the operations whose effect was seen in the official text, in how many ours shows the same effect."""
    right, judged, wrong = 0, 0, []
    for one in case["amendements"]:
        if one["numero"] in refused:
            continue
        for operation in one.get("operations") or ():
            if operation.get("verifiee"):
                judged += 1
                if _shows(operation, mine):
                    right += 1
                else:
                    wrong.append(one["numero"])
    return right, judged, wrong


def _shows(operation: dict[str, Any], mine: list[str]) -> bool:
    """Alinéas as they read after, whole; new ones in one row; of deleted ones none is left; of a deleted article nothing."""
    if operation["op"] == "supprimer_article":
        return not mine
    after = _alineas(operation.get("alineas_apres") or operation.get("texte"))
    if after:
        if operation["op"] == "rediger_article":
            return mine == after
        return any(mine[at : at + len(after)] == after for at in range(len(mine))) or (
            operation["op"] not in ("inserer_alineas", "rediger_alineas") and all(line in mine for line in after)
        )
    gone = _alineas(operation.get("alineas_avant"))
    return bool(gone) and not any(line in mine for line in gone)


def _alineas(lines: str | list[str] | None) -> list[str]:
    return compared([" ".join(cleaned(line).split("\n")) for line in ([lines] if isinstance(lines, str) else lines or ())])


def texts(path: Path) -> Iterator[tuple[str, str]]:
    """(name, formula) of each amendment of a file without the articles; those that are no formula (motions, blanks) left out."""
    if path.suffix == ".xml":
        for at, body in enumerate(
            re.findall(r"<dispositif>(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?</dispositif>", path.read_text("utf-8"), re.S)
        ):
            if body.strip() and "en cours de traitement" not in body:
                yield f"{path.stem} {at + 1}", body
        return
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if row.get("dispositif", "").strip() and row.get("nature") != "Motion":
            yield str(row["numero"]), row["dispositif"]


def percent(part: int, whole: int) -> str:
    return f"{part} of {whole} ({100 * part / whole:.2f} %)" if whole else "none"


def report_cases(path: Path, show: str, half: int | None, as_json: bool) -> dict[str, Any]:
    cases = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    if half is not None:
        cases = cases[half::2]
    if show:
        for case in (one for one in cases if one["id"] == show):
            told(case)
        return {}
    began = time.perf_counter()
    outcomes = [judge(case)[0] for case in cases]
    seconds = time.perf_counter() - began
    total = sum(one.amendments for one in outcomes)
    reasons = Counter(reason for one in outcomes for reason in one.refused.values())
    produced = [one for one in outcomes if one.produced]
    single = [one for one in outcomes if one.amendments == 1]
    figures = {
        "articles": len(outcomes),
        "amendments": total,
        "understood": sum(one.understood for one in outcomes),
        "applied": total - sum(len(one.refused) for one in outcomes),
        "refused": dict(reasons.most_common()),
        "operations_judged": sum(one.judged for one in outcomes),
        "operations_right": sum(one.right for one in outcomes),
        "articles_produced": len(produced),
        "articles_exact": sum(one.exact for one in produced),
        "words_only_produced": sum(not one.brings_text for one in produced),
        "words_only_exact": sum(one.exact for one in produced if not one.brings_text),
        "articles_exact_but_numbers": sum(one.exact_but_numbers for one in produced),
        "single_articles": len(single),
        "single_exact": sum(one.exact for one in single),
        "articles_borne_out": sum(one.borne_out for one in outcomes),
        "articles_differing_elsewhere": sum(one.borne_out and not one.exact for one in outcomes),
        "effects": dict(Counter(effect.verdict for one in outcomes for effect in one.effects.values())),
        "contradicted": {
            f"{one.id} {number}": round(effect.likeness, 3)
            for one in outcomes
            for number, effect in one.effects.items()
            if effect.verdict == "contradicted"
        },
        "seconds": seconds,
        "not_exact": {one.id: round(one.similarity, 4) for one in produced if not one.exact},
        "wrong_operations": {one.id: one.wrong for one in outcomes if one.wrong},
        "refusals": {one.id: one.refused for one in outcomes if one.refused},
    }
    if not as_json:
        _print(path, figures)
    return figures


def _print(path: Path, of: dict[str, Any]) -> None:
    print(f"{path.name}: {of['articles']} articles, {of['amendments']} amendments, {of['seconds']:.1f} s")
    print(f"  understood            {percent(of['understood'], of['amendments'])}   goal ≥ 90 %")
    print(f"  applied               {percent(of['applied'], of['amendments'])}")
    print(f"  refused               {', '.join(f'{reason} {count}' for reason, count in of['refused'].items()) or 'none'}")
    print(
        f"  applied and right     {percent(of['operations_right'], of['operations_judged'])} of the operations "
        "that can be judged   goal ≥ 98 %"
    )
    print(f"  articles exact        {percent(of['articles_exact'], of['articles'])}   published 16.95 %")
    print(f"  … but for numbers     {percent(of['articles_exact_but_numbers'], of['articles'])}")
    print(f"  single-amendment      {percent(of['single_exact'], of['single_articles'])} exact")
    print(
        f"  precision             {percent(of['articles_exact'], of['articles_produced'])} of the articles produced   "
        "published 71.64 %"
    )
    print(
        f"  … without new text    {percent(of['words_only_exact'], of['words_only_produced'])}, "
        f"{percent(of['words_only_exact'], of['articles'])} of all articles   published 71.64 % and 16.95 %"
    )
    made, contradicted = of["applied"], of["contradicted"]
    print(f"  borne out             {percent(of['effects'].get('borne_out', 0), made)} of the amendments applied, alinéa by alinéa")
    print(f"  … but for numbers     {percent(of['effects'].get('but_for_numbers', 0), made)} more")
    print(f"  … nearly              {percent(sum(_NEARLY <= one < 1 for one in contradicted.values()), made)} more: words mended")
    print(f"  contradicted          {percent(sum(one < _NEARLY or one == 1 for one in contradicted.values()), made)}")
    print(f"  articles borne out    {percent(of['articles_borne_out'], of['articles'])}: exact in all that an amendment touches")
    print(f"  … not exact elsewhere {percent(of['articles_differing_elsewhere'], of['articles'])}")
    for name, likeness in sorted(contradicted.items(), key=lambda one: one[1]):
        print(f"    {likeness:.3f}  contradicted  {name}")
    for name, similarity in sorted(of["not_exact"].items(), key=lambda one: one[1]):
        print(f"    {similarity:.4f}  {name}")
    for name, numbers in of["wrong_operations"].items():
        print(f"    operation not seen  {name}  {', '.join(numbers)}")


def told(case: dict[str, Any]) -> None:
    """One article for a person: formulas, what was read, and a word diff of our text against the official one."""
    for one in case["amendements"]:
        print(f"--- {one['numero']}\n{cleaned(one['texte'])}\n→ {parse(one['texte'])}")
    outcome, ours, official = judge(case)
    print(json.dumps(asdict(outcome), ensure_ascii=False, indent=1))
    for segment in segments("\n".join(ours), "\n".join(official)):
        print({"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}[segment.kind].format(segment.text), end="")
    print()


def report_texts(path: Path, show: str, half: int | None, as_json: bool) -> dict[str, Any]:
    rows = list(texts(path))
    if half is not None:
        rows = rows[half::2]
    rests = {name: reading.rest for name, text in rows if isinstance(reading := parse(text), NotUnderstood)}
    figures = {"formulas": len(rows), "understood": len(rows) - len(rests), "not_understood": rests}
    if not as_json:
        print(f"{path.name}: understood {percent(len(rows) - len(rests), len(rows))}")
        for name, text in rows:
            if name == show:
                print(f"{cleaned(text)}\n→ {parse(text)}")
        for name, rest in rests.items() if show == "rests" else ():
            print(f"    {name}: {rest!r}")
    return figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--show", default="", metavar="ID", help="one article in full, with a word diff against the official text")
    parser.add_argument("--half", choices=("even", "odd"), help="only every second line")
    arguments = parser.parse_args()
    half = {"even": 0, "odd": 1, None: None}[arguments.half]
    told_all = {}
    for path in arguments.files:
        with path.open(encoding="utf-8") as lines:
            cases = "article_avant" in lines.readline()
        report = report_cases if cases else report_texts
        told_all[path.name] = report(path, arguments.show, half, arguments.json)
    if arguments.json:
        print(json.dumps(told_all, ensure_ascii=False, indent=1))


if __name__ == "__main__":
    main()
