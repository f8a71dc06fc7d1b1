package vn.thac.task.follow;

import org.jspecify.annotations.Nullable;
import vn.thac.task.assignment.Stage;

/**
 * What of an assignment decides which steps there are.
 *
 * @param asked whether an extension is asked for and not decided
 * @param extended whether there is an extension that can be put right
 * @param waitsFor the outside event that it waits for, or waited
 */
public record Standing(
        Stage stage,
        boolean asked,
        boolean extended,
        @Nullable String waitsFor) {

    /** Of what waits for nothing. */
    public Standing(Stage stage, boolean asked, boolean extended) {
        this(stage, asked, extended, null);
    }
}
