package vn.thac.report.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.SightStore;
import vn.thac.report.StoredJson;
import vn.thac.report.form.FormStore;
import vn.thac.report.live.AwaitTotals;
import vn.thac.report.live.LiveTotalStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.live.QuestionStore;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;
import vn.thac.report.rollup.Scope;
import vn.thac.report.target.MeasuredTarget;

/** What a board needs beside the totals: the regimes of a plan, and the targets that speak of an area. */
@ApplicationScoped
class BoardStore {

    /**
     * A plan as a board shows it.
     *
     * @param told the last mark when it was read
     */
    record Plan(UnitId issuer, String state, List<PlanTargets> targets, long told) {}

    /**
     * What the board of a form begins with.
     *
     * @param told the last mark
     * @param version of the form's newest edition; null where there is none
     * @param editions how many the form has
     * @param targets whether any plan issued in the area has targets
     * @param period the one asked for, else the last that was due; null where there is none
     * @param madeOf null where that is not to be said in a few words
     */
    record Beginning(
            long told,
            @Nullable Integer version,
            int editions,
            boolean targets,
            @Nullable Period period,
            @Nullable MadeOf madeOf) {}

    /**
     * What decides what a board of a form and period without targets says of an area, beside how that is called and the
     * day. Two that are equal were read of the same rows (docs/adr/0137).
     *
     * @param server since when the database's server runs: another one, after a fall-back to a copy or a backup, may give
     *     the same versions to other rows
     * @param editions of the form; none ever changes
     * @param scope of the nodes
     * @param node the version of the area's own row
     * @param below those of the rows right below, by area; null where there are none
     */
    record MadeOf(
            Instant server,
            int editions,
            Scope scope,
            String node,
            @Nullable String below) {}

    /**
     * A regime with one of its periods, the last day of its data and its node in an area.
     *
     * @param at null where it has no such period
     */
    record OpenRegime(
            RegimeId id,
            PlanId plan,
            String key,
            @Nullable String form,
            @Nullable At at) {}

    /**
     * A period of a regime.
     *
     * @param window null where no plan states it
     */
    record At(Period period, LocalDate to, @Nullable Window window, Stored stored) {}

    /**
     * A shorter period of a regime that is not asked for the one of a board.
     *
     * @param stored without figures
     */
    record Shorter(
            RegimeId id, PlanId plan, String key, @Nullable String form, Period.Calendar period, Stored stored) {}

    /** A plan's targets. */
    record PlanTargets(PlanId plan, List<MeasuredTarget> targets) {}

    /** A form's total in one period. */
    record FormPeriod(String form, Period period) {}

    @Inject
    Database database;

    @Inject
    StoredJson json;

    @Inject
    SightStore sight;

    /** The plan; empty where there is none that the caller sees. */
    Optional<Plan> plan(PlanId plan) {
        Sql seen = sight.withOverseen(
                Sql.of(" r.plan_id = ?", plan), Sql.of("select p.issuer from plan p where p.id = ?", plan));
        return database.first(
                seen.add(
                                "select p.id, p.issuer, p.targets, " + PlanEndStore.LIFE + " as state, "
                                        + AwaitTotals.LAST_MARK + " as told from plan p where p.id = ? and",
                                plan)
                        .add(sight.plan()),
                row -> new Plan(
                        row.id("issuer", UnitId::new), row.text("state"), List.of(targets(row)), row.number("told")));
    }

    /** What the board of a form in an area begins with; all of it by one snapshot. */
    Beginning beginning(String form, @Nullable Period period, UnitId area, LocalDate today) {
        Sql answered = period == null ? lastDue(form, area, today).bracketed() : Sql.of("?", period.key());
        return database.first(
                        Sql.of(
                                        "select " + AwaitTotals.LAST_MARK + " as told, " + AwaitTotals.AREAS_CHANGE
                                                + " as areas_change, " + FormStore.NEWEST + " as version, "
                                                + FormStore.EDITIONS + " as editions, exists (select 1 from plan p"
                                                + " where p.targets <> '[]' and p.issuer in (select units_in_area(?, ?)))"
                                                + " as targets, d.period, q.scope, pg_postmaster_start_time() as server,",
                                        form,
                                        form,
                                        area,
                                        today)
                                .add(LiveTotalStore.versions(area))
                                .add("from (select")
                                .add(answered)
                                .add("as period) d cross join lateral")
                                .add(QuestionStore.onlyScope(form, area))
                                .add("q"),
                        BoardStore::beginning)
                .orElseThrow();
    }

