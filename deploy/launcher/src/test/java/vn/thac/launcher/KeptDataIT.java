package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.thac.client.event.Settled;
import vn.thac.kept.KeptData;

/** Every data folder that an earlier build left, story told, is read by this one and gives the same answers. */
class KeptDataIT {

    private static final Path FIXTURES = Path.of("..", "kept", "fixtures");

    /** Units that are told again let the totals of their areas be computed again. */
    private static final String COMPUTED = " /asOf:";

    /** A target without a year is judged in none; it was shown as judged once (ADR 66). */
    private static final String UNDATED = "/phase: then \"judged\", now \"undated\"";

    @Test
    void a_kept_folder_starts_gives_the_same_answers_and_goes_on() throws Exception {
        for (Path fixture : fixtures()) {
            KeptData kept = KeptData.read(fixture);
            assertTrue(kept.questions() > 100, "the fixture asks too little");
            try (TestDeployment whole = TestDeployment.over(kept, "kept-it")) {
                List<String> differences = kept.differences(whole.deployment()).stream()
                        .filter(difference -> !difference.endsWith(UNDATED))
                        .toList();
                assertEquals(List.of(), differences, fixture.toString());
                kept.goOn(whole.deployment());
                new Invariants(whole.deployment()).mustHold();
            }
        }
    }

    /** Where no event is known as taken, each is read, and makes what it made then or nothing new. */
    @Test
    void every_kept_event_is_read_from_the_first_on_and_the_answers_are_the_same() throws Exception {
        for (Path fixture : fixtures()) {
            KeptData unread = KeptData.read(fixture).unread();
            try (TestDeployment whole = TestDeployment.over(unread, "unread-it")) {
                Settled.await(whole.deployment(), Duration.ofMinutes(3));
                new Invariants(whole.deployment()).mustHold();
                List<String> differences = unread.differences(whole.deployment()).stream()
                        .filter(difference -> !difference.contains(COMPUTED) && !difference.endsWith(UNDATED))
                        .toList();
                assertEquals(List.of(), differences, fixture.toString());
            }
        }
    }

    private static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES)) {
            List<Path> fixtures = files.filter(file -> file.toString().endsWith(".zip"))
                    .sorted()
                    .toList();
            assertFalse(fixtures.isEmpty(), "no fixture lies in " + FIXTURES.toAbsolutePath());
            return fixtures;
        }
    }
}
