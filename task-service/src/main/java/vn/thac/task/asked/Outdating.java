package vn.thac.task.asked;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.task.asked.ObligationSteppedPayload.Outdated;

/** A step of a report after which what was signed with it has to be signed again. */
interface Outdating {

    UUID regimeId();

    String period();

    @Nullable
    List<Outdated> outdated();

    default List<Outdated> signedBefore() {
        List<Outdated> signed = outdated();
        return signed == null ? List.of() : signed;
    }
}
