package vn.thac.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.thac.client.Console;
import vn.thac.parts.Part;
import vn.thac.parts.Trouble;

/** Starts again what died, waiting longer each time it dies soon after; each restart is said in one line. */
final class Supervisor {

    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration STABLE = Duration.ofMinutes(2);

    private final List<Thread> watchers = new ArrayList<>();
    private volatile boolean stopping;

    void watch(List<? extends Part> parts) {
        for (var part : parts) {
            var watcher = new Thread(() -> watch(part), "watch-" + part.name());
            watcher.setDaemon(true);
            watcher.start();
            watchers.add(watcher);
        }
    }

    private void watch(Part part) {
        var wait = FIRST_WAIT;
        long lastDeath = System.nanoTime();
        while (pause(LOOK)) {
            if (part.alive()) {
                continue;
            }
            boolean stable = System.nanoTime() - lastDeath > STABLE.toNanos();
            wait = stable || wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0
                    ? (stable ? FIRST_WAIT : wait.multipliedBy(2))
                    : LONGEST_WAIT;
            lastDeath = System.nanoTime();
            restart(part, wait);
        }
    }

    private void restart(Part part, Duration wait) {
        Console.line("! " + part.name() + " died: starting it again in " + wait.toMillis() / 1000.0 + " s ("
                + part.log() + ")");
        if (!pause(wait)) {
            return;
        }
        long begin = System.nanoTime();
        try {
            part.start();
            Console.line("  " + part.name() + " is back after " + Console.seconds(begin));
        } catch (Trouble trouble) {
            if (!stopping) {
                Console.line("! " + trouble.getMessage());
            }
        }
    }

    private boolean pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !stopping && !Thread.currentThread().isInterrupted();
    }

    /** Nothing is started any more when this returns. */
    void stop() {
        stopping = true;
        watchers.forEach(Thread::interrupt);
        for (var watcher : watchers) {
            try {
                watcher.join(5_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
