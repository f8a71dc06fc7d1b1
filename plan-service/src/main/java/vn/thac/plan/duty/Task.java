package vn.thac.plan.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/**
 * One task or solution of the thematic layer; a task that names nobody is legal and shown as unassigned.
 *
 * @param windows days of the year it falls on, as written: "01/06 - 30/06", a lunar feast
 * @param duties keys of the duties that carry it out: a reader's link, many to many
 * @param carriesOut keys of the documents of the basis that it carries out, several at once too
 * @param waitsFor key of a condition of the plan, or the condition itself in words
 */
public record Task(
        String key,
        String summary,
        List<String> lead,
        List<String> coordinate,
        List<String> requested,
        @Nullable LocalDate due,
        @Nullable Recurrence recurrence,
        List<String> windows,
        @Nullable String produces,
        @Nullable String waitsFor,
        List<String> passesTo,
        @Nullable String programme,
        List<String> carriesOut,
        List<String> duties,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note,
        List<Origin> origins) {

    public Task {
        lead = Lists.orEmpty(lead);
        coordinate = Lists.orEmpty(coordinate);
        requested = Lists.orEmpty(requested);
        windows = Lists.orEmpty(windows);
        passesTo = Lists.orEmpty(passesTo);
        duties = Lists.orEmpty(duties);
        carriesOut = Lists.orEmpty(carriesOut);
        origins = Lists.orEmpty(origins);
    }

    public boolean namesSomebody() {
        return !lead.isEmpty() || !coordinate.isEmpty() || !requested.isEmpty();
    }

    /** What it wants done, without its key and its place in the text: two plans that say the same have equal substance. */
    public Task substance() {
        return new Task(
                "",
                Text.key(summary),
                lead,
                coordinate,
                requested,
                due,
                recurrence,
                Substance.of(windows),
                produces,
                waitsFor,
                passesTo,
                programme,
                carriesOut,
                duties,
                null,
                null,
                null,
                List.of());
    }

    public Task withOrigins(List<Origin> from) {
        return with(key, from);
    }

    public Task withKey(String newKey) {
        return with(newKey, origins);
    }

    public Task withDuties(List<String> others) {
        return with(key, others, origins);
    }

    private Task with(String newKey, List<Origin> from) {
        return with(newKey, duties, from);
    }

    private Task with(String newKey, List<String> others, List<Origin> from) {
        return new Task(
                newKey,
                summary,
                lead,
                coordinate,
                requested,
                due,
                recurrence,
                windows,
                produces,
                waitsFor,
                passesTo,
                programme,
                carriesOut,
                others,
                section,
                doubt,
                note,
                from);
    }
}
