package vn.thac.report.plan.regimes;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.report.PlanId;
import vn.thac.report.amend.Edition;
import vn.thac.report.plan.regimes.PlanIssuedPayload.RegimeEntry;

/**
 * What made another edition of a plan, read from {@code plan.amended.v1}; the edition itself is read as an issued plan.
 *
 * @param openWork {@code recalled} where nothing is owed any more of what fell away, {@code stays} where it still is
 * @param sent addressees whose members are named anew
 * @param namedAnew the regimes of which they say who reports now; null in events of before it was told
 */
record PlanAmendedPayload(
        PlanId planId,
        int edition,
        Document amendedBy,
        Instant at,
        String openWork,
        Set<String> sent,
        @Nullable Anew namedAnew,
        List<Change> changes) {

    /** The document that amends. */
    record Document(
            @Nullable String number, String title, @Nullable LocalDate date) {}

    /** Keys. */
    record Anew(Set<String> regimes) {}

    /** Whether all who report in a regime are named anew. */
    boolean names(RegimeEntry regime) {
        return namedAnew == null
                ? regime.who().stream().allMatch(who -> sent.contains(who.addressee()))
                : namedAnew.regimes().contains(regime.key());
    }

    /**
     * What became otherwise.
     *
     * @param change added, changed or removed
     */
    record Change(String part, String key, String change, List<Field> fields) {

        boolean isOf(String ofPart, String ofKey) {
            return part.equals(ofPart) && key.equals(ofKey);
        }
    }

    /** A field as it was and as it is. */
    record Field(
            String name,
            @Nullable JsonNode before,
            @Nullable JsonNode after) {}

    Edition made() {
        String name = amendedBy.number() == null ? amendedBy.title() : amendedBy.number();
        return new Edition(planId, edition, name, amendedBy.date());
    }

    boolean recalls() {
        return openWork.equals("recalled");
    }

    boolean changes(String part, String key) {
        return changes.stream().anyMatch(change -> change.isOf(part, key));
    }

    /** The edition that has a regime first: this one where it says that it is new. */
    int firstWith(String regime) {
        return changes.stream()
                        .anyMatch(change ->
                                change.isOf("regime", regime) && change.change().equals("added"))
                ? edition
                : 1;
    }

    List<Field> fieldsOf(String regime) {
        return changes.stream()
                .filter(change -> change.isOf("regime", regime))
                .flatMap(change -> change.fields().stream())
                .toList();
    }
}
