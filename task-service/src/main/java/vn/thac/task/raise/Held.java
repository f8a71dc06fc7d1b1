package vn.thac.task.raise;

import vn.thac.task.assignment.AssignmentId;
import vn.thac.task.assignment.Holding;
import vn.thac.task.assignment.Stage;

/** An assignment that is there already, as far as a further chunk can change it. */
record Held(AssignmentId id, Holding holding, Stage stage, long version) {}
