"""From the strip to the file: what was captured becomes an amendment, or the wording on which the room agreed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QApplication

from facilitation.amendments.values import Amendment
from facilitation.errors import PalabreError
from facilitation.text.clauses import Clause
from facilitation.text.rebase import rebase
from facilitation.workshop import Workshop
from ui.context import AppContext
from ui.pages.texts.answer_dialog import answer_key
from ui.pages.texts.captured import Captured
from ui.pages.texts.correcting import CorrectingStrip
from ui.pages.texts.correction import Correction, correction
from ui.pages.texts.kept_for_undo import KeptForUndo
from ui.pages.texts.taking_up import can_be_taken_up, draft_key, standing
from ui.widgets.author_field import AuthorField


class Recording:
    """Opens the strip and saves it. `recorded` is told of a new amendment. `agree` gets an amendment with its agreed words and says
    whether the decision was taken; once the draft is gone, `agreed` is told of it. `corrected` is told of one put right."""

    def __init__(
        self,
        context: AppContext,
        strip: CorrectingStrip,
        recorded: Callable[[Amendment], None],
        agree: Callable[[Amendment, str], bool],
        agreed: Callable[[Amendment], None],
        corrected: Callable[[Amendment], None],
    ) -> None:
        self._context = context
        self._workshop = context.workshop
        self._strip = strip
        self._recorded = recorded
        self._agree = agree
        self._agreed = agreed
        self._corrected = corrected
        self._agreeing: Amendment | None = None
        self._continued: tuple[Amendment, str] | None = None
        self._agreed_words = KeptForUndo[dict[str, Any]](context.workshop)
        """What was in the strip when a wording was agreed on."""
        strip.saved.connect(self._save)

    def begin(self, clause: Clause, base: str | None = None) -> None:
        """A new amendment on the clause's words as they stand, the author field first."""
        words = self._workshop.consolidation.current_text(clause.id) if base is None else base
        self._open(clause, words, "")

    def begin_sub(self, amendment: Amendment, clause: Clause) -> None:
        """A sub-amendment: on the words that the amendment proposes."""
        self._open(clause, self._workshop.consolidation.effective_text(amendment), amendment.number)

    def begin_from(self, observation: Amendment, clause: Clause, answer: str) -> None:
        """An amendment to the clause of a remark or a question, by the same author and for its reason; once it is recorded, the
        observation is closed."""
        self._open(clause, self._workshop.consolidation.current_text(clause.id), "")
        self._continued = observation, answer
        if not self._strip.took_up_draft():
            self._strip.author.set_author(next(iter(observation.proposers), None))
            self._strip.put(self._strip.reason, observation.text)
            self._strip.words.setFocus()

    def begin_agreeing(self, amendment: Amendment) -> None:
        """The proposed words, to be changed into those agreed; initial, proposed and agreed text are all kept. Where the agreement
        was taken back, its words."""
        self._agreeing = amendment
        self._bring_back(amendment)
        clause = self._workshop.texts.clause(amendment.clause)
        words = self._workshop.consolidation.effective_text(amendment)
        self._strip.open_agreed(clause, words, amendment.number, amendment.kind)
        self._strip.words.setFocus()

    def _bring_back(self, amendment: Amendment) -> None:
        """As a draft, which comes back on the text as it stands now."""
        taken_back, key = self._agreed_words.taken_back(amendment.id), draft_key(amendment.clause, f"={amendment.number}")
        if taken_back is None or self._workshop.draft(key) is not None:
            return
        decision, words = taken_back
        if self._context.succeeds(lambda: self._workshop.save_draft(key, words)):
            self._agreed_words.forget(amendment.id, decision)

    def begin_correcting(self, amendment: Amendment) -> None:
        """What was recorded, to be put right: its words first, where they may still be changed."""
        self._agreeing = self._continued = None
        self._offer_authors()
        strip, found = self._strip, correction(self._workshop, amendment)
        strip.open_correction(found)
        if not strip.took_up_draft():
            (strip.author if found.closed else strip.target if found.kind == "move" else strip.words).setFocus()

    def take_up(self, key: str) -> bool:
        """Opens the strip where a draft was left; False where there is none, or what it was about is gone or decided."""
        draft = self._workshop.draft(key) if key else None
        if draft is None:
            return False
        parent: str = draft["parent"]
        try:
            clause = self._workshop.texts.clause(draft["clause"])
        except KeyError:
            return False
        if not can_be_taken_up(self._workshop, parent):
            return False
        if parent.startswith("="):
            self.begin_agreeing(self._workshop.amendments.numbered(parent[1:]))
        elif parent.startswith("!"):
            self.begin_correcting(self._workshop.amendments.numbered(parent[1:]))
        else:
            now = standing(self._workshop, [clause.id], parent)
            self._open(clause, draft["base"] if now is None else now, parent)
        return True

    def has_keyboard(self) -> bool:
        """One is writing in the strip."""
        here = QApplication.focusWidget()
        return here is not None and self._strip.isAncestorOf(here)

    def open_key(self) -> str:
        """Key of the draft that is open, "" where the strip is closed."""
        ready = self._strip.isVisible() and self._strip.clause() is not None
        return self._strip.draft_key() if ready else ""

    def _open(self, clause: Clause, base: str, parent_number: str) -> None:
        self._agreeing = self._continued = None
        self._offer_authors()
        self._strip.open(clause, base, parent_number=parent_number)
        if not self._strip.took_up_draft():
            self._strip.author.setFocus()

    def _offer_authors(self) -> None:
        session = self._workshop.sessions.current()
        present = self._workshop.attendance.present(session.id) if session else set()
        self._strip.author.set_choices(self._workshop.authors.choices(present))

    def _save(self) -> None:
        clause = self._strip.clause()
        if clause is None:
            return
        captured = self._strip.captured()
        if self._agreeing is None and refused_author(self._context, self._strip.author):
            return
        if self._agreeing is not None:
            if self._agree(self._agreeing, captured.text):
                amendment, self._agreeing = self._agreeing, None
                self._agreed_words.keep(amendment.id, self._strip.draft())
                self._strip.recorded()
                self._agreed(amendment)
            return
        if (found := self._strip.correction()) is not None:
            self._correct(found, captured)
            return
        made = self._context.attempt(lambda: self._add_and_close(clause, captured))
        if made is not None:
            self._strip.recorded()
            self._recorded(made)
        elif captured.author is None:
            self._strip.author.setFocus()

    def _correct(self, found: Correction, captured: Captured) -> None:
        """Nothing is written where nothing was changed."""
        if not self._strip.is_touched():
            self._strip.close_strip()
            return
        now = self._context.attempt(lambda: self._put_right(found, captured))
        if now is not None:
            self._strip.recorded()
            self._corrected(now)
        elif not captured.authors:
            self._strip.author.setFocus()

    def _put_right(self, found: Correction, captured: Captured) -> Amendment:
        workshop = self._workshop
        # One that is gone since is refused with its number.
        amendment = workshop.amendments.numbered(found.amendment.number)
        said: dict[str, Any] = {
            "authors": captured.authors,
            "rationale": captured.rationale,
            "nature": "form" if captured.form else "substance",
        }
        if found.closed:
            return workshop.amendments.update(amendment.id, **said)
        if found.fixed:
            return workshop.amendments.update(amendment.id, text=captured.text, **said)
        if captured.of_several:
            return workshop.several.correct(amendment.id, captured.run, captured.text, **said)
        return workshop.amendments.update(
            amendment.id,
            kind=captured.kind,
            text=captured.text,
            base_text=captured.base_text,
            target=self._target(found, captured),
            parts=(),
            **said,
        )

    def _target(self, found: Correction, captured: Captured) -> str | None:
        if captured.kind != "move" or not captured.target:
            return None
        if captured.target == found.target:
            return found.amendment.target
        document = self._workshop.texts.document_of(found.amendment.clause)
        return self._workshop.texts.find_clause(captured.target, document).id

    def _add_and_close(self, clause: Clause, captured: Captured) -> Amendment:
        if self._continued is None:
            return self._add(clause, captured)
        observation, answer = self._continued
        with self._workshop.one_act("observation.taken_up"):
            made = self._add(clause, captured)
            session = self._workshop.sessions.current()
            self._workshop.observations.taken_up(
                observation.id,
                answer,
                reason=self._context.language.wording("observation.taken_up", number=made.number),
                chair=session.chair if session else None,
                session=session.id if session else None,
            )
        self._context.succeeds(lambda: self._workshop.save_draft(answer_key(observation.id), None))
        return made

    def _add(self, clause: Clause, captured: Captured) -> Amendment:
        workshop = self._workshop
        number = self._strip.parent_number()
        if captured.of_several:
            return workshop.several.rewrite(
                captured.run,
                self._on_what_stands(captured),
                authors=[captured.author] if captured.author else [],
                rationale=captured.rationale,
                nature="form" if captured.form else "substance",
                **circumstances(workshop),
            )
        target = workshop.texts.find_clause(captured.target, workshop.texts.document_of(clause.id)) if captured.target else None
        return workshop.amendments.add(
            clause.id,
            captured.kind,
            captured.text,
            authors=[captured.author] if captured.author else [],
            rationale=captured.rationale,
            nature="form" if captured.form else "substance",
            base_text=captured.base_text,
            target=target.id if target and captured.kind == "move" else None,
            parent=workshop.amendments.numbered(number).id if number else None,
            **circumstances(workshop),
        )

    def _on_what_stands(self, captured: Captured) -> str:
        """The words of several clauses, for the text as it is now; raises PalabreError where that was changed just there."""
        now = self._workshop.several.words(captured.run)
        moved = rebase(captured.base_text, captured.text, now) if captured.text else ""
        if moved is None:
            raise PalabreError("amendment.overtaken")
        return moved


def refused_author(context: AppContext, field: AuthorField) -> bool:
    """Letters of which nobody has said whom they mean are no author: then that is asked, and True."""
    try:
        field.named()
    except PalabreError as refusal:
        context.desk.refuse(refusal)
        return True
    return False


def circumstances(workshop: Workshop) -> dict[str, str | None]:
    """The sitting and the agenda item during which something is recorded, and the group that works by itself."""
    session = workshop.sessions.current()
    running = workshop.agenda.running()
    group = workshop.group_at_work.now()
    return {
        "session": session.id if session else None,
        "agenda_item": running[0].item.id if running else None,
        "breakout_group": group.id if group else None,
    }
