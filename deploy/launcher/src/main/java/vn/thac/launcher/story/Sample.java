package vn.thac.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of deploy/sample, and the tree of territories in them. */
final class Sample {

    static final String COUNTRY = "vn";

    private final Path folder;
    private final Map<String, Territory> territories = new LinkedHashMap<>();

    /** One line of units.csv. */
    record Territory(String code, String name, String kind, String level, String parent) {

        String area() {
            return "dvhc:" + code;
        }

        String committee() {
            return "ubnd:" + code;
        }

        /** As it stands before the name of a unit: "huyện Tam Đường". */
        String called() {
            return kind + " " + name;
        }
    }

    Sample(Path root) {
        folder = root.resolve("deploy/sample");
        text("units.csv").lines().skip(1).map(Sample::read).forEach(each -> territories.put(each.code(), each));
    }

    private static Territory read(String line) {
        var cells = line.split(",", -1);
        return new Territory(cells[0], cells[1], cells[2], cells[3], cells[4].isEmpty() ? COUNTRY : cells[4]);
    }

    String text(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample " + folder + " can't be read", e);
        }
    }

    JsonNode yaml(String file) {
        return Json.readYaml(text(file));
    }

    List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    Territory of(String code) {
        return territories.get(code);
    }

    List<Territory> under(String parent) {
        return territories.values().stream().filter(each -> each.parent().equals(parent)).toList();
    }

    /** The codes from a territory up to the country, itself first. */
    List<String> upFrom(String code) {
        var line = new ArrayList<String>();
        for (var at = code; !at.equals(COUNTRY); at = territories.get(at).parent()) {
            line.add(at);
        }
        line.add(COUNTRY);
        return line;
    }
}
