package vn.thac.kept;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A data folder of its time, as one file: the databases with the scripts that made their tables, the events, and what
 * was answered.
 *
 * @param now what time it was, by the services' clock
 * @param databases by the name of the service's database
 */
record Fixture(
        OffsetDateTime now, Map<String, KeptDatabase> databases, List<KeptEvent> events, List<KeptAnswer> answers) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FileTime NO_TIME = FileTime.fromMillis(0);

    /**
     * One service's database.
     *
     * @param scripts the migrations that had run, in the order in which they ran
     * @param rows CSV by table
     */
    record KeptDatabase(Map<String, String> scripts, Map<String, String> rows) {

        /** The same with the rows of these tables missing. */
        KeptDatabase without(Set<String> tables) {
            Map<String, String> rest = new TreeMap<>(rows);
            rest.keySet().removeAll(tables);
            return new KeptDatabase(scripts, rest);
        }
    }

    /** What a service answered to somebody's question. */
    record KeptAnswer(String service, String path, String actor, int status, JsonNode body) {}

    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            put(zip, "now.txt", now.toString());
            for (Map.Entry<String, KeptDatabase> database : databases.entrySet()) {
                String folder = "databases/" + database.getKey() + "/";
                for (Map.Entry<String, String> script :
                        database.getValue().scripts().entrySet()) {
                    put(zip, folder + "scripts/" + script.getKey(), script.getValue());
                }
                for (Map.Entry<String, String> table :
                        database.getValue().rows().entrySet()) {
                    put(zip, folder + "rows/" + table.getKey() + ".csv", table.getValue());
                }
            }
            put(zip, "events.jsonl", lines(events));
            put(zip, "answers.jsonl", lines(answers));
        }
    }

    static Fixture read(Path file) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        Map<String, KeptDatabase> databases = new TreeMap<>();
        entries.forEach((name, text) -> {
            String[] steps = name.split("/");
            if (steps.length == 4) {
                KeptDatabase database = databases.computeIfAbsent(
                        steps[1], each -> new KeptDatabase(new TreeMap<>(new ScriptOrder()), new TreeMap<>()));
                if (steps[2].equals("scripts")) {
                    database.scripts().put(steps[3], text);
                } else {
                    database.rows().put(steps[3].substring(0, steps[3].length() - ".csv".length()), text);
                }
            }
        });
        return new Fixture(
                OffsetDateTime.parse(entries.get("now.txt")),
                databases,
                parsed(entries.getOrDefault("events.jsonl", ""), KeptEvent.class),
                parsed(entries.getOrDefault("answers.jsonl", ""), KeptAnswer.class));
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String lines(List<?> values) {
        StringBuilder lines = new StringBuilder();
        for (Object value : values) {
            try {
                lines.append(JSON.writeValueAsString(value)).append('\n');
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }
        return lines.toString();
    }

    private static <T> List<T> parsed(String lines, Class<T> type) throws IOException {
        List<T> values = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                values.add(JSON.readValue(line, type));
            }
        }
        return values;
    }
}
