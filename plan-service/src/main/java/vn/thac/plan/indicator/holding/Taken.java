package vn.thac.plan.indicator.holding;

import java.util.UUID;
import vn.thac.directory.UnitId;

/** A code that passes from one owner to another, because the issuer of a plan that defines it stands above its owner. */
public record Taken(Rights.Of of, UUID id, String code, UnitId from, UnitId to) {}
