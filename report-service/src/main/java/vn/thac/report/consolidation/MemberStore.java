package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.StandingStore;
import vn.thac.report.StateFilter;
import vn.thac.report.UnitName;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.measure.LeafStore.Owing;
import vn.thac.report.period.Period;
import vn.thac.report.rollup.Counts;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.OwnReportStore;
import vn.thac.report.rollup.SeatStore;
import vn.thac.report.rollup.SeatStore.Found;

/** Members of a period as they stand. */
@ApplicationScoped
class MemberStore {

    private static final String MEMBERS = """
            select o.*, coalesce(unit_name_on(o.unit_id, o.members_on), o.unit_id::text) as unit_name
            """;
    private static final String REPORTS =
            "select o.report_version, o.submitted_by, o.form_version, v.cells," + OwnReportStore.COLUMNS
                    + SeatStore.COLUMNS + "from obligation o join regime r on r.id = o.regime_id"
                    + OwnReportStore.COUNTING_VERSION
                    + "where o.regime_id = ? and o.period = ? order by o.id";

    /**
     * A report with the area that it speaks of and the version that is pinned.
     *
     * @param formVersion of the form that it answers; null where it answers none
     */
    record MemberReport(
            @Nullable UUID area,
            int reportVersion,
            @Nullable String submittedBy,
            @Nullable Integer formVersion,
            OwnReport report) {

        /** Its part in figures that are made of what the basis takes in. */
        Owing owing(Basis basis) {
            boolean in = isIn(basis);
            return new Owing(
                    in ? report : report.withoutAnswers(),
                    formVersion == null ? 0 : formVersion,
                    report.state().isOwed() && !in);
        }

        boolean isIn(Basis basis) {
            return basis == Basis.ACCEPTED
                    ? report.state() == ReportState.ACCEPTED
                    : report.state().counts();
        }

        MemberReport with(OwnReport seated) {
            return new MemberReport(area, reportVersion, submittedBy, formVersion, seated);
        }

        /** Its area; a unit that has none stands alone. */
        UUID place() {
            return area == null ? report.unit().value() : area;
        }
    }

    /** Members of an area and all in it, as these lie on a day. */
    record Within(UnitId area, LocalDate on) {}

    @Inject
    Database database;

    @Inject
    SeatStore seats;

    Page<Member> members(
            RegimeId regime,
            Period period,
            @Nullable Within within,
            List<StateFilter> states,
            LocalDate today,
            PageQuery page) {
        Sql wanted = owing(regime, period, within).add(" and").add(StandingStore.inState(states, "o", today));
        List<Member> found = database.list(
                Sql.of(MEMBERS)
                        .add(wanted)
                        .addGiven(" and o.id > ?", page.afterId())
                        .add(" order by o.id limit ?", page.limit() + 1),
                row -> member(row, today));
        Page<Member> members = Page.of(found, page, m -> m.obligation().toString());
        return page.wantsTotal()
                ? members.withTotal(
                        database.first(Sql.of("select count(*) as n").add(wanted), row -> row.number("n"))
                                .orElseThrow())
                : members;
    }

    Counts counts(RegimeId regime, Period period, @Nullable Within within) {
        return database
                .list(
                        Sql.of("select o.state, o.late, o.due, count(*) as n")
                                .add(owing(regime, period, within))
                                .add(" group by o.state, o.late, o.due"),
                        row -> Counts.of(row.word("state", ReportState.class), row.flag("late"), row.dayOrNull("due"))
                                .times(row.integer("n")))
                .stream()
                .reduce(Counts.NONE, Counts::plus);
    }

    private static Sql owing(RegimeId regime, Period period, @Nullable Within within) {
        Sql owing = Sql.of("from obligation o where o.regime_id = ? and o.period = ?", regime, period.key());
        return within == null
                ? owing
                : owing.add(
                        " and o.area in (select b.id from unit_below_on(?, 'area', ?) b)", within.area(), within.on());
    }

    /**
     * Nobody takes a step with what is owed for the period until this transaction ends: who does afterwards finds what was
     * signed, and what somebody has done is read, by statements after this one.
     */
    void hold(RegimeId regime, Period period) {
        database.list(
                "select 1 as one from obligation o where o.regime_id = ? and o.period = ? order by o.id for share",
                row -> true,
                regime,
                period.key());
    }

    /** Every report of the period with the answers that count, each from its seat. */
    List<MemberReport> reports(RegimeId regime, Period period) {
        Map<UUID, MemberReport> reports = new LinkedHashMap<>();
        Map<UUID, List<Found>> places = new LinkedHashMap<>();
        database.list(
                REPORTS,
                row -> {
                    Found found = SeatStore.found(row);
                    MemberReport report = new MemberReport(
                            row.uuidOrNull("area"),
                            row.integer("report_version"),
                            row.textOrNull("submitted_by"),
                            row.integerOrNull("form_version"),
                            found.report());
                    reports.put(found.report().obligation(), report);
                    places.computeIfAbsent(report.place(), p -> new ArrayList<>())
                            .add(found);
                    return report;
                },
                regime,
                period.key());
        seats.seated(places, false)
                .values()
                .forEach(seated -> seated.forEach(r -> reports.computeIfPresent(r.obligation(), (id, m) -> m.with(r))));
        return List.copyOf(reports.values());
    }

    private static Member member(Row row, LocalDate today) throws SQLException {
        ReportState state = row.word("state", ReportState.class);
        LocalDate due = row.dayOrNull("due");
        return new Member(
                new UnitName(row.id("unit_id", UnitId::new), row.text("unit_name")),
                row.id("id", ObligationId::new),
                row.word("relation", Relation.class),
                state,
                row.flag("late"),
                Standing.of(state, due, today) == Standing.MISSING,
                row.integer("report_version"),
                due,
                row.instantOrNull("submitted_at"));
    }
}
