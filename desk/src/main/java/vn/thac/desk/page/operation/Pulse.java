package vn.thac.desk.page.operation;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.thac.desk.page.service.OperationsClient.Watch;
import vn.thac.desk.page.service.OperationsClient.Watch.Check;
import vn.thac.desk.page.service.OperationsClient.Watch.Watched;

/**
 * How a service is doing, in the numbers by which one sees it.
 *
 * @param watch empty where it does not answer
 */
record Pulse(String service, Optional<Watch> watch) {

    private static final String WAITING = "events_waiting";
    private static final String OLDEST = "events_waiting_oldest_seconds";
    private static final String BEHIND = "events_behind";
    private static final String DEAD = "dead_letters_open";
    private static final List<String> SHOWN = List.of(WAITING, OLDEST, BEHIND, DEAD);

    /** So long an event may wait to leave before somebody should look: as long as the service itself takes for held up. */
    private static final Duration HELD_UP = Duration.ofSeconds(30);

    public boolean answers() {
        return watch.isPresent();
    }

    /** What of it is not as it should be. */
    public List<String> down() {
        return watch.stream()
                .flatMap(each -> each.checks().stream())
                .filter(check -> !check.up())
                .map(Check::name)
                .toList();
    }

    public String downNames() {
        return String.join(", ", down());
    }

    /** Events that wait to leave. */
    public OptionalLong waiting() {
        return sum(WAITING);
    }

    public OptionalLong waitedSeconds() {
        return sum(OLDEST);
    }

    /** Events of others that it has still to take. */
    public OptionalLong behind() {
        return sum(BEHIND);
    }

    public OptionalLong deadLetters() {
        return sum(DEAD);
    }

    /** Whether somebody should look. */
    public boolean isUnwell() {
        return watch.map(each -> !each.ready()
                        || deadLetters().orElse(0) > 0
                        || waitedSeconds().orElse(0) >= HELD_UP.toSeconds())
                .orElse(true);
    }

    /** Of which topics it has still to take how much, the most first. */
    public List<Watched> behindOf() {
        return watch.stream()
                .flatMap(each -> each.numbers().stream())
                .filter(line -> line.name().equals(BEHIND) && line.value() > 0)
                .sorted(Comparator.comparingDouble(Watched::value).reversed())
                .toList();
    }

    /** All else that is watched of it. */
    public List<Watched> others() {
        return watch.stream()
                .flatMap(each -> each.numbers().stream())
                .filter(line -> !SHOWN.contains(line.name()))
                .toList();
    }

    /** Over all lines of a number; empty where it is not known. */
    private OptionalLong sum(String name) {
        List<Watched> lines = watch.stream()
                .flatMap(each -> each.numbers().stream())
                .filter(line -> line.name().equals(name))
                .toList();
        return lines.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(
                        Math.round(lines.stream().mapToDouble(Watched::value).sum()));
    }
}
