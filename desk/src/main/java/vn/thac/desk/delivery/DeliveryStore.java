package vn.thac.desk.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.desk.feed.CloudEvent;
import vn.thac.desk.feed.Told;
import vn.thac.desk.outside.Answer;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Reach;

/** How far each receiver has come. Whoever sends for one holds it by a lease, and moves it only as long as that is theirs. */
@ApplicationScoped
class DeliveryStore {

    private static final int MOST_ATTEMPTS = 5_000;

    private static final String SIGNING = "case when former_until > now() then former_secret end as signs_too";

    private static final String LEASE = """
            update subscription set lease = ?, leased_until = now() + ? * interval '1 millisecond'
            where id = (
              select id from subscription
              where state = 'active' and due_at <= now() and position < ? and (leased_until is null or leased_until <= now())
              order by due_at limit 1 for update skip locked)
            returning *,
            """ + SIGNING;

    private static final String TAKEN = """
            with moved as (
              update subscription set position = ?, failures = 0, failing_since = null,
                leased_until = now() + ? * interval '1 millisecond'
              where id = ? and lease = ? returning id)
            """;

    private static final String FAILED = """
            with moved as (
              update subscription set failures = failures + 1, failing_since = coalesce(failing_since, now()),
                due_at = now() + ? * interval '1 millisecond', lease = null, leased_until = null
              where id = ? and lease = ? returning id, due_at)
            """;

    private static final String ATTEMPT = """
            insert into attempt (id, subscription_id, at, event_id, type, status, milliseconds, failure, detail, next_at)
            select ?::uuid, m.id, now(), ?::uuid, ?::text, ?::integer, ?::bigint, ?::text, ?::text,
            """;

    private final Database database;
    private final Reach reach;
    private final long lease;

    @Inject
    DeliveryStore(
            Database database,
            Reach reach,
            @ConfigProperty(name = "thac.webhooks.lease", defaultValue = "60s") Duration lease) {
        this.database = database;
        this.reach = reach;
        this.lease = lease.toMillis();
    }

    /** The one that has waited longest for what lies before the end of the feed. */
    Optional<Addressee> lease(long end) {
        return database.first(LEASE, DeliveryStore::addressee, Ids.next(), lease, end);
    }

    /** Whom a test is sent to: nothing is held, and nothing moves. */
    Optional<Addressee> find(SubscriptionId id) {
        return database.first(
                "select *, " + SIGNING + " from subscription where id = ? and state <> 'deleted'",
                DeliveryStore::addressee,
                id);
    }

    /** Whether the present actor has a post to act at the unit itself. */
    boolean hasPost(UnitId unit) {
        return database.first(
                        Sql.of("select 1 from (select ?::uuid as id) u where", unit)
                                .add(reach.isOwn("u.id")),
                        row -> true)
                .isPresent();
    }

    /** It was taken: the addressee as it stands now, behind it and still held; empty where another holds it. */
    Optional<Addressee> taken(Addressee to, Told told, Answer answer) {
        boolean moved = database.update(Sql.of(TAKEN, told.position(), lease, to.id(), to.lease())
                        .add(attempt(told.event(), answer))
                        .add("null from moved m"))
                > 0;
        return moved ? Optional.of(to.thatTook(told.position())) : Optional.empty();
    }

    /** It was not: lets go, and leaves it alone for a while. */
    boolean failed(Addressee to, @Nullable CloudEvent event, Answer answer, Duration pause) {
        return database.update(Sql.of(FAILED, pause.toMillis(), to.id(), to.lease())
                        .add(attempt(event, answer))
                        .add("m.due_at from moved m"))
                > 0;
    }

    /** Lets go behind a position: there is nothing for it before that, or others come first. */
    void release(Addressee to, long position) {
        database.update(
                "update subscription set position = ?, due_at = now(), lease = null, leased_until = null where id = ? and lease = ?",
                position,
                to.id(),
                to.lease());
    }

    void tested(Addressee to, CloudEvent event, Answer answer) {
        database.update(attempt(event, answer).add("null from subscription m where m.id = ?", to.id()));
    }

    /** Forgets what is old, and what are too many. */
    void prune() {
        database.update("delete from attempt where at < now() - interval '30 days'");
        database.update("""
                delete from attempt a using (
                  select id, row_number() over (partition by subscription_id order by id desc) as nth from attempt) r
                where a.id = r.id and r.nth > ?
                """, MOST_ATTEMPTS);
    }

    private static Sql attempt(@Nullable CloudEvent event, Answer answer) {
        return Sql.of(
                ATTEMPT,
                Ids.next(),
                event == null ? null : event.id(),
                event == null ? null : event.type(),
                answer.status(),
                answer.milliseconds(),
                answer.failure(),
                answer.detail());
    }

    private static Addressee addressee(Row row) throws SQLException {
        List<String> secrets = new ArrayList<>(List.of(row.text("secret")));
        String former = row.textOrNull("signs_too");
        if (former != null) {
            secrets.add(former);
        }
        return new Addressee(
                row.id("id", SubscriptionId::new),
                Objects.requireNonNullElseGet(row.uuidOrNull("lease"), UUID::randomUUID),
                row.id("unit_id", UnitId::new),
                row.text("actor"),
                URI.create(row.text("url")),
                row.texts("types"),
                row.uuidOrNull("under_id"),
                row.uuidOrNull("plan_id"),
                secrets,
                row.number("position"),
                row.integer("failures"),
                row.instantOrNull("failing_since"));
    }
}
