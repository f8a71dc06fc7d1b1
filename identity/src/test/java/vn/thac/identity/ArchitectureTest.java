package vn.thac.identity;

import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.testing.house.HouseRules;

class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.ofService(IdentityRefusal.class, UnitId.class).check();
    }
}
