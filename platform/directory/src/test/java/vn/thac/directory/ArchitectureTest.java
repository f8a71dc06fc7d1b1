package vn.thac.directory;

import org.junit.jupiter.api.Test;
import vn.thac.directory.access.Access;
import vn.thac.directory.heir.Heirs;
import vn.thac.directory.post.PostFacts;
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.facts.UnitFacts;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.testing.house.HouseRules;

/** The directory's packages know each other one way: from whoever may do what back to what units there are. */
class ArchitectureTest {

    @Test
    void the_directory_keeps_the_house_rules() {
        HouseRules.of(UnitId.class)
                .restOnlyInResources()
                .jpaOnlyInRowsAndStores()
                .eventsComeInThroughConsumers()
                .valuesArePlain()
                .namesSayWhat()
                .noCircles()
                .arrowsGoBackIn(
                        Text.class,
                        Vocabulary.class,
                        UnitFacts.class,
                        Directory.class,
                        Heirs.class,
                        PostFacts.class,
                        Access.class)
                .everyPackageIsNullMarked()
                .usesOnly()
                .check();
    }
}
