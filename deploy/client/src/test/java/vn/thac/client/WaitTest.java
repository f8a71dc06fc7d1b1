package vn.thac.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitTest {

    @Test
    void it_looks_until_something_is_there() {
        Iterator<Optional<String>> looks = List.of(
                        Optional.<String>empty(), Optional.<String>empty(), Optional.of("plan"))
                .iterator();
        assertEquals("plan", Wait.forValue(Duration.ofMinutes(1), Duration.ZERO, looks::next, () -> "a plan"));
    }

    @Test
    void it_looks_once_even_without_patience() {
        Wait.until(Duration.ZERO, Duration.ZERO, () -> true, () -> "nothing");
    }

    @Test
    void who_waits_in_vain_says_for_what() {
        ScenarioFailure failure = assertThrows(
                ScenarioFailure.class,
                () -> Wait.until(Duration.ZERO, Duration.ZERO, () -> false, () -> "the mandates of 28-ct-tw to be 3"));
        assertTrue(
                failure.getMessage().matches("Waited \\S+ s in vain for the mandates of 28-ct-tw to be 3\\."),
                failure.getMessage());
    }
}
