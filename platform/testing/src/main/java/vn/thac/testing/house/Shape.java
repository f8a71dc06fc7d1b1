package vn.thac.testing.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import vn.thac.core.bulk.BulkRow;
import vn.thac.core.bulk.EachRow;
import vn.thac.core.idempotency.Idempotent;

/** What a class of ours looks like, whatever it is for. */
final class Shape {

    static final ArchRule ROWS_STAY_IN_STORES = noClasses()
            .that(Technology.areNotNamed(List.of("Row", "Store")))
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Entity.class)
            .as("entities stay in classes named …Row, …Store");

    static final ArchRule VALUES_ARE_PLAIN = noClasses()
            .that()
            .areRecords()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    Inject.class.getPackageName() + "..",
                    ApplicationScoped.class.getPackageName() + "..",
                    Transactional.class.getPackageName() + "..",
                    "io.quarkus..")
            .as("records know no container")
            .allowEmptyShould(true);

    static final ArchRule NAMES_SAY_WHAT = noClasses()
            .should()
            .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .as("no class is called …Manager, …Helper, …Util or …Impl");

    static final ArchRule MANY_ROWS_HAVE_TIME = classes()
            .that(describe("take many rows", type -> type.getDirectDependenciesFromSelf().stream()
                    .anyMatch(known -> known.getTargetClass().isEquivalentTo(EachRow.class))))
            .should()
            .beAnnotatedWith(describe(
                    "@Idempotent(seconds = BulkRow.SECONDS)",
                    mark -> mark.getRawType().isEquivalentTo(Idempotent.class)
                            && mark.tryGetExplicitlyDeclaredProperty("seconds")
                                    .filter(seconds -> seconds.equals(BulkRow.SECONDS))
                                    .isPresent()))
            .as("whoever takes many rows in a call keeps its key as long as that takes")
            .allowEmptyShould(true);

    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED =
            classes().should(lieInANullMarkedPackage()).as("each package is @NullMarked");

    private Shape() {}

    private static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return new ArchCondition<>("lie in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(
                        type,
                        marked || type.getSimpleName().equals("package-info"),
                        type.getFullName() + " lies in a package without @NullMarked"));
            }
        };
    }
}
