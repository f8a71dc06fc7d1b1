package vn.thac.plan.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PlanPackage;

/** Lines of a basis of which a mandate says what they are, when another text takes the place of the first. */
public final class KeptLinks {

    /** No key of a package begins with it. */
    private static final String UNSAID = "~";

    private final Map<String, PlanId> links;
    private final Map<String, BasisLine> linked;

    /** {@code links}: by the keys of the lines of the text as it stands. */
    public KeptLinks(Map<String, PlanId> links, PlanPackage text) {
        this.links = links;
        this.linked = text.basis().stream()
                .filter(line -> links.containsKey(line.key()))
                .collect(Collectors.toMap(BasisLine::key, line -> line));
    }

    /** Whether a line of the new text cites what the same line cited. */
    public boolean keeps(BasisLine line) {
        return CitedAlike.are(line, linked.get(line.key()));
    }

    /** A line that still cites the same stays linked; the plan of one that was changed stays known, under no line's key. */
    public Map<String, PlanId> in(List<BasisLine> lines) {
        Map<String, PlanId> after = new HashMap<>();
        links.forEach((key, plan) -> {
            boolean same = lines.stream().anyMatch(line -> line.key().equals(key) && keeps(line));
            after.put(same || key.startsWith(UNSAID) ? key : UNSAID + key, plan);
        });
        return after;
    }
}
