package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.admission.AdmissionStore;
import vn.thac.report.live.LiveTotalStore.Stored;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;
import vn.thac.report.rollup.Node;
import vn.thac.report.rollup.Scope;

/** Which questions a form asks of a period, and which regimes ask each. */
@ApplicationScoped
public class QuestionStore {

    private static final String ADMITTED = AdmissionStore.isAdmitted("x");
    private static final String ADMITTED_THEN = AdmissionStore.wasAdmitted("x");

    private static final String MIXED = """
            not %s and exists (select 1 from obligation o
              where o.regime_id = r.id and o.period = x.period and not o.entitled)
            """;

    private static final String OF_PERIODS = " from regime r join regime_period x on x.regime_id = r.id\n";

    private static final String ASKED = "select r.id, x.period, x.from_day, x.to_day, x.window_stated, x.form_code, "
            + MIXED + " as mixed%s" + OF_PERIODS;
    private static final String ASKED_NOW = ASKED.formatted(ADMITTED, "");
    private static final String ASKED_THEN = ASKED.formatted(ADMITTED_THEN, "");

    /** With the node of a regime in an area, whose figures are read only where no other regime asks. */
    private static final String ASKED_THERE =
            ASKED.formatted(ADMITTED, ", case when count(*) over () = 1 then n.cells end as cells, n.counts, n.as_of")
                    + "left join roll_up_node n on n.scope = r.id and n.period = x.period and n.area = ?\n";

    private static final String OF_FORM = "where x.form_code = ? and x.period = ?";
    private static final String EARLIEST_FIRST = " order by r.number";

    /** Beside a regime {@code r}: who asks, where that stood on the day of the plan. */
    public static final String BY = """
             join plan p on p.id = r.plan_id left join lateral unit_on(p.issuer, p.issued_on) u on true
            """;

    /** Whether anything that is owed for a period {@code x} enters the form's totals. */
    public static final String ENTERS = "(" + ADMITTED + """
             or exists (select 1 from obligation o
              where o.regime_id = r.id and o.period = x.period and o.entitled))
            """;

    private static final String ENTERED = "(" + ADMITTED_THEN + """
             or exists (select 1 from obligation o
              where o.regime_id = r.id and o.period = x.period and o.entitled and o.opened_at <= ?))
            """;

    /**
     * A question with what an area has to do with it.
     *
     * @param ofTheWhole whether it is asked from the area or above it
     * @param stored null where no node is stored
     */
    public record Here(
            Question question, boolean ofTheWhole, @Nullable Node stored) {}

    /**
     * The questions of a form and period, the one asked first before the others.
     *
     * @param stored the node of the only one in an area, empty where nothing is stored; null where it is not the only one,
     *     or has nodes of its own
     */
    public record There(List<Question> questions, @Nullable Stored stored) {}

    /** A regime that asks one of some questions; it asks about an area only if somebody is entitled to answer it. */
    private record Asks(int place, Scope scope, RegimeId regime) {}

    private record Asked(
            RegimeId regime,
            String form,
            Period period,
            @Nullable Window window,
            boolean mixed) {}

    /** What makes regimes ask the same. */
    private record Same(@Nullable Window window, @Nullable RegimeId request) {}

    @Inject
    Database database;

    /** The questions of a form and period as they stood at an instant, the one asked first before the others. */
    public List<Question> of(String form, Period period, @Nullable Instant knownAt) {
        return of(
                form,
                period,
                knownAt == null
                        ? database.list(ASKED_NOW + OF_FORM + EARLIEST_FIRST, QuestionStore::asked, form, period.key())
                        : database.list(
                                ASKED_THEN + OF_FORM + " and r.opened_at <= ?" + EARLIEST_FIRST,
                                QuestionStore::asked,
                                knownAt,
                                form,
                                period.key(),
                                knownAt));
    }

    /** The same as they stand, with what is stored of the only one in an area. */
    public There there(String form, Period period, UnitId area) {
        record AskedThere(Asked asked, Stored stored) {}
        List<AskedThere> all = database.list(
                ASKED_THERE + OF_FORM + EARLIEST_FIRST,
                row -> new AskedThere(asked(row), LiveTotalStore.stored(area, row)),
                area,
                form,
                period.key());
        List<Question> questions =
                of(form, period, all.stream().map(AskedThere::asked).toList());
        boolean isOwn = all.size() == 1 && !questions.get(0).overRegimes();
        return new There(questions, isOwn ? all.get(0).stored() : null);
    }

    private static List<Question> of(String form, Period period, List<Asked> asked) {
        Map<Same, List<Asked>> same = new LinkedHashMap<>();
        asked.forEach(a -> same.computeIfAbsent(key(a), k -> new ArrayList<>()).add(a));
        return same.entrySet().stream()
                .map(e -> Question.of(
                        form,
                        period,
                        e.getKey().window(),
                        e.getValue().stream().map(Asked::regime).toList(),
                        e.getValue().stream().anyMatch(Asked::mixed)))
                .toList();
    }

    /** What one regime asks of a period, by itself. */
    public Optional<Question> ofRegime(RegimeId regime, Period period) {
        return database.first(
                        ASKED_NOW + "where r.id = ? and x.period = ? and x.form_code is not null",
                        QuestionStore::asked,
                        regime,
                        period.key())
                .map(a -> Question.alone(a.form(), a.period(), a.window(), a.regime()));
    }

