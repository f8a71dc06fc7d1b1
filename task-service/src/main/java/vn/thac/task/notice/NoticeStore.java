package vn.thac.task.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Columns;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;

/** Keeps notices, each once for what it is about. */
@ApplicationScoped
public class NoticeStore {

    private static final String KEEP = """
            insert into notice (id, version, about, unit_id, owner_id, plan_id, edition, subject_id, mark, relation, due, since,
              said)
            select n.id, 1, n.about, n.unit_id, n.owner_id, n.plan_id, n.edition, n.subject_id, n.mark, n.relation, n.due, ?,
              n.said::jsonb
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[], ?::integer[], ?::uuid[], ?::text[], ?::text[],
                ?::date[], ?::text[])
              as n(id, about, unit_id, owner_id, plan_id, edition, subject_id, mark, relation, due, said)
            on conflict do nothing returning id
            """;

    /** Of the first, what it is about; the same for another heir. */
    private static final String COPY = """
            insert into notice (id, version, about, unit_id, owner_id, plan_id, edition, subject_id, mark, relation, due, since,
              said, origin_id)
            select ?, 1, about, unit_id, ?, plan_id, edition, subject_id, mark, relation, due, ?, said, ?
            from notice where id = ?
            """;

    /**
     * One as it is kept, and since when; with who has acknowledged it, when, and what was said with that.
     *
     * @param root of which it is another heir's, or itself
     * @param droppedAt since when nobody has to look at it
     */
    public record Kept(
            Notice notice,
            NoticeId root,
            long version,
            Instant since,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String note,
            @Nullable Instant droppedAt) {

        boolean isOpen() {
            return acknowledgedAt == null && droppedAt == null;
        }

        public HandOn.Held held() {
            return new HandOn.Held(notice.id(), notice.owner(), isOpen());
        }

        public Kept passedTo(UnitId owner) {
            return new Kept(
                    notice.ownedBy(owner), root, version + 1, since, acknowledgedAt, acknowledgedBy, note, droppedAt);
        }

        /** After one more change. */
        public Kept next() {
            return passedTo(notice.owner());
        }
    }

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    /** Those that are new. */
    public List<Notice> keep(List<Notice> all, Instant now) {
        Set<UUID> kept = new HashSet<>(database.list(
                KEEP,
                row -> row.uuid("id"),
                now,
                Columns.of(all, NoticeId[]::new, Notice::id),
                Columns.of(all, About[]::new, Notice::about),
                Columns.of(all, UnitId[]::new, Notice::unit),
                Columns.of(all, UnitId[]::new, Notice::owner),
                Columns.of(all, UUID[]::new, n -> n.plan().value()),
                Columns.of(all, Integer[]::new, Notice::edition),
                Columns.of(all, UUID[]::new, Notice::subject),
                Columns.of(
                        all,
                        String[]::new,
                        n -> n.about() == About.BASIS_ENDED ? n.said().state() : null),
                Columns.of(all, Relation[]::new, Notice::relation),
                Columns.of(all, LocalDate[]::new, Notice::due),
                Columns.of(all, String[]::new, n -> written(n.said()))));
        return all.stream().filter(n -> kept.contains(n.id().value())).toList();
    }

    Optional<Kept> find(NoticeId id) {
        return database.first("select * from notice where id = ?", this::kept, id);
    }

    Optional<Kept> lock(NoticeId id) {
        return database.first("select * from notice where id = ? for update", this::kept, id);
    }

    void acknowledge(Kept next, Instant at, String by, @Nullable String note) {
        database.update(
                "update notice set version = ?, acknowledged_at = ?, acknowledged_by = ?, note = ? where id = ?",
                next.version(),
                at,
                by,
                note,
                next.notice().id());
    }

    /** With open notices of who has ended, or, where it is {@code all}, of another than the unit. */
    public List<UnitId> unitsToHandOn(LocalDate today, boolean all) {
        return database.list("""
                select distinct n.unit_id from notice n
                where n.acknowledged_at is null and n.dropped_at is null
                  and (n.owner_id in (select id from units_ended(?)) or ? and n.owner_id <> n.unit_id)
                order by n.unit_id
                """, row -> row.id("unit_id", UnitId::new), today, all);
    }

    /** All that lie with anybody of what is open of the units, each with its copies. */
    public Map<NoticeId, List<Kept>> lockOf(List<UnitId> units) {
        return database.list("""
                        select * from notice n where n.dropped_at is null and coalesce(n.origin_id, n.id) in (
                          select coalesce(o.origin_id, o.id) from notice o
                          where o.unit_id = any(?) and o.acknowledged_at is null and o.dropped_at is null)
                        order by n.id for update
                        """, this::kept, (Object) units.toArray(UnitId[]::new)).stream()
                .collect(groupingBy(Kept::root, LinkedHashMap::new, toList()));
    }

    public void pass(Kept next, Instant now) {
        database.update(
                "update notice set version = ?, owner_id = ?, since = ? where id = ?",
                next.version(),
                next.notice().owner(),
                now,
                next.notice().id());
    }

    public void drop(Kept next, Instant now) {
        database.update(
                "update notice set version = ?, dropped_at = ? where id = ?",
                next.version(),
                now,
                next.notice().id());
    }

    public void copy(Notice fresh, Kept of, Instant now) {
        database.update(
                COPY, fresh.id(), fresh.owner(), now, of.root(), of.notice().id());
    }

    private Kept kept(Row row) throws SQLException {
        Notice notice = new Notice(
                row.id("id", NoticeId::new),
                row.word("about", About.class),
                row.id("unit_id", UnitId::new),
                row.id("owner_id", UnitId::new),
                new PlanId(row.uuid("plan_id")),
                row.integerOrNull("edition"),
                row.uuidOrNull("subject_id"),
                row.wordOrNull("relation", Relation.class),
                row.dayOrNull("due"),
                said(row.text("said")));
        NoticeId origin = row.idOrNull("origin_id", NoticeId::new);
        return new Kept(
                notice,
                origin == null ? notice.id() : origin,
                row.number("version"),
                row.instant("since"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"),
                row.textOrNull("note"),
                row.instantOrNull("dropped_at"));
    }

    private Said said(String written) {
        try {
            return json.readValue(written, Said.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String written(Said said) {
        try {
            return json.writeValueAsString(said);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
