package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.report.RegimeId;
import vn.thac.report.period.Period;
import vn.thac.report.period.Window;

/** Which questions a form asks of a period, and which regimes ask each. */
@ApplicationScoped
public class QuestionStore {

    private static final String ASKED = """
            select r.id, x.period, x.from_day, x.to_day, x.window_stated, r.form_code,
              exists (select 1 from obligation o where o.regime_id = r.id and o.period = x.period and not o.entitled) as mixed
            from regime r join regime_period x on x.regime_id = r.id
            """;

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
        Map<Same, List<Asked>> same = new LinkedHashMap<>();
        String known = knownAt == null ? "" : " and r.opened_at <= ?";
        Object[] args =
                knownAt == null ? new Object[] {form, period.key()} : new Object[] {form, period.key(), knownAt};
        database.list(
                        ASKED + "where r.form_code = ? and x.period = ?" + known + " order by r.number",
                        QuestionStore::asked,
                        args)
                .forEach(a ->
                        same.computeIfAbsent(key(a), k -> new ArrayList<>()).add(a));
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
                        ASKED + "where r.id = ? and x.period = ? and r.form_code is not null",
                        QuestionStore::asked,
                        regime,
                        period.key())
                .map(a -> Question.alone(a.form(), a.period(), a.window(), a.regime()));
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

    private static Same key(Asked asked) {
        boolean outOfTurn = asked.period().calendar().isEmpty();
        return new Same(asked.window(), outOfTurn ? asked.regime() : null);
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.id("id", RegimeId::new),
                row.text("form_code"),
                Period.of(row.text("period")),
                row.flag("window_stated") ? new Window(row.day("from_day"), row.day("to_day")) : null,
                row.flag("mixed"));
    }
}
