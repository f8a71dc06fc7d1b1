package vn.thac.report;

import java.time.LocalDate;
import java.util.List;
import vn.thac.directory.UnitId;

/** Units that an edition of a plan means by one of its addressees, as found on a day. */
public record Members(PlanId plan, String addressee, int edition, LocalDate on, List<UnitId> units) {}
