package vn.thac.report.obligation;

import java.time.Instant;
import java.util.List;
import vn.thac.directory.UnitId;

/** One review of one report version; a return has reasons. */
record Review(int reportVersion, String outcome, Instant at, String reviewer, UnitId unit, List<Reason> reasons) {

    static final String RETURNED = "returned";
    static final String ACCEPTED = "accepted";
}
