package vn.thac.task.follow;

import vn.thac.task.assignment.Stage;

/**
 * What of an assignment decides which steps there are.
 *
 * @param asked whether an extension is asked for and not decided
 * @param extended whether there is an extension that can be put right
 */
public record Standing(Stage stage, boolean asked, boolean extended) {}
