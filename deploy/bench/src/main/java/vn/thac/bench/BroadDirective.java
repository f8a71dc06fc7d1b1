package vn.thac.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;

/**
 * A directive as broad as the broadest real ones: 200 tasks in 20 groups, 150 duties, 20 targets. Ten duties fall on every
 * People's Committee, four on the communes, six on the districts, ten on the provinces, and 120 on all that lies in one
 * province; two of the communes' are coordinated by the provinces.
 */
public final class BroadDirective {

    public static final int TASKS = 200;
    public static final int DUTIES = 150;
    public static final int TARGETS = 20;

    private static final int EVERYBODYS = 10;
    private static final int EVERYBODYS_MOVED = 2;
    private static final int OF_COMMUNES = 4;
    private static final int COORDINATED = 2;
    private static final int OF_DISTRICTS = 6;
    private static final int OF_PROVINCES = 10;
    private static final int OF_ONE_PROVINCE = DUTIES - EVERYBODYS - OF_COMMUNES - OF_DISTRICTS - OF_PROVINCES;
    private static final int OF_ONE_PROVINCE_MOVED = 18;

    private static final LocalDate DUE =
            LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).plusYears(1).withDayOfYear(60);

    private final TerritoryTree tree;
    private final List<Territory> provinces;

    public BroadDirective(TerritoryTree tree) {
        this.tree = tree;
        this.provinces = tree.top();
    }

    public Map<String, Object> text() {
        return text(duties());
    }

    /** The same with 20 duties due a month later, two more, and one that is another province's now. */
    public Map<String, Object> amended() {
        List<Map<String, Object>> duties = duties();
        for (int i = 0; i < duties.size(); i++) {
            if (isMoved(i)) {
                duties.set(i, with(duties.get(i), "due", DUE.plusMonths(1).toString()));
            }
        }
        int given = DUTIES - 1;
        duties.set(given, with(duties.get(given), "addressee", within(given + 1)));
        duties.add(duty(DUTIES + 1, "all"));
        duties.add(duty(DUTIES + 2, within(0)));
        return text(duties);
    }

    public long assignments() {
        return (long) EVERYBODYS * tree.size()
                + (long) OF_COMMUNES * of(Territory.COMMUNE)
                + (long) COORDINATED * of(Territory.PROVINCE)
                + (long) OF_DISTRICTS * of(Territory.DISTRICT)
                + (long) OF_PROVINCES * of(Territory.PROVINCE)
                + IntStream.range(DUTIES - OF_ONE_PROVINCE, DUTIES)
                        .mapToLong(this::inside)
                        .sum();
    }

    /** What its amendment gives that nobody had. */
    public long added() {
        return tree.size() + inside(0) + (provinces.size() > 1 ? inside(DUTIES) : 0);
    }

    /** What its amendment gives by another day. */
    public long moved() {
        return (long) EVERYBODYS_MOVED * tree.size()
                + IntStream.range(0, DUTIES)
                        .filter(i -> i >= EVERYBODYS && isMoved(i))
                        .mapToLong(this::inside)
                        .sum();
    }

    /** What its amendment takes away. */
    public long recalled() {
        return provinces.size() > 1 ? inside(DUTIES - 1) : 0;
    }

    private static boolean isMoved(int duty) {
        int first = DUTIES - OF_ONE_PROVINCE;
        return duty < EVERYBODYS_MOVED || duty >= first && duty < first + OF_ONE_PROVINCE_MOVED;
    }

    private long of(String level) {
        return tree.ofLevel(level).size();
    }

    /** How many committees lie in the province of a duty. */
    private long inside(int duty) {
        return below(provinces.get(duty % provinces.size()).code());
    }

    private long below(String code) {
        return tree.below(code).stream().mapToLong(one -> 1 + below(one.code())).sum();
    }

    private String within(int duty) {
        return "in-" + provinces.get(duty % provinces.size()).code();
    }

    private Map<String, Object> text(List<Map<String, Object>> duties) {
        var plan = PlanPackages.plan(
                "directive", PlanPackages.CENTRE, "Chỉ thị dùng để đo: nhiều nhiệm vụ cho mọi cấp, mọi tỉnh");
        plan.put(
                "targets",
                IntStream.rangeClosed(1, TARGETS).mapToObj(PlanPackages::target).toList());
        plan.put(
                "taskGroups",
                IntStream.range(0, TARGETS).mapToObj(BroadDirective::group).toList());
        plan.put("addressees", addressees());
        plan.put("duties", duties);
        plan.put("mandates", List.of(Map.of("addressee", "all", "asks", "own-plan")));
        plan.put("reporting", List.of(PlanPackages.yearly("all", "centre", Map.of())));
        return plan;
    }

    private List<Map<String, Object>> addressees() {
        var addressees = new ArrayList<Map<String, Object>>();
        addressees.add(PlanPackages.unit("centre", "Chính phủ", PlanPackages.CENTRE));
        addressees.add(PlanPackages.committees("all", "Ủy ban nhân dân các cấp", PlanPackages.CENTRE, null));
        for (String level : List.of(Territory.PROVINCE, Territory.DISTRICT, Territory.COMMUNE)) {
            addressees.add(PlanPackages.committees(level, "Ủy ban nhân dân cấp " + level, PlanPackages.CENTRE, level));
        }
        for (Territory province : provinces) {
            addressees.add(PlanPackages.committees(
                    "in-" + province.code(),
                    "Ủy ban nhân dân các cấp thuộc " + province.name(),
                    province.committee(),
                    null));
        }
        return addressees;
    }

    private List<Map<String, Object>> duties() {
        var duties = new ArrayList<Map<String, Object>>();
        add(duties, EVERYBODYS, "all");
        add(duties, OF_COMMUNES, Territory.COMMUNE);
        add(duties, OF_DISTRICTS, Territory.DISTRICT);
        add(duties, OF_PROVINCES, Territory.PROVINCE);
        for (int i = 0; i < COORDINATED; i++) {
            duties.set(EVERYBODYS + i, with(duties.get(EVERYBODYS + i), "with", List.of(Territory.PROVINCE)));
        }
        while (duties.size() < DUTIES) {
            add(duties, 1, within(duties.size()));
        }
        return duties;
    }

    private static void add(List<Map<String, Object>> duties, int count, String addressee) {
        for (int i = 0; i < count; i++) {
            duties.add(duty(duties.size() + 1, addressee));
        }
    }

    private static Map<String, Object> duty(int number, String addressee) {
        return PlanPackages.duty("D%03d".formatted(number), number, addressee, DUE);
    }

    private static Map<String, Object> with(Map<String, Object> duty, String field, Object value) {
        var other = new LinkedHashMap<>(duty);
        other.put(field, value);
        return other;
    }

    private static Map<String, Object> group(int number) {
        int each = TASKS / TARGETS;
        return Map.of(
                "key",
                "G%02d".formatted(number + 1),
                "title",
                "Nhóm nhiệm vụ thứ " + (number + 1),
                "tasks",
                IntStream.rangeClosed(number * each + 1, (number + 1) * each)
                        .mapToObj(BroadDirective::task)
                        .toList());
    }

    /** Carried out by one or two of the duties. */
    private static Map<String, Object> task(int number) {
        return Map.of(
                "key",
                "N%03d".formatted(number),
                "summary",
                "Nhiệm vụ thứ " + number
                        + ": hoàn thiện quy định, đầu tư cơ sở vật chất và nâng cao chất lượng phục vụ",
                "duties",
                List.of("D%03d".formatted(1 + number % DUTIES), "D%03d".formatted(1 + (number + 40) % DUTIES)));
    }
}
