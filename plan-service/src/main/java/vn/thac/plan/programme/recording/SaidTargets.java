package vn.thac.plan.programme.recording;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.sense.PackageCheck;
import vn.thac.plan.target.Target;

/** Targets that come with an entry of the register, read and checked as those of a package; none of them counts others. */
final class SaidTargets {

    private SaidTargets() {}

    /** Empty where something is wrong with them, which is among the faults then. */
    static List<Target> of(@Nullable JsonNode said, Faults faults) {
        if (said == null || said.isNull()) {
            return List.of();
        }
        ObjectNode alone = JsonNodeFactory.instance.objectNode();
        alone.set("targets", said);
        JsonNode tree = PackageReader.part(alone, "");
        Faults its = new Faults();
        PackageCheck.checkTargets(tree, its);
        if (!its.any()) {
            List<Target> targets = PackageReader.typed(tree).targets();
            check(targets, its);
            if (!its.any()) {
                return targets;
            }
        }
        its.list().forEach(faults::add);
        return List.of();
    }

    private static void check(List<Target> targets, Faults faults) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < targets.size(); i++) {
            Target target = targets.get(i);
            if (!keys.add(target.key())) {
                faults.add(PlanRefusal.DUPLICATE_KEY, "/targets/" + i + "/key", Map.of("key", target.key()));
            }
            if (target.measuresAProgramme()) {
                faults.add(
                        PlanRefusal.PROGRAMME_TARGET_COMPOSITE,
                        "/targets/" + i + "/composite",
                        Map.of("key", target.key()));
            }
        }
    }
}
