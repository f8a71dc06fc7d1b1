package vn.thac.plan;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.plan.board.CascadeBoardResource;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.PlanRow;

/** The shape of the service; each rule is shown to fail on a class that breaks it. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(PlanId.class, PlanPackage.class, CascadeBoardResource.class);

    private static final DescribedPredicate<JavaClass> TECHNICAL = new DescribedPredicate<>("technical") {
        @Override
        public boolean test(JavaClass type) {
            JavaClass outer = type.getEnclosingClass().orElse(type);
            return outer.getSimpleName().matches(".*(Resource|Consumer|Store|Row|Worker|Filter|View|Answers)");
        }
    };

    private static final ArchRule ONLY_STORES_SPEAK_SQL = noClasses()
            .that(DescribedPredicate.not(TECHNICAL))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Database.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..");

    private static final ArchRule ONLY_ROWS_AND_STORES_TOUCH_JPA = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.persistence..", "org.hibernate..", PanacheEntityBase.class.getPackageName() + "..");

    private static final ArchRule ROWS_STAY_IN_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private static final ArchRule ONLY_RESOURCES_SPEAK_REST = noClasses()
            .that(DescribedPredicate.not(TECHNICAL))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "org.apache.kafka..");

    private static final ArchRule VALUES_ARE_PLAIN = noClasses()
            .that()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..", "jakarta.transaction..");

    private static final ArchRule PACKAGES_KNOW_NO_PLANS = noClasses()
            .that()
            .resideInAnyPackage(PlanPackage.class.getPackageName())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.thac.plan.register..",
                    "vn.thac.plan.draft..",
                    "vn.thac.plan.issue..",
                    "vn.thac.plan.cascade..");

    private static final ArchRule RESOURCES_ARE_NAMED_SO =
            classes().that().areAnnotatedWith(jakarta.ws.rs.Path.class).should().haveSimpleNameEndingWith("Resource");

    @Test
    void only_stores_speak_sql() {
        ONLY_STORES_SPEAK_SQL.check(SERVICE);
        assertThrows(AssertionError.class, () -> ONLY_STORES_SPEAK_SQL.check(only(SpeaksSql.class)));
    }

    @Test
    void only_rows_and_stores_touch_jpa() {
        ONLY_ROWS_AND_STORES_TOUCH_JPA.check(SERVICE);
        assertThrows(AssertionError.class, () -> ONLY_ROWS_AND_STORES_TOUCH_JPA.check(only(KeepsItself.class)));
    }

    @Test
    void rows_stay_in_stores() {
        ROWS_STAY_IN_STORES.check(SERVICE);
        assertThrows(AssertionError.class, () -> ROWS_STAY_IN_STORES.check(only(HandsOutRows.class)));
    }

    @Test
    void only_resources_speak_rest() {
        ONLY_RESOURCES_SPEAK_REST.check(SERVICE);
        assertThrows(AssertionError.class, () -> ONLY_RESOURCES_SPEAK_REST.check(only(SpeaksRest.class)));
    }

    @Test
    void values_are_plain() {
        VALUES_ARE_PLAIN.check(SERVICE);
        assertThrows(AssertionError.class, () -> VALUES_ARE_PLAIN.check(only(InjectedValue.class)));
    }

    @Test
    void the_plan_package_knows_nothing_of_the_life_of_plans() {
        PACKAGES_KNOW_NO_PLANS.check(SERVICE);
    }

    @Test
    void what_has_a_path_is_a_resource() {
        RESOURCES_ARE_NAMED_SO.check(SERVICE);
        assertThrows(AssertionError.class, () -> RESOURCES_ARE_NAMED_SO.check(only(SpeaksRest.class)));
    }

    private static JavaClasses only(Class<?> type) {
        return new ClassFileImporter().importClasses(type);
    }

    static class SpeaksSql {
        @Inject
        Database database;
    }

    static class KeepsItself {
        EntityManager entities;
    }

    static class HandsOutRows {
        PlanRow row;
    }

    @jakarta.ws.rs.Path("/bad")
    static class SpeaksRest {}

    record InjectedValue(jakarta.enterprise.inject.Instance<String> wired) {}
}
