package vn.thac.task;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.UriInfo;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.junit.jupiter.api.Test;
import vn.thac.core.event.EventHandler;
import vn.thac.core.sql.Database;
import vn.thac.task.assignment.Assignment;
import vn.thac.task.board.BoardResource;
import vn.thac.task.follow.AssignmentResource;
import vn.thac.task.inbox.InboxResource;
import vn.thac.task.plan.PlanStore;

/** Only classes with a technology's suffix touch it, and the domain touches none. Each rule is shown to fail. */
class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(
                    Assignment.class,
                    BoardResource.class,
                    AssignmentResource.class,
                    InboxResource.class,
                    PlanStore.class,
                    TaskRefusal.class);

    private static final ArchRule REST_IN_RESOURCES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("AssignmentFilter")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    private static final ArchRule SQL_IN_STORES = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(packageOf(Database.class), packageOf(AgroalDataSource.class), "java.sql.."));

    private static final ArchRule JPA_IN_ROWS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Row")
            .and()
            .haveSimpleNameNotEndingWith("Store")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    packageOf(EntityManager.class) + "..", packageOf(PanacheEntityBase.class) + ".."));

    private static final ArchRule EVENTS_IN_CONSUMERS = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Consumer")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(EventHandler.class)
            .orShould()
            .dependOnClassesThat()
            .resideInAPackage(packageOf(KafkaConsumer.class) + "..");

    private static final ArchRule DOMAIN_IS_PLAIN = classes()
            .that()
            .resideInAPackage(packageOf(Assignment.class))
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "com.fasterxml.jackson.annotation..",
                    "vn.thac.core",
                    "vn.thac.directory",
                    "vn.thac.core.problem",
                    "vn.thac.core.time",
                    packageOf(TaskRefusal.class),
                    packageOf(Assignment.class)));

    private static final ArchRule NO_CIRCLES =
            slices().matching("vn.thac.task.(*)..").should().beFreeOfCycles();

    @Test
    void rest_is_in_resources() {
        REST_IN_RESOURCES.check(SERVICE);
        assertFails(REST_IN_RESOURCES, BadRest.class);
    }

    @Test
    void sql_is_in_stores() {
        SQL_IN_STORES.check(SERVICE);
        assertFails(SQL_IN_STORES, BadSql.class);
    }

    @Test
    void jpa_is_in_rows() {
        JPA_IN_ROWS.check(SERVICE);
        assertFails(JPA_IN_ROWS, BadEntity.class);
    }

    @Test
    void events_are_taken_in_consumers() {
        EVENTS_IN_CONSUMERS.check(SERVICE);
        assertFails(EVENTS_IN_CONSUMERS, BadHandler.class);
    }

    @Test
    void the_domain_is_plain_java() {
        DOMAIN_IS_PLAIN.check(SERVICE);
        assertFails(DOMAIN_IS_PLAIN, vn.thac.task.assignment.BadDomain.class);
    }

    @Test
    void features_do_not_go_in_circles() {
        NO_CIRCLES.check(SERVICE);
        assertFails(NO_CIRCLES, vn.thac.task.assignment.BadDomain.class, vn.thac.task.raise.BadBack.class);
    }

    private static void assertFails(ArchRule rule, Class<?>... bad) {
        EvaluationResult result = rule.evaluate(new ClassFileImporter().importClasses(bad));
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
    }

    private static String packageOf(Class<?> type) {
        return type.getPackageName();
    }

    static final class BadRest {
        UriInfo uri;
    }

    static final class BadSql {
        Database database;
    }

    static final class BadEntity {
        EntityManager entities;
    }

    static final class BadHandler {
        EventHandler handler;
    }
}
