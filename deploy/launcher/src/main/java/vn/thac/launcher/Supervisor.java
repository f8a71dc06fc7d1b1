package vn.thac.launcher;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.client.Console;
import vn.thac.parts.Part;
import vn.thac.parts.Trouble;

/**
 * Starts again what died, and what runs but has been down for too long; waits longer each time it ends soon after. Each
 * restart is said in one line. What is down only because another thing is away says so itself, and is left alone.
 */
final class Supervisor {

    private static final Duration LOOK = Duration.ofMillis(300);

    /** How often it is asked of each whether it works, which costs more than to see that it runs. */
    private static final Duration QUESTION = Duration.ofSeconds(5);

    private final Duration downTooLong;
    private final List<Thread> watchers = new ArrayList<>();
    private volatile boolean stopping;

    Supervisor(Duration downTooLong) {
        this.downTooLong = downTooLong;
    }

    void watch(List<? extends Part> parts) {
        for (var part : parts) {
            var watcher = new Thread(() -> watch(part), "watch-" + part.name());
            watcher.setDaemon(true);
            watcher.start();
            watchers.add(watcher);
        }
    }

    private void watch(Part part) {
        var backOff = new BackOff();
        var down = new DownFor(downTooLong);
        long asked = System.nanoTime();
        while (pause(LOOK)) {
            if (!part.alive()) {
                restart(part, "died", backOff.ended());
                down.forget();
            } else if (System.nanoTime() - asked > QUESTION.toNanos()) {
                boolean works = works(part);
                asked = System.nanoTime();
                if (works) {
                    backOff.well(asked);
                } else {
                    backOff.unwell();
                }
                if (down.tooLong(works, asked) && part.alive() && !stopping) {
                    part.kill();
                    restart(part, "has been down for " + downTooLong.toSeconds() + " s", backOff.ended());
                    down.forget();
                }
            }
        }
    }

    /** Whatever the question ends with, the next one is asked. */
    private static boolean works(Part part) {
        try {
            return part.works();
        } catch (RuntimeException unwell) {
            return false;
        }
    }

    /** Whatever a start ends with, the part is looked at again. */
    private void restart(Part part, String why, Duration wait) {
        Console.line("! " + part.name() + " " + why + ": starting it again in " + wait.toMillis() / 1000.0 + " s ("
                + part.log() + ")");
        if (!pause(wait)) {
            return;
        }
        long begin = System.nanoTime();
        try {
            part.start();
            Console.line("  " + part.name() + " is back after " + Console.seconds(begin));
        } catch (Trouble trouble) {
            say(trouble.getMessage());
        } catch (RuntimeException unforeseen) {
            say(part.name() + " could not be started: " + unforeseen);
        }
    }

    private void say(@Nullable String trouble) {
        if (!stopping) {
            Console.line("! " + trouble);
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
