package vn.thac.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.form.Amount;
import vn.thac.report.period.Period;
import vn.thac.report.period.bad.BadArithmetic;
import vn.thac.report.rollup.Node;
import vn.thac.report.target.Target;
import vn.thac.testing.house.HouseRules;

/** The rules of the house, and those that only this service has; each of these is shown to fail on a bad class. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackagesOf(ReportRefusal.class);

    private static final ArchRule ARITHMETIC_IS_PLAIN = noClasses()
            .that()
            .resideInAnyPackage(
                    Period.class.getPackageName(),
                    Target.class.getPackageName(),
                    Node.class.getPackageName(),
                    BadArithmetic.class.getPackageName())
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..", Database.class.getPackageName());

    private static final ArchRule FIGURES_ARE_EXACT = noClasses()
            .that()
            .resideInAnyPackage(
                    Amount.class.getPackageName(),
                    Node.class.getPackageName(),
                    Target.class.getPackageName(),
                    BadArithmetic.class.getPackageName())
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Double.class, Float.class, double.class, float.class);

    @Test
    void the_rules_of_the_house_are_kept() {
        HouseRules.ofService(ReportRefusal.class, UnitId.class).check();
    }

    @Test
    void arithmetic_is_plain_java() {
        ARITHMETIC_IS_PLAIN.check(SERVICE);
        failsOnABadClass(ARITHMETIC_IS_PLAIN);
    }

    @Test
    void figures_are_exact_decimals() {
        FIGURES_ARE_EXACT.check(SERVICE);
        failsOnABadClass(FIGURES_ARE_EXACT);
    }

    private static void failsOnABadClass(ArchRule rule) {
        JavaClasses bad = new ClassFileImporter().importClasses(BadArithmetic.class);
        assertThrows(AssertionError.class, () -> rule.check(bad));
    }
}
