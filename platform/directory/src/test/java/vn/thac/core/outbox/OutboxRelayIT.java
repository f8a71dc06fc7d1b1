package vn.thac.core.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.testing.PartsResource;

/** What the relay takes into its memory at once. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class OutboxRelayIT {

    private static final String EVENT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, occurred_at)
            select ?, 'thing', ?, 'thing.made.v1', string_agg(gen_random_uuid()::text, ''), now() from generate_series(1, 3000)
            """;

    @Inject
    AgroalDataSource pool;

    @Test
    void a_batch_is_bounded_by_what_it_weighs_and_never_empty() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(EVENT)) {
                for (int event = 0; event < 10; event++) {
                    insert.setObject(1, Ids.next());
                    insert.setObject(2, Ids.next());
                    insert.executeUpdate();
                }
            }
            assertEquals(10, OutboxRelay.read(connection, 100, 100_000_000).size());
            assertEquals(7, OutboxRelay.read(connection, 7, 100_000_000).size());
            assertEquals(3, OutboxRelay.read(connection, 100, 250_000).size());
            assertEquals(1, OutboxRelay.read(connection, 100, 1).size());
            connection.rollback();
        }
    }
}
