package vn.thac.report.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.report.StandingStore;
import vn.thac.report.admission.AdmissionStore;
import vn.thac.report.form.FormStore;
import vn.thac.report.live.Question;
import vn.thac.report.rollup.Forest;
import vn.thac.report.rollup.OwnReport;
import vn.thac.report.rollup.OwnReportStore;
import vn.thac.report.rollup.SeatStore;
import vn.thac.report.rollup.SeatStore.Found;

/** Works totals out from the reports themselves: by any map of areas, and as they were known at an earlier instant. */
@ApplicationScoped
public class LeafStore {

    private static final String ASKED =
            "where o.regime_id = any(?) and o.period = ? and o.area = any(?) and (o.entitled or %s or ?)";

    private static final String NOW = "select v.cells," + OwnReportStore.COLUMNS + SeatStore.COLUMNS
            + ", o.form_version from obligation o join regime r on r.id = o.regime_id "
            + OwnReportStore.COUNTING_VERSION
            + ASKED.formatted(AdmissionStore.isAdmitted("o"));

    /**
     * The latest version of that instant with its review of that instant; a review's outcome is the state it leads to. Late
     * is said by the versions up to the first that was reviewed; the due date is the one that the next move took away.
     */
    private static final String KNOWN_THEN =
            """
            select o.id, o.unit_id, o.area, o.level, case when m.version is null then o.due else m.due_before end as due,
              coalesce(first.late, false) as late, v.submitted_at,
              case when d.kind = 'waive' then 'waived' when d.kind = 'close' then 'closed'
                when v.version is not null then coalesce(w.outcome, 'submitted')
                when e.unit_ended is not null then 'unit-ended'
                else 'open' end as state, v.cells
            """ + SeatStore.COLUMNS + """
            , o.form_version from obligation o join regime r on r.id = o.regime_id
            left join lateral (select * from obligation_decision d where d.obligation_id = o.id and d.at <= ?
              and d.kind <> 'move' order by d.version desc limit 1) d on true
            left join lateral (select * from report_version v where v.obligation_id = o.id and v.submitted_at <= ?
              order by v.version desc limit 1) v on true
            left join lateral (select bool_or(f.late) as late from report_version f
              where f.obligation_id = o.id and f.version <= v.version and not exists (select 1 from review w
                where w.obligation_id = o.id and w.report_version < f.version and w.outcome <> 'withdrawn')) first on true
            left join lateral (select * from obligation_decision m where m.obligation_id = o.id and m.at > ?
              and m.kind = 'move' order by m.version limit 1) m on true
            left join lateral (select * from obligation_passing e where e.obligation_id = o.id and e.at <= ?
              order by e.version desc limit 1) e on true
            left join review w on w.obligation_id = o.id and w.report_version = v.version and w.at <= ?
            """ + ASKED.formatted(AdmissionStore.wasAdmitted("o")) + " and o.opened_at <= ?";

    @Inject
    Database database;

    @Inject
    FormStore forms;

    @Inject
    SeatStore seats;

    private record Leaf(UUID area, Found found, int formVersion) {}

    /**
     * Who owes an answer in some areas, by its own area.
     *
     * @param above the area above each
     */
    public record Leaves(Map<UUID, @Nullable UUID> above, Map<UUID, List<Owing>> places) {}

    /**
     * An obligation with the answers of its report that count, under their own definitions.
     *
     * @param outstanding whether an answer is owed and none is there that counts
     */
    public record Owing(OwnReport report, int formVersion, boolean outstanding) {}

    /** How many owe a report in the areas given; as it stands where no instant is given. */
    int expected(Question asked, Collection<UUID> areas, @Nullable Instant knownAt) {
        return database.first(
                        "select count(*)::integer as n from (" + (knownAt == null ? NOW : KNOWN_THEN) + ") o where "
                                + StandingStore.owed("o"),
                        row -> row.integer("n"),
                        asked(asked, areas, knownAt))
                .orElseThrow();
    }

    private static Object[] asked(Question asked, Collection<UUID> areas, @Nullable Instant knownAt) {
        UUID[] all = areas.toArray(UUID[]::new);
        boolean anybody = !asked.overRegimes();
        String period = asked.period().key();
        return knownAt == null
                ? new Object[] {asked.regimeIds(), period, all, anybody}
                : new Object[] {
                    knownAt,
                    knownAt,
                    knownAt,
                    knownAt,
                    knownAt,
                    asked.regimeIds(),
                    period,
                    all,
                    knownAt,
                    anybody,
                    knownAt
                };
    }

    /** The reports of the areas given with the area above each; as they stand where no instant is given. */
    public Leaves leaves(Question asked, Map<UUID, @Nullable UUID> areas, @Nullable Instant knownAt) {
        List<Leaf> leaves = database.list(
                knownAt == null ? NOW : KNOWN_THEN, LeafStore::leaf, asked(asked, areas.keySet(), knownAt));
        Map<UUID, List<Found>> places = new HashMap<>();
        Map<UUID, Integer> versions = new HashMap<>();
        leaves.forEach(leaf -> {
            places.computeIfAbsent(leaf.area(), a -> new ArrayList<>()).add(leaf.found());
            versions.put(leaf.found().report().obligation(), leaf.formVersion());
        });
        Map<UUID, List<Owing>> owing = new LinkedHashMap<>();
        seats.seated(places, asked.overRegimes())
                .forEach((area, reports) -> owing.put(
                        area,
                        reports.stream()
                                .map(r -> new Owing(
                                        r.state().counts() ? r : r.withoutAnswers(),
                                        versions.getOrDefault(r.obligation(), 0),
                                        r.state().isOutstanding()))
                                .toList()));
        return new Leaves(areas, owing);
    }

    /** The same added up. */
    public Forest forest(Question asked, Leaves leaves) {
        Forest forest = new Forest(
                leaves.above(), pin -> forms.indicator(asked.form(), pin).rule());
        leaves.places().forEach((area, owing) -> owing.forEach(one -> forest.add(area, rooted(one.report(), asked))));
        return forest;
    }

    private OwnReport rooted(OwnReport report, Question asked) {
        return asked.overRegimes() ? report.underRoots(pin -> forms.root(asked.form(), pin)) : report;
    }

    private static Leaf leaf(Row row) throws SQLException {
        return new Leaf(row.uuid("area"), SeatStore.found(row), row.integer("form_version"));
    }
}
