package vn.thac.task.notice.raising;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;
import vn.thac.task.assignment.Amendment.Field;
import vn.thac.task.notice.About;
import vn.thac.task.notice.Notice;
import vn.thac.task.notice.NoticeId;
import vn.thac.task.notice.Said;
import vn.thac.task.notice.Said.Difference;
import vn.thac.task.plan.EditionStore;

/** Tells a unit that something else is asked of it by a mandate than before, also where it has answered. */
@ApplicationScoped
public class TellMandateChanged {

    /**
     * A mandate that asks otherwise.
     *
     * @param before as it was asked, field by field, and {@code after} as it is
     * @param state where it stands
     * @param byAmendment else what was asked of units that have ended came together in it
     */
    public record Changed(
            UUID mandate,
            PlanId plan,
            int edition,
            UnitId unit,
            UnitId owner,
            JsonNode before,
            JsonNode after,
            Relation relation,
            @Nullable LocalDate due,
            String state,
            boolean byAmendment) {

        private Difference difference() {
            List<Field> fields = new ArrayList<>();
            for (Iterator<String> names = after.fieldNames(); names.hasNext(); ) {
                String name = names.next();
                if (!after.path(name).equals(before.path(name))) {
                    fields.add(new Field(name, before.get(name), after.get(name)));
                }
            }
            return new Difference("mandate", after.path("asks").asText(), "changed", null, fields);
        }
    }

    @Inject
    EditionStore editions;

    @Inject
    RaiseNotices raiseNotices;

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<Changed> all) {
        raiseNotices.raise(all.stream().map(this::notice).toList());
    }

    private Notice notice(Changed changed) {
        Optional<String> document =
                changed.byAmendment() ? editions.documentOf(changed.plan(), changed.edition()) : Optional.empty();
        return new Notice(
                NoticeId.next(),
                About.MANDATE_CHANGED,
                changed.unit(),
                changed.owner(),
                changed.plan(),
                changed.edition(),
                changed.mandate(),
                changed.relation(),
                changed.due(),
                new Said(document.orElse(null), null, null, changed.state(), null, List.of(changed.difference())));
    }
}
