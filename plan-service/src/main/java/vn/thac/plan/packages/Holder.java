package vn.thac.plan.packages;

/** Who has a duty or task, in which role, and whether ordered or only requested. */
public record Holder(String addressee, String role, String relation) {}
