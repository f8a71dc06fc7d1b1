package vn.thac.identity.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.identity.register.RecordUnits.Changed;
import vn.thac.identity.unit.UnitChange;
import vn.thac.testing.PartsResource;

/** A list that is told in more than one turn; nothing of it stays. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class ManyUnitsIT {

    /** Two turns of eight events of 500, and a third of one event that is not full. */
    private static final int UNITS = 8_123;

    private static final String OURS = "type = 'units.recorded.v1' and xmin = pg_current_xact_id()::xid";

    @Inject
    RecordUnits recordUnits;

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    @BeforeEach
    void an_act() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(600));
    }

    @AfterEach
    void nothing_stays() {
        QuarkusTransaction.rollback();
    }

    @Test
    void each_unit_is_told_and_known_once_in_the_order_of_the_list_over_all_turns() throws Exception {
        List<Changed> changed = RecordUnitsTest.many(UNITS, UnitChange.REGISTERED);
        List<UnitId> ids = changed.stream().map(one -> one.unit().id()).toList();

        recordUnits.record(changed);

        List<UnitId> told = new ArrayList<>();
        List<Integer> bites = new ArrayList<>();
        for (String payload : database.list(
                "select payload from outbox where " + OURS + " order by position", row -> row.text("payload"))) {
            JsonNode units = json.readTree(payload).get("units");
            bites.add(units.size());
            units.forEach(unit -> told.add(UnitId.of(unit.get("id").asText())));
        }
        assertEquals(ids, told);
        assertEquals(17, bites.size());
        assertEquals(123, bites.get(16));
        assertEquals(UNITS, count("known_unit where id"));
        assertEquals(UNITS, count("unit where id"));
        assertEquals(UNITS, count("audit where action = 'units.recorded.v1' and aggregate_id"));
    }

    private long count(String ofWhich) {
        return database.first(
                        "select count(*) as n from " + ofWhich
                                + " in (select (u->>'id')::uuid from outbox, jsonb_array_elements(payload::jsonb->'units') u"
                                + " where " + OURS + ")",
                        row -> row.number("n"))
                .orElseThrow();
    }
}
