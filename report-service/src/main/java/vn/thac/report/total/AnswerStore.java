package vn.thac.report.total;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.admission.AdmissionStore;
import vn.thac.report.form.Form;
import vn.thac.report.form.FormStore;
import vn.thac.report.form.Indicator;
import vn.thac.report.live.Question;
import vn.thac.report.rollup.Seat;
import vn.thac.report.rollup.SeatStore;

/** The answers to one indicator of all who owe a form for a period: of whatever window, version and regime. */
@ApplicationScoped
public class AnswerStore {

    private static final String ANSWERS =
            """
            select o.id, o.unit_id, coalesce(o.area, o.unit_id) as area, o.regime_id, o.form_version, o.state, o.due,
              o.entitled or""" + " " + AdmissionStore.isAdmitted("o") + """
               as entitled, x.from_day, x.to_day,
              case when o.relation = 'requested' then ? else 0 end
                + case when o.entitled then 0 else ? end + r.number as turn, coalesce(u.track, '') as track,
              coalesce((select min(a.n) from unnest(x.who) with ordinality a(key, n)""" + SeatStore.MEANT + """
                ), 2147483647) as place,
              (select bool_or(exists (
                  select 1 from jsonb_array_elements_text(s.entry -> 'addressees') a(key)""" + SeatStore.MEANT + """
                )) from jsonb_array_elements(x.supplied_by) s(entry)
                where jsonb_exists(s.entry -> 'indicators', ?)) as supplier,
              coalesce(jsonb_exists_any(v.cells, ?), false) as answered,
              (select c.value ->> 0 from jsonb_each(v.cells) c where c.key = any(?) limit 1) as numerator,
              (select c.value ->> 1 from jsonb_each(v.cells) c where c.key = any(?) limit 1) as denominator
            """;
    private static final String OF_THE_PERIOD = """
            from obligation o join regime r on r.id = o.regime_id
            join regime_period x on x.regime_id = o.regime_id and x.period = o.period
            left join lateral unit_on(o.unit_id, o.members_on) u on true
            left join report_version v on v.obligation_id = o.id and v.version = o.report_version
            where o.form_code = ? and o.period = ? and o.area = any(?) order by o.id
            """;
    private static final String AS_SIGNED = """
            from unnest(?::uuid[], ?::integer[]) as w(id, version) join obligation o on o.id = w.id
            join regime r on r.id = o.regime_id
            join regime_period x on x.regime_id = o.regime_id and x.period = o.period
            left join lateral unit_on(o.unit_id, o.members_on) u on true
            join report_version v on v.obligation_id = o.id and v.version = w.version order by o.id
            """;

    @Inject
    Database database;

    @Inject
    FormStore forms;

    /** The leaves of a figure in some areas. */
    List<Leaf> leaves(Question asked, Indicator indicator, Collection<UUID> areas) {
        Set<String> pins = samePins(asked.form(), indicator);
        String[] keys = pins.toArray(String[]::new);
        Set<RegimeId> regimes = Set.copyOf(asked.regimes());
        return database.list(
                ANSWERS + OF_THE_PERIOD,
                row -> leaf(row, asked.form(), pins, regimes),
                Seat.REQUESTED,
                Seat.ADMITTED,
                indicator.code(),
                keys,
                keys,
                keys,
                asked.form(),
                asked.period().key(),
                areas.toArray(UUID[]::new));
    }

    /** The answers that were signed: of each report the version that was, which counted then. */
    public List<Leaf> signed(String form, Indicator indicator, Map<UUID, Integer> versions) {
        Set<String> pins = samePins(form, indicator);
        String[] keys = pins.toArray(String[]::new);
        return database
                .list(
                        ANSWERS + AS_SIGNED,
                        row -> leaf(row, form, pins, Set.of(row.id("regime_id", RegimeId::new))),
                        Seat.REQUESTED,
                        Seat.ADMITTED,
                        indicator.code(),
                        keys,
                        keys,
                        keys,
                        versions.keySet().toArray(UUID[]::new),
                        versions.values().toArray(Integer[]::new))
                .stream()
                .map(Leaf::asSigned)
                .toList();
    }

    /** The definition with all that it continues and that continue it. */
    private Set<String> samePins(String form, Indicator indicator) {
        String root = forms.root(form, indicator.pinned());
        Set<String> same = new HashSet<>();
        forms.pins(form).keySet().stream()
                .filter(pin -> forms.root(form, pin).equals(root))
                .forEach(same::add);
        return same;
    }

    private Leaf leaf(Row row, String formCode, Set<String> pins, Set<RegimeId> regimes) throws SQLException {
        RegimeId regime = row.id("regime_id", RegimeId::new);
        int version = row.integer("form_version");
        boolean asked = forms.find(formCode, version).map(Form::byPin).stream()
                .anyMatch(its -> its.keySet().stream().anyMatch(pins::contains));
        BigDecimal numerator = number(row.textOrNull("numerator"));
        return new Leaf(
                row.uuid("id"),
                row.id("unit_id", UnitId::new),
                row.uuid("area"),
                regime,
                version,
                row.number("turn"),
                row.integer("place"),
                row.text("track"),
                row.flagOrNull("supplier"),
                row.word("state", ReportState.class),
                row.dayOrNull("due"),
                row.day("from_day"),
                row.day("to_day"),
                row.flag("entitled"),
                asked,
                regimes.contains(regime),
                row.flag("answered") && numerator == null,
                numerator,
                number(row.textOrNull("denominator")));
    }

    private static @Nullable BigDecimal number(@Nullable String text) {
        return text == null ? null : new BigDecimal(text);
    }
}
