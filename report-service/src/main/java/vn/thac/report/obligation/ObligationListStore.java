package vn.thac.report.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.paging.Sorting;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.AmongIds;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.ReadOrder;
import vn.thac.core.sql.ReadOrder.AnyOf;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.WordsStore;
import vn.thac.directory.unit.Directory;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanEndStore;
import vn.thac.report.SightStore;
import vn.thac.report.SightStore.Size;
import vn.thac.report.StandingStore;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.period.Period;

/** Lists obligations, only those that the caller may see. */
@ApplicationScoped
class ObligationListStore {

    /** The units, plans and requests in one of whose texts all words stand. */
    private static final String SOUGHT = """
            sought_unit(id) as materialized (%2$s),
            sought_plan(id) as materialized (select t.id from plan t where kept_words(t.title) @> %1$s),
            sought_period(id, period) as materialized (
              select t.regime_id, t.period from regime_period t where t.subject is not null and text_lexemes(t.subject) @> %1$s)
            """.formatted(WordsStore.SOUGHT, WordsStore.unitsNamed("kept_words"));

    private static final AnyOf SAYS = new AnyOf(
            "obligation o",
            List.of(
                    new AmongIds("o.unit_id", "sought_unit"),
                    new AmongIds("o.plan_id", "sought_plan"),
                    new AmongIds(
                            "o.regime_id",
                            "sought_period",
                            "(o.regime_id, o.period) in (select id, period from sought_period)")));

    private static final List<Sorting.By<ObligationView>> SORTED = List.of(
            new Sorting.By<>("due", "o.due", Sorting.Kind.DAY, ObligationView::due),
            new Sorting.By<>("submittedAt", "o.submitted_at", Sorting.Kind.INSTANT, ObligationView::submittedAt));

    /** As the index has it. */
    private static final String DUE = "coalesce(o.due, 'infinity'::date)";

    /** The area itself, or where the unit sits that is named in its place, with all below it. */
    private static final String AREAS =
            "(select b.id from unit_below_on(" + "coalesce((select u.area from unit_on(?, ?) u), ?), 'area', ?) b)";

    private static final String IN_AREA = " and o.area in " + AREAS;

    /** The same for what an index finds by its area: as an array, which the index is searched for. */
    private static final String AT_AREA = " and o.area = any(array" + AREAS + ")";

    /** A period is of the years that its name says; one of several years also of those between. */
    private static final String OF_YEAR = " and (left(o.period, 4) = ?::text"
            + " or o.period ~ '^[0-9]{4}-[0-9]{4}$' and ?::text between left(o.period, 4) and right(o.period, 4))";

    @Inject
    Database database;

    @Inject
    Directory directory;

    @Inject
    SightStore sight;

    @Inject
    ReadOrder order;

    @Inject
    Acting acting;

    @Inject
    PlanEndStore planEnds;

    @Inject
    FormStore forms;

    @Inject
    Clock clock;

    /** What is asked for, with the units that the references mean, and whether all of the unit or of the plan is seen. */
    private record Asked(
            ObligationQuery query,
            @Nullable UnitId unit,
            @Nullable UnitId owner,
            @Nullable UnitId area,
            @Nullable UnitId receiver,
            @Nullable UnitId via,
            @Nullable String period,
            boolean wholeSeen) {

        /** As the indexes of obligations have it. */
        boolean isIndexedByArea() {
            return period != null && (query.form != null || query.regime != null);
        }
    }

    private Asked asked(ObligationQuery query, LocalDate today) {
        UnitId unit = unit(query.unit, today, "unit");
        return new Asked(
                query,
                unit,
                unit(query.owner, today, "owner"),
                unit(query.area, today, "area"),
                unit(query.receiver, today, "receiver"),
                unit(query.via, today, "via"),
                period(query.period),
                unit != null && sight.sees(List.of(unit)) || query.plan != null && sight.seesAllOf(query.plan));
    }

    Page<ObligationView> page(ObligationQuery query, PageQuery page) {
        LocalDate today = Vietnam.today(clock);
        Asked asked = asked(query, today);
        Sorting<ObligationView> sorting =
                Sorting.of(query.sort, SORTED, owed -> owed.id().value());
        Sql with = with(asked);
        Sql from = Sql.of(" from")
                .add(source(query, with))
                .add(ObligationStore.JOINED)
                .add(where(asked, today));
        List<Obligation> owed = database.list(
                new Sql().add(with).add(ObligationStore.SELECT).add(from).add(sorting.page(page, "o.id")),
                ObligationStore::obligation);
        List<ObligationView> found = views(owed, query.include, today);
        Page<ObligationView> result = sorting.of(found, page);
        return page.wantsTotal() ? result.withTotal(count(with, from)) : result;
    }

    /** One as it is seen, with what somebody asks to have told beside it. */
    ObligationView view(Obligation owed, List<Include> include, LocalDate today) {
        return views(List.of(owed), include, today).get(0);
    }

