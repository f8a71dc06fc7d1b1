package vn.thac.plan.sense;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every reference to a unit in a package, with its place and the part that the unit has there. */
public final class UnitReferences {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z][a-z0-9-]*:\\S{1,80}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** What a unit is named for. */
    public enum Part {
        /** It issues or is addressed: it is there on the plan's day and can act. */
        ACTS,
        /** It bounds a class: it is there on the plan's day. */
        BOUNDS,
        /** It issued what is cited: perhaps long ago, and it may have ended since. */
        ISSUED
    }

    /** One reference. */
    public record Reference(String unit, String pointer, Part part) {}

    private UnitReferences() {}

    /** References of the wrong shape are left out: the schema names them. */
    public static List<Reference> in(JsonNode tree) {
        At root = At.root(tree);
        List<Reference> found = new ArrayList<>();
        add(root.at("document").at("issuer"), Part.ACTS, found);
        root.each("basis").forEach(basis -> add(basis.at("unit"), Part.ISSUED, found));
        for (At addressee : root.each("addressees")) {
            add(addressee.at("unit"), Part.ACTS, found);
            addressee.each("units").forEach(unit -> add(unit, Part.ACTS, found));
            add(addressee.at("selector").at("under"), Part.BOUNDS, found);
            addressee.at("selector").each("except").forEach(unit -> add(unit, Part.BOUNDS, found));
        }
        return found;
    }

    private static void add(At place, Part part, List<Reference> found) {
        String text = place.text();
        if (text != null && SHAPE.matcher(text).matches()) {
            found.add(new Reference(text, place.pointer(), part));
        }
    }
}
