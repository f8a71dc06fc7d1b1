package vn.thac.task.asked;

import java.util.UUID;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.task.PlanId;

/** An addressee has answered, read from {@code mandate.fulfilled.v1}. */
record MandateFulfilledPayload(UUID mandateId, PlanId planId, NamedUnit unit) {}
