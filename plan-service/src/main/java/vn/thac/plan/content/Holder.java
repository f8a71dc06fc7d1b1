package vn.thac.plan.content;

import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Role;

/** Who has a duty, task or group, in which role, and whether ordered or only requested. */
public record Holder(String addressee, Role role, Relation relation) {}