    private List<ObligationView> views(List<Obligation> owed, List<Include> include, LocalDate today) {
        Set<ObligationId> gone = planEnds.gone(owed.stream()
                .filter(one -> one.progress() instanceof Progress.Released)
                .map(Obligation::id)
                .toList());
        return owed.stream()
                .map(one -> ObligationView.of(
                        one, today, gone.contains(one.id()), include.contains(Include.FORM) ? asked(one) : null))
                .toList();
    }

    private @Nullable List<Indicator> asked(Obligation owed) {
        return forms.find(owed.form(), owed.formVersion()).map(Form::indicators).orElse(null);
    }

    private long count(Sql with, Sql from) {
        return database.first(new Sql().add(with).add("select count(*) as n").add(from), row -> row.number("n"))
                .orElse(0L);
    }

    /** Whether the caller sees one obligation: the same question as in the list. */
    boolean isSeen(ObligationId id) {
        Sql which = Sql.of(" r.id = (select o.regime_id from obligation o where o.id = ?)", id);
        return database.first(
                        sight.withOverseen(which)
                                .add("select o.id from obligation o where o.id = ? and", id)
                                .add(sight.obligation(Size.FEW)),
                        row -> row.uuid("id"))
                .isPresent();
    }

    /**
     * Of the regimes those that a row of the list can be of: who oversees them is asked of no others. One that an edition
     * of the plan has changed may have asked in another form before.
     */
    private Sql with(Asked asked) {
        ObligationQuery query = asked.query();
        if (asked.wholeSeen()) {
            return query.text == null ? new Sql() : Sql.of("with").add(SOUGHT, query.text, query.text, query.text);
        }
        Sql which = Sql.of(" true")
                .addGiven(" and r.plan_id = ?", query.plan)
                .addGiven(" and r.id = ?", query.regime)
                .addGiven(" and r.id in (select t.regime_id from obligation t where t.unit_id = ?)", asked.unit())
                .addGiven(" and ? = any(r.receivers)", asked.receiver())
                .addGiven(" and ? = any(r.consolidators)", asked.via())
                .addGiven(" and (r.form_code = ? or p.edition > 1)", query.form)
                .addGiven(
                        " and exists (select 1 from regime_period t where t.regime_id = r.id and t.period = ?)",
                        asked.period());
        Sql with = sight.withOverseen(which);
        return query.text == null ? with : with.add(",").add(SOUGHT, query.text, query.text, query.text);
    }

    /** Where no plan, regime or unit says where they stand, those that are seen, or that say the words, if these are few. */
    private Sql source(ObligationQuery query, Sql with) {
        if (query.plan != null || query.regime != null || query.unit != null) {
            return Sql.of(SAYS.table());
        }
        Sql seen = sight.isUnlimited()
                ? Sql.of(SAYS.table())
                : order.seen(with, SightStore.OBLIGATIONS, acting.actor().name());
        return query.text != null && seen.text().equals(SAYS.table()) ? order.found(with, SAYS) : seen;
    }

    private Sql where(Asked asked, LocalDate today) {
        ObligationQuery query = asked.query();
        UnitId area = asked.area();
        String year = query.year == null ? null : String.valueOf(query.year);
        Sql seen = asked.wholeSeen() ? Sql.of("true") : sight.obligation(asked.unit() == null ? Size.MANY : Size.FEW);
        return Sql.of(" and ")
                .add(seen)
                .addGiven(" and o.unit_id = ?", asked.unit())
                .addGiven(" and o.owner_id = ?", asked.owner())
                .addGiven(" and o.regime_id = ?", query.regime)
                .addGiven(" and o.plan_id = ?", query.plan)
                .addGiven(" and o.period = ?", asked.period())
                .addGiven(" and ? = any(r.receivers)", asked.receiver())
                .addGiven(" and ? = any(r.consolidators)", asked.via())
                .addGiven(" and o.due is not null and " + DUE + " >= ?", query.dueFrom)
                .addGiven(" and " + DUE + " <= ?", query.dueTo)
                .addGiven(" and o.late = ?", query.late)
                .addGiven(" and o.form_code = ?", query.form)
                .addIf(area != null, asked.isIndexedByArea() ? AT_AREA : IN_AREA, area, today, area, today)
                .addIf(year != null, OF_YEAR, year, year)
                .addIf(query.text != null, Sql.of(" and").add(SAYS.each()))
                .add(" and ")
                .add(StandingStore.inState(query.states, "o", today));
    }

    private static @Nullable String period(@Nullable String text) {
        return text == null ? null : Period.require(text, "period").key();
    }

    private @Nullable UnitId unit(@Nullable String reference, LocalDate today, String parameter) {
        return reference == null ? null : directory.require(reference, today, parameter);
    }
}
