package vn.thac.report.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.thac.platform.sql.Database;
import vn.thac.report.ObligationId;

/** A unit's unfinished report: private to it, unchecked, gone once a report is handed in. */
@ApplicationScoped
class DraftStore {

    @Inject
    Database database;

    @Inject
    ObjectMapper json;

    void keep(ObligationId id, Submission draft, String actor, Instant now) {
        database.update(
                """
                insert into report_draft (obligation_id, body, saved_at, saved_by) values (?, ?::jsonb, ?, ?)
                on conflict (obligation_id) do update set body = excluded.body, saved_at = excluded.saved_at,
                  saved_by = excluded.saved_by
                """,
                id.value(), written(draft), now, actor);
    }

    Optional<Submission> find(ObligationId id) {
        return database.first(
                        "select body from report_draft where obligation_id = ?", row -> row.text("body"), id.value())
                .map(this::read);
    }

    private String written(Submission draft) {
        try {
            return json.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Submission read(String text) {
        try {
            return json.readValue(text, Submission.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored draft can't be read", e);
        }
    }
}
