package vn.thac.testing.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.thac.core.Id;

/** Which package may know which. */
final class Arrows {

    private static final SliceAssignment EACH_PACKAGE = new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "each package";
        }
    };

    private Arrows() {}

    static ArchRule noCircles() {
        return slices().assignedFrom(EACH_PACKAGE).should().beFreeOfCycles().as("no circle between packages");
    }

    static List<ArchRule> backIn(Class<?> root, List<Class<?>> order) {
        List<ArchRule> rules = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            String[] before = Stream.concat(Stream.of(root), order.subList(0, i + 1).stream())
                    .map(Class::getPackageName)
                    .toArray(String[]::new);
            rules.add(noClasses()
                    .that()
                    .resideInAPackage(order.get(i).getPackageName())
                    .should()
                    .dependOnClassesThat(below(root).and(DescribedPredicate.not(resideInAnyPackage(before))))
                    .as(order.get(i).getPackageName() + " knows of its module only " + List.of(before)));
        }
        return rules;
    }

    static List<ArchRule> apart(Class<?> root, List<Class<?>> packages) {
        List<ArchRule> rules = new ArrayList<>();
        for (Class<?> one : packages) {
            rules.addAll(backIn(root, List.of(one)));
            rules.add(noClasses()
                    .that()
                    .resideOutsideOfPackage(one.getPackageName())
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(one.getPackageName())
                    .as("nobody knows " + one.getPackageName()));
        }
        return rules;
    }

    static ArchRule usesOnly(Class<?> root, List<Class<?>> libraries) {
        String[] allowed = Stream.concat(Stream.of(root, Id.class), libraries.stream())
                .map(type -> type.getPackageName() + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ours() + "..").and(DescribedPredicate.not(resideInAnyPackage(allowed))))
                .as("of our code it uses only " + List.of(allowed));
    }

    private static DescribedPredicate<JavaClass> below(Class<?> root) {
        return resideInAPackage(root.getPackageName() + "..");
    }

    private static String ours() {
        String core = Id.class.getPackageName();
        return core.substring(0, core.lastIndexOf('.'));
    }
}
