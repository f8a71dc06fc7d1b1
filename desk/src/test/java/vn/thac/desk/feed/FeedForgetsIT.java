package vn.thac.desk.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.thac.desk.World.hear;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.desk.World;
import vn.thac.directory.UnitId;
import vn.thac.testing.PartsResource;
import vn.thac.testing.Told;

/** Whom a plan concerns no more hears nothing more of it, as the services show it to them no more; who still sees it hears all. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "desk"))
class FeedForgetsIT {

    private static final String PROVINCE = "ub-kien-giang";
    private static final String EDUCATION = "so-gddt-kien-giang";
    private static final String HEALTH = "so-y-te-kien-giang";
    private static final String LABOUR = "so-ldtbxh-kien-giang";
    private static final String ABOVE = "tu-lai-chau";

    private static final Map<String, Object> PHRASE = Map.of("key", "lq", "units", List.of(), "vague", true);
    private static final Map<String, Object> CLASS =
            Map.of("key", "xa", "units", List.of(), "selector", Map.of("level", "commune"));

    @Inject
    World world;

    private UnitId province;
    private UnitId education;
    private UnitId health;
    private UnitId labour;
    private UnitId above;
    private UUID plan;
    private String before;

    @BeforeEach
    void a_province_departments_and_who_stands_above() {
        province = unit(PROVINCE);
        education = unit(EDUCATION);
        health = unit(HEALTH);
        labour = unit(LABOUR);
        above = unit(ABOVE);
        plan = Ids.next();
        before = hear("quan-tri", null, 1_000).next();
    }

    private UnitId unit(String reader) {
        UnitId unit = world.unit("Đơn vị " + Ids.next(), null);
        world.post(reader, unit, "work");
        return unit;
    }

    private Set<String> heard(String reader) {
        return Set.copyOf(hear(reader, before, 100).ids());
    }

    private static Set<String> ids(Told... events) {
        return Stream.of(events).map(event -> event.id().toString()).collect(Collectors.toSet());
    }

    private Told amended(long sequence, List<UUID> ancestors) {
        return world.take(World.amended(plan, sequence, 2, province, ancestors, List.of(CLASS)));
    }

    @Test
    void who_answered_for_a_target_hears_no_more_of_the_plan_when_that_is_taken_away() {
        Told issued = world.take(World.issued(plan, province, List.of()));
        Told members = world.take(World.members(plan, 3, List.of(education)));
        Told complete = world.take(World.complete(plan, 4));
        Told given = world.take(World.owner(plan, 5, "T1", health));
        assertEquals(ids(issued, members, complete, given), heard(HEALTH));

        Told taken = world.take(World.owner(plan, 6, "T1", null));
        Told amended = amended(7, List.of());

        assertEquals(ids(given), heard(HEALTH), "what named it, and no more");
        assertEquals(ids(issued, members, complete, given, taken, amended), heard(EDUCATION));
    }

    @Test
    void a_target_that_is_given_to_another_is_told_to_the_other_from_the_first_on() {
        Told issued = world.take(World.issued(plan, province, List.of()));
        Told complete = world.take(World.complete(plan, 3));
        Told given = world.take(World.owner(plan, 4, "T1", health));
        String place = hear(LABOUR, before, 100).next();

        Told moved = world.take(World.owner(plan, 5, "T1", labour));

        assertEquals(ids(given), heard(HEALTH));
        assertEquals(
                ids(issued, complete, given, moved),
                Set.copyOf(hear(LABOUR, place, 100).ids()));

        Told again = world.take(World.owner(plan, 6, "T1", health));

        assertEquals(ids(issued, complete, given, moved, again), heard(HEALTH));
        assertEquals(ids(moved), heard(LABOUR));
    }

    @Test
    void who_answers_for_another_target_or_is_named_besides_hears_on() {
        Told issued = world.take(World.issued(plan, province, List.of()));
        Told members = world.take(World.members(plan, 3, List.of(education)));
        Told complete = world.take(World.complete(plan, 4));
        Told one = world.take(World.owner(plan, 5, "T1", health));
        Told two = world.take(World.owner(plan, 6, "T2", health));
        Told beside = world.take(World.owner(plan, 7, "T3", education));

        Told taken = world.take(World.owner(plan, 8, "T1", null));
        Told lapsed = world.take(World.owner(plan, 9, "T3", null));

        Set<String> all = ids(issued, members, complete, one, two, beside, taken, lapsed);
        assertEquals(all, heard(HEALTH));
        assertEquals(all, heard(EDUCATION));
    }

    @Test
    void what_comes_late_does_not_bring_back_whom_newer_words_have_taken_away() {
        UUID upper = upper();
        Told issued = world.take(World.issued(plan, province, List.of(upper)));
        world.take(World.complete(plan, 3));
        world.take(World.owner(plan, 7, "T1", null));
        Told given = world.take(World.owner(plan, 5, "T1", health));
        world.take(World.resting(plan, 8, upper, List.of(plan)));
        world.take(World.resting(plan, 6, upper, List.of(plan, upper)));
        world.take(World.decided(plan, 4, 1, "lq", "take-out", List.of(labour)));
        world.take(World.members(plan, 2, 1, "lq", List.of(labour)));
        world.tell(issued);
        Told work = world.take(World.work(plan, education));

        assertEquals(ids(given), heard(HEALTH), "what named it, and no more");
        assertEquals(Set.of(), heard(LABOUR));
        assertEquals(Set.of(), shared(ABOVE, work));
        assertEquals(ids(work), heard(EDUCATION));
    }

    @Test
    void who_issued_a_plan_that_an_edition_rests_on_no_more_hears_no_more_of_the_work_under_it() {
        UUID upper = upper();
        world.take(World.issued(plan, province, List.of(plan, upper)));
        world.take(World.complete(plan, 3));
        Told work = world.take(World.work(plan, education));
        assertEquals(true, heard(ABOVE).containsAll(ids(work)));

        amended(4, List.of(plan));
        Told meanwhile = world.take(World.work(plan, education));

        assertEquals(Set.of(), heard(ABOVE));
        assertEquals(true, heard(PROVINCE).containsAll(ids(work, meanwhile)));

        String place = hear(ABOVE, before, 100).next();
        amended(5, List.of(plan, upper));

        assertEquals(
                ids(work, meanwhile), Set.copyOf(hear(ABOVE, place, 100).ids()), "what was passed over comes again");
    }

    @Test
    void a_basis_that_turns_out_to_be_none_is_forgotten_and_others_stay() {
        UUID upper = upper();
        UUID beside = Ids.next();
        world.take(World.issued(beside, health, List.of(beside)));
        world.take(World.complete(beside, 3));
        world.take(World.issued(plan, province, List.of(plan)));
        world.take(World.complete(plan, 3));
        Told work = world.take(World.work(plan, education));
        world.take(World.resting(plan, 4, upper, List.of(plan, upper)));
        world.take(World.resting(plan, 5, beside, List.of(plan, upper, beside)));
        assertEquals(true, heard(ABOVE).containsAll(ids(work)));

        world.take(World.resting(plan, 6, upper, List.of(plan, beside)));

        assertEquals(Set.of(), heard(ABOVE));
        assertEquals(true, heard(HEALTH).containsAll(ids(work)));
    }

    @Test
    void who_is_taken_out_of_a_phrase_hears_no_more_unless_named_besides_or_chosen_again() {
        Told issued = world.take(World.issued(plan, province, List.of(), List.of(CLASS, PHRASE)));
        Told members = world.take(World.members(plan, 1, List.of(education)));
        Told complete = world.take(World.complete(plan, 2));
        Told chosen = world.take(World.decided(plan, 3, 1, "lq", "choose", List.of(education, health, labour)));
        Told joined = world.take(World.members(plan, 4, 1, "lq", List.of(education, health, labour)));
        assertEquals(ids(issued, members, complete, chosen, joined), heard(HEALTH));

        Told out = world.take(World.decided(plan, 5, 1, "lq", "take-out", List.of(education, health)));

        assertEquals(Set.of(), heard(HEALTH));
        assertEquals(ids(issued, members, complete, chosen, joined, out), heard(LABOUR));
        assertEquals(ids(issued, members, complete, chosen, joined, out), heard(EDUCATION), "is of the class too");

        Told again = world.take(World.decided(plan, 6, 1, "lq", "choose", List.of(health)));

        assertEquals(ids(issued, members, complete, chosen, joined, out, again), heard(HEALTH));
    }

    @Test
    void whom_an_edition_names_no_more_hears_on_as_the_plan_is_shown_to_them() {
        Told issued = world.take(World.issued(plan, province, List.of()));
        Told members = world.take(World.members(plan, 3, List.of(education, health)));
        Told complete = world.take(World.complete(plan, 4));

        Told amended = amended(5, List.of());
        Told second = world.take(World.members(plan, 1, 2, "xa", List.of(education)));

        assertEquals(ids(issued, members, complete, amended, second), heard(HEALTH));
    }

    @Test
    void whom_a_regime_goes_to_no_more_hears_no_more_of_its_reports() {
        UUID regime = Ids.next();
        UUID owed = Ids.next();
        world.take(World.issued(plan, province, List.of()));
        world.take(World.complete(plan, 3));
        world.take(World.regime(regime, 1, "regime.opened.v1", plan, List.of(health)));
        Told opened = world.take(World.obligation(owed, 1, "obligation.opened.v1", regime, plan, education));
        assertEquals(true, heard(HEALTH).containsAll(ids(opened)));

        world.take(World.regime(regime, 3, "regime.amended.v1", plan, List.of()));
        world.take(World.regime(regime, 2, "regime.amended.v1", plan, List.of(health, labour)));
        Told submitted = world.take(World.obligation(owed, 2, "report.submitted.v1", regime, plan, education));

        assertEquals(Set.of(), shared(HEALTH, opened, submitted));
        assertEquals(Set.of(), shared(LABOUR, opened, submitted));
        assertEquals(ids(opened, submitted), shared(EDUCATION, opened, submitted));
        assertEquals(ids(opened, submitted), shared(PROVINCE, opened, submitted));
    }

    @Test
    void whom_a_regime_goes_to_later_is_told_what_was_told_before() {
        UUID regime = Ids.next();
        world.take(World.issued(plan, province, List.of()));
        world.take(World.complete(plan, 3));
        Told begun = world.take(World.regime(regime, 1, "regime.opened.v1", plan, List.of(health)));
        Told opened = world.take(World.obligation(Ids.next(), 1, "obligation.opened.v1", regime, plan, education));
        String place = hear(LABOUR, before, 100).next();

        Told addressed = world.take(World.regime(regime, 2, "regime.addressed.v1", plan, List.of(health, labour)));

        assertEquals(
                ids(begun, opened, addressed),
                Set.copyOf(hear(LABOUR, place, 100).ids()));
        String behind = hear(LABOUR, place, 100).next();
        world.take(World.regime(regime, 3, "regime.amended.v1", plan, List.of(labour)));
        assertEquals(1, hear(LABOUR, behind, 100).ids().size(), "nobody new");
    }

    /** What of these somebody hears. */
    private Set<String> shared(String reader, Told... events) {
        Set<String> all = heard(reader);
        return ids(events).stream().filter(all::contains).collect(Collectors.toSet());
    }

    private UUID upper() {
        UUID upper = Ids.next();
        world.take(World.issued(upper, above, List.of(upper)));
        world.take(World.complete(upper, 3));
        before = hear("quan-tri", null, 1_000).next();
        return upper;
    }
}
