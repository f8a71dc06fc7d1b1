package vn.thac.report.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;

/** What the totals of a scope are about in a period. It never changes, so what was read once is kept in memory. */
@ApplicationScoped
class ScopeStore {

    /**
     * @param form null where a regime asks none
     * @param declares whether the regime's rule as the period is asked says who supplies some indicators
     * @param overRegimes whether it is a question over several regimes
     */
    record About(@Nullable String form, boolean declares, boolean overRegimes) {

        static final About NOTHING = new About(null, false, false);
    }

    private record Key(UUID scope, String period) {}

    private final Map<Key, About> known = new ConcurrentHashMap<>();
    private final Database database;

    @Inject
    ScopeStore(Database database) {
        this.database = database;
    }

    About about(NodeKey key) {
        return about(key.scope(), key.period());
    }

    About about(UUID scope, String period) {
        Key key = new Key(scope, period);
        About about = known.get(key);
        if (about != null) {
            return about;
        }
        Optional<About> read = read(key);
        read.ifPresent(found -> known.put(key, found));
        return read.orElse(About.NOTHING);
    }

    private Optional<About> read(Key key) {
        return database.first(
                """
                select form_code, supplied_by is not null as declares, false as over_regimes from regime_period
                where regime_id = ? and period = ?
                union all
                select form_code, false, true from roll_up_scope where id = ?
                """,
                row -> new About(row.textOrNull("form_code"), row.flag("declares"), row.flag("over_regimes")),
                key.scope(),
                key.period(),
                key.scope());
    }
}