    private static Beginning beginning(Row row) throws SQLException {
        String key = row.textOrNull("period");
        Period period = key == null ? null : Period.of(key);
        UUID scope = row.uuidOrNull("scope");
        String node = row.textOrNull("node");
        int editions = row.integer("editions");
        boolean targets = row.flag("targets");
        boolean isSaid = period != null && period.calendar().isPresent() && !targets && !row.flag("areas_change");
        return new Beginning(
                row.number("told"),
                row.integerOrNull("version"),
                editions,
                targets,
                period,
                isSaid && scope != null && node != null
                        ? new MadeOf(row.instant("server"), editions, new Scope(scope), node, row.textOrNull("below"))
                        : null);
    }

    /**
     * The regimes that the caller sees of a plan and of all that implement it, directly or through others: each in the
     * period asked for, or in the last that was due, with its node in the area, its figures only of the plan's own. Of
     * these the ones without the period too.
     */
    List<OpenRegime> regimes(PlanId plan, @Nullable Period period, UnitId area, LocalDate today) {
        Sql which = ofPlanAndBeneath(plan);
        return database.list(
                sight.withOverseen(which)
                        .add(
                                "select r.id, r.plan_id, r.key, case when l.period is null then r.form_code else l.form_code end"
                                        + " as form_code, l.period, l.from_day, l.to_day, l.window_stated,"
                                        + " case when r.plan_id = ? then n.cells end as cells, n.counts, n.as_of"
                                        + " from regime r left join lateral",
                                plan)
                        .add(lastDue(Sql.of("x.regime_id = r.id"), period, today)
                                .bracketed())
                        .add(
                                "l on true left join roll_up_node n on n.scope = r.id and n.period = l.period and n.area = ?"
                                        + " where",
                                area)
                        .add(which)
                        .add("and")
                        .add(sight.regime())
                        .add("order by r.key, r.id"),
                row -> new OpenRegime(
                        row.id("id", RegimeId::new),
                        row.id("plan_id", PlanId::new),
                        row.text("key"),
                        row.textOrNull("form_code"),
                        at(row, area)));
    }

    private static Sql ofPlanAndBeneath(PlanId plan) {
        return Sql.of(
                " r.plan_id in (select b.id from plan b where b.id = ? or b.ancestors @> array[?::uuid])", plan, plan);
    }

    /** What those of these regimes that are not asked for a period itself are asked for in it, in order. */
    List<Shorter> shorter(PlanId plan, Period.Calendar whole, UnitId area) {
        Sql which = ofPlanAndBeneath(plan);
        return database.list(
                sight.withOverseen(which)
                        .add(
                                "select r.id, r.plan_id, r.key, x.form_code, x.period, null as cells, n.counts, n.as_of"
                                        + " from regime r join regime_period x on x.regime_id = r.id and x.period = any(?)"
                                        + " left join roll_up_node n on n.scope = r.id and n.period = x.period and n.area = ?"
                                        + " where not exists (select 1 from regime_period w"
                                        + " where w.regime_id = r.id and w.period = ?) and",
                                whole.parts().stream().map(Period::key).toArray(String[]::new),
                                area,
                                whole.key())
                        .add(which)
                        .add("and")
                        .add(sight.regime())
                        .add("order by r.key, r.id, x.from_day, x.period"),
                row -> new Shorter(
                        row.id("id", RegimeId::new),
                        row.id("plan_id", PlanId::new),
                        row.text("key"),
                        row.textOrNull("form_code"),
                        Period.Calendar.of(row.text("period")),
                        LiveTotalStore.stored(area, row)));
    }

