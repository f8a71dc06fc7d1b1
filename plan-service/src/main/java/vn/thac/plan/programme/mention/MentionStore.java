package vn.thac.plan.programme.mention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;
import vn.thac.plan.duty.Programme;
import vn.thac.plan.duty.Programme.Period;
import vn.thac.plan.programme.RegisterStore;

/** Programmes as plans name them, and which of the register they are. The rule by which a name is matched is SQL. */
@ApplicationScoped
public class MentionStore {

    static final String RULE = "rule";

    private static final String LINK = """
            update programme_mention m set programme = c.one, decided_by = 'rule', at = ?
            from (select o.plan, o.key, (array_agg(p.id))[1] as one
              from programme_mention o, lateral programmes_meant(o.words, o.level, coalesce(o.kind, 'programme')) p(id)
              where o.decided_by is null and
            """;
    private static final String ONE_ALONE = """
             group by o.plan, o.key having count(*) = 1) c
            where m.plan = c.plan and m.key = c.key
            """;

    static final String SELECT = """
            select m.*, case when m.decided_by is null then array(
              select p from programmes_meant(m.words, m.level, coalesce(m.kind, 'programme')) p order by p) else '{}'
              end as candidates
            from programme_mention m
            """;

    private final Database database;

    MentionStore(Database database) {
        this.database = database;
    }

    /** Those that an edition names no more. */
    void forgetOthers(PlanId plan, List<Programme> named) {
        database.update(
                "delete from programme_mention where plan = ? and key <> all(?)",
                plan.value(),
                Columns.of(named, String[]::new, Programme::key));
    }

    /** One of the edition in force. What was decided stays as long as the key stands for one of the names that it had. */
    void keep(PlanId plan, Programme one) {
        Period years = one.period();
        List<String> names = new ArrayList<>(one.aliases());
        names.add(one.name());
        database.update(
                """
                insert into programme_mention (plan, key, name, aliases, words, kind, level, begins, ends, orientation, vision)
                values (?, ?, ?, ?, array(select distinct words_in_no_order(n) from unnest(?::text[]) n
                  where words_in_no_order(n) is not null), ?, ?, ?, ?, ?, ?)
                on conflict (plan, key) do update set name = excluded.name, aliases = excluded.aliases,
                  words = excluded.words, kind = excluded.kind, level = excluded.level, begins = excluded.begins,
                  ends = excluded.ends, orientation = excluded.orientation, vision = excluded.vision,
                  programme = case when programme_mention.words && excluded.words then programme_mention.programme end,
                  decided_by = case when programme_mention.words && excluded.words then programme_mention.decided_by end,
                  reason = case when programme_mention.words && excluded.words then programme_mention.reason end,
                  at = case when programme_mention.words && excluded.words then programme_mention.at end
                """,
                plan.value(),
                one.key(),
                one.name(),
                one.aliases().toArray(String[]::new),
                names.toArray(String[]::new),
                one.kind(),
                one.level(),
                years == null ? null : years.from(),
                years == null ? null : years.to(),
                years == null ? null : years.orientation(),
                years == null ? null : years.vision());
    }

    /** Links those of a plan that can mean one entry alone. */
    public void linkOpen(PlanId plan, Instant at) {
        database.update(LINK + "o.plan = ?" + ONE_ALONE, at, plan.value());
    }

    /** Links those of all plans that can mean this entry alone. */
    public void linkOpen(UUID programme, Instant at) {
        database.update(
                LINK + "o.words && array(select n.words from programme_name n where n.programme = ?)" + ONE_ALONE,
                at,
                programme);
    }

    /** Of a plan, in the order of keys. */
    List<Mention> of(PlanId plan) {
        return database.list(
                SELECT + " where m.plan = ? order by m.key collate \"C\"", MentionStore::mention, plan.value());
    }

    /** One, held until the transaction ends. */
    Optional<Mention> hold(PlanId plan, String key) {
        return database.first(
                SELECT + " where m.plan = ? and m.key = ? for update of m", MentionStore::mention, plan.value(), key);
    }

    /** Entries that names may mean, by the key of each that is not plain: those of a text that is not issued yet. */
    List<Map.Entry<String, List<UUID>>> ambiguous(Collection<Programme> named) {
        List<Map.Entry<String, List<UUID>>> found = new ArrayList<>();
        named.forEach(one -> {
            List<String> names = new ArrayList<>(one.aliases());
            names.add(one.name());
            List<UUID> meant = database.list(
                    """
                    select p as id from programmes_meant(array(select words_in_no_order(n) from unnest(?::text[]) n), ?, ?) p
                    order by p
                    """, row -> row.uuid("id"), names.toArray(String[]::new), one.level(), one.kindOrDefault());
            if (meant.size() > 1) {
                found.add(Map.entry(one.key(), meant));
            }
        });
        return found;
    }

    /** Somebody has said which it is; null: that it is none. */
    void decide(PlanId plan, String key, @Nullable UUID programme, String by, @Nullable String reason, Instant at) {
        database.update(
                "update programme_mention set programme = ?, decided_by = ?, reason = ?, at = ? where plan = ? and key = ?",
                programme,
                by,
                reason,
                at,
                plan.value(),
                key);
    }

    static Mention mention(Row row) throws SQLException {
        return new Mention(
                new PlanId(row.uuid("plan")),
                row.text("key"),
                row.text("name"),
                row.texts("aliases"),
                row.textOrNull("kind"),
                row.textOrNull("level"),
                RegisterStore.period(row),
                row.uuidOrNull("programme"),
                row.textOrNull("decided_by"),
                row.textOrNull("reason"),
                row.instantOrNull("at"),
                row.uuids("candidates"));
    }
}
