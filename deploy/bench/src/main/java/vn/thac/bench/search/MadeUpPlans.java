package vn.thac.bench.search;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.thac.bench.measure.TimeOrderedId;
import vn.thac.client.Deployment;
import vn.thac.client.Json;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;

/**
 * Plans in force, put straight into the tables of plan-service, as drafting and issuing so many takes an hour. What they
 * are found by is written by the service's own function, a thousand plans a transaction.
 */
final class MadeUpPlans {

    private static final int AT_ONCE = 1_000;
    private static final int DUTIES = 3;

    private static final String PLAN = """
            insert into plan (id, issuer, level, track, kind, number, number_key, symbol, title, document_date,
              date_precision, state, version, drafted_at, issued_at, counted_on)
            values (?, ?, 'commune', 'government', 'plan', ?, ?, 'KH-UBND', ?, ?, 'day', 'issued', 1, now(), now(), current_date)
            """;

    /** A plan that can be looked for. */
    record Known(UUID id, String number, String title) {}

    private final Deployment deployment;
    private final MadeUpText text = new MadeUpText(63);
    private final List<Known> known = new ArrayList<>();

    MadeUpPlans(Deployment deployment) {
        this.deployment = deployment;
    }

    /** What an earlier run has written into the same data folder. */
    List<Known> kept() {
        try (var connection = deployment.database(Service.PLAN.database());
                var statement = connection.createStatement();
                var row = statement.executeQuery("select id, number, title from plan order by id")) {
            while (row.next()) {
                known.add(new Known(row.getObject(1, UUID.class), row.getString(2), row.getString(3)));
            }
            return known;
        } catch (SQLException e) {
            throw new ScenarioFailure("The plans can't be read: " + e.getMessage(), e);
        }
    }

    /** @param issuers each issues about as many */
    List<Known> write(int plans, List<UUID> issuers) {
        try (var connection = deployment.database(Service.PLAN.database())) {
            connection.setAutoCommit(false);
            execute(connection, "set session_replication_role = replica");
            for (int from = 0; from < plans; from += AT_ONCE) {
                write(connection, Math.min(AT_ONCE, plans - from), issuers);
                connection.commit();
            }
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze plan, plan_member, search_entry, search_word");
        } catch (SQLException e) {
            throw new ScenarioFailure("The plans can't be written: " + e.getMessage(), e);
        }
        return known;
    }

    private void write(Connection connection, int many, List<UUID> issuers) throws SQLException {
        List<UUID> ids =
                IntStream.range(0, many).mapToObj(i -> TimeOrderedId.next()).toList();
        try (var plan = connection.prepareStatement(PLAN);
                var edition = connection.prepareStatement(
                        "insert into plan_edition (plan, edition, body) values (?, 1, ?::json)");
                var member = connection.prepareStatement(
                        "insert into plan_member (plan, edition, addressee, unit, place, on_day) values (?, 1, 'a', ?, 0, current_date)");
                var index = connection.prepareStatement("select index_plans(?)")) {
            for (UUID id : ids) {
                String number = known.size() + 1 + "/KH-UBND";
                String title = text.of(12);
                known.add(new Known(id, number, title));
                write(
                        plan,
                        id,
                        issuers.get(text.below(issuers.size())),
                        number,
                        number,
                        title,
                        LocalDate.of(2016 + text.below(10), 1 + text.below(12), 1 + text.below(28)));
                write(edition, id, new String(Json.bytes(body(title)), StandardCharsets.UTF_8));
                write(member, id, issuers.get(text.below(issuers.size())));
            }
            plan.executeBatch();
            edition.executeBatch();
            member.executeBatch();
            index.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            index.execute();
        }
    }

    private Map<String, Object> body(String title) {
        List<Map<String, String>> duties = IntStream.range(0, DUTIES)
                .mapToObj(i -> Map.of("key", "D" + i, "addressee", "a", "text", text.of(16), "programme", "P"))
                .toList();
        return Map.of(
                "document", Map.of("kind", "plan", "title", title),
                "programmes", List.of(Map.of("key", "P", "name", text.of(6))),
                "targets", List.of(Map.of("key", "T", "name", text.of(8), "value", 90, "year", 2030)),
                "duties", duties);
    }

    private static void write(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
        row.addBatch();
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
