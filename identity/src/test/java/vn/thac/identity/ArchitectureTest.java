package vn.thac.identity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Entity;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thac.core.sql.Database;
import vn.thac.identity.post.Post;
import vn.thac.identity.post.PostRow;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.vocabulary.Vocabulary;

/** Only classes with a technology suffix touch a framework; features do not go in circles. Each rule can fail. */
class ArchitectureTest {

    private static final JavaClasses IDENTITY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackagesOf(IdentityRefusal.class);

    /** {@code …Query} holds the query parameters of a resource. */
    private static final ArchRule REST = only(List.of("Resource", "Query"), "jakarta.ws.rs..", "org.jboss.resteasy..");

    private static final ArchRule SQL =
            only(List.of("Store"), Database.class.getPackageName(), "java.sql..", "io.agroal..");

    private static final ArchRule KAFKA =
            only(List.of("Consumer"), "org.apache.kafka..", "org.eclipse.microprofile.reactive..");

    private static final ArchRule JPA =
            only(List.of("Row", "Store"), "jakarta.persistence..", "org.hibernate..", "io.quarkus.hibernate..");

    private static final ArchRule ROWS_STAY_IN_STORES = noClasses()
            .that(notNamed(List.of("Row", "Store")))
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class);

    private static final ArchRule VALUES_ARE_PLAIN = noClasses()
            .that(notNamed(List.of("Resource", "Store", "Consumer", "Row")))
            .and()
            .areNotAnnotatedWith(ApplicationScoped.class)
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "jakarta.inject..", "jakarta.enterprise..", "jakarta.transaction..", "io.quarkus.."));

    private static final ArchRule NO_CIRCLES = slices().matching(IdentityRefusal.class.getPackageName() + ".(*)..")
            .should()
            .beFreeOfCycles();

    private static ArchRule only(List<String> suffixes, String... packages) {
        return noClasses().that(notNamed(suffixes)).should().dependOnClassesThat(resideInAnyPackage(packages));
    }

    /** A class counts with the outermost class that it stands in. */
    private static DescribedPredicate<JavaClass> notNamed(List<String> suffixes) {
        return DescribedPredicate.describe("are not named " + suffixes, c -> {
            JavaClass outer = c;
            while (outer.getEnclosingClass().isPresent()
                    && !outer.getEnclosingClass().get().isAssignableTo(ArchitectureTest.class)) {
                outer = outer.getEnclosingClass().get();
            }
            String name = outer.getSimpleName();
            return suffixes.stream().noneMatch(name::endsWith);
        });
    }

    /** Not allowed anywhere: a policy that answers HTTP. */
    static class BadPolicy {
        jakarta.ws.rs.core.Response answer;
    }

    /** Not allowed anywhere: a use case that speaks SQL. */
    static class BadReport {
        Database database;
    }

    /** Not allowed anywhere: a value that listens to Kafka. */
    static class BadNotice {
        org.apache.kafka.clients.consumer.ConsumerRecord<String, String> event;
    }

    /** Not allowed anywhere: a value that keeps itself. (No annotation here: a test's beans would join the service.) */
    static class BadUnit {
        jakarta.persistence.EntityManager entities;
    }

    /** Not allowed anywhere: a use case that holds rows. */
    static class BadEnding {
        PostRow row;
    }

    /** Not allowed anywhere: a value with injected parts. */
    static class BadSpan {
        jakarta.inject.Provider<Vocabulary> words;
    }

    private static void holdsAndCanFail(ArchRule rule, Class<?> bad) {
        rule.check(IDENTITY);
        assertTrue(rule.evaluate(new ClassFileImporter().importClasses(bad)).hasViolation(), "must fail on " + bad);
    }

    @Test
    void only_resources_speak_http() {
        holdsAndCanFail(REST, BadPolicy.class);
    }

    @Test
    void only_stores_speak_sql() {
        holdsAndCanFail(SQL, BadReport.class);
    }

    @Test
    void only_consumers_touch_kafka() {
        holdsAndCanFail(KAFKA, BadNotice.class);
    }

    @Test
    void only_rows_and_stores_touch_jpa() {
        holdsAndCanFail(JPA, BadUnit.class);
    }

    @Test
    void rows_stay_in_stores() {
        holdsAndCanFail(ROWS_STAY_IN_STORES, BadEnding.class);
    }

    @Test
    void values_and_rules_are_plain_java() {
        holdsAndCanFail(VALUES_ARE_PLAIN, BadSpan.class);
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        NO_CIRCLES.check(IDENTITY);
        JavaClasses circle = new ClassFileImporter()
                .importClasses(vn.thac.identity.badcircle.one.One.class, vn.thac.identity.badcircle.two.Two.class);
        ArchRule same =
                slices().matching("vn.thac.identity.badcircle.(*)..").should().beFreeOfCycles();
        assertTrue(same.evaluate(circle).hasViolation());
    }

    @Test
    void the_rules_see_the_classes_that_they_speak_of() {
        for (Class<?> feature : List.of(Unit.class, Post.class, Vocabulary.class)) {
            assertTrue(IDENTITY.contain(feature));
        }
        assertFalse(IDENTITY.contain(ArchitectureTest.class));
    }
}
