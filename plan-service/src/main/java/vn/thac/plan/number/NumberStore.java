package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.register.Issuer;

/** The numbers that plans in force hold. */
@ApplicationScoped
public class NumberStore {

    /** Of an issuer, by its track, on a date: the year or the term. */
    private static final String PERIOD = "number_period(?, ?, ?, ?)";

    /**
     * Numbers that are counted together.
     *
     * @param term whether it is a congress term
     * @param last the highest ordinal given in it; 0 where none was
     * @param latest the number that has it
     */
    record Series(boolean term, int last, @Nullable DocumentNumber latest) {}

    /** Who has a number, and whether for a congress term. */
    record Holder(UUID plan, String title, boolean term) {}

    private final Database database;

    NumberStore(Database database) {
        this.database = database;
    }

    /** Of a kind; {@code symbol} is the one that waits for its number, where one is written. */
    Series series(Issuer issuer, String kind, @Nullable DocumentNumber symbol, DocumentDate date) {
        return database.first(
                        "select s.period like 'term %' as term, n.ordinal, n.number from (select " + PERIOD + """
                                 as period) s
                                left join lateral (
                                  select h.ordinal, p.number from held_number h join plan p on p.id = h.plan
                                  where h.issuer = ? and h.period = s.period
                                    and h.series = (select series from number_parts(?, ?, ?)) and h.ordinal is not null
                                  order by h.ordinal desc limit 1) n on true
                                """,
                        row -> new Series(
                                row.flag("term"),
                                row.integerOrNull("ordinal") == null ? 0 : row.integer("ordinal"),
                                DocumentNumber.orNull(row.textOrNull("number"))),
                        issuer.unit(),
                        issuer.track(),
                        date.value(),
                        date.precision(),
                        issuer.unit(),
                        kind,
                        issuer.track(),
                        symbol == null ? "" : symbol.key())
                .orElseThrow();
    }

    /** Whether the plan holds the number from here on; a number that another holds, or is taking now, stays with it. */
    boolean hold(PlanId plan, Issuer issuer, String kind, DocumentNumber number, DocumentDate date) {
        return database.update(
                        "insert into held_number (plan, issuer, period, series, number_key, bare, ordinal) select ?, ?, "
                                + PERIOD
                                + """
                                , n.series, ?, n.bare, n.ordinal from number_parts(?, ?, ?) n on conflict do nothing
                                """,
                        plan.value(),
                        issuer.unit(),
                        issuer.unit(),
                        issuer.track(),
                        date.value(),
                        date.precision(),
                        number.key(),
                        kind,
                        issuer.track(),
                        number.key())
                > 0;
    }

    /** Whether the plan held one. */
    boolean release(PlanId plan) {
        return database.update("delete from held_number where plan = ?", plan.value()) > 0;
    }

    /** Who has the number within the period of that date. */
    Optional<Holder> holder(Issuer issuer, String kind, DocumentNumber number, DocumentDate date) {
        return database.first(
                """
                select p.id, p.title, h.period like 'term %' as term
                from held_number h join plan p on p.id = h.plan
                where h.issuer = ? and h.number_key = ? and h.bare = (select bare from number_parts(?, ?, ?))
                  and h.period =
                """ + PERIOD,
                row -> new Holder(row.uuid("id"), row.text("title"), row.flag("term")),
                issuer.unit(),
                number.key(),
                kind,
                issuer.track(),
                number.key(),
                issuer.unit(),
                issuer.track(),
                date.value(),
                date.precision());
    }
}
