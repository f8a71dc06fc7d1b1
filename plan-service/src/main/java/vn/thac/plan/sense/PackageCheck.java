package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refusal;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.DocumentDate;

/** Everything that can be wrong with a package in itself, found in one pass over shape and sense. */
public final class PackageCheck {

    /** Faults beyond the shape with which a tree cannot be read: numbers that are none. */
    public static final Set<Refusal> UNREADABLE =
            Set.of(PlanRefusal.NUMBER_AMBIGUOUS, PlanRefusal.NUMBER_UNREADABLE, PlanRefusal.NUMBER_SAYS_OTHERWISE);

    private PackageCheck() {}

    /** Adds every fault of the package; what depends on units and their days is checked apart. */
    public static void check(JsonNode tree, Surroundings around, Faults faults) {
        PackageSchema.check(tree, faults);
        checkSense(tree, around, faults);
    }

    /** What must hold of sections that change an inherited package before they can be read: shape, keys, real days, numbers. */
    public static void checkParts(JsonNode parts, String pointer, Faults faults) {
        PackageSchema.checkParts(parts, pointer, faults);
        new KeyRules(new At(parts, pointer), faults).checkOnce();
        Faults dates = new Faults();
        new DateRules(new At(parts, pointer), dates).check();
        dates.list().stream()
                .filter(fault -> fault.refusal() == PlanRefusal.IMPOSSIBLE_DATE)
                .forEach(fault -> faults.add(fault.refusal(), fault.pointer(), fault.args()));
        new NumberRules(new At(parts, pointer), faults).checkTexts();
    }

    /** What must hold of targets that come by themselves, outside a plan. */
    public static void checkTargets(JsonNode targets, Faults faults) {
        PackageSchema.checkParts(targets, "", faults);
        NumberRules numbers = new NumberRules(At.root(targets), faults);
        numbers.checkTexts();
        if (!faults.any()) {
            numbers.check();
            new TargetRules(At.root(targets), faults).check();
        }
    }

    /** The document's date, where it says one that exists. */
    public static @Nullable DocumentDate dateOf(JsonNode tree) {
        return new DateRules(At.root(tree), new Faults()).date();
    }

    /** What a date that is given when the plan is issued may make wrong in a text that was checked before. */
    public static void checkDues(JsonNode tree, DocumentDate date, Faults faults) {
        new DateRules(At.root(tree), faults).checkDues(date.first());
    }

    /** A secret that was kept while secrets were taken is not issued once they no longer are. */
    public static void checkSecrecy(JsonNode tree, boolean takesSecrets, Faults faults) {
        DocumentRules.secrecy(At.root(tree).at("document"), takesSecrets, faults);
    }

    /** The rules beyond the schema, for a tree whose shape was checked before. */
    public static void checkSense(JsonNode tree, Surroundings around, Faults faults) {
        At root = At.root(tree);
        new DocumentRules(root, around, faults).check();
        new KeyRules(root, faults).check();
        new AddresseeRules(root, faults).check();
        new BasisRules(root, around, faults).check();
        new DateRules(root, faults).check();
        new DefinitionRules(root, around, faults).check();
        new NumberRules(root, faults).check();
        new ValueRules(root, faults).check();
        new TargetRules(root, faults).check();
        new FrequencyRules(root, faults).check();
        new BudgetRules(root, around, faults).check();
    }
}
