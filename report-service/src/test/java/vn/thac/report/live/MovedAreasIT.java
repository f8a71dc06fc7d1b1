package vn.thac.report.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.report.World;
import vn.thac.report.World.UnitState;
import vn.thac.report.rollup.Scope;
import vn.thac.testing.PartsResource;

/** Areas move, whatever the totals are just doing: their nodes hang where they belong, and those below follow. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "report"))
class MovedAreasIT {

    @Inject
    World world;

    @Inject
    RecomputeNodes recomputeNodes;

    private final UUID scope = UUID.randomUUID();
    private UnitId centre;
    private UnitId province;
    private UnitId district;
    private UnitId commune;

    @BeforeEach
    void a_commune_of_a_district_of_a_province() {
        world.today("2024-10-01");
        centre = world.area("Việt Nam", "central", null);
        province = world.area("Lai Châu", "province", centre);
        district = world.area("Tam Đường", "district", province);
        commune = world.area("Bình Lư", "commune", district);
    }

    @Test
    void a_node_that_is_made_while_its_area_moves_hangs_where_the_area_has_gone() {
        QuarkusTransaction.requiringNew().run(() -> {
            mark(district);
            recomputeNodes.batch(Scope.ANY_DEPTH);
            moveTheDistrictBelowTheCentre();
            World.await(() -> hasMoved()
                    || world.count("select count(*) as n from pg_locks where locktype = 'advisory' and not granted")
                            > 0);
        });
        World.await(this::hasMoved);
        world.awaitTotals();

        assertEquals(centre.toString(), of(district, "parent"));
    }

    @Test
    void what_lies_below_an_area_that_rises_rises_with_it() {
        mark(commune);
        World.await(() -> world.count("select count(*) as n from roll_up_node where scope = '" + scope + "'") == 4);
        world.awaitTotals();
        assertEquals("3", of(commune, "depth"));

        moveTheDistrictBelowTheCentre();
        World.await(this::hasMoved);
        world.awaitTotals();

        assertEquals("1", of(district, "depth"));
        assertEquals("2", of(commune, "depth"));
    }

    private void mark(UnitId area) {
        world.database()
                .update(
                        "insert into roll_up_mark (scope, period, area, depth) values (?, '2024', ?, ?)",
                        scope,
                        area,
                        Scope.ANY_DEPTH);
    }

    private void moveTheDistrictBelowTheCentre() {
        world.tellUnit(new UnitState(
                district,
                2,
                "Tam Đường",
                "territory",
                "district",
                null,
                List.of(
                        World.line("area", province, "2000-01-01", "2024-07-01"),
                        World.line("area", centre, "2024-07-01", null)),
                null,
                List.of()));
    }

    private boolean hasMoved() {
        return world.count("select count(*) as n from known_unit where version = 2 and id = '" + district + "'") == 1;
    }

    private String of(UnitId area, String column) {
        return world.text("select " + column + "::text as t from roll_up_node where scope = '" + scope
                + "' and area = '" + area + "'");
    }
}
