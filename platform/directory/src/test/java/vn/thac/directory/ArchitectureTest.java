package vn.thac.directory;

import org.junit.jupiter.api.Test;
import vn.thac.testing.house.HouseRules;

/** What of the house rules a library keeps: it is one store of what is known of the state. */
class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.of(UnitId.class)
                .usesOnly()
                .noCircles()
                .restOnlyInResources()
                .jpaOnlyInRowsAndStores()
                .rowsStayInStores()
                .eventsComeInThroughConsumers()
                .valuesArePlain()
                .namesSayWhat()
                .everyPackageIsNullMarked()
                .check();
    }
}
