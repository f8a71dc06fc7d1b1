package vn.thac.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.directory.UnitId;

/**
 * A small country of one province, one district and a few communes, and a plan by which the communes owe a yearly
 * report before 10 November with a form, to the district, through nobody.
 */
public final class Country {

    public final UnitId centre;
    public final UnitId province;
    public final UnitId district;
    public final List<UnitId> communes = new ArrayList<>();
    public final UnitId government;
    public final UnitId provinceCommittee;
    public final UnitId districtCommittee;
    public final List<UnitId> communeCommittees = new ArrayList<>();
    public final String form;

    private final World world;

    public Country(World world, int communeCount) {
        this.world = world;
        centre = world.area("Việt Nam", "central", null);
        province = world.area("Lai Châu", "province", centre);
        district = world.area("Tam Đường", "district", province);
        government = world.committee("Chính phủ", "central", centre, null);
        provinceCommittee = world.committee("UBND tỉnh Lai Châu", "province", province, government);
        districtCommittee = world.committee("UBND huyện Tam Đường", "district", district, provinceCommittee);
        for (int i = 1; i <= communeCount; i++) {
            UnitId area = world.area("Xã " + i, "commune", district);
            communes.add(area);
            communeCommittees.add(world.committee("UBND xã " + i, "commune", area, districtCommittee));
        }
        form = "TE-" + centre.toString().substring(24);
        world.post("xa-binh-lu", communeCommittees.get(0), "report", false);
        world.post("ub-lam-son", districtCommittee, "report", true);
        world.post("ub-tam-duong", districtCommittee, "review", false);
        world.post("ub-tam-duong", districtCommittee, "consolidate", false);
        world.post("ub-tam-duong", districtCommittee, "report", true);
        world.post("bo-chinh-tri", government, "issue", false);
        world.post("giam-sat", provinceCommittee, "oversee", true);
    }

    /** Issues the plan on 20 March 2024 and tells its members; the obligations are there when this returns. */
    public PlanId plan() {
        PlanId plan = world.planOf(districtCommittee)
                .form(form)
                .addressee("communes", null, communeCommittees)
                .addressee("district", null, List.of(districtCommittee))
                .regime(
                        "BC-NAM",
                        "periodic",
                        "P1Y",
                        Map.of("day", 10, "month", 11, "rule", "before"),
                        "unstated",
                        "communes",
                        "district",
                        null)
                .target("T1", "KS", ">", "99.9", 2024)
                .issue("2024-03-20T01:00:00Z");
        world.members(plan, "communes", "2024-03-20", communeCommittees);
        world.await(() -> world.count("select count(*) as n from obligation where plan_id = '" + plan + "'")
                == communeCommittees.size());
        return plan;
    }

    public String obligationOf(PlanId plan, int commune) {
        return world.text("select id as t from obligation where plan_id = '" + plan + "' and unit_id = '"
                + communeCommittees.get(commune) + "'");
    }

    public static String report(int numerator, int denominator, int schools) {
        return """
                {"narrative": "Đã làm.", "figures": [
                  {"indicator": "KS", "numerator": %d, "denominator": %d},
                  {"indicator": "TRUONG", "value": %d}]}""".formatted(numerator, denominator, schools);
    }
}
