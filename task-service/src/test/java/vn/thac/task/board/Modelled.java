package vn.thac.task.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An assignment as the law and the design tell it, written without the code that it is to judge: states are words, days
 * are days, and what each evening left is kept.
 */
final class Modelled {

    private static final Set<String> WORKING = Set.of("assigned", "accepted", "started", "sent-back");

    /** How it stood in the evening. */
    private record Evening(
            String state,
            @Nullable LocalDate due,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate firstDue) {}

    final String id;
    final @Nullable LocalDate original;
    String state = "assigned";

    @Nullable
    LocalDate due;

    int version = 1;

    private @Nullable String before;
    private boolean extended;
    private @Nullable LocalDate extendedFrom;
    private @Nullable LocalDate wish;
    private @Nullable LocalDate firstDay;
    private @Nullable LocalDate firstDue;
    private final TreeMap<LocalDate, Evening> evenings = new TreeMap<>();

    Modelled(String id, @Nullable LocalDate due) {
        this.id = id;
        this.due = due;
        this.original = due;
    }

    /** What somebody tries on a day, with the day that goes with it, if any. */
    record Try(String who, String step, @Nullable LocalDate until, boolean granted) {}

    /** What the answer must be; where it is 200, this is how it stands from now on. */
    int take(Try tried, LocalDate today) {
        if (tried.who().equals("stranger")) {
            return 404;
        }
        if (!sideOf(tried.step()).equals(tried.who())) {
            return 403;
        }
        int answer = step(tried, today);
        if (answer == 200) {
            version++;
            if (!WORKING.contains(state)) {
                wish = null;
            }
        }
        return answer;
    }

    private static String sideOf(String step) {
        return Set.of("accept", "decline", "start", "progress", "complete", "ask-extension")
                        .contains(step)
                ? "holder"
                : "assigner";
    }

    private int step(Try tried, LocalDate today) {
        LocalDate until = tried.until();
        return switch (tried.step()) {
            case "accept" -> move(Set.of("assigned"), "accepted");
            case "decline" -> move(Set.of("assigned"), "declined");
            case "start" -> move(Set.of("assigned", "accepted", "sent-back"), "started");
            case "progress" -> move(Set.of("started"), "started");
            case "complete" -> complete(today);
            case "confirm" -> move(Set.of("completed"), "confirmed");
            case "send-back" -> move(Set.of("completed"), "sent-back");
            case "reassign" -> move(Set.of("declined"), "assigned");
            case "recall" -> recall();
            case "reopen" -> reopen();
            case "extend" -> WORKING.contains(state) || state.equals("declined") ? extend(until, today) : 409;
            case "correct-extension" -> correct(until);
            case "ask-extension" -> ask(until, today);
            case "decide-extension" -> decide(tried, today);
            default -> throw new IllegalArgumentException(tried.step());
        };
    }

    private int move(Set<String> from, String to) {
        if (!from.contains(state)) {
            return 409;
        }
        state = to;
        return 200;
    }

    private int complete(LocalDate today) {
        int answer = move(Set.of("accepted", "started", "sent-back"), "completed");
        if (answer == 200 && firstDay == null) {
            firstDay = today;
            firstDue = due;
        }
        return answer;
    }

    private int recall() {
        if (state.equals("confirmed") || state.equals("recalled")) {
            return 409;
        }
        before = state;
        state = "recalled";
        return 200;
    }

    private int reopen() {
        if (state.equals("confirmed")) {
            state = "completed";
            return 200;
        }
        if (!state.equals("recalled")) {
            return 409;
        }
        state = before;
        return 200;
    }

    private int extend(LocalDate until, LocalDate today) {
        if (due != null && !until.isAfter(due) || until.isBefore(today)) {
            return 422;
        }
        extended = true;
        extendedFrom = due;
        due = until;
        wish = null;
        return 200;
    }

    private int correct(@Nullable LocalDate until) {
        if (!WORKING.contains(state) && !state.equals("declined") || !extended) {
            return 409;
        }
        if (until != null && extendedFrom != null && until.isBefore(extendedFrom)) {
            return 422;
        }
        due = until == null ? extendedFrom : until;
        return 200;
    }

    private int ask(LocalDate until, LocalDate today) {
        if (!WORKING.contains(state)) {
            return 409;
        }
        if (due != null && !until.isAfter(due) || until.isBefore(today)) {
            return 422;
        }
        wish = until;
        return 200;
    }

    private int decide(Try tried, LocalDate today) {
        if (!WORKING.contains(state) || wish == null) {
            return 409;
        }
        if (!tried.granted()) {
            wish = null;
            return 200;
        }
        return extend(tried.until() == null ? wish : tried.until(), today);
    }

    void evening(LocalDate day) {
        evenings.put(day, new Evening(state, due, firstDay, firstDue));
    }

    /** Where it counts in the evening of a day. */
    String bucketOn(LocalDate day) {
        Evening then = evenings.get(day);
        if (then.state().equals("recalled")) {
            return "recalled";
        }
        boolean reported = Set.of("completed", "confirmed").contains(then.state());
        LocalDate judged = reported && then.firstDue() != null ? then.firstDue() : then.due();
        if (judged == null) {
            return "noDeadline";
        }
        boolean late = (reported ? then.firstDay() : day).isAfter(judged);
        if (then.state().equals("confirmed")) {
            return late ? "doneLate" : "doneOnTime";
        }
        return late ? "openOverdue" : "openInTime";
    }

    String stateOn(LocalDate day) {
        return evenings.get(day).state();
    }

    /** How many count where. */
    static Map<String, Integer> board(List<Modelled> all, LocalDate day) {
        Map<String, Integer> counts = new TreeMap<>();
        new ArrayList<>(all).forEach(one -> counts.merge(one.bucketOn(day), 1, Integer::sum));
        return counts;
    }
}
