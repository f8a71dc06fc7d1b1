package vn.thac.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.directory.UnitId;

/** A unit with the name it has on the day in question. */
public record UnitName(
        UnitId id, @Schema(examples = "UBND xã Bình Lư") String name) {}
