package vn.thac.desk.page.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.thac.core.sql.Database;

/** Sessions by the digest of their ticket, each until its end. */
@ApplicationScoped
class SessionStore {

    private static final int BATCH = 5_000;

    private final Database database;
    private final double lasts;

    @Inject
    SessionStore(
            Database database,
            @ConfigProperty(name = "quarkus.oidc.pages.authentication.session-age-extension") Duration lasts) {
        this.database = database;
        this.lasts = lasts.toSeconds();
    }

    @Transactional
    void keep(byte[] digest, byte[] tokens) {
        database.update(
                "insert into page_session (digest, tokens, ends_at) values (?, ?, now() + make_interval(secs => ?))",
                digest,
                tokens,
                lasts);
    }

    Optional<byte[]> find(byte[] digest) {
        return database.first(
                "select tokens from page_session where digest = ? and ends_at > now()",
                row -> Objects.requireNonNull(row.bytesOrNull("tokens")),
                (Object) digest);
    }

    @Transactional
    void end(byte[] digest) {
        database.update("delete from page_session where digest = ?", (Object) digest);
    }

    /** Forgets what has ended; returns whether there may be more. */
    @Transactional
    boolean prune() {
        return database.update("""
                delete from page_session where ctid = any (array(
                  select ctid from page_session where ends_at <= now() order by ends_at limit ?))
                """, BATCH) == BATCH;
    }
}
