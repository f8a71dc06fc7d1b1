package vn.thac.plan.packages;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import vn.thac.plan.sense.PackageSchema;

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

    public static JsonNode schema() {
        try (InputStream in = PackageSchema.class.getResourceAsStream(PackageSchema.RESOURCE)) {
            return PackageReader.stored(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A package written as YAML, of which nobody asks whether it is valid. */
    public static PlanPackage read(String yaml) {
        return PackageReader.typed(PackageReader.tree(yaml.getBytes(StandardCharsets.UTF_8), true));
    }

    public static PlanPackage read() {
        return PackageReader.typed(tree());
    }
}
