package vn.thac.task.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
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
class NoticeStore {

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

    /** One as it is kept, and since when; with who has acknowledged it, when, and what was said with that. */
    record Kept(
            Notice notice,
            Instant since,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            @Nullable String note) {}

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    /** Those that are new. */
    List<Notice> keep(List<Notice> all, Instant now) {
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

    void acknowledge(NoticeId id, Instant at, String by, @Nullable String note) {
        database.update(
                "update notice set version = 2, acknowledged_at = ?, acknowledged_by = ?, note = ? where id = ?",
                at,
                by,
                note,
                id);
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
        return new Kept(
                notice,
                row.instant("since"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"),
                row.textOrNull("note"));
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
