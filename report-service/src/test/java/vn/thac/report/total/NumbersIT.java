package vn.thac.report.total;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.thac.report.World.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.PlanId;
import vn.thac.report.World;
import vn.thac.report.World.UnitState;
import vn.thac.report.board.BothWays;
import vn.thac.report.total.NumbersModel.Asking;
import vn.thac.report.total.NumbersModel.Body;
import vn.thac.report.total.NumbersModel.Definition;
import vn.thac.report.total.NumbersModel.Figure;
import vn.thac.report.total.NumbersModel.Owed;
import vn.thac.report.total.NumbersModel.Place;
import vn.thac.report.total.NumbersModel.Stand;
import vn.thac.testing.PartsResource;

/**
 * Random countries of two to five tiers, some missing in some branches, in which plans of many issuers ask one form in
 * two windows and three editions of its definitions, some saying who supplies, some let in by the form's owner; units are
 * told late, move, and end within the period; reports are handed in, taken back, returned, accepted, restated, reopened,
 * waived and put off in any order; plans are amended so that their rules ask another form from the
 * next period on, or ask others first, or declare others; some totals are signed. Whatever the interface then says is what {@link NumbersModel} says: live and accepted figures
 * and counts of each question and regime in every area, by both maps, at every instant at which anything was recorded;
 * who is not in a figure and why; and what was signed, and whether it is outdated.
 *
 * <p>{@code -Dthac.numbers.tries=30} tries more countries, {@code -Dthac.numbers.seed=7} others.
 */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class NumbersIT {

    private static final List<String> TIERS = List.of("central", "province", "district", "commune", "hamlet");
    private static final List<String> DAYS =
            List.of("2024-10-02", "2024-10-20", "2024-11-05", "2024-11-15", "2024-12-01");
    private static final Map<String, String> WINDOWS =
            Map.of("decree", "2023-12-15..2024-12-14", "calendar", "2024-01-01..2024-12-31");
    private static final LocalDate ISSUED = LocalDate.parse("2024-03-20");
    private static final LocalDate PERIOD_ENDS = LocalDate.parse("2024-12-31");
    private static final LocalDate MOVES = LocalDate.parse("2024-12-20");
    private static final int STEPS = 10;
    private static final ObjectMapper EXACT =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Inject
    World world;

    private BothWays boards;
    private Random looks;
    private Random random;
    private NumbersModel model;
    private String form;
    private LocalDate today;
    private final Map<Asking, String> regimes = new LinkedHashMap<>();
    private final Map<Asking, Edition> editions = new HashMap<>();
    private final List<String> instants = new ArrayList<>();
    private final Map<String, List<Signing>> signed = new HashMap<>();
    private final Map<Integer, Map<String, Definition>> drafted = new HashMap<>();
    private final Set<String> reasons = new TreeSet<>();
    private Body late;
    private Body ended;

    /** What a signing was made of: of each report the version. */
    private record Signing(String id, Map<String, Integer> versions) {}

    private record Planned(Asking asking, World.PlanOf plan) {}

    /** A plan as it is written now. */
    private record Edition(PlanId plan, int number, World.PlanOf text) {}

    @Test
    void every_number_of_every_area_at_every_instant_is_the_models() {
        boards = BothWays.installed();
        long seed = Long.getLong("thac.numbers.seed", 20261131L);
        for (long i = seed; i < seed + Integer.getInteger("thac.numbers.tries", 4); i++) {
            try {
                country(new Random(i), (int) (2 + i % 4));
            } catch (AssertionError e) {
                throw new AssertionError("-Dthac.numbers.tries=1 -Dthac.numbers.seed=" + i, e);
            }
        }
        assertTrue(boards.found() > 0);
        assertTrue(
                reasons.containsAll(Set.of(
                        "notApplicable", "notEntitled", "notSupplier", "otherVersion", "otherWindow", "suppliedBelow")),
                reasons.toString());
    }

    private void country(Random chance, int tiers) {
        random = chance;
        looks = new Random(tiers);
        model = new NumbersModel(ISSUED);
        drafted.clear();
        regimes.clear();
        editions.clear();
        instants.clear();
        signed.clear();
        late = null;
        ended = null;
        definitions();
        day("2024-10-01");
        land(tiers);
        for (String day : DAYS) {
            day(day);
            if (day.equals(DAYS.get(1))) {
                move();
            }
            if (day.equals(DAYS.get(2))) {
                tell(List.of(late), 1, null);
                end();
            }
            for (int i = day.equals(DAYS.get(0)) ? 0 : 2; i < 3; i++) {
                ask(regimes.size() + 1);
            }
            amend();
            List<Owed> open = model.owed.stream()
                    .filter(o -> o.body != late || told())
                    .filter(o -> o.body != ended || !o.now().state().equals("waived"))
                    .toList();
            for (int i = 0; i < STEPS && !open.isEmpty(); i++) {
                step(open.get(random.nextInt(open.size())));
                look(model.places.get(looks.nextInt(model.places.size())));
            }
            sign();
            admit();
            boards();
        }
        world.awaitTotals();
        everything();
    }

    /** Boards are looked at while marks may wait. */
    private void look(Place place) {
        BothWays.read("quan-tri", "form=" + form + "&period=2024&area=" + place.id);
        BothWays.read("quan-tri", "form=" + form + "&area=" + model.places.get(0).id);
    }

    /** Boards of the form say the same, kept or made anew. */
    private void boards() {
        Place any = model.places.get(looks.nextInt(model.places.size()));
        look(any);
        world.awaitTotals();
        for (Place place : List.of(any, model.places.get(0))) {
            boards.same("quan-tri", "form=" + form + "&period=2024&area=" + place.id);
            boards.same("quan-tri", "form=" + form + "&area=" + place.id);
        }
    }

    private boolean told() {
        return !today.isBefore(LocalDate.parse(DAYS.get(2)));
    }

    private void day(String day) {
        world.today(day);
        today = LocalDate.parse(day);
    }

    /** Three editions: of the sum all continue, of the share only the last, of the greatest none, for it is measured otherwise. */
    private void definitions() {
        for (int version = 1; version <= 3; version++) {
            drafted.put(
                    version,
                    Map.of(
                            "S", new Definition("S", version, "sum", version > 1),
                            "R", new Definition("R", version, "ratio", version == 3),
                            "M", new Definition("M", version, version == 1 ? "max" : "min", version == 2),
                            "N", new Definition("N", version, "not-additive", false)));
        }
    }

    private void land(int tiers) {
        List<Place> above = List.of(place("central", null));
        for (int tier = 1; tier < tiers; tier++) {
            List<Place> next = new ArrayList<>();
            for (Place place : above) {
                boolean missing = place != model.places.get(0) && random.nextInt(5) == 0;
                for (int i = missing ? 0 : random.nextInt(2) + 1; i > 0 && next.size() < 5; i--) {
                    Place higher = random.nextInt(6) == 0 && place.above(ISSUED) != null ? place.above(ISSUED) : place;
                    next.add(place(TIERS.get(tier), higher));
                }
            }
            above = next.isEmpty() ? above : next;
        }
        world.tellUnits(model.places.stream()
                .map(p -> new UnitState(p.id, 1, p.level, "territory", p.level, null, lines(p), null, List.of()))
                .toList());
        for (Place place : model.places) {
            model.bodies.add(new Body(UnitId.next(), "government", place, place.level));
            if (random.nextInt(3) == 0 && place != model.places.get(0)) {
                model.bodies.add(new Body(UnitId.next(), "party", place, place.level));
            }
        }
        late = model.bodies.get(model.bodies.size() - 1);
        tell(model.bodies.stream().filter(b -> b != late).toList(), 1, null);
        UnitId centre = model.bodies.get(0).id();
        world.post("ub-lam-son", centre, "report", true);
        world.post("ub-tam-duong", centre, "review", true);
        world.post("ub-tam-duong", centre, "consolidate", true);
        world.post("bo-chinh-tri", centre, "issue", false);
        form = "MH-" + centre.toString().substring(24);
    }

    private Place place(String level, Place above) {
        Place place = new Place(UnitId.next(), level, above);
        model.places.add(place);
        return place;
    }

    private static List<Map<String, Object>> lines(Place place) {
        List<Map<String, Object>> lines = new ArrayList<>();
        place.lines.forEach((from, above) -> {
            LocalDate to = place.lines.higherKey(from);
            lines.add(World.line("area", above.id, from.toString(), to == null ? null : to.toString()));
        });
        return lines;
    }

    private Body committee(Place place) {
        return model.bodies.stream()
                .filter(b -> b.place() == place && b.track().equals("government"))
                .findFirst()
                .orElseThrow();
    }

    /** Tells bodies below the committee of the place above theirs; known when this returns. */
    private void tell(List<Body> bodies, long version, String ends) {
        world.tellUnits(bodies.stream()
                .map(b -> {
                    Place above = b.place().above(ISSUED);
                    Body superior = above == null ? null : committee(above);
                    return new UnitState(
                            b.id(),
                            version,
                            "Cơ quan " + b.id(),
                            b.track(),
                            b.level(),
                            b.place().id,
                            superior == null
                                    ? List.of()
                                    : List.of(World.line("command", superior.id(), "2000-01-01", ends)),
                            ends,
                            List.of());
                })
                .toList());
        String ids = bodies.stream().map(b -> "'" + b.id() + "'").collect(Collectors.joining(","));
        World.await(() -> world.count(
                        "select count(*) as n from known_unit where version = " + version + " and id in (" + ids + ")")
                == bodies.size());
    }

    /** A place lies in another one from shortly before the period ends, and not yet today. */
    private void move() {
        List<Place> movable = model.places.stream()
                .filter(p -> p.above(ISSUED) != null && p.above(ISSUED) != model.places.get(0))
                .toList();
        if (movable.isEmpty()) {
            return;
        }
        Place moved = movable.get(random.nextInt(movable.size()));
        List<Place> others = model.places.stream()
                .filter(p -> p != moved.above(ISSUED)
                        && !p.liesIn(moved, ISSUED)
                        && p.level.equals(moved.above(ISSUED).level))
                .toList();
        Place to = others.isEmpty() ? model.places.get(0) : others.get(random.nextInt(others.size()));
        moved.lines.put(MOVES, to);
        world.tellUnit(
                new UnitState(moved.id, 2, moved.level, "territory", moved.level, null, lines(moved), null, List.of()));
        World.await(() ->
                world.count("select count(*) as n from known_unit where version = 2 and id = '" + moved.id + "'") == 1);
    }

    /** A body ends today: what it owes and has not handed in its superior answers for, or nobody does. */
    private void end() {
        List<Body> candidates = model.bodies.stream()
                .filter(b -> b.place() != model.places.get(0) && b != late)
                .filter(b -> regimes.keySet().stream().noneMatch(a -> a.issuer() == b))
                .toList();
        if (candidates.isEmpty()) {
            return;
        }
        ended = candidates.get(random.nextInt(candidates.size()));
        tell(List.of(ended), 2, today.toString());
        List<Owed> its = model.owed.stream().filter(o -> o.body == ended).toList();
        World.await(() ->
                world.count("select count(*) as n from obligation where unit_ended is not null and period = '2024'"
                                + " and unit_id = '" + ended.id() + "'")
                        == its.stream().filter(o -> o.now().isOwed()).count());
        String passed = "(select max(p.at) from obligation_passing p join obligation o on o.id = p.obligation_id"
                + " where o.unit_id = '" + ended.id() + "')";
        recorded(passed, () -> its.stream()
                .filter(o -> o.now().state().equals("open"))
                .forEach(o -> now(
                        o,
                        "unit-ended",
                        o.now().version(),
                        o.now().due(),
                        o.now().answers())));
    }

    private void ask(int turn) {
        Planned planned = planned(turn);
        Asking asking = planned.asking();
        model.editions.put(asking.formVersion(), drafted.get(asking.formVersion()));
        PlanId id = planned.plan().issue("2024-03-20T01:00:00Z");
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < asking.addressees().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (int i : order) {
            world.members(
                    id,
                    "w" + i,
                    ISSUED.toString(),
                    asking.addressees().get(i).stream().map(Body::id).toList());
        }
        String open = " from obligation where period = '2024' and plan_id = '" + id + "'";
        World.await(() -> world.count("select count(*) as n" + open)
                        == asking.asked().size()
                && world.count("select count(*) as n from plan_member where plan_id = '" + id + "'")
                        == asking.addressees().stream().mapToInt(List::size).sum());
        editions.put(asking, new Edition(id, 1, planned.plan()));
        regimes.put(asking, world.text("select id as t from regime where plan_id = '" + id + "'"));
        recorded("(select max(opened_at)" + open + ")", () -> {
            String on = world.text("select coalesce(max(due)::text, '') as t" + open);
            LocalDate due = on.isEmpty() ? null : LocalDate.parse(on);
            for (Body body : asking.asked()) {
                Owed owed = new Owed(
                        asking, body, world.text("select id as t" + open + " and unit_id = '" + body.id() + "'"));
                owed.history.put(instants.size(), new Stand("open", 0, false, false, due, Map.of()));
                model.owed.add(owed);
            }
        });
    }

    /** From the next period on a rule asks another form or again this one, others first, and whom it declares else. */
    private void amend() {
        List<Asking> all = List.copyOf(regimes.keySet());
        Asking asking = all.get(looks.nextInt(all.size()));
        Edition before = editions.get(asking);
        List<Integer> order = new ArrayList<>(places(asking));
        Collections.shuffle(order, looks);
        Map<String, Set<Integer>> suppliers =
                looks.nextBoolean() ? Map.of() : Map.of("S", Set.of(looks.nextInt(order.size())));
        String asks = looks.nextBoolean() ? form : form + "-" + asking.turn();
        World.PlanOf after = plan(asking, asks, order, suppliers).as(before.plan());
        int number = before.number() + 1;
        after.amend(number, before.text(), today + "T02:00:00Z", List.of(), "recalled");
        world.awaitFollowed(before.plan(), number);
        editions.put(asking, new Edition(before.plan(), number, after));
    }

    private static List<Integer> places(Asking asking) {
        return IntStream.range(0, asking.addressees().size()).boxed().toList();
    }

    /** The form's owner lets a rule in whose reporters are not all entitled, or lets it in no longer. */
    private void admit() {
        List<Asking> candidates = regimes.keySet().stream()
                .filter(a -> model.owed.stream().anyMatch(o -> o.asking == a && !model.isEntitled(o)))
                .toList();
        if (candidates.isEmpty() || random.nextInt(3) == 0) {
            return;
        }
        Asking asking = candidates.get(random.nextInt(candidates.size()));
        String at = "/v1/regimes/" + regimes.get(asking) + "/admission";
        String of = "?form=" + form;
        boolean was = model.isAdmitted(asking, instants.size());
        as("bo-chinh-tri")
                .header("If-Match", as("quan-tri").get(at + of).header("ETag"))
                .body("{\"reason\":\"x\"}")
                .post(at + (was ? "/withdraw" : "") + of)
                .then()
                .statusCode(200);
        recorded(
                "(select max(at) from form_admission where regime_id = '" + regimes.get(asking) + "')",
                () -> model.admissions
                        .computeIfAbsent(asking, a -> new TreeMap<>())
                        .put(instants.size(), !was));
    }

    private Planned planned(int turn) {
        List<Body> alive = model.bodies.stream().filter(b -> b != ended).toList();
        List<Body> committees = alive.stream()
                .filter(b -> b.track().equals("government") && b != late)
                .toList();
        Body issuer = turn <= 2 || random.nextInt(2) == 0
                ? committees.get(0)
                : committees.get(random.nextInt(committees.size()));
        List<List<Body>> addressees = new ArrayList<>();
        if (turn > 2 && random.nextInt(8) == 0) {
            addressees.add(List.of(issuer));
        } else {
            boolean anywhere = turn > 2 && random.nextInt(5) == 0;
            List<Body> those = alive.stream()
                    .filter(b -> anywhere || b.place().liesIn(issuer.place(), ISSUED))
                    .filter(b -> b.place() != model.places.get(0))
                    .toList();
            Map<String, List<Body>> byKind = new TreeMap<>(those.stream()
                    .collect(Collectors.groupingBy(b -> b.level() + (random.nextInt(3) == 0 ? b.track() : ""))));
            List<List<Body>> kinds = new ArrayList<>(byKind.values());
            Collections.shuffle(kinds, random);
            kinds.stream().limit(turn <= 2 ? 3 : 1 + random.nextInt(3)).forEach(addressees::add);
            if (addressees.size() == 2 && random.nextInt(3) == 0) {
                addressees.set(1, new ArrayList<>(addressees.get(1)));
                addressees.get(1).add(addressees.get(0).get(0));
            }
        }
        if (addressees.isEmpty()) {
            addressees.add(List.of(issuer));
        }
        boolean requested = turn > 2 && random.nextInt(7) == 0;
        int version = turn <= 2 ? 1 : List.of(1, 1, 3, 3, 2).get(random.nextInt(5));
        Map<String, Set<Integer>> suppliers = new HashMap<>();
        if (turn == 2 || random.nextInt(4) == 0) {
            Set<Integer> who = new TreeSet<>(Set.of(random.nextInt(addressees.size())));
            if (random.nextInt(3) == 0) {
                who.add(random.nextInt(addressees.size()));
            }
            suppliers.put("S", who);
        }
        String window = turn <= 2 || random.nextBoolean() ? "decree" : "calendar";
        boolean due = random.nextInt(3) > 0;
        Asking asking = new Asking(turn, issuer, addressees, requested, window, version, suppliers, due);
        return new Planned(asking, plan(asking, form, places(asking), asking.suppliers()));
    }

    private World.PlanOf plan(Asking asking, String form, List<Integer> order, Map<String, Set<Integer>> suppliers) {
        List<Map<String, Object>> indicators = new ArrayList<>();
        for (String code : List.of("S", "R", "M", "N")) {
            Definition its = drafted.get(asking.formVersion()).get(code);
            Map<String, Object> told = world.indicator(code, its.rule());
            told.put("version", its.version());
            told.put("continues", its.continues());
            indicators.add(told);
        }
        World.PlanOf plan = world.planOf(asking.issuer().id()).form(form).asking(asking.formVersion(), indicators);
        Map<String, String> who = new LinkedHashMap<>();
        for (int i = 0; i < asking.addressees().size(); i++) {
            plan.addressee(
                    "w" + i,
                    null,
                    asking.addressees().get(i).stream().map(Body::id).toList());
        }
        order.forEach(i -> who.put("w" + i, asking.requested() ? "requested" : "ordered"));
        Map<String, Object> deadline = !asking.due() ? null : Map.of("day", 10, "month", 11, "rule", "before");
        plan.regime("R" + asking.turn(), "periodic", "P1Y", deadline, asking.window(), who, null, null);
        suppliers.forEach((code, places) ->
                plan.suppliedBy(code, places.stream().map(i -> "w" + i).toArray(String[]::new)));
        return plan;
    }

    /** Notes what is so from the latest of some instants on, which SQL expressions give. */
    private void recorded(String instantsOf, Runnable what) {
        what.run();
        String last = instants.isEmpty() ? "" : instants.get(instants.size() - 1);
        String morning = today + "T01:00:00.000000Z";
        instants.add(world.text("select to_char(greatest('" + (last.compareTo(morning) < 0 ? morning : last)
                + "'::timestamptz, " + instantsOf
                + ") at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"') as t"));
    }

    private void now(Owed o, String state, int version, LocalDate due, Map<String, Figure> answers) {
        Stand before = o.now();
        boolean reviewed = before.reviewed() || state.equals("returned") || state.equals("accepted");
        boolean handedIn = state.equals("submitted") && !before.state().equals("accepted");
        boolean isLate = handedIn && !before.reviewed() && before.due() != null && today.isAfter(before.due());
        o.history.put(instants.size(), new Stand(state, version, before.late() || isLate, reviewed, due, answers));
    }

    private void step(Owed o) {
        Stand at = o.now();
        switch (at.state()) {
            case "open", "returned", "withdrawn", "unit-ended" -> {
                int chance = random.nextInt(10);
                if (chance == 0) {
                    decide(o, "waive", "", "waived", at.due());
                } else if (chance == 1) {
                    LocalDate due = today.plusDays(random.nextInt(40) + 1);
                    if (!due.equals(at.due())) {
                        decide(o, "move", ",\"due\":\"" + due + "\"", at.state(), due);
                    }
                } else {
                    Map<String, Figure> answers = answers();
                    send(o, "ub-lam-son", "submit", report(answers));
                    kept(o, "submitted", at.version() + 1, at.due(), answers);
                }
            }
            case "submitted" -> {
                int chance = random.nextInt(6);
                if (chance < 4) {
                    send(o, "ub-tam-duong", "accept", "{\"early\":true}");
                    kept(o, "accepted", at.version(), at.due(), at.answers());
                } else if (chance == 4) {
                    send(
                            o,
                            "ub-tam-duong",
                            "return",
                            "{\"reasons\":[{\"indicator\":\"S\",\"code\":\"other\",\"text\":\"x\"}]}");
                    kept(o, "returned", at.version(), at.due(), at.answers());
                } else {
                    send(o, "ub-lam-son", "withdraw", "");
                    kept(o, "withdrawn", at.version(), at.due(), at.answers());
                }
            }
            case "accepted" -> {
                if (random.nextInt(3) == 0) {
                    decide(o, "reopen", "", "submitted", at.due());
                } else {
                    restate(o, at);
                }
            }
            default -> {
                String before =
                        o.history.lowerEntry(o.history.lastKey()).getValue().state();
                decide(o, "reopen", "", before, at.due());
            }
        }
    }

    private void restate(Owed o, Stand at) {
        Map<String, Figure> answers = answers();
        answers.put("S", new Figure(BigDecimal.valueOf(3000 + instants.size()), null));
        send(o, "ub-lam-son", "restate", report(answers));
        switch (random.nextInt(4)) {
            case 0 -> send(o, "ub-tam-duong", "restatement/refuse", "{\"reason\":\"x\"}");
            case 1 -> send(o, "ub-lam-son", "restatement/withdraw", "");
            default -> {
                send(o, "ub-tam-duong", "restatement/accept", "");
                kept(o, "accepted", at.version() + 1, at.due(), answers);
            }
        }
    }

    private void decide(Owed o, String step, String more, String state, LocalDate due) {
        send(o, "ub-tam-duong", step, "{\"reason\":\"x\"" + more + "}");
        boolean newVersion = o.now().state().equals("accepted");
        kept(o, state, o.now().version() + (newVersion ? 1 : 0), due, o.now().answers());
    }

    private void kept(Owed o, String state, int version, LocalDate due, Map<String, Figure> answers) {
        String of = " where obligation_id = '" + o.id + "'";
        recorded(
                "(select max(submitted_at) from report_version" + of + "), (select max(at) from review" + of
                        + "), (select max(at) from obligation_decision" + of + ")",
                () -> now(o, state, version, due, answers));
    }

    private void send(Owed o, String actor, String step, String body) {
        String version = world.text("select version::text as t from obligation where id = '" + o.id + "'");
        as(actor)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/v1/obligations/" + o.id + "/" + step)
                .then()
                .statusCode(200);
    }

    private Map<String, Figure> answers() {
        Map<String, Figure> answers = new LinkedHashMap<>();
        for (String code : List.of("S", "M", "N")) {
            answers.put(
                    code,
                    random.nextInt(4) == 0 ? null : new Figure(BigDecimal.valueOf(random.nextInt(2000) - 200), null));
        }
        int down = random.nextInt(500) + 1;
        answers.put(
                "R",
                random.nextInt(5) == 0
                        ? null
                        : new Figure(BigDecimal.valueOf(random.nextInt(down + 1)), BigDecimal.valueOf(down)));
        return answers;
    }

    private static String report(Map<String, Figure> answers) {
        List<String> figures = new ArrayList<>();
        answers.forEach((code, f) -> figures.add("{\"indicator\":\"" + code + "\","
                + (f == null
                        ? "\"notApplicable\":true}"
                        : f.down() == null
                                ? "\"value\":" + f.up() + "}"
                                : "\"numerator\":" + f.up() + ",\"denominator\":" + f.down() + "}")));
        return "{\"reason\":\"đếm lại\",\"figures\":[" + String.join(",", figures) + "]}";
    }

    /** Signs one regime, over what was accepted or over what came in, and compares it at once. */
    private void sign() {
        List<Asking> all = List.copyOf(regimes.keySet());
        Asking asking = all.get(random.nextInt(all.size()));
        boolean accepted = random.nextBoolean();
        if (asking.asked().contains(late) && !told()) {
            return;
        }
        NumbersModel.Total total = model.new Total(o -> o.asking == asking, false, PERIOD_ENDS, instants.size());
        List<Owed> members = model.owed.stream()
                .filter(o -> o.asking == asking && o.now().counts(accepted))
                .toList();
        String sign = "/v1/regimes/" + regimes.get(asking) + "/periods/2024/consolidate";
        var answer = as("ub-tam-duong")
                .body("{\"basis\":\"" + (accepted ? "accepted" : "submitted") + "\"}")
                .post(sign)
                .then();
        if (members.isEmpty()) {
            answer.statusCode(409);
            return;
        }
        JsonNode its = read(answer.statusCode(201).extract().asString());
        String what = "signed " + asking;
        for (Definition definition : model.editions.get(asking.formVersion()).values()) {
            NumbersModel.Measured measured = total.of(definition, accepted);
            BigDecimal value = definition.rule().equals("not-additive") ? null : measured.value(model.places.get(0));
            if (!definition.rule().equals("not-additive")) {
                same(value, figure(its, definition).path("value"), what + " " + definition);
            }
        }
        assertEquals(members.size(), its.path("included").asInt(), what);
        assertEquals(
                model.owed.stream()
                        .filter(o -> o.asking == asking && !members.contains(o))
                        .collect(Collectors.toMap(o -> o.id, o -> NumbersModel.standing(o.now(), today))),
                words(its, "gaps"),
                what);
        Map<String, Integer> versions = new HashMap<>();
        members.forEach(o -> versions.put(o.id, o.now().version()));
        signed.put(regimes.get(asking), List.of(new Signing(its.path("id").asText(), versions)));
        JsonNode why =
                get("ub-tam-duong", "/v1/consolidations/" + its.path("id").asText() + "/explain?indicator=S");
        assertTrue(why.path("matches").asBoolean(), what);
    }

    private void everything() {
        int last = instants.size();
        for (Place place : model.places) {
            for (String window : WINDOWS.keySet()) {
                if (regimes.keySet().stream().noneMatch(a -> a.window().equals(window))) {
                    continue;
                }
                Predicate<Owed> of = o -> o.asking.window().equals(window);
                String which = "&window=" + WINDOWS.get(window);
                check(place, which, model.new Total(of, true, PERIOD_ENDS, last), today, null);
                check(place, which + "&boundaries=asIs", model.new Total(of, true, today, last), today, null);
                explained(place, which, model.new Total(of, true, PERIOD_ENDS, last));
            }
            regimes.forEach((asking, id) -> {
                NumbersModel.Total total = model.new Total(o -> o.asking == asking, false, PERIOD_ENDS, last);
                check(place, "&regime=" + id, total, today, null);
                if (random.nextInt(3) == 0) {
                    explained(place, "&regime=" + id, total);
                }
            });
            unasked(place, last, null);
        }
        for (int moment = 0; moment < last; moment++) {
            List<Place> some = List.of(model.places.get(0), model.places.get(random.nextInt(model.places.size())));
            for (Place place : some) {
                known(place, moment);
            }
        }
        signed.forEach(this::outdated);
    }

    private void known(Place place, int moment) {
        int then = moment;
        String instant = instants.get(moment);
        List<Asking> there = regimes.keySet().stream()
                .filter(a -> model.owed.stream().anyMatch(o -> o.asking == a && o.at(then) != null))
                .toList();
        Asking one = there.get(random.nextInt(there.size()));
        LocalDate day = LocalDate.parse(instant.substring(0, 10));
        unasked(place, moment, instant);
        check(
                place,
                "&window=" + WINDOWS.get(one.window()),
                model.new Total(o -> o.asking.window().equals(one.window()), true, PERIOD_ENDS, moment),
                day,
                instant);
        if (random.nextInt(3) == 0) {
            check(
                    place,
                    "&regime=" + regimes.get(one),
                    model.new Total(o -> o.asking == one, false, PERIOD_ENDS, moment),
                    day,
                    instant);
        }
    }

    /** Without a window: what most are entitled to answer, of what is asked from the area or above. */
    private void unasked(Place place, int moment, String knownAt) {
        record Here(String window, long owe, boolean ofTheWhole, int first) {}
        Here meant = WINDOWS.keySet().stream()
                .map(window -> {
                    List<Owed> its = model.owed.stream()
                            .filter(o -> o.asking.window().equals(window)
                                    && o.at(moment) != null
                                    && (model.isEntitled(o) || model.isAdmitted(o.asking, moment)))
                            .toList();
                    return new Here(
                            window,
                            its.stream()
                                    .filter(o -> o.body.place().liesIn(place, PERIOD_ENDS)
                                            && o.at(moment).isOwed())
                                    .count(),
                            its.stream()
                                    .anyMatch(
                                            o -> place.liesIn(o.asking.issuer().place(), PERIOD_ENDS)),
                            regimes.keySet().stream()
                                    .filter(a -> a.window().equals(window))
                                    .mapToInt(Asking::turn)
                                    .min()
                                    .orElse(99));
                })
                .filter(h -> h.owe() > 0)
                .min((a, b) -> a.ofTheWhole() != b.ofTheWhole()
                        ? a.ofTheWhole() ? -1 : 1
                        : a.owe() != b.owe() ? Long.compare(b.owe(), a.owe()) : a.first() - b.first())
                .orElse(null);
        if (meant != null) {
            String what = place + " at " + knownAt;
            JsonNode totals = get(
                    "quan-tri",
                    "/v1/totals?form=" + form + "&period=2024&area=" + place.id
                            + (knownAt == null ? "" : "&knownAt=" + knownAt));
            assertEquals(
                    WINDOWS.get(meant.window()),
                    totals.at("/window/from").asText() + ".."
                            + totals.at("/window/to").asText(),
                    what);
            assertEquals(meant.owe(), totals.at("/all/expected").asLong(), what);
        }
    }

    private static JsonNode get(String who, String what) {
        return read(as(who).get(what).then().statusCode(200).extract().asString());
    }

    private static JsonNode read(String json) {
        try {
            return EXACT.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(json, e);
        }
    }

    /** The figure of an indicator in its version; nothing where there is none. */
    private static JsonNode figure(JsonNode in, Definition definition) {
        for (JsonNode figure : in.path("figures")) {
            if (figure.path("indicator").asText().equals(definition.code())
                    && figure.path("indicatorVersion").asInt() == definition.version()) {
                return figure;
            }
        }
        return MissingNode.getInstance();
    }

    private void check(Place place, String which, NumbersModel.Total total, LocalDate day, String knownAt) {
        JsonNode totals = get(
                "quan-tri",
                "/v1/totals?form=" + form + "&period=2024&area=" + place.id + which
                        + (knownAt == null ? "" : "&knownAt=" + knownAt));
        String what = place + which + " at " + knownAt;
        named().values().forEach(definition -> {
            JsonNode told = figure(totals, definition);
            NumbersModel.Measured live = total.of(definition, false);
            String of = what + " " + definition;
            same(live.value(place), told.path("value"), of);
            same(total.of(definition, true).value(place), told.at("/accepted/value"), of + " accepted");
            assertEquals(live.reported(place), told.path("reported").asInt(), of);
            assertEquals(live.notApplicable(place), told.path("notApplicable").asInt(), of);
        });
        counts(place, total, day, totals, what);
    }

    private void counts(Place place, NumbersModel.Total total, LocalDate day, JsonNode totals, String what) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Owed o : total.expected(place)) {
            Stand then = total.at(o);
            counts.merge(NumbersModel.standing(then, day), 1, Integer::sum);
            counts.merge("late", then.late() && then.isOwed() ? 1 : 0, Integer::sum);
            counts.merge("expected", then.isOwed() ? 1 : 0, Integer::sum);
            counts.merge("submitted", then.counts(false) ? 1 : 0, Integer::sum);
        }
        for (String word : List.of(
                "expected",
                "submitted",
                "underReview",
                "returned",
                "accepted",
                "late",
                "missing",
                "notDue",
                "withdrawn",
                "unitEnded",
                "waived")) {
            assertEquals(
                    counts.getOrDefault(word, 0), totals.path("all").path(word).asInt(), what + ": " + word);
        }
    }

    private static void same(BigDecimal expected, JsonNode found, String what) {
        BigDecimal its = found.isNumber() ? found.decimalValue() : null;
        assertTrue(
                expected == null ? its == null : its != null && expected.compareTo(its) == 0,
                () -> what + ": expected " + expected + ", found " + found);
    }

    /** Each definition by its version; without one the newest that has answers is meant, else the newest. */
    private void explained(Place place, String which, NumbersModel.Total total) {
        Collection<Definition> named = named().values();
        for (Definition definition : named) {
            explained(place, which + "&indicatorVersion=" + definition.version(), total, definition);
        }
        for (String code : List.of("S", "R", "M")) {
            List<Definition> its =
                    named.stream().filter(d -> d.code().equals(code)).toList();
            explained(
                    place,
                    which,
                    total,
                    its.stream()
                            .filter(d -> total.of(d, false).hasAnswers(place))
                            .findFirst()
                            .orElse(its.get(0)));
        }
    }

    private void explained(Place place, String which, NumbersModel.Total total, Definition definition) {
        JsonNode why = get(
                "quan-tri",
                "/v1/totals/explain?form=" + form + "&indicator=" + definition.code() + "&period=2024&area=" + place.id
                        + which);
        String what = place + which + " " + definition;
        NumbersModel.Measured measured = total.of(definition, false);
        assertEquals(definition.version(), why.path("indicatorVersion").asInt(), what);
        assertTrue(why.path("matches").asBoolean(), what);
        assertTrue(why.path("current").asBoolean(), what);
        same(measured.value(place), why.at("/recomputed/value"), what);
        Map<String, String> left = measured.left(place, today);
        reasons.addAll(left.values());
        Map<String, String> told = words(why, "excluded");
        assertEquals(left, told, what);
    }

    /** Under the first of the definitions that continue one another that of the newest edition that was asked, those first. */
    private Map<Definition, Definition> named() {
        Map<Definition, Definition> named = new LinkedHashMap<>();
        regimes.keySet().stream()
                .map(Asking::formVersion)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .forEach(version ->
                        model.editions.get(version).values().forEach(d -> named.putIfAbsent(model.root(d), d)));
        return named;
    }

    private static Map<String, String> words(JsonNode in, String list) {
        Map<String, String> words = new HashMap<>();
        in.path(list)
                .forEach(e ->
                        words.put(e.path("obligation").asText(), e.path("why").asText()));
        return words;
    }

    private void outdated(String regime, List<Signing> signings) {
        for (Signing signing : signings) {
            boolean isOutdated = model.owed.stream()
                    .filter(o -> signing.versions().containsKey(o.id))
                    .anyMatch(o -> o.now().version() != signing.versions().get(o.id)
                            || !o.now().counts(false));
            boolean told = get("ub-tam-duong", "/v1/consolidations/" + signing.id())
                    .at("/0/outdated")
                    .asBoolean();
            assertEquals(isOutdated, told, "signed of " + regime);
        }
    }
}
