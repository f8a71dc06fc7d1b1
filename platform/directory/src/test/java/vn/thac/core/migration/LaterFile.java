package vn.thac.core.migration;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.flywaydb.core.api.resource.LoadableResource;

/** A migration of a later build: it lies under {@code later/}, where this build does not look. */
final class LaterFile extends LoadableResource {

    private final String path;
    private final String name;

    LaterFile(String folder, String name) {
        this.path = folder + "/" + name;
        this.name = name;
    }

    @Override
    public Reader read() {
        return new InputStreamReader(
                Objects.requireNonNull(LaterFile.class.getClassLoader().getResourceAsStream("later/" + path), path),
                StandardCharsets.UTF_8);
    }

    @Override
    public String getAbsolutePath() {
        return path;
    }

    @Override
    public String getAbsolutePathOnDisk() {
        return path;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getRelativePath() {
        return path;
    }
}
