package vn.thac.testing.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.Session;
import org.jboss.resteasy.reactive.RestResponse;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.inbox.Received;
import vn.thac.core.sql.Database;

/** Only classes with the suffix of a technology touch it. */
enum Technology {
    /**
     * {@code …Query} holds the query parameters of a resource, {@code …Client} asks another system; {@code …Filter} and
     * {@code …Login} stand before pages, {@code …Frame} around them.
     */
    REST(
            List.of("Resource", "Query", "Client", "Filter", "Login", "Frame"),
            resideInAnyPackage(below(Path.class), below(RestResponse.class), "io.vertx..")),
    SQL(
            List.of("Store"),
            resideInAnyPackage(below(Connection.class), "javax.sql..", "io.agroal..", below(Database.class))),
    JPA(
            List.of("Row", "Store"),
            resideInAnyPackage(below(EntityManager.class), below(Session.class), "io.quarkus.hibernate..")),
    EVENTS(
            List.of("Consumer"),
            resideInAnyPackage(below(Consumer.class), below(Producer.class), below(Header.class), below(Incoming.class))
                    .or(isOneOf(EventHandler.class, Received.class)));

    private final List<String> suffixes;
    private final DescribedPredicate<JavaClass> touched;

    Technology(List<String> suffixes, DescribedPredicate<? super JavaClass> touched) {
        this.suffixes = suffixes;
        this.touched = touched.forSubtype();
    }

    ArchRule rule() {
        return noClasses()
                .that(areNotNamed(suffixes))
                .should()
                .dependOnClassesThat(touched)
                .as(name() + " only in classes named …" + String.join(", …", suffixes));
    }

    /** A class counts with the outermost class that it stands in. */
    static DescribedPredicate<JavaClass> areNotNamed(List<String> suffixes) {
        return DescribedPredicate.describe("are not named " + suffixes, type -> {
            JavaClass outer = type;
            while (outer.getEnclosingClass().isPresent()) {
                outer = outer.getEnclosingClass().get();
            }
            return suffixes.stream().noneMatch(outer.getSimpleName()::endsWith);
        });
    }

    private static DescribedPredicate<JavaClass> isOneOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "are one of " + List.of(types), type -> Arrays.stream(types).anyMatch(type::isEquivalentTo));
    }

    private static String below(Class<?> type) {
        return type.getPackageName() + "..";
    }
}
