"""The services of a workshop, each with those of other features that it needs: where features meet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from facilitation.agenda.agenda import AgendaService
from facilitation.agenda.sessions import SessionsService
from facilitation.amendments.amendments import AmendmentsService
from facilitation.attendance.attendance import AttendanceService
from facilitation.documents.texts import TextsService
from facilitation.people.organisations import OrganisationsService
from facilitation.people.people import PeopleService
from facilitation.settings import SettingsService
from facilitation.store.store import Store
from facilitation.store.undo import History

if TYPE_CHECKING:
    from facilitation.agenda.half_days import HalfDaysService
    from facilitation.agenda.last_day import LastDay
    from facilitation.agenda.replanning import ReplanningService
    from facilitation.agenda.summaries import SummariesService
    from facilitation.amendments.authors import AuthorsService
    from facilitation.amendments.columns import ColumnsService
    from facilitation.amendments.consequences import ConsequencesService
    from facilitation.amendments.consolidating import ConsolidationService
    from facilitation.amendments.deciding import DecidingService
    from facilitation.amendments.disputes import DisputesService
    from facilitation.amendments.examining import ExaminationService
    from facilitation.amendments.observations import ObservationsService
    from facilitation.amendments.on_present_text import PresentTextService
    from facilitation.amendments.origins import OriginsService
    from facilitation.amendments.queueing import QueueService
    from facilitation.amendments.reexamining import ReexaminationService
    from facilitation.amendments.reporting_back import ReportBackService
    from facilitation.amendments.several import SeveralClausesService
    from facilitation.amendments.totalling import TotalsService
    from facilitation.amendments.touched import TouchedService
    from facilitation.bin import BinService
    from facilitation.ceremonies.ceremonies import CeremoniesService
    from facilitation.decisions.register import RegisterService
    from facilitation.documents.versions import VersionsService
    from facilitation.floor.floor import FloorService
    from facilitation.groups.at_work import GroupAtWork
    from facilitation.groups.groups import GroupsService
    from facilitation.people.certificates import CertificatesService
    from facilitation.people.chronicle import ChronicleService
    from facilitation.people.joining import ListsService
    from facilitation.people.merging import MergingService
    from facilitation.printings import PrintingsService
    from facilitation.programmes.plan import ProgrammeService
    from facilitation.replacing import ReplacingService

LATER = (
    "facilitation.amendments.deciding",
    "facilitation.amendments.consolidating",
    "facilitation.amendments.authors",
    "facilitation.amendments.consequences",
    "facilitation.amendments.queueing",
    "facilitation.amendments.totalling",
    "facilitation.documents.versions",
    "facilitation.text.totalling.totals",
    "facilitation.groups.groups",
    "facilitation.decisions.register",
    "rapidfuzz.distance",
    "sqlite_utils",
    # With ReportLab behind it, for the names of the papers: Ctrl+K finds them too.
    "facilitation.papers.catalogue",
)
"""Modules that a workshop loads when they are first used, and that somebody will: worth loading while nobody waits."""


class Services:
    """`settings, organisations, people, lists, sessions, attendance, agenda, replanning, programmes, ceremonies, groups, texts,
    versions, amendments, several, authors, columns, deciding, disputes, consequences, examination, touched, consolidation, totals,
    register, printings, certificates, bin, history` are its services."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.history = History(store)
        self.settings = SettingsService(store)
        self.organisations = OrganisationsService(store)
        self.people = PeopleService(store, self.organisations)
        self.sessions = SessionsService(store)
        self.attendance = AttendanceService(store)
        self.agenda = AgendaService(store, self.sessions)
        self.texts = TextsService(store)
        self.amendments = AmendmentsService(store, self.texts)

    # Loaded when first used: neither the start nor the first page needs them. `LATER` are those that most pages need.

    @cached_property
    def replanning(self) -> ReplanningService:
        from facilitation.agenda.replanning import ReplanningService, continued
        from facilitation.wording import Wording

        wording = Wording("en" if self.settings.get().language == "en" else "fr")
        return ReplanningService(self._store, self.sessions, self.agenda, lambda title: continued(title, wording("item.continued")))

    @cached_property
    def summaries(self) -> SummariesService:
        """What is written of each day, read out the next morning and adopted."""
        from facilitation.agenda.summaries import SummariesService

        return SummariesService(self._store, self.sessions, self.agenda)

    @cached_property
    def programmes(self) -> ProgrammeService:
        """Programmes from templates, tables and former workshops."""
        from facilitation.programmes.plan import ProgrammeService

        return ProgrammeService(self._store, self.settings, self.sessions, self.agenda)

    @cached_property
    def ceremonies(self) -> CeremoniesService:
        """The steps of openings and closings, the order of speeches, whom they greet."""
        from facilitation.ceremonies.ceremonies import CeremoniesService

        return CeremoniesService(
            self._store,
            programme=self.agenda,
            people=self.people,
            present=self.attendance.present,
            presence=self.attendance.record,
        )

    @cached_property
    def groups(self) -> GroupsService:
        from facilitation.groups.groups import GroupsService

        return GroupsService(self._store)

    @cached_property
    def authors(self) -> AuthorsService:
        from facilitation.amendments.authors import AuthorsService

        return AuthorsService(self._store)

    @cached_property
    def consolidation(self) -> ConsolidationService:
        from facilitation.amendments.consolidating import ConsolidationService

        return ConsolidationService(self._store, self.amendments, self.texts)

    @cached_property
    def deciding(self) -> DecidingService:
        from facilitation.amendments.deciding import DecidingService

        return DecidingService(self._store, self.amendments, self.consolidation, self.last_day)

    @cached_property
    def half_days(self) -> HalfDaysService:
        """Which half-days there are; those that run and their people are `sessions`."""
        from facilitation.agenda.half_days import HalfDaysService

        return HalfDaysService(self._store, self.sessions, self.agenda)

    @cached_property
    def last_day(self) -> LastDay:
        from facilitation.agenda.last_day import LastDay
        from facilitation.wording import Wording

        wording = Wording("en" if self.settings.get().language == "en" else "fr")
        return LastDay(self.agenda, self.sessions, wording("item.open_points.title"))

    @cached_property
    def register(self) -> RegisterService:
        from facilitation.decisions.register import RegisterService

        return RegisterService(self._store)

    @cached_property
    def floor(self) -> FloorService:
        """Who asked for the floor, who has it, and speaking times."""
        from facilitation.floor.floor import FloorService

        def current_session() -> str | None:
            current = self.sessions.current()
            return current.id if current else None

        return FloorService(self._store, current_session)

    @cached_property
    def several(self) -> SeveralClausesService:
        from facilitation.amendments.several import SeveralClausesService

        return SeveralClausesService(self.amendments, self.consolidation, self.texts)

    @cached_property
    def disputes(self) -> DisputesService:
        from facilitation.amendments.disputes import DisputesService

        return DisputesService(self._store, self.amendments, self.consolidation, self.deciding)

    @cached_property
    def columns(self) -> ColumnsService:
        from facilitation.amendments.columns import ColumnsService

        return ColumnsService(self.amendments, self.consolidation, self.texts)

    @cached_property
    def present_text(self) -> PresentTextService:
        """What amendments do to the text as it stands now."""
        from facilitation.amendments.on_present_text import PresentTextService

        return PresentTextService(self.amendments, self.consolidation, self.texts)

    @cached_property
    def queue(self) -> QueueService:
        from facilitation.amendments.queueing import QueueService

        return QueueService(
            self._store,
            self.amendments,
            self.consolidation,
            self.texts,
            deciding=self.deciding,
            examination=self.examination,
            reexamination=self.reexamination,
        )

    @cached_property
    def reexamination(self) -> ReexaminationService:
        from facilitation.amendments.reexamining import ReexaminationService

        return ReexaminationService(self._store, self.amendments)

    @cached_property
    def touched(self) -> TouchedService:
        from facilitation.amendments.touched import TouchedService

        return TouchedService(self._store, self.amendments)

    @cached_property
    def group_at_work(self) -> GroupAtWork:
        from facilitation.groups.at_work import GroupAtWork

        return GroupAtWork(self._store, self.groups)

    @cached_property
    def report_back(self) -> ReportBackService:
        from facilitation.amendments.reporting_back import ReportBackService

        return ReportBackService(self._store, self.amendments, self.texts)

    @cached_property
    def observations(self) -> ObservationsService:
        from facilitation.amendments.observations import ObservationsService

        return ObservationsService(self._store, self.amendments, self.deciding, self.register)

    @cached_property
    def origins(self) -> OriginsService:
        from facilitation.amendments.origins import OriginsService

        return OriginsService(self.amendments, self.consolidation)

    @cached_property
    def consequences(self) -> ConsequencesService:
        from facilitation.amendments.consequences import ConsequencesService

        return ConsequencesService(self.amendments, self.consolidation, self.texts)

    @cached_property
    def examination(self) -> ExaminationService:
        from facilitation.amendments.examining import ExaminationService

        return ExaminationService(self.amendments, self.consolidation, self.texts)

    @cached_property
    def totals(self) -> TotalsService:
        from facilitation.amendments.totalling import TotalsService

        return TotalsService(self.consolidation)

    @cached_property
    def versions(self) -> VersionsService:
        from facilitation.documents.versions import VersionsService

        return VersionsService(
            self._store, texts=self.texts, amendments=self.amendments, consolidation=self.consolidation, deciding=self.deciding
        )

    @cached_property
    def printings(self) -> PrintingsService:
        from facilitation.printings import PrintingsService

        return PrintingsService(self._store)

    @cached_property
    def certificates(self) -> CertificatesService:
        from facilitation.people.certificates import CertificatesService

        return CertificatesService(self._store)

    @cached_property
    def bin(self) -> BinService:
        from facilitation.bin import BinService

        return BinService(
            self._store,
            amendments=self.amendments,
            consolidation=self.consolidation,
            people=self.people,
            agenda=self.agenda,
            groups=self.groups,
            register=self.register,
            texts=self.texts,
            organisations=self.organisations,
            printed=lambda: self.printings.named(),
        )

    @cached_property
    def replacing(self) -> ReplacingService:
        from facilitation.replacing import ReplacingService

        return ReplacingService(
            self._store, people=self.people, sessions=self.sessions, attendance=self.attendance, groups=self.groups
        )

    @cached_property
    def chronicle(self) -> ChronicleService:
        """What was changed about a person, when and by whom."""
        from facilitation.people.chronicle import ChronicleService

        return ChronicleService(self._store)

    @cached_property
    def merging(self) -> MergingService:
        """People who are on the list twice."""
        from facilitation.people.merging import MergingService

        return MergingService(self._store, self.people)

    @cached_property
    def lists(self) -> ListsService:
        """Lists of people from files, with the readers of workbooks and texts."""
        from facilitation.people.joining import ListsService

        return ListsService(self._store, self.people, self.organisations)
