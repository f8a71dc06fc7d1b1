package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import vn.thac.parts.Trouble;

class MainTest {

    @Test
    void a_fixture_is_not_written_over_and_nothing_starts_for_it() {
        String there = Path.of("pom.xml").toString();
        Main.Keep keep = CommandLine.populateCommand(new Main.Keep(), there);

        assertEquals(
                there + " is there already, and a fixture is never changed: take another name.",
                assertThrows(Trouble.class, keep::call).getMessage());
    }
}
