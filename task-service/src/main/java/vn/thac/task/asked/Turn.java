package vn.thac.task.asked;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;

/**
 * A step of a report, and whose turn it is then.
 *
 * @param unit who owes the report
 * @param state submitted, returned or accepted
 * @param reason why it was returned
 * @param reviewers who may accept or return it, while it is submitted
 */
record Turn(
        UUID obligation,
        UnitId unit,
        String period,
        String state,
        @Nullable String reason,
        List<UnitId> reviewers) {}