    private static @Nullable At at(Row row, UnitId area) throws SQLException {
        String period = row.textOrNull("period");
        return period == null
                ? null
                : new At(
                        Period.of(period),
                        row.day("to_day"),
                        QuestionStore.window(row),
                        LiveTotalStore.stored(area, row));
    }

    /** The period asked for, else the last one due by a day, else the next that will be. */
    private static Sql lastDue(Sql which, @Nullable Period period, LocalDate today) {
        return Sql.of("select x.period, x.form_code, x.from_day, x.to_day, x.window_stated from regime_period x where ")
                .add(which)
                .addGiven(" and x.period = ?", period == null ? null : period.key())
                .add("order by")
                .add(lastDueFirst(today))
                .add("limit 1");
    }

    private static Sql lastDueFirst(LocalDate today) {
        return Sql.of("""
                 coalesce(x.due, x.to_day) < ? desc,
                  case when coalesce(x.due, x.to_day) < ? then coalesce(x.due, x.to_day) end desc,
                  coalesce(x.due, x.to_day), x.from_day, x.period
                """, today, today);
    }

    /**
     * The last period of a form that was due in an area: of what is asked about all of it, else of what is asked about a
     * part, else whoever owed it. Requests out of turn come last.
     */
    private static Sql lastDue(String form, UnitId area, LocalDate today) {
        Sql here = Sql.of(QuestionStore.ENTERS).add("""
                and exists (select 1 from roll_up_node n where n.scope = r.id and n.period = x.period and n.area = ?)
                """, area);
        return Sql.of("select x.period from regime_period x join regime r on r.id = x.regime_id" + QuestionStore.BY)
                .add("where x.form_code = ? order by x.subject is not null,", form)
                .add(here.bracketed())
                .add("desc,")
                .add(QuestionStore.asksAboutAllOf(area, today))
                .add("desc,")
                .add(lastDueFirst(today))
                .add("limit 1");
    }

    /** The year in which the data of a request end; empty where nobody asked it. */
    Optional<Integer> yearOf(String form, Period request) {
        return database.first(
                "select max(x.to_day) as ends from regime_period x"
                        + " where x.form_code = ? and x.period = ? having max(x.to_day) is not null",
                row -> row.day("ends").getYear(),
                form,
                request.key());
    }

    /** Targets of the plans that the caller sees and whose issuer sits in the area. */
    List<PlanTargets> targetsIn(UnitId area, LocalDate day) {
        Sql issued = Sql.of(" p.issuer in (select units_in_area(?, ?))", area, day);
        return database.list(
                sight.withOverseen(issued, Sql.of("select units_in_area(?, ?)", area, day))
                        .add("select p.id, p.targets from plan p where p.targets <> '[]' and")
                        .add(issued)
                        .add("and")
                        .add(sight.plan())
                        .add("order by p.issued_on desc, p.id limit 50"),
                this::targets);
    }

    /** Where figures of indicators stand in an area, by indicator. */
    Map<String, List<FormPeriod>> figuresOf(Collection<String> indicators, UnitId area) {
        record Place(String indicator, FormPeriod at) {}
        return database
                .list(
                        """
                        with place as materialized (select distinct x.form_code, x.form_version, n.period
                          from roll_up_node n join regime_period x on x.regime_id = n.scope and x.period = n.period
                          where n.area = ?)
                        select distinct w.indicator, p.form_code, p.period from unnest(?::text[]) as w(indicator)
                        join place p on exists (select 1 from form f where f.code = p.form_code and f.version = p.form_version
                          and f.indicators @> jsonb_build_array(jsonb_build_object('code', w.indicator)))
                        order by w.indicator, p.form_code, p.period
                        """,
                        row -> new Place(
                                row.text("indicator"),
                                new FormPeriod(row.text("form_code"), Period.of(row.text("period")))),
                        area,
                        indicators.toArray(String[]::new))
                .stream()
                .collect(Collectors.groupingBy(Place::indicator, Collectors.mapping(Place::at, Collectors.toList())));
    }

    private PlanTargets targets(Row row) throws SQLException {
        return new PlanTargets(
                row.id("id", PlanId::new), List.of(json.read(row.text("targets"), MeasuredTarget[].class)));
    }
}
