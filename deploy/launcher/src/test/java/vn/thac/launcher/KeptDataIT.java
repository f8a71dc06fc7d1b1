package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.kept.KeptData;

/** Every data folder that an earlier build left, story told, is read by this one and gives the same answers. */
class KeptDataIT {

    private static final Path FIXTURES = Path.of("..", "kept", "fixtures");

    @Test
    void a_kept_folder_starts_and_gives_the_same_answers() throws Exception {
        List<Path> fixtures;
        try (Stream<Path> files = Files.list(FIXTURES)) {
            fixtures = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
        }
        assertFalse(fixtures.isEmpty(), "no fixture lies in " + FIXTURES.toAbsolutePath());
        for (Path fixture : fixtures) {
            KeptData kept = KeptData.read(fixture);
            assertTrue(kept.questions() > 100, "the fixture asks too little");
            try (TestDeployment whole = TestDeployment.over(kept, "kept-it")) {
                assertEquals(List.of(), kept.differences(whole.deployment()), fixture.toString());
                new Invariants(whole.deployment()).mustHold();
            }
        }
    }
}
