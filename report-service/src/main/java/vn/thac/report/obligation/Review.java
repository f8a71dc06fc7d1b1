package vn.thac.report.obligation;

import java.time.Instant;
import vn.thac.platform.UnitId;

/** One review of one report version. */
record Review(int reportVersion, String outcome, Instant at, String reviewer, UnitId unit) {

    static final String RETURNED = "returned";
    static final String ACCEPTED = "accepted";
}
