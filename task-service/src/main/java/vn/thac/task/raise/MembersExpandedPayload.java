package vn.thac.task.raise;

import java.time.LocalDate;
import java.util.List;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/**
 * One chunk of the units that an addressee of a plan stands for, read from {@code plan.members-expanded.v1}.
 *
 * @param on the day on which they stood for it
 */
record MembersExpandedPayload(
        PlanId planId, int edition, String addressee, int chunk, int chunks, LocalDate on, List<NamedUnit> units) {

    /** What a chunk is known by, however often it comes. */
    record Chunk(PlanId plan, int edition, String addressee, int number) {}

    Chunk key() {
        return new Chunk(planId, edition, addressee, chunk);
    }
}
