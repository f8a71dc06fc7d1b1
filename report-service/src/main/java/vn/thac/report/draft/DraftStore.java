package vn.thac.report.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.thac.report.ObligationId;
import vn.thac.report.StoredJson;
import vn.thac.report.report.Submission;

/** A unit's unfinished report: private to it, unchecked, gone once a report is handed in. */
@ApplicationScoped
class DraftStore {

    @Inject
    StoredJson json;

    /** The obligation must be locked. */
    void keep(ObligationId id, Submission draft, String actor, Instant now) {
        DraftRow known = DraftRow.findById(id.value());
        DraftRow row = known == null ? new DraftRow() : known;
        row.obligation = id.value();
        row.body = json.write(draft);
        row.savedAt = now;
        row.savedBy = actor;
        row.persist();
    }

    Optional<Submission> find(ObligationId id) {
        return DraftRow.<DraftRow>findByIdOptional(id.value()).map(row -> json.read(row.body, Submission.class));
    }
}
