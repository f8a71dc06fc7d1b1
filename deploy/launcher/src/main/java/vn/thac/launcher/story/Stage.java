package vn.thac.launcher.story;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.thac.launcher.Running;

/** What all scenes share: who can speak, the calendar, the plans and reports so far, and the one who tells it. */
final class Stage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Duration LOOK = Duration.ofMillis(40);

    final Running running;
    final Pace pace;
    final Teller teller = new Teller();
    final Must must = new Must();
    final Wire wire;
    final Sample sample;
    final People people;
    final Units units;
    final Plans plans;
    final Work work;
    final Reports reports;
    final Ledger ledger;
    final Inboxes inboxes;

    Stage(Running running, Pace pace) {
        this.running = running;
        this.pace = pace;
        wire = new Wire(running, pace);
        sample = new Sample(running.root());
        people = new People(wire, running.tokens(), sample);
        units = new Units(this);
        plans = new Plans(this);
        work = new Work(this);
        reports = new Reports(this);
        ledger = new Ledger(sample);
        inboxes = new Inboxes(this);
    }

    void say(String sentence) {
        teller.say(sentence);
    }

    void note(String words) {
        teller.note(words);
    }

    /** Sets the clock of all four services; the calendar of the story only runs forward. */
    void day(LocalDate day, String time) {
        var now = Body.json(Map.of("now", day + "T" + time + ":00+07:00"));
        for (var house : House.values()) {
            people.administrator().put(house, "/v1/clock", now);
        }
        teller.day(DAY.format(day));
    }

    void day(LocalDate day) {
        day(day, "08:00");
    }

    /** What was waited for, and how long that took. */
    record Seen<T>(T value, Duration after) {

        String seconds() {
            return Teller.seconds(after);
        }
    }

    <T> Seen<T> await(String what, Duration patience, Supplier<Optional<T>> look) {
        long begin = System.nanoTime();
        while (true) {
            var found = look.get();
            var passed = Duration.ofNanos(System.nanoTime() - begin);
            if (found.isPresent()) {
                return new Seen<>(found.get(), passed);
            }
            if (passed.compareTo(patience) > 0) {
                throw new Broken("Waited " + Teller.seconds(passed) + " in vain for " + what + ".");
            }
            pause(LOOK);
        }
    }

    Duration await(String what, BooleanSupplier look) {
        return await(what, pace.consequence(), () -> look.getAsBoolean() ? Optional.of(true) : Optional.empty()).after();
    }

    static void pause(Duration length) {
        try {
            Thread.sleep(length.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Broken("Interrupted.");
        }
    }
}
