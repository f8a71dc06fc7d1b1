package vn.thac.testing.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The rules that a module keeps, held against its classes:
 *
 * <pre>HouseRules.ofService(PlanId.class, UnitId.class).check();</pre>
 *
 * A library picks its rules from {@link #of}. Rules that only one module has are checked beside these.
 */
public final class HouseRules {

    private final Class<?> root;
    private final JavaClasses classes;
    private final List<ArchRule> rules = new ArrayList<>();
    private final List<String> breaches = new ArrayList<>();

    private HouseRules(Class<?> root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /** No rule yet, over all classes but tests in the package of {@code root} and below. */
    public static HouseRules of(Class<?> root) {
        return over(
                root,
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackagesOf(root));
    }

    static HouseRules over(Class<?> root, JavaClasses classes) {
        return new HouseRules(root, classes);
    }

    /**
     * All rules of a service.
     *
     * @param libraries a class in the root package of each library of ours that it may use, core apart
     */
    public static HouseRules ofService(Class<?> root, Class<?>... libraries) {
        return of(root).restOnlyInResources()
                .sqlOnlyInStores()
                .jpaOnlyInRowsAndStores()
                .rowsStayInStores()
                .eventsComeInThroughConsumers()
                .valuesArePlain()
                .namesSayWhat()
                .manyRowsHaveTime()
                .noCircles()
                .everyPackageIsNullMarked()
                .usesOnly(libraries)
                .neverMentions(ForeignTables.OF_THE_DIRECTORY);
    }

    public HouseRules restOnlyInResources() {
        return with(Technology.REST.rule());
    }

    public HouseRules sqlOnlyInStores() {
        return with(Technology.SQL.rule());
    }

    public HouseRules jpaOnlyInRowsAndStores() {
        return with(Technology.JPA.rule());
    }

    public HouseRules eventsComeInThroughConsumers() {
        return with(Technology.EVENTS.rule());
    }

    public HouseRules rowsStayInStores() {
        return with(Shape.ROWS_STAY_IN_STORES);
    }

    /** Records hold values: nothing is injected into them, and no transaction begins in them. */
    public HouseRules valuesArePlain() {
        return with(Shape.VALUES_ARE_PLAIN);
    }

    public HouseRules namesSayWhat() {
        return with(Shape.NAMES_SAY_WHAT);
    }

    /** Who takes the rows of a call one by one keeps its key until the last of them is taken. */
    public HouseRules manyRowsHaveTime() {
        return with(Shape.MANY_ROWS_HAVE_TIME);
    }

    /** No two packages need each other, be it through others; the root package counts as one. */
    public HouseRules noCircles() {
        return with(Arrows.noCircles());
    }

    /** Each package, named by one of its classes, knows only those before it, and the root package. */
    public HouseRules arrowsGoBackIn(Class<?>... packagesInOrder) {
        Arrows.backIn(root, List.of(packagesInOrder)).forEach(this::with);
        return this;
    }

    /** Each package, named by one of its classes, knows none of the others of the module, and none knows it. */
    public HouseRules apart(Class<?>... packages) {
        Arrows.apart(root, List.of(packages)).forEach(this::with);
        return this;
    }

    /** Of our own code only its own, core's and these libraries', each named by a class in its root package. */
    public HouseRules usesOnly(Class<?>... libraries) {
        return with(Arrows.usesOnly(root, List.of(libraries)));
    }

    public HouseRules everyPackageIsNullMarked() {
        return with(Shape.EVERY_PACKAGE_IS_NULL_MARKED);
    }

    /** Neither its code nor its SQL speaks of these tables, which are another module's. */
    public HouseRules neverMentions(String tables) {
        return neverMentions(tables, Path.of("src", "main"));
    }

    HouseRules neverMentions(String tables, Path sources) {
        List<String> places = ForeignTables.mentions(sources, tables);
        if (!places.isEmpty()) {
            breaches.add("Nothing names the tables " + tables + "…, but\n" + String.join("\n", places));
        }
        return this;
    }

    /** Holds all rules against the classes; tells every breach of every rule together. */
    public void check() {
        for (ArchRule rule : rules) {
            var result = rule.evaluate(classes);
            if (result.hasViolation()) {
                breaches.add(result.getFailureReport().toString());
            }
        }
        if (rules.isEmpty() || classes.isEmpty()) {
            throw new AssertionError("nothing is checked: " + rules.size() + " rules, " + classes.size() + " classes");
        }
        if (!breaches.isEmpty()) {
            throw new AssertionError(String.join("\n\n", breaches));
        }
    }

    private HouseRules with(ArchRule rule) {
        rules.add(rule);
        return this;
    }
}
