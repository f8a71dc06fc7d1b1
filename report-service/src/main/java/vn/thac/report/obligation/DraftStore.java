package vn.thac.report.obligation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.thac.report.ObligationId;

/** A unit's unfinished report: private to it, unchecked, gone once a report is handed in. */
@ApplicationScoped
class DraftStore {

    @Inject
    ObjectMapper json;

    /** The obligation must be locked. */
    void keep(ObligationId id, Submission draft, String actor, Instant now) {
        DraftRow known = DraftRow.findById(id.value());
        DraftRow row = known == null ? new DraftRow() : known;
        row.obligation = id.value();
        row.body = written(draft);
        row.savedAt = now;
        row.savedBy = actor;
        row.persist();
    }

    Optional<Submission> find(ObligationId id) {
        return DraftRow.<DraftRow>findByIdOptional(id.value()).map(row -> read(row.body));
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
