package vn.thac.core.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Sql;

class AuditQueryTest {

    private final AuditQuery query = new AuditQuery();

    @Test
    void who_asks_for_nothing_gets_all_that_may_be_seen() {
        Sql all = query.and(Sql.of("(seen = ?)", "me"));
        assertEquals("(seen = ?)", all.text());
        assertArrayEquals(new Object[] {"me"}, all.args());
    }

    @Test
    void what_may_be_seen_bounds_whatever_is_asked_for() {
        query.aggregate = "plan";
        query.actor = "x' or true --";
        Sql some = query.and(Sql.of("false"));
        assertEquals("false\nand a.aggregate = ?\nand a.actor = ?", some.text());
        assertArrayEquals(new Object[] {"plan", "x' or true --"}, some.args());
    }

    @Test
    void all_that_is_given_must_hold_each_value_at_its_place() {
        UUID plan = new UUID(0, 1);
        UUID unit = new UUID(0, 2);
        OffsetDateTime from = OffsetDateTime.parse("2024-06-30T00:00:00+07:00");
        query.aggregateId = plan;
        query.aggregate = "plan";
        query.action = "plan.issued.v1";
        query.actor = "ub-kien-giang";
        query.actingUnit = unit;
        query.from = from;
        query.before = from.plusDays(1);
        Sql all = query.and(Sql.of("true"));
        assertArrayEquals(
                new Object[] {plan, "plan", "plan.issued.v1", "ub-kien-giang", unit, from, from.plusDays(1)},
                all.args());
        assertEquals(7, all.text().chars().filter(c -> c == '?').count());
    }
}
