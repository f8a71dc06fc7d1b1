package vn.thac.desk;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.testing.house.HouseRules;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.ofService(DeskRefusal.class, UnitId.class).check();
    }
}
