package vn.thac.story.context;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import vn.thac.client.Deployment;
import vn.thac.client.Service;
import vn.thac.client.Wait;
import vn.thac.client.http.ApiClient;
import vn.thac.client.http.Body;
import vn.thac.client.http.Retry;
import vn.thac.client.unit.Units;

/** What all steps share: who can call, the calendar, the plans and reports so far, and what is printed. */
public final class StoryContext {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final Duration LOOK_EVERY = Duration.ofMillis(40);

    public final Deployment deployment;
    public final Patience patience;
    public final Printer printer = new Printer();
    public final Expectations expect = new Expectations();
    public final ApiClient client;
    public final Sample sample;
    public final People people;
    public final Units units;
    public final Plans plans;
    public final Assignments assignments;
    public final Reports reports;
    public final ExpectedTotals expected;
    public final Inboxes inboxes;

    public StoryContext(Deployment deployment, Patience patience) {
        this.deployment = deployment;
        this.patience = patience;
        client = new ApiClient(deployment, Retry.within(patience.answer()));
        sample = new Sample(deployment.root());
        people = new People(client, deployment.tokens(), sample);
        units = new Units(people.overseer());
        plans = new Plans(this);
        assignments = new Assignments(this);
        reports = new Reports(this);
        expected = new ExpectedTotals(sample);
        inboxes = new Inboxes(this);
    }

    public void say(String sentence) {
        printer.say(sentence);
    }

    public void note(String words) {
        printer.note(words);
    }

    /** Sets the clock of each instance of all services to the morning of a day; the calendar of the story only runs forward. */
    public void day(LocalDate day) {
        Body now = Body.json(Map.of("now", day + "T08:00:00+07:00"));
        for (Service service : Service.values()) {
            people.administrator().putToEach(service, "/v1/clock", now);
        }
        printer.day(DAY.format(day));
    }

    /** Waits for what follows from a change elsewhere. */
    public void await(String what, BooleanSupplier look) {
        Wait.until(patience.consequence(), LOOK_EVERY, look, () -> what);
    }

    <T> T awaitValue(String what, Supplier<Optional<T>> look) {
        return Wait.forValue(patience.consequence(), LOOK_EVERY, look, () -> what);
    }

    void awaitTotal(Supplier<String> what, BooleanSupplier look) {
        Wait.until(patience.rollUp(), LOOK_EVERY, look, what);
    }
}
