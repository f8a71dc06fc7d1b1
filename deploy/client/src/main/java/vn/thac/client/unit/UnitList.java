package vn.thac.client.unit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import vn.thac.client.ScenarioFailure;

/** The tree as a list in CSV with the columns code, name, kind, level and parent_code: what identity takes in. */
public final class UnitList {

    public static final String HEADER = "code,name,kind,level,parent_code";

    private static final Map<String, Integer> DEPTHS =
            Map.of(Territory.PROVINCE, 1, Territory.DISTRICT, 2, Territory.COMMUNE, 3);

    private UnitList() {}

    public static String write(TerritoryTree tree) {
        var csv = new StringBuilder(HEADER).append('\n');
        for (var each : tree.all()) {
            csv.append(each.code())
                    .append(',')
                    .append(each.name())
                    .append(',')
                    .append(each.kind())
                    .append(',')
                    .append(each.level())
                    .append(',')
                    .append(each.parent())
                    .append('\n');
        }
        return csv.toString();
    }

    /** Without quoting, as the official list has none; a bad line is named. */
    public static TerritoryTree read(Path file) {
        try {
            return parse(Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new ScenarioFailure(
                    "Can't read the list of units " + file + ": give a CSV in UTF-8 with the columns " + HEADER + ".",
                    e);
        } catch (IllegalArgumentException e) {
            throw new ScenarioFailure("The list of units " + file + " can't be used: " + e.getMessage() + ".", e);
        }
    }

    /** The lines of such a file; refused with the reason. */
    public static TerritoryTree parse(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).replace("\uFEFF", "").strip().equals(HEADER)) {
            throw new IllegalArgumentException("its first line must be " + HEADER);
        }
        var rows = new ArrayList<Territory>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                rows.add(row(i + 1, lines.get(i)));
            }
        }
        rows.sort(Comparator.comparingInt(row -> DEPTHS.getOrDefault(row.level(), 4)));
        return new TerritoryTree(rows);
    }

    private static Territory row(int number, String line) {
        var cells = line.strip().split(",", -1);
        if (cells.length != 5) {
            throw new IllegalArgumentException("line " + number + " has " + cells.length + " columns instead of 5");
        }
        return new Territory(cells[0].strip(), cells[1].strip(), cells[2].strip(), cells[3].strip(), cells[4].strip());
    }
}
