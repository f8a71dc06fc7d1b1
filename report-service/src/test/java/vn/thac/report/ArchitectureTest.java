package vn.thac.report;

import vn.thac.report.form.Amount;
import vn.thac.report.obligation.ObligationRow;
import vn.thac.report.period.Period;
import vn.thac.report.review.Reason;
import vn.thac.report.rollup.Node;
import vn.thac.report.target.Target;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;

/** The house style's rules for this service; each is shown to fail on a bad class. */
class ArchitectureTest {

    private static final String ROOT = ReportRefusal.class.getPackageName();

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    private static final ArchRule ONLY_RESOURCES_SPEAK_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .haveSimpleNameNotEndingWith("Query")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..");

    private static final ArchRule ONLY_STORES_SPEAK_SQL = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .and()
            .haveNameNotMatching(".*Store\\$.*")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", Database.class.getPackageName())
            .allowEmptyShould(true);

    private static final ArchRule ONLY_ROWS_AND_STORES_KNOW_JPA = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    EntityManager.class.getPackageName() + "..",
                    "org.hibernate..",
                    PanacheEntityBase.class.getPackageName() + "..");

    private static final ArchRule ROWS_STAY_IN_THEIR_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private static final ArchRule ONLY_CONSUMERS_TAKE_EVENTS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("EventHandler");

    private static final ArchRule VALUES_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "io.quarkus..");

    private static final ArchRule ARITHMETIC_IS_PLAIN = noClasses()
            .that()
            .resideInAnyPackage(Period.class.getPackageName(), Target.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta..", "io.quarkus..");

    private static final ArchRule FEATURES_HAVE_NO_CYCLE =
            slices().matching(ROOT + ".(*)..").should().beFreeOfCycles();

    private static final ArchRule NO_DOUBLE = noClasses()
            .that()
            .resideInAnyPackage(
                    Amount.class.getPackageName(), Node.class.getPackageName(), Target.class.getPackageName())
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Double.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Float.class);

    private static final ArchRule NAMES_SAY_WHAT = classes()
            .that()
            .resideInAPackage(ROOT + "..")
            .should()
            .haveSimpleNameNotEndingWith("Manager")
            .andShould()
            .haveSimpleNameNotEndingWith("Helper")
            .andShould()
            .haveSimpleNameNotEndingWith("Util")
            .andShould()
            .haveSimpleNameNotEndingWith("Impl");

    /** Breaks every rule that a class alone can break. */
    static class BadManager {
        @Inject
        Database database;

        @Inject
        EntityManager entities;

        ObligationRow row;

        Double share;

        @GET
        public Reason reason() {
            return new Reason(null, null, String.valueOf(share));
        }
    }

    private static void holds(ArchRule rule) {
        rule.check(SERVICE);
    }

    private static void failsOnABadClass(ArchRule rule) {
        assertThrows(AssertionError.class, () -> rule.check(new ClassFileImporter().importClasses(BadManager.class)));
    }

    @Test
    void only_resources_speak_http() {
        holds(ONLY_RESOURCES_SPEAK_HTTP);
        failsOnABadClass(ONLY_RESOURCES_SPEAK_HTTP);
    }

    @Test
    void only_stores_speak_sql() {
        holds(ONLY_STORES_SPEAK_SQL);
        failsOnABadClass(ONLY_STORES_SPEAK_SQL);
    }

    @Test
    void only_rows_and_stores_know_jpa() {
        holds(ONLY_ROWS_AND_STORES_KNOW_JPA);
        failsOnABadClass(ONLY_ROWS_AND_STORES_KNOW_JPA);
    }

    @Test
    void rows_stay_in_their_stores() {
        holds(ROWS_STAY_IN_THEIR_STORES);
        failsOnABadClass(ROWS_STAY_IN_THEIR_STORES);
    }

    @Test
    void only_consumers_take_events() {
        holds(ONLY_CONSUMERS_TAKE_EVENTS);
    }

    @Test
    void values_and_arithmetic_know_no_framework() {
        holds(VALUES_KNOW_NO_FRAMEWORK);
        holds(ARITHMETIC_IS_PLAIN);
    }

    @Test
    void features_depend_on_each_other_one_way() {
        holds(FEATURES_HAVE_NO_CYCLE);
    }

    @Test
    void figures_are_exact_decimals() {
        holds(NO_DOUBLE);
    }

    @Test
    void names_say_what_a_class_does() {
        holds(NAMES_SAY_WHAT);
        failsOnABadClass(NAMES_SAY_WHAT);
    }
}
