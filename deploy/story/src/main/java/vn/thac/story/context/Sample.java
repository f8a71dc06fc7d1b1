package vn.thac.story.context;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.thac.client.Json;
import vn.thac.client.unit.Territory;
import vn.thac.client.unit.TerritoryTree;
import vn.thac.client.unit.UnitList;

/** The files of deploy/sample, and the tree of territories in them. */
public final class Sample {

    public static final String COUNTRY = "vn";

    private final Path folder;
    private final TerritoryTree territories;

    public Sample(Path root) {
        folder = root.resolve("deploy/sample");
        territories = UnitList.read(folder.resolve("units.csv"));
    }

    public String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + folder + " can't be read", e);
        }
    }

    public JsonNode yaml(String file) {
        return Json.readYaml(text(file));
    }

    public List<Territory> territories() {
        return territories.all();
    }

    public Territory of(String code) {
        return territories.of(code);
    }

    public List<Territory> below(String parent) {
        return territories.below(parent);
    }

    /** The codes from a territory up to the country, itself first. */
    public List<String> upFrom(String code) {
        List<String> line = new ArrayList<>();
        if (!code.equals(COUNTRY)) {
            territories.upFrom(territories.of(code)).forEach(each -> line.add(each.code()));
        }
        line.add(COUNTRY);
        return line;
    }
}
