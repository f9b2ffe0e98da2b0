"""Why a formula was not made: values with a key of the catalogue, for a sentence that says what to do."""

from __future__ import annotations

from collections.abc import Iterable

from facilitation.errors import PalabreError


class FormulaRefusedError(PalabreError):
    """The formula cannot be made in this text; nothing was changed. `key` begins with "formula.".

    `where`: the clauses, with places in their words, that it could mean.
    """

    where: tuple[tuple[str, int, int], ...] = ()


def not_understood(rest: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.not_understood", rest=rest)


def words_not_found(words: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.words_not_found", words=words)


def words_found_often(words: str, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.words_found_often", words=words, times=count)


def wrong_times(words: str, said: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.wrong_times", words=words, said=said, times=count)


def no_paragraph(number: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_paragraph", number=number, total=count)


def no_sentence(number: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_sentence", number=number, total=count)


def which_paragraph(where: Iterable[tuple[str, int, int]] = ()) -> FormulaRefusedError:
    refused = FormulaRefusedError("formula.which_paragraph")
    refused.where = tuple(where)
    return refused


def wrong_count(said: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.wrong_count", said=said, found=count)


def conflict() -> FormulaRefusedError:
    return FormulaRefusedError("formula.conflict")


def no_clause(label: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_clause", label=label)


def no_amendment(number: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_amendment", number=number)


def other_article() -> FormulaRefusedError:
    return FormulaRefusedError("formula.other_article")


def place_unclear() -> FormulaRefusedError:
    return FormulaRefusedError("formula.place_unclear")


def table_place() -> FormulaRefusedError:
    return FormulaRefusedError("formula.table_place")


def column() -> FormulaRefusedError:
    return FormulaRefusedError("formula.column")


def column_unclear() -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_unclear")


def column_last() -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_last")


def column_no_head() -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_no_head")


def column_taken(name: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_taken", name=name)


def column_brought(name: str, number: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_brought", name=name, number=number)


def column_there(name: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.column_there", name=name)


def no_column(name: str, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.columns_several" if count else "formula.no_column", name=name)


def no_table() -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_table")


def row_cells(said: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.row_cells", said=said, found=count)


def row_needed() -> FormulaRefusedError:
    return FormulaRefusedError("formula.row_needed")


def row_count(said: int, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.row_count", said=said, found=count)


def no_value(value: str, count: int) -> FormulaRefusedError:
    return FormulaRefusedError("formula.values_several" if count else "formula.no_value", value=value)


def row_or_cell(words: str, label: str, row: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.row_or_cell", words=words, label=label, row=row)


def double_mark(marks: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.double_mark", marks=marks)


def of_amended(label: str, number: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.of_amended", label=label, number=number)


def no_border() -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_border")


def two_readings() -> FormulaRefusedError:
    return FormulaRefusedError("formula.two_readings")


def not_neighbours() -> FormulaRefusedError:
    return FormulaRefusedError("formula.not_neighbours")


def no_formula(number: str) -> FormulaRefusedError:
    return FormulaRefusedError("formula.no_formula", number=number)
