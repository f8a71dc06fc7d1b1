package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;
import vn.thac.plan.comparison.Measure;
import vn.thac.plan.packages.IndicatorLine.Rule;
import vn.thac.plan.target.Direction;

/** How the indicators of a plan in force are to be read, in the versions in which it measures. */
@ApplicationScoped
class MeasureStore {

    private record Read(String code, Measure measure) {}

    private final Database database;

    MeasureStore(Database database) {
        this.database = database;
    }

    Map<String, Measure> of(PlanId plan) {
        Map<String, Measure> measures = new HashMap<>();
        database.list(
                        """
                        select pi.code, v.direction, v.rule
                        from plan p join plan_indicator pi on pi.plan = p.id and pi.edition = p.edition
                          join indicator i on i.code = pi.code
                          join indicator_version v on v.id = i.id and v.version = pi.version
                        where p.id = ?
                        """,
                        row -> new Read(
                                row.text("code"),
                                new Measure(
                                        row.word("direction", Direction.class),
                                        row.word("rule", Rule.class) == Rule.SUM)),
                        plan.value())
                .forEach(one -> measures.put(one.code(), one.measure()));
        return measures;
    }
}
