"""What a page is built from is looked through for garbage no more, until the workshop is closed."""

from __future__ import annotations

import gc
import weakref

from ui.garbage import look_seldom, much_is_made, take_back, tidy


class Knot:
    """Garbage that only a look can find: it holds itself."""

    def __init__(self) -> None:
        self.me = self


def test_what_is_made_stays_and_what_comes_later_is_found() -> None:
    try:
        with much_is_made():
            assert not gc.isenabled()
            kept = weakref.ref(Knot())
        assert gc.isenabled()
        later = weakref.ref(Knot())
        tidy()
        assert later() is None
        assert kept() is not None
        take_back()
        gc.collect()
        assert kept() is None
    finally:
        gc.unfreeze()


def test_it_looks_on_where_it_was_not_looking_before() -> None:
    gc.disable()
    try:
        with much_is_made():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


def test_some_keys_are_pressed_before_it_looks_by_itself() -> None:
    before = gc.get_threshold()
    looks: list[str] = []

    def note(phase: str, _: object) -> None:
        looks.append(phase)

    try:
        look_seldom()
        gc.collect()
        gc.callbacks.append(note)
        made = [[] for _ in range(5000)]
        assert looks == []
        made += [[] for _ in range(10_000)]
        assert "start" in looks
    finally:
        gc.callbacks.remove(note)
        gc.set_threshold(*before)
