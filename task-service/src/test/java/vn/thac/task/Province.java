package vn.thac.task;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;

/**
 * A province with its People's Committee and two departments. {@code ub-kien-giang} issues, {@code ld-ubnd-kien-giang}
 * reviews, {@code so-gddt-kien-giang} and {@code so-y-te-kien-giang} work for their departments, {@code giam-sat}
 * oversees the committee alone, {@code quan-tri} is the administrator.
 */
@Singleton
public class Province {

    @Inject
    World world;

    private Map<String, UnitId> units;

    public UnitId committee() {
        return unit("committee");
    }

    /** What the committee stands below. */
    public UnitId government() {
        return unit("government");
    }

    public UnitId education() {
        return unit("education");
    }

    public UnitId health() {
        return unit("health");
    }

    /** A plan of the committee with duty D1 due on a day, or not; the education department holds it. */
    public String dutyOfEducation(String due) {
        return dutyOf(education(), due, null);
    }

    public String waitingDutyOfEducation(String due, String condition) {
        return dutyOf(education(), due, condition);
    }

    public String dutyOf(UnitId unit, String due, String condition) {
        PlanId plan = world.planOf(committee())
                .duty("D1", due, condition, Map.of("one", "lead"))
                .issue();
        world.members(plan, "one", 1, 1, List.of(unit));
        world.awaitAssignments(plan, 1);
        return world.database()
                .first("select id from assignment where plan_id = ?", row -> row.uuid("id"), plan.value())
                .orElseThrow()
                .toString();
    }

    private synchronized UnitId unit(String name) {
        if (units == null) {
            units = new HashMap<>();
            UnitId government = world.unit("Chính phủ " + Math.random(), "government", "central", null);
            UnitId committee = world.unit("UBND tỉnh " + Math.random(), "government", "province", government);
            units.put("government", government);
            units.put("committee", committee);
            units.put("education", world.unit("Sở GDĐT " + Math.random(), "government", "province", committee));
            units.put("health", world.unit("Sở Y tế " + Math.random(), "government", "province", committee));
            List.of("issue", "work").forEach(duty -> world.post("ub-kien-giang", committee, duty));
            world.post("ld-ubnd-kien-giang", committee, "review");
            world.post("so-gddt-kien-giang", units.get("education"), "work");
            world.post("so-y-te-kien-giang", units.get("health"), "work");
            world.post("giam-sat", committee, "oversee");
        }
        return units.get(name);
    }
}
