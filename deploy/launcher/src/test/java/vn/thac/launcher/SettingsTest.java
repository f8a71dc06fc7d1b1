package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.thac.parts.Trouble;

class SettingsTest {

    @Command
    static final class Line {
        @Mixin
        private Settings settings;
    }

    private static Settings of(String... arguments) {
        Line line = new Line();
        new CommandLine(line).parseArgs(arguments);
        return line.settings;
    }

    @Test
    void who_says_nothing_waits_four_minutes_and_lets_a_minute_pass() {
        assertEquals(Duration.ofMinutes(4), of().patience());
        assertEquals(Duration.ofSeconds(60), of().downTooLong());
    }

    @Test
    void a_slow_machine_is_given_its_time() {
        assertEquals(Duration.ofMinutes(15), of("--patience", "15").patience());
        assertEquals(Duration.ofSeconds(300), of("--down-too-long", "300").downTooLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1"})
    void no_patience_is_refused_in_one_sentence(String minutes) {
        Trouble none =
                assertThrows(Trouble.class, () -> of("--patience", minutes).patience());
        assertEquals("--patience must be 1 or more, not " + minutes + ".", none.getMessage());
    }

    @Test
    void what_is_busy_is_not_taken_for_down() {
        Trouble soon =
                assertThrows(Trouble.class, () -> of("--down-too-long", "9").downTooLong());
        assertTrue(soon.getMessage().contains("10 or more"), soon.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", ""})
    void what_is_no_number_is_a_mistyped_command(String minutes) {
        assertThrows(CommandLine.ParameterException.class, () -> of("--patience", minutes));
    }
}
