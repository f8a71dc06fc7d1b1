package vn.thac.task.asked;

import java.util.UUID;
import vn.thac.directory.command.Relation;

/** Who was asked for a report is ordered to give it, read from {@code obligation.strengthened.v1}. */
record ObligationStrengthenedPayload(UUID obligationId, Relation relation) {}
