package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** A plan with every field of the package set, each with a value of its own. */
public final class FullPlan {

    private FullPlan() {}

    public static JsonNode tree() {
        try (InputStream in = FullPlan.class.getResourceAsStream("/full-plan.yaml")) {
            return PackageReader.tree(Objects.requireNonNull(in).readAllBytes(), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PlanPackage read() {
        return PackageReader.typed(tree());
    }
}
