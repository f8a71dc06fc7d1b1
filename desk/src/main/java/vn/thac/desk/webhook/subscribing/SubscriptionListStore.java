package vn.thac.desk.webhook.subscribing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.desk.feed.Place;
import vn.thac.desk.feed.ReadFeed;
import vn.thac.desk.outside.Failure;
import vn.thac.desk.webhook.DisabledFor;
import vn.thac.desk.webhook.State;
import vn.thac.desk.webhook.SubscriptionId;
import vn.thac.desk.webhook.SubscriptionStore;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;

/** Subscriptions and attempts as they are shown, of those that the present actor sees. */
@ApplicationScoped
class SubscriptionListStore {

    private static final String ALL = """
            select s.*, former_until > now() as changes_over, a.id as a_id, a.at as a_at, a.event_id as a_event_id,
              a.type as a_type, a.status as a_status, a.milliseconds as a_milliseconds, a.failure as a_failure,
              a.detail as a_detail, a.next_at as a_next_at
            from subscription s
            left join lateral (select * from attempt a where a.subscription_id = s.id order by a.id desc limit 1) a on true
            where s.state <> 'deleted' and
            """;

    @Inject
    Database database;

    @Inject
    SubscriptionStore subscriptions;

    @Inject
    ReadFeed feed;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** As it is kept, with units that have no name yet. */
    private record Found(
            SubscriptionView view, UnitId unit, @Nullable UnitId under) {}

    Optional<SubscriptionView> find(SubscriptionId id) {
        return named(found(all().add("and s.id = ?", id))).stream().findFirst();
    }

    Page<SubscriptionView> list(@Nullable UnitId unit, @Nullable State state, PageQuery page) {
        Sql some = all().addGiven("and s.unit_id = ?", unit).addGiven("and s.state = ?", state);
        Sql count = Sql.of("select count(*) as n from (").add(some).add(") s");
        Sql shown = Sql.of("select * from (")
                .add(some)
                .add(") s where true")
                .addGiven("and s.id > ?", page.afterId())
                .add("order by s.id limit ?", page.limit() + 1);
        Page<SubscriptionView> views =
                Page.of(named(found(shown)), page, view -> view.id().toString());
        return page.wantsTotal()
                ? views.withTotal(database.first(count, row -> row.number("n")).orElseThrow())
                : views;
    }

    /** The newest first. */
    Page<AttemptView> attempts(SubscriptionId id, @Nullable Boolean taken, PageQuery page) {
        Sql some = Sql.of("from attempt a where a.subscription_id = ?", id)
                .addIf(Boolean.TRUE.equals(taken), "and a.failure is null")
                .addIf(Boolean.FALSE.equals(taken), "and a.failure is not null");
        Sql shown = Sql.of("""
                        select a.id as a_id, a.at as a_at, a.event_id as a_event_id, a.type as a_type, a.status as a_status,
                          a.milliseconds as a_milliseconds, a.failure as a_failure, a.detail as a_detail, a.next_at as a_next_at
                        """)
                .add(some)
                .addGiven("and a.id < ?", page.afterId())
                .add("order by a.id desc limit ?", page.limit() + 1);
        Page<AttemptView> attempts =
                Page.of(database.list(shown, SubscriptionListStore::attempt), page, each -> each.id()
                        .toString());
        return page.wantsTotal()
                ? attempts.withTotal(
                        database.first(Sql.of("select count(*) as n").add(some), row -> row.number("n"))
                                .orElseThrow())
                : attempts;
    }

    private Sql all() {
        return Sql.of(ALL).add(subscriptions.visible());
    }

    private List<Found> found(Sql sql) {
        Place end = feed.end();
        return database.list(sql, row -> found(row, end));
    }

    private List<SubscriptionView> named(List<Found> found) {
        LocalDate today = Vietnam.today(clock);
        Map<UnitId, NamedUnit> names = directory.named(
                found.stream()
                        .flatMap(each -> Stream.of(each.unit(), each.under()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                today);
        return found.stream().map(each -> named(each, names)).toList();
    }

    private static SubscriptionView named(Found found, Map<UnitId, NamedUnit> names) {
        SubscriptionView view = found.view();
        return new SubscriptionView(
                view.id(),
                names.getOrDefault(found.unit(), view.unit()),
                view.reader(),
                view.name(),
                view.url(),
                view.types(),
                found.under() == null ? null : names.get(found.under()),
                view.plan(),
                view.state(),
                view.disabledFor(),
                view.madeAt(),
                view.place(),
                view.behind(),
                view.failures(),
                view.failingSince(),
                view.nextTry(),
                view.lastAttempt(),
                view.formerSecretUntil(),
                view.secret(),
                view.version(),
                view.nextActions());
    }

    private static Found found(Row row, Place end) throws SQLException {
        SubscriptionId id = row.id("id", SubscriptionId::new);
        UnitId unit = row.id("unit_id", UnitId::new);
        State state = row.word("state", State.class);
        int failures = row.integer("failures");
        long position = row.number("position");
        return new Found(
                new SubscriptionView(
                        id,
                        new NamedUnit(unit, null, unit.toString()),
                        row.text("actor"),
                        row.text("name"),
                        row.text("url"),
                        row.texts("types"),
                        null,
                        row.uuidOrNull("plan_id"),
                        state,
                        row.wordOrNull("disabled_for", DisabledFor.class),
                        row.instant("made_at"),
                        end.at(position).toString(),
                        Math.max(0, end.position() - position),
                        failures,
                        row.instantOrNull("failing_since"),
                        state == State.ACTIVE && failures > 0 ? row.instant("due_at") : null,
                        row.uuidOrNull("a_id") == null ? null : attempt(row),
                        row.flag("changes_over") ? row.instantOrNull("former_until") : null,
                        null,
                        row.number("version"),
                        SubscriptionView.nextActions(id, state)),
                unit,
                row.idOrNull("under_id", UnitId::new));
    }

    private static AttemptView attempt(Row row) throws SQLException {
        UUID id = row.uuid("a_id");
        return new AttemptView(
                id,
                row.instant("a_at"),
                row.uuidOrNull("a_event_id"),
                row.textOrNull("a_type"),
                row.integerOrNull("a_status"),
                row.number("a_milliseconds"),
                row.wordOrNull("a_failure", Failure.class),
                row.textOrNull("a_detail"),
                row.instantOrNull("a_next_at"));
    }
}
