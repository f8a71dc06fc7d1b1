package vn.thac.task.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.task.assignment.Action;
import vn.thac.task.assignment.Action.Side;
import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Stage;

/**
 * Something that can be done next.
 *
 * @param who the unit that can do it
 * @param duties a post at the unit with one of these takes it
 * @param by the day until which it should; null where none is set
 * @param href where to POST it
 * @param waitsFor the outside event that has to have come; absent for all other steps
 */
public record NextAction(
        Action action,
        UnitId who,

        @Schema(examples = "[\"work\"]") List<String> duties,

        @Nullable LocalDate by,

        @Schema(examples = "/v1/assignments/0190c5a2-8f00-7000-8000-00000000a551/accept")
        String href,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Schema(examples = "Hướng dẫn của Bộ")
        String waitsFor) {

    public NextAction {
        duties = List.copyOf(duties);
    }

    NextAction(Action action, Side side, UnitId who, @Nullable LocalDate by, String href, @Nullable String waitsFor) {
        this(action, who, side.duties().stream().map(Duty::code).toList(), by, href, waitsFor);
    }

    /**
     * What the side can do.
     *
     * @param due binds the holder, and whoever decides on another one
     * @param answerBy until when the assigner should answer; null where nothing binds it
     */
    public static List<NextAction> of(
            Side side,
            AssignmentId id,
            Standing standing,
            UnitId who,
            @Nullable LocalDate due,
            @Nullable LocalDate answerBy) {
        Stage stage = standing.stage();
        return Action.of(side, stage, standing.asked(), standing.extended()).stream()
                .map(a -> new NextAction(
                        a,
                        side,
                        who,
                        by(a, side, stage, due, answerBy),
                        "/v1/assignments/" + id + "/" + a.wire(),
                        a == Action.MEET_CONDITION ? standing.waitsFor() : null))
                .toList();
    }

    private static @Nullable LocalDate by(
            Action action, Side side, Stage stage, @Nullable LocalDate due, @Nullable LocalDate answerBy) {
        if (side == Side.HOLDER || action == Action.DECIDE_EXTENSION) {
            return due;
        }
        return action.answers(stage) ? answerBy : null;
    }

    /** What either side can do. */
    static List<NextAction> of(
            AssignmentId id,
            Standing standing,
            UnitId holder,
            UnitId assigner,
            @Nullable LocalDate due,
            @Nullable LocalDate answerBy) {
        return Stream.concat(
                        of(Side.HOLDER, id, standing, holder, due, answerBy).stream(),
                        of(Side.ASSIGNER, id, standing, assigner, due, answerBy).stream())
                .toList();
    }
}
