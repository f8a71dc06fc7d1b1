package vn.thac.parts;

import java.time.Duration;

/** What a starter that was killed left running on a data folder. Only who holds the folder may look. */
public final class Leftovers {

    private Leftovers() {}

    /** Lets the old watchdog finish first: it would take our new processes for the old ones. */
    public static void stop(Home home) {
        new Child(home, Watchdog.NAME).awaitEnd(Duration.ofMinutes(1));
        NotedProcesses.inStopOrder(home).forEach(name -> stop(home, name));
    }

    private static void stop(Home home, String name) {
        new Child(home, name).stop(name.equals("postgres") ? "INT" : "TERM", Duration.ofSeconds(20));
    }
}
