package vn.thac.directory.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thac.core.sql.Database;

/** Writes what is known of people and systems into this service's table. An older version never overwrites a newer. */
@ApplicationScoped
public class KeepAccounts {

    private final Database database;

    @Inject
    KeepAccounts(Database database) {
        this.database = database;
    }

    public void keep(Collection<AccountFacts> told) {
        Map<UUID, AccountFacts> last = new LinkedHashMap<>();
        told.forEach(account -> last.merge(account.id(), account, (a, b) -> a.version() >= b.version() ? a : b));
        List<AccountFacts> accounts = List.copyOf(last.values());
        if (accounts.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into known_account (id, actor, enabled, version)
                select * from unnest(?::uuid[], ?::text[], ?::boolean[], ?::bigint[])
                on conflict (id) do update set actor = excluded.actor, enabled = excluded.enabled, version = excluded.version
                where known_account.version < excluded.version
                """,
                accounts.stream().map(AccountFacts::id).toArray(UUID[]::new),
                accounts.stream().map(AccountFacts::actor).toArray(String[]::new),
                accounts.stream().map(AccountFacts::enabled).toArray(Boolean[]::new),
                accounts.stream().map(AccountFacts::version).toArray(Long[]::new));
    }

    Set<String> disabled() {
        return database.list("select actor from known_account where not enabled", row -> row.text("actor")).stream()
                .collect(Collectors.toUnmodifiableSet());
    }
}
