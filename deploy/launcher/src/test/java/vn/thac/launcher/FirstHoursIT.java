package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.parts.Home;
import vn.thac.parts.Root;

/** docs/first-hours.md, run from its first command to its last against the story's stack, as it stands there. */
@Order(3)
@ExtendWith(ToldStory.Undisturbed.class)
class FirstHoursIT {

    private static final Path FOLDER = TestDeployment.folder("first-hours-it-files");
    private static final Pattern BLOCK = Pattern.compile(
            "(?ms)^(?:[^\\n`]*`(?<file>[A-Za-z]+\\.[a-z]+)`:\\n\\n)?```(?<kind>[a-z]+)\\n(?<text>.*?)^```$");

    /** Which listener needs which programs. */
    private static final Map<String, List<String>> LISTENERS = Map.of(
            "python.txt", List.of("python3"), "java.txt", List.of("java"), "typescript.txt", List.of("tsc", "node"));

    @Test
    void every_command_of_the_first_hours_does_what_it_says(ToldStory story) throws Exception {
        assumeTrue(has("bash") && has("curl") && has("jq"), "SKIPPED: the first hours need bash, curl and jq");
        try {
            for (String each : walk(story.whole())) {
                String heard = Files.readString(FOLDER.resolve(each));
                assertTrue(heard.contains("report.submitted"), each + ": " + heard);
            }
        } finally {
            Home.delete(FOLDER);
        }
    }

    /** Walks through it; answers who listened. */
    private static List<String> walk(TestDeployment whole) throws Exception {
        Files.createDirectories(FOLDER);
        String document = Files.readString(Root.find().resolve("docs/first-hours.md"));
        List<String> listening = new ArrayList<>();
        LISTENERS.forEach((listener, programs) -> {
            if (programs.stream().allMatch(FirstHoursIT::has)) {
                listening.add(listener);
            } else {
                System.err.println("SKIPPED: " + listener + " of docs/first-hours.md: it needs " + programs);
            }
        });
        Path script = FOLDER.resolve("walk.sh");
        Files.writeString(
                script, script(document, listening).replace("localhost:808", "localhost:" + whole.portBase() / 10));
        ProcessBuilder bash = new ProcessBuilder("bash", script.toString())
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("said.log").toFile());
        bash.environment()
                .put("DEMO_PASSWORD", whole.deployment().parts().secrets().demo());
        bash.environment().merge("PATH", tools(), (path, more) -> path + File.pathSeparator + more);
        Process process = bash.start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String said = Files.readString(FOLDER.resolve("said.log"));
        assertTrue(ended, "does not end: " + said);
        assertEquals(0, process.exitValue(), said);
        return listening;
    }

    /** All that is to be typed, in its order; files are written where they are shown. */
    private static String script(String document, List<String> listening) throws IOException {
        StringBuilder script = new StringBuilder("set -euo pipefail\n");
        Map<String, String> files = new LinkedHashMap<>();
        var block = BLOCK.matcher(document);
        while (block.find()) {
            if (block.group("kind").equals("sh")) {
                block.group("text")
                        .lines()
                        .filter(line -> LISTENERS.keySet().stream()
                                .noneMatch(each -> line.contains("> " + each) && !listening.contains(each)))
                        .forEach(line -> script.append(line).append('\n'));
            } else {
                files.put(block.group("file"), block.group("text"));
            }
        }
        assertEquals(3, files.size(), files.keySet().toString());
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
        }
        return script.toString();
    }

    private static boolean has(String program) {
        return Stream.of((System.getenv("PATH") + File.pathSeparator + tools()).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** Where deploy/contracts/check has put what it fetched. */
    private static String tools() {
        return Root.find().resolve("deploy/contracts/node_modules/.bin").toString();
    }
}
