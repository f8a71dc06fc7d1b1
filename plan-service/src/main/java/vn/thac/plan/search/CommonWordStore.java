package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;

/** Which words are common, as the database's own statistics of the entries have it; read again after some minutes. */
@ApplicationScoped
class CommonWordStore {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private record Read(CommonWords words, Instant at) {}

    private final Database database;
    private final Clock clock;
    private volatile @Nullable Read read;

    CommonWordStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    CommonWords get() {
        Read known = read;
        Instant now = clock.instant();
        if (known == null || known.at().plus(KEPT).isBefore(now)) {
            known = new Read(read(), now);
            read = known;
        }
        return known.words();
    }

    /** Behind the shares of the words stand the least and the greatest of these: of what is not among them half the least. */
    private CommonWords read() {
        Map<String, Double> shares = new HashMap<>();
        database.list(
                """
                select c.word, c.share from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs)
                  as c(word, share)
                where s.schemaname = current_schema and s.tablename = 'search_entry' and s.attname = 'words' and c.word is not null
                """, row -> shares.put(row.text("word"), row.decimal("share").doubleValue()));
        double least =
                shares.values().stream().mapToDouble(share -> share).min().orElse(1);
        return CommonWords.of(shares, least / 2);
    }
}
