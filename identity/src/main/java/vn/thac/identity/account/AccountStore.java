package vn.thac.identity.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.core.request.Actor;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;

/** People and systems in the database. One that is not settled is not shown. */
@ApplicationScoped
public class AccountStore {

    private static final String FOUND_BY =
            "array_to_string(letters_plain(text_letters(?)), ' ') || ' ' || ? || ' ' || lower(coalesce(?, ''))";

    private final Database database;

    @Inject
    AccountStore(Database database) {
        this.database = database;
    }

    /** Whoever acts on the same actor waits until this transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(String actor) {
        database.list("select pg_advisory_xact_lock(hashtextextended(?, 28))", row -> true, "account " + actor);
    }

    /** Nobody is appointed, dismissed, disabled or given another credential beside this transaction. Before any account. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lockAdministrators() {
        lock(Actor.ADMINISTRATOR);
    }

    /** One that nobody else acts on until this transaction ends; refused where there is none. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Account locked(AccountKind kind, String login) {
        lock(Account.actor(kind, login));
        return settled(kind, login).orElseThrow(() -> ChangeAccount.notFound(login));
    }

    Optional<Account> find(String actor) {
        return database.first("select * from account where actor = ?", AccountStore::account, actor);
    }

    public Optional<Account> settled(AccountKind kind, String login) {
        return find(Account.actor(kind, login)).filter(Account::settled);
    }

    Set<String> settledAmong(Collection<String> actors) {
        return database
                .list("select actor from account where settled and actor = any(?)", row -> row.text("actor"), (Object)
                        actors.toArray(String[]::new))
                .stream()
                .collect(Collectors.toSet());
    }

    List<Account> all() {
        return database.list("select * from account where settled", AccountStore::account);
    }

    /** Notes in a transaction of its own that Keycloak will be asked for it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void claim(Account wanted) {
        insert(wanted);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(Account account) {
        database.update(
                "insert into account (id, kind, actor, name, email, enabled, settled, version, found_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, " + FOUND_BY + ")",
                account.id(),
                account.kind(),
                account.actor(),
                account.name(),
                account.email(),
                account.enabled(),
                account.settled(),
                account.version(),
                account.name(),
                account.actor(),
                account.email());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Account account) {
        database.update(
                "update account set name = ?, email = ?, enabled = ?, settled = ?, version = ?, found_by = " + FOUND_BY
                        + " where id = ?",
                account.name(),
                account.email(),
                account.enabled(),
                account.settled(),
                account.version(),
                account.name(),
                account.actor(),
                account.email(),
                account.id());
    }

    /** Those of a kind by their names, as they are shown. */
    public <V> Page<V> page(
            AccountKind kind,
            AccountQuery query,
            PageQuery page,
            Function<Account, V> shown,
            Function<V, String> name) {
        String after = page.after().isEmpty() ? null : page.after().get(0);
        Page<V> found = Page.of(
                list(kind, query.words(), query.enabled, after, page.limit() + 1).stream()
                        .map(shown)
                        .toList(),
                page,
                name);
        return page.wantsTotal() ? found.withTotal(count(kind, query.words(), query.enabled)) : found;
    }

    private List<Account> list(
            AccountKind kind, @Nullable String q, @Nullable Boolean enabled, @Nullable String after, int limit) {
        return database.list(
                Sql.of("select * from account a where true")
                        .add(which(kind, q, enabled))
                        .addGiven("and a.actor > ?", after)
                        .add("order by a.actor limit ?", limit),
                AccountStore::account);
    }

    private long count(AccountKind kind, @Nullable String q, @Nullable Boolean enabled) {
        return database.first(
                        Sql.of("select count(*) as n from account a where true").add(which(kind, q, enabled)),
                        row -> row.number("n"))
                .orElseThrow();
    }

    /** Each word of the question stands somewhere in what it is found by. */
    private static Sql which(AccountKind kind, @Nullable String q, @Nullable Boolean enabled) {
        return Sql.of("and a.settled and a.kind = ?", kind)
                .addGiven("and a.enabled = ?", enabled)
                .addGiven("""
                        and not exists (select 1 from regexp_split_to_table(lower(?), '\\s+') w
                          where strpos(a.found_by, w) = 0 and (w ~ '[-@._]'
                            or strpos(a.found_by, array_to_string(letters_plain(text_letters(w)), ' ')) = 0))
                        """, q);
    }

    private static Account account(Row row) throws SQLException {
        return new Account(
                row.uuid("id"),
                row.word("kind", AccountKind.class),
                row.text("actor"),
                row.text("name"),
                row.textOrNull("email"),
                row.flag("enabled"),
                row.flag("settled"),
                row.number("version"));
    }
}
