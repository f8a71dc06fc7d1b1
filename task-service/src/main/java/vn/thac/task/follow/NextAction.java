package vn.thac.task.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

/**
 * Something that can be done next.
 *
 * @param who the unit that can do it
 * @param by the day until which it should; null where none is set
 * @param href where to POST it
 */
public record NextAction(
        Action action,
        UnitId who,
        @Nullable LocalDate by,

        @Schema(examples = "/v1/assignments/0190c5a2-8f00-7000-8000-00000000a551/accept")
        String href) {

    public static List<NextAction> of(Side side, AssignmentId id, Stage stage, UnitId who, @Nullable LocalDate by) {
        return Action.of(side, stage).stream()
                .map(a -> new NextAction(a, who, by, "/v1/assignments/" + id + "/" + a.wire()))
                .toList();
    }

    /** What either side can do; the due date binds the holder. */
    static List<NextAction> of(AssignmentId id, Stage stage, UnitId holder, UnitId assigner, @Nullable LocalDate due) {
        return Stream.concat(
                        of(Side.HOLDER, id, stage, holder, due).stream(),
                        of(Side.ASSIGNER, id, stage, assigner, null).stream())
                .toList();
    }
}
