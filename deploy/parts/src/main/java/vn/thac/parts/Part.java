package vn.thac.parts;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** One process that others need: it can be started, asked whether it answers, stopped in order, and broken on purpose. */
public abstract class Part {

    /** Generous, because a busy two-core machine takes its time. */
    private static final Duration USUAL_PATIENCE = Duration.ofMinutes(4);

    private static volatile Duration patience = USUAL_PATIENCE;

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(100);

    private final String name;
    private final Home home;
    private final Child child;

    protected Part(String name, Home home) {
        this.name = name;
        this.home = home;
        this.child = new Child(home, name);
    }

    /** How long anything that this JVM starts may take until it answers. */
    public static void bePatient(Duration most) {
        patience = most;
    }

    public static Duration patience() {
        return patience;
    }

    /** Starts the process; says nothing about readiness. */
    protected abstract void launch();

    /** Whether it does its work now. */
    public abstract boolean answers();

    /** Whether it is well enough to be left alone. */
    public boolean works() {
        return answers();
    }

    protected Home home() {
        return home;
    }

    protected final void run(
            List<String> command, Map<String, String> environment, Predicate<String> withoutVariables) {
        child.start(command, environment, withoutVariables);
    }

    protected String stopSignal() {
        return "TERM";
    }

    public final String name() {
        return name;
    }

    /** Starts it and comes back when it answers. */
    public final void start() {
        launch();
        awaitAnswer();
        settle();
    }

    /** What is to be done in it as soon as it answers. */
    protected void settle() {}

    public final void awaitAnswer() {
        long end = System.nanoTime() + patience.toNanos();
        while (!answers()) {
            if (!alive()) {
                throw new Trouble(name + " ended before it was ready; its last words: \"" + child.lastWords()
                        + "\" (more in " + log() + ").");
            }
            if (System.nanoTime() > end) {
                throw new Trouble(name + " did not answer within " + patience.toMinutes() + " minutes: see " + log()
                        + ". On a slow machine let it take longer: --patience MINUTES.");
            }
            pause(SHORTEST_PAUSE);
        }
    }

    public final void stop() {
        child.stop(stopSignal(), Duration.ofSeconds(20));
    }

    public final boolean alive() {
        return child.running().isPresent();
    }

    public final OptionalLong pid() {
        return child.running().map(process -> OptionalLong.of(process.pid())).orElseGet(OptionalLong::empty);
    }

    /** As `kill -9` does. */
    public final void kill() {
        child.kill();
    }

    /** Freezes it: connections stay open, nothing answers. */
    public final void freeze() {
        child.signalAll("STOP");
    }

    public final void thaw() {
        child.signalAll("CONT");
    }

    public final Path log() {
        return home.log(name);
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting.", e);
        }
    }
}
