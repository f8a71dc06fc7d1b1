package vn.thac.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Every reference to a unit in a package, with its place and whether the unit must be able to act. */
public final class UnitReferences {

    private static final Pattern SHAPE =
            Pattern.compile("[a-z][a-z0-9-]*:\\S{1,80}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /**
     * One reference.
     *
     * @param acting whether an area will not do: issuers, addressees
     */
    public record Reference(String unit, String pointer, boolean acting) {}

    private UnitReferences() {}

    /** References of the wrong shape are left out: the schema names them. */
    public static List<Reference> in(JsonNode tree) {
        At root = At.root(tree);
        List<Reference> found = new ArrayList<>();
        add(root.at("document").at("issuer"), true, found);
        root.each("basis").forEach(basis -> add(basis.at("unit"), true, found));
        for (At addressee : root.each("addressees")) {
            add(addressee.at("unit"), true, found);
            addressee.each("units").forEach(unit -> add(unit, true, found));
            add(addressee.at("selector").at("under"), false, found);
            addressee.at("selector").each("except").forEach(unit -> add(unit, false, found));
        }
        return found;
    }

    private static void add(At place, boolean acting, List<Reference> found) {
        String text = place.text();
        if (text != null && SHAPE.matcher(text).matches()) {
            found.add(new Reference(text, place.pointer(), acting));
        }
    }
}
