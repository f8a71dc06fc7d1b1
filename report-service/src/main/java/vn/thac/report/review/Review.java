package vn.thac.report.review;

import java.time.Instant;
import java.util.List;
import vn.thac.directory.UnitId;

/** One review of one report version; a return has reasons. */
public record Review(
        int reportVersion, Outcome outcome, Instant at, String reviewer, UnitId unit, List<Reason> reasons) {}
