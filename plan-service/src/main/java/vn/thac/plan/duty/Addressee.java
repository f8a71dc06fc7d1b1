package vn.thac.plan.duty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;
import vn.thac.directory.unit.Selector;

/**
 * Somebody that the plan names: a unit, a class of units, a post-holder, a person, a team, society.
 * A phrase may mean several addressees ({@code parts}) or nobody that can be told (vague).
 * Units stand as the text says them ("ubnd:91"); what they meant is fixed beside the text.
 */
public record Addressee(
        String key,
        String name,
        @Nullable Type type,
        @Nullable String level,
        @Nullable String track,
        @Nullable String role,
        @Nullable String unit,
        List<String> units,
        @Nullable Selector selector,
        List<String> parts,
        @Nullable Boolean vague,
        @Nullable Boolean sample,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {

    /** What the text speaks of; society is whoever is no organisation. */
    public enum Type implements WireName {
        UNIT,
        CLASS,
        POST_HOLDER,
        PERSON,
        TEAM,
        SOCIETY
    }

    public Addressee {
        units = Lists.orEmpty(units);
        parts = Lists.orEmpty(parts);
    }

    public Type typeOrDefault() {
        return type == null ? Type.UNIT : type;
    }

    /** Whether the addressee itself, apart from its parts, stands for units. */
    public boolean namesUnits() {
        return unit != null || !units.isEmpty() || selector != null;
    }

    public boolean meansNobodyKnown() {
        return Boolean.TRUE.equals(vague) || (!namesUnits() && parts.isEmpty());
    }

    /** Whether it leaves open which organisations it means, so that it can be said later. Persons and society stay text. */
    public boolean isOpen() {
        return !namesUnits() && parts.isEmpty() && typeOrDefault() != Type.PERSON && typeOrDefault() != Type.SOCIETY;
    }

    /** The same meaning these units. */
    public Addressee meaning(List<String> chosen, @Nullable Selector rule) {
        return new Addressee(
                key, name, type, level, track, role, null, chosen, rule, parts, null, sample, section, doubt, note);
    }

    /** The units that it names by hand, as the text says them, each once. */
    public List<String> named() {
        Set<String> named = new LinkedHashSet<>();
        if (unit != null) {
            named.add(unit);
        }
        named.addAll(units);
        return List.copyOf(named);
    }
}
