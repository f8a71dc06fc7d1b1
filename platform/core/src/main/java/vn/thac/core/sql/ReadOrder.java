package vn.thac.core.sql;

import static java.util.stream.Collectors.toList;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/**
 * In which order a list reads a large table: where it can be of few rows alone, these are gathered first; else the table is
 * read as the list is sorted, which soon fills a page. It says how rows are found, never which: the conditions stand in the
 * statement in either case (docs/adr/0110).
 */
@ApplicationScoped
public class ReadOrder {

    /** So many are gathered and sorted in some 30 ms; of more, one of a hundred or so that are read is on the page. */
    private static final int FEW = 20_000;

    private static final int READERS = 10_000;

    /**
     * Rows that meet one of some conditions, each of which finds its own by an index.
     *
     * @param table with its name in the statement, as {@code obligation o}
     */
    public record AnyOf(String table, List<AmongIds> conditions) {

        /** The condition, for each row. */
        public Sql each() {
            return Sql.join(" or ", conditions.stream().map(AmongIds::ofEach).collect(toList()))
                    .bracketed();
        }

        /** They stand in the place of the table. The offset keeps the database from reading in another order. */
        private Sql gathered() {
            return Sql.of("(select * from " + table + " where")
                    .add(Sql.join(
                            " or ", conditions.stream().map(AmongIds::byIndex).collect(toList())))
                    .add("offset 0) " + table.substring(table.indexOf(' ') + 1));
        }

        private Sql count(Sql head) {
            List<Sql> arms = conditions.stream()
                    .map(one -> Sql.of("select 1 from " + table + " where").add(one.byIndex()))
                    .collect(toList());
            return new Sql()
                    .add(head)
                    .add("select count(*) as n from (")
                    .add(Sql.join(" union all ", arms))
                    .add("limit ?) m", FEW + 1);
        }
    }

    private final Database database;

    /** Who has seen many rows sees many. */
    private final Cache<String, Boolean> seeMany = Caffeine.newBuilder()
            .maximumSize(READERS)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    @Inject
    ReadOrder(Database database) {
        this.database = database;
    }

    /** What of a table the reader sees, in place of the table. */
    public Sql seen(Sql head, AnyOf seen, String reader) {
        String who = seen.table() + " " + reader;
        if (seeMany.getIfPresent(who) != null) {
            return Sql.of(seen.table());
        }
        Sql source = found(head, seen);
        if (source.text().equals(seen.table())) {
            seeMany.put(who, true);
        }
        return source;
    }

    /** What of a table meets one of the conditions, in place of the table. */
    public Sql found(Sql head, AnyOf found) {
        boolean few = database.first(found.count(head), row -> row.number("n")).orElse(0L) <= FEW;
        return few ? found.gathered() : Sql.of(found.table());
    }
}