    /**
     * What an area has to do with questions at an instant, or now: of each, whether somebody who asks it stands at the area
     * or above it on a day, and so asks about all of it; and its stored node there, without figures.
     */
    public List<Here> here(List<Question> questions, UnitId area, LocalDate day, @Nullable Instant knownAt) {
        Map<UUID, Question> byScope = new LinkedHashMap<>();
        List<Asks> asks = new ArrayList<>();
        for (Question question : questions) {
            byScope.put(question.scope().id(), question);
            question.regimes().forEach(r -> asks.add(new Asks(byScope.size(), question.scope(), r)));
        }
        String period = questions.get(0).period().key();
        Sql here = Sql.of("with asks as (select x.scope, min(x.place) as place, bool_or(")
                .add(asksAboutAllOf(area, day))
                .add("and")
                .add(knownAt == null ? Sql.of(ENTERS) : Sql.of(ENTERED, knownAt, knownAt))
                .add(
                        ") as of_the_whole from (select ?::text as form_code, ?::text as period, w.* from",
                        questions.get(0).form(),
                        period)
                .add(Rows.of(asks)
                        .column("integer", Integer[]::new, Asks::place)
                        .column("uuid", UUID[]::new, a -> a.scope().id())
                        .column("uuid", UUID[]::new, a -> a.regime().value())
                        .as("w(place, scope, regime)"))
                .add(") x join regime r on r.id = x.regime")
                .add(BY)
                .add("""
                group by x.scope)
                select a.scope, a.of_the_whole, n.counts
                from asks a left join roll_up_node n on n.scope = a.scope and n.period = ? and n.area = ?
                order by a.place
                """, period, area);
        return database.list(
                here,
                row -> new Here(
                        Objects.requireNonNull(byScope.get(row.uuid("scope"))),
                        row.flag("of_the_whole"),
                        row.textOrNull("counts") == null ? null : RollUpStore.counts(row)));
    }

    /**
     * Within a statement, where the nodes are of the only question of a form in the calendar's {@code d.period}; null where
     * there are several, or none, or its nodes have not been begun in the area. The same as {@link #there} in one row.
     */
    public static Sql onlyScope(String form, UnitId area) {
        return Sql.of(
                "(select case when a.many = 1 and not a.mixed then a.first"
                        + " when a.from_days = 1 and a.to_days = 1 and a.stated or a.unstated then ("
                        + "select s.id from roll_up_scope s"
                        + " join roll_up_node n on n.scope = s.id and n.period = d.period and n.area = ?"
                        + " where s.form_code = ? and s.regime_id is null"
                        + " and s.from_day is not distinct from case when a.stated then a.from_day end"
                        + " and s.to_day is not distinct from case when a.stated then a.to_day end limit 1) end as scope"
                        + " from (select count(*) as many, bool_or(" + MIXED.formatted(ADMITTED)
                        + ") as mixed, (array_agg(r.id))[1] as first, bool_and(x.window_stated) as stated,"
                        + " not bool_or(x.window_stated) as unstated, count(distinct x.from_day) as from_days,"
                        + " count(distinct x.to_day) as to_days, min(x.from_day) as from_day, min(x.to_day) as to_day"
                        + OF_PERIODS + "where x.form_code = ? and x.period = d.period) a offset 0)",
                area,
                form,
                form);
    }

    /** Whether {@link #BY who asks} stands at an area or above it on a day, or at what these came after. */
    public static Sql asksAboutAllOf(UnitId area, LocalDate day) {
        return Sql.of("""
                coalesce(u.area in (select b.id from unit_line_on(?, 'area', ?) l
                  cross join lateral unit_below_on(l.id, 'heir', ?) b), false)
                """, area, day, day);
    }

    /** Lets the questions of forms be worked out again whose definitions continue others than was known. */
    public void recount(Set<String> forms) {
        if (forms.isEmpty()) {
            return;
        }
        database.update("""
                insert into roll_up_mark (scope, period, area, depth)
                select n.scope, n.period, n.area, n.depth from roll_up_scope s join roll_up_node n on n.scope = s.id
                where s.form_code = any(?)
                """, (Object) forms.toArray(String[]::new));
    }

    /** Keeps the scope of a question over regimes; true when it was not there before. */
    boolean keep(Question question) {
        Window window = question.window();
        return database.update(
                        """
                        insert into roll_up_scope (id, form_code, from_day, to_day, regime_id) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        question.scope().id(),
                        question.form(),
                        window == null ? null : window.from(),
                        window == null ? null : window.to(),
                        question.request())
                > 0;
    }

    /** Those of some scopes that are kept as questions over regimes. */
    Set<UUID> kept(Set<UUID> scopes) {
        return Set.copyOf(
                database.list("select id from roll_up_scope where id = any(?)", row -> row.uuid("id"), (Object)
                        scopes.toArray(UUID[]::new)));
    }

    private static Same key(Asked asked) {
        boolean outOfTurn = asked.period().calendar().isEmpty();
        return new Same(asked.window(), outOfTurn ? asked.regime() : null);
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.id("id", RegimeId::new),
                row.text("form_code"),
                Period.of(row.text("period")),
                window(row),
                row.flag("mixed"));
    }

    /** The window of a regime's period {@code x} in a row that has its days; null where no plan states it. */
    public static @Nullable Window window(Row row) throws SQLException {
        return row.flag("window_stated") ? new Window(row.day("from_day"), row.day("to_day")) : null;
    }
}
