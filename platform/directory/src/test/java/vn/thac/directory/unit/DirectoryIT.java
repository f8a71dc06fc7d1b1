package vn.thac.directory.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.request.Actor;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Access;
import vn.thac.directory.access.Decision;
import vn.thac.directory.access.Duty;
import vn.thac.directory.post.PostRecord;
import vn.thac.directory.post.Posts;
import vn.thac.testing.PartsResource;

/** Units, codes, trees and posts as they stand on a day; and who may act for whom. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class DirectoryIT {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);

    @Inject
    Directory directory;

    @Inject
    Directories directories;

    @Inject
    Posts posts;

    @Inject
    Access access;

    private final UnitId party = UnitId.next();
    private final UnitId province = UnitId.next();
    private final UnitId district = UnitId.next();
    private final UnitId commune = UnitId.next();
    private final UnitId heir = UnitId.next();

    @BeforeEach
    void a_branch_that_loses_its_district_in_2025() {
        String scheme = "t" + Ids.next();
        record(party, "party", "province", null, List.of(), List.of(code(scheme, "p", null)));
        record(
                province,
                "government",
                "province",
                null,
                List.of(parent("leadership", party, LONG_AGO, null)),
                List.of());
        record(
                district,
                "government",
                "district",
                REFORM,
                List.of(parent("command", province, LONG_AGO, null)),
                List.of());
        record(
                commune,
                "government",
                "commune",
                null,
                List.of(parent("command", district, LONG_AGO, REFORM), parent("command", province, REFORM, null)),
                List.of(code(scheme, "26740", REFORM)));
        record(
                heir,
                "government",
                "commune",
                null,
                List.of(),
                List.of(new UnitRecord.Code(scheme, "26740", REFORM, null)));
        this.scheme = scheme;
    }

    private String scheme;

    @Test
    void the_same_code_means_another_unit_after_the_reform() {
        assertEquals(Optional.of(commune), directory.resolve(scheme + ":26740", REFORM.minusDays(1)));
        assertEquals(Optional.of(heir), directory.resolve(scheme + ":26740", REFORM));
        assertEquals(Optional.empty(), directory.resolve(scheme + ":0", REFORM));
        assertEquals(Optional.of(heir), directory.resolve(heir.toString(), REFORM));
    }

    @Test
    void a_rule_picks_who_is_there_on_the_day() {
        Selector below = new Selector("government", null, null, province.toString(), null, null, null);
        assertEquals(Set.of(district, commune), Set.copyOf(directory.select(below, REFORM.minusDays(1))));
        assertEquals(List.of(commune), directory.select(below, REFORM));
        Selector direct = new Selector(null, null, null, province.toString(), "command", true, null);
        assertEquals(List.of(district), directory.select(direct, REFORM.minusDays(1)));
        Selector except =
                new Selector(null, "commune", null, province.toString(), null, null, List.of(commune.toString()));
        assertEquals(List.of(), directory.select(except, REFORM));
        assertEquals(List.of(), directory.select(new Selector(null, null, null, null, null, null, null), REFORM));
    }

    @Test
    void an_older_record_never_overwrites_a_newer() {
        UnitRecord old = unit(commune, "government", "village", null, List.of(), List.of());
        directories.record(List.of(new Directories.Told(old, 0)));
        assertEquals("commune", directory.find(commune, REFORM).orElseThrow().level());
    }

    @Test
    void reading_follows_leadership_and_writing_needs_a_subtree_post_in_command() {
        Actor leader = actor(party, "issue", true);
        assertInstanceOf(Decision.Allowed.class, access.decide(leader, Duty.READ, commune));
        assertInstanceOf(Decision.Denied.class, access.decide(leader, Duty.ISSUE, province));
        Actor gateway = actor(province, "report", true);
        assertEquals(new Decision.Allowed(province), access.decide(gateway, Duty.REPORT, commune));
        assertInstanceOf(Decision.Denied.class, access.decide(gateway, Duty.REVIEW, commune));
        assertInstanceOf(Decision.Denied.class, access.decide(gateway, Duty.READ, party));
        Actor clerk = actor(commune, "report", false);
        assertInstanceOf(Decision.Denied.class, access.decide(clerk, Duty.READ, province));
        assertTrue(access.decide(new Actor("x", Set.of("administrator")), Duty.READ, heir) instanceof Decision.Allowed);
    }

    private Actor actor(UnitId unit, String duty, boolean subtree) {
        String name = "actor-" + Ids.next();
        posts.record(new PostRecord(Ids.next(), name, unit, duty, subtree, LONG_AGO, null), 1);
        return new Actor(name, Set.of());
    }

    private void record(
            UnitId id,
            String track,
            String level,
            LocalDate ends,
            List<UnitRecord.Parent> parents,
            List<UnitRecord.Code> codes) {
        directories.record(List.of(new Directories.Told(unit(id, track, level, ends, parents, codes), 1)));
    }

    private static UnitRecord unit(
            UnitId id,
            String track,
            String level,
            LocalDate ends,
            List<UnitRecord.Parent> parents,
            List<UnitRecord.Code> codes) {
        var names = new ArrayList<>(List.of(new UnitRecord.Name(level, null, LONG_AGO, null)));
        return new UnitRecord(id, "registered", track, "kind", level, null, LONG_AGO, ends, names, codes, parents);
    }

    private static UnitRecord.Parent parent(String tree, UnitId parent, LocalDate from, LocalDate to) {
        return new UnitRecord.Parent(tree, parent, from, to);
    }

    private static UnitRecord.Code code(String scheme, String code, LocalDate to) {
        return new UnitRecord.Code(scheme, code, LONG_AGO, to);
    }
}
