package vn.thac.desk.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Reach;

/** Keeps subscriptions. Who has a post to act at its unit sees one, and administrators. */
@ApplicationScoped
public class SubscriptionStore {

    private final Database database;
    private final Reach reach;

    @Inject
    SubscriptionStore(Database database, Reach reach) {
        this.database = database;
        this.reach = reach;
    }

    /** The unit cannot get another one until the transaction ends. */
    public long lockAndCount(UnitId unit) {
        database.first("select pg_advisory_xact_lock(hashtextextended(?, 2))", row -> true, unit.toString());
        return database.first(
                        "select count(*) as n from subscription where unit_id = ? and state <> 'deleted'",
                        row -> row.number("n"),
                        unit)
                .orElseThrow();
    }

    public void add(Subscription one, long position) {
        Terms terms = one.terms();
        database.update(
                """
                insert into subscription (id, version, unit_id, actor, name, url, types, under_id, plan_id, secret, state, made_at,
                  position) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                one.id(),
                one.version(),
                one.unit(),
                one.reader(),
                terms.name(),
                terms.url().toString(),
                terms.types().toArray(String[]::new),
                terms.under(),
                terms.plan(),
                one.secrets().current(),
                one.state(),
                one.madeAt(),
                position);
    }

    /** One that the present actor sees, which nobody else changes until the transaction ends. */
    public Optional<Subscription> lock(SubscriptionId id) {
        return database.first(
                Sql.of("select s.* from subscription s where s.id = ? and s.state <> 'deleted' and", id)
                        .add(visible())
                        .add("for update"),
                SubscriptionStore::subscription);
    }

    /** As it stands now. Whoever just sends for it has lost it: what is sent next is sent by the new terms. */
    public void keep(Subscription after) {
        Terms terms = after.terms();
        database.update(
                """
                update subscription set version = ?, actor = ?, name = ?, url = ?, types = ?, under_id = ?, plan_id = ?, secret = ?,
                  former_secret = ?, former_until = ?, state = ?, disabled_for = ?, lease = null, leased_until = null
                where id = ?
                """,
                after.version(),
                after.reader(),
                terms.name(),
                terms.url().toString(),
                terms.types().toArray(String[]::new),
                terms.under(),
                terms.plan(),
                after.secrets().current(),
                after.secrets().former(),
                after.secrets().formerUntil(),
                after.state(),
                after.disabledFor(),
                after.id());
    }

    /** What failed is forgotten, and the next is sent at once. */
    public void beginAnew(SubscriptionId id) {
        database.update("update subscription set failures = 0, failing_since = null, due_at = now() where id = ?", id);
    }

    public void moveTo(SubscriptionId id, long position) {
        database.update("update subscription set position = ? where id = ?", position, id);
    }

    /** A condition: the present actor sees the subscription {@code s}. */
    public Sql visible() {
        return reach.isUnlimited() ? Sql.of("true") : reach.isOwn("s.unit_id");
    }

    private static Subscription subscription(Row row) throws SQLException {
        return new Subscription(
                row.id("id", SubscriptionId::new),
                row.number("version"),
                row.id("unit_id", UnitId::new),
                row.text("actor"),
                new Terms(
                        row.text("name"),
                        URI.create(row.text("url")),
                        row.texts("types"),
                        row.idOrNull("under_id", UnitId::new),
                        row.uuidOrNull("plan_id")),
                new Secrets(row.text("secret"), row.textOrNull("former_secret"), row.instantOrNull("former_until")),
                row.word("state", State.class),
                row.wordOrNull("disabled_for", DisabledFor.class),
                row.instant("made_at"));
    }
}
