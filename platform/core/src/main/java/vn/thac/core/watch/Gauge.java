package vn.thac.core.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.thac.core.sql.Database;

/**
 * One thing that an operator watches. Each instance of a service says the same of it: take the largest, never the sum.
 *
 * @param name as the metrics have it
 * @param label what tells its lines apart; empty where there is but one
 */
public record Gauge(String name, String meaning, String label, Look look) {

    /** Finds the numbers as they are now, by the value of the label; fails where they cannot be known. */
    public interface Look {
        Map<String, Double> now(Database database) throws Exception;
    }

    /** Of the database, by a statement that answers one number, {@code value}. */
    public static Gauge of(String name, String meaning, String sql) {
        return new Gauge(
                name,
                meaning,
                "",
                database -> Map.of(
                        "",
                        database.first(sql, row -> row.decimal("value").doubleValue())
                                .orElse(0.0)));
    }

    /** Of the database, by a statement that answers a {@code value} for each {@code label}. */
    public static Gauge by(String label, String name, String meaning, String sql) {
        return new Gauge(name, meaning, label, database -> {
            Map<String, Double> found = new LinkedHashMap<>();
            database.list(
                    sql,
                    row -> found.put(row.text("label"), row.decimal("value").doubleValue()));
            return found;
        });
    }
}
