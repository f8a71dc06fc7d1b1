package vn.thac.report.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.thac.core.Ids;
import vn.thac.core.WireName;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.report.NextAction;
import vn.thac.report.ObligationId;
import vn.thac.report.PlanId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.period.Period;
import vn.thac.report.regime.Regime;

/** What may be done with a report, where it leads and who is late: against a table and a diary that know no code. */
class StepsProperties {

    private static final LocalDate DUE = LocalDate.of(2024, 11, 9);
    private static final UnitId UNIT = UnitId.next();
    private static final UnitId HEIR = UnitId.next();
    private static final List<UnitId> REVIEWERS = List.of(UnitId.next(), UnitId.next());

    /** Which step leads where; what stands in quotes is the code of a refusal. "restating" is accepted with a proposal. */
    private static final String TABLE = """
            step                   open                   unit-ended             submitted              returned                withdrawn              accepted                 restating              waived              closed
            submit                 submitted              submitted              'report-awaits-review' submitted               submitted              'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            return                 'report-not-submitted' 'report-not-submitted' returned               'report-already-returned' 'report-withdrawn'   'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            accept                 'report-not-submitted' 'report-not-submitted' accepted               'report-already-returned' 'report-withdrawn'   'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            withdraw               'report-not-submitted' 'report-not-submitted' withdrawn              'report-already-returned' 'report-withdrawn'   'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            restate                'report-not-accepted'  'report-not-accepted'  'report-not-accepted'  'report-not-accepted'   'report-not-accepted'  restating                'restatement-pending'  'report-not-accepted' 'report-not-accepted'
            accept-restatement     'report-not-accepted'  'report-not-accepted'  'report-not-accepted'  'report-not-accepted'   'report-not-accepted'  'no-restatement'         accepted               'report-not-accepted' 'report-not-accepted'
            refuse-restatement     'report-not-accepted'  'report-not-accepted'  'report-not-accepted'  'report-not-accepted'   'report-not-accepted'  'no-restatement'         accepted               'report-not-accepted' 'report-not-accepted'
            withdraw-restatement   'report-not-accepted'  'report-not-accepted'  'report-not-accepted'  'report-not-accepted'   'report-not-accepted'  'no-restatement'         accepted               'report-not-accepted' 'report-not-accepted'
            reopen                 'nothing-to-reopen'    'nothing-to-reopen'    'nothing-to-reopen'    'nothing-to-reopen'     'nothing-to-reopen'    submitted                'restatement-pending'  as-before           as-before
            waive                  waived                 waived                 'report-under-review'  waived                  waived                 'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            close                  closed                 closed                 'report-under-review'  closed                  closed                 'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            move                   open                   unit-ended             'report-under-review'  returned                withdrawn              'report-already-accepted' 'report-already-accepted' 'report-not-owed' 'report-not-owed'
            """;

    private static final Map<String, Map<String, String>> LEADS = read();

    private static Map<String, Map<String, String>> read() {
        List<String[]> rows =
                TABLE.lines().map(line -> line.trim().split("\\s+")).toList();
        Map<String, Map<String, String>> table = new HashMap<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int i = 1; i < row.length; i++) {
                table.computeIfAbsent(row[0], step -> new HashMap<>()).put(rows.get(0)[i], row[i]);
            }
        }
        return table;
    }

    /** A step on a day, by one person for the unit and another for the reviewer. */
    record Step(String name, int daysLater) {}

    @Provide
    Arbitrary<List<Step>> walks() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(4, Arbitraries.of("submit", "return", "accept", "withdraw")),
                                Tuple.of(2, Arbitraries.of(new TreeSet<>(LEADS.keySet()))),
                                Tuple.of(1, Arbitraries.just("end"))),
                        Arbitraries.integers().between(0, 12))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    private static Obligation open() {
        return new Obligation(
                ObligationId.next(),
                1,
                new RegimeId(Ids.next()),
                "R1",
                new PlanId(Ids.next()),
                "Kế hoạch",
                UNIT,
                "UBND xã",
                UNIT,
                null,
                Period.of("2024"),
                DUE,
                null,
                null,
                Regime.Early.FLAG,
                null,
                null,
                null,
                null,
                Relation.ORDERED,
                new Progress.Open(),
                false,
                false,
                null,
                REVIEWERS);
    }

    private static String stateOf(Obligation owed) {
        return owed.progress() instanceof Progress.Accepted accepted && accepted.proposer() != null
                ? "restating"
                : owed.progress().state().wire();
    }

    /** One report of the diary. */
    private static final class Entry {
        final boolean afterDue;
        boolean judged;

        Entry(boolean afterDue) {
            this.afterDue = afterDue;
        }
    }

    /** What happened, told without any of the code's words: who is late follows from it. */
    private static final class Diary {
        final List<Entry> reports = new ArrayList<>();
        LocalDate due = DUE;

        @Nullable
        LocalDate firstDue;

        String before = "open";
        int version;
        boolean ended;

        boolean isReviewed() {
            return reports.stream().anyMatch(r -> r.judged);
        }

        /** One of those up to the first that was judged came after its day. */
        boolean isLate() {
            for (Entry report : reports) {
                if (report.afterDue) {
                    return true;
                }
                if (report.judged) {
                    return false;
                }
            }
            return false;
        }
    }

    private static Obligation step(Obligation owed, String step, LocalDate day, Diary diary) {
        Instant now = day.atTime(8, 0).toInstant(ZoneOffset.ofHours(7));
        return switch (step) {
            case "submit" -> owed.after(owed.toSubmit().submit("unit"), now, diary.isReviewed());
            case "return" -> owed.after(owed.toReview().sendBack());
            case "accept" -> owed.after(owed.toReview().accept("reviewer"));
            case "withdraw" -> owed.after(owed.toReview().withdraw());
            case "restate" -> owed.after(owed.toRestate().restate("unit"));
            case "accept-restatement" -> owed.after(owed.toRestate().acceptProposal("reviewer"));
            case "refuse-restatement", "withdraw-restatement" ->
                owed.after(owed.toRestate().dropProposal());
            case "reopen" -> owed.after(owed.toReopen().reopen());
            case "waive" -> owed.after(owed.toRelease().waive());
            case "close" -> owed.after(owed.toRelease().close());
            default -> {
                owed.toRelease();
                yield owed.movedTo(day.plusDays(5));
            }
        };
    }

    private static void write(Diary diary, String step, String was, LocalDate day) {
        switch (step) {
            case "submit" -> {
                diary.reports.add(new Entry(day.isAfter(diary.due)));
                diary.version++;
            }
            case "return", "accept" -> diary.reports.get(diary.reports.size() - 1).judged = true;
            case "accept-restatement" -> diary.version++;
            case "reopen" -> diary.version += was.equals("accepted") ? 1 : 0;
            case "move" -> {
                diary.firstDue = diary.firstDue == null ? diary.due : diary.firstDue;
                diary.due = day.plusDays(5);
            }
            default -> {}
        }
    }

    @Property(tries = 3_000)
    void every_walk_is_that_of_the_table_and_of_the_diary(@ForAll("walks") List<Step> walk) {
        Obligation owed = open();
        Diary diary = new Diary();
        LocalDate day = LocalDate.of(2024, 10, 20);
        long changes = 1;
        for (Step taken : walk) {
            day = day.plusDays(taken.daysLater());
            String was = stateOf(owed);
            if (taken.name().equals("end")) {
                owed = ended(owed, diary, was);
                changes = owed.version();
                continue;
            }
            String leads = LEADS.get(taken.name()).get(was);
            if (leads.startsWith("'")) {
                assertEquals(leads, refusal(owed, taken.name(), day, diary), taken + " of " + was);
                continue;
            }
            if (leads.equals("waived") || leads.equals("closed")) {
                diary.before = was;
            }
            write(diary, taken.name(), was, day);
            owed = step(owed, taken.name(), day, diary);
            changes++;
            assertEquals(leads.equals("as-before") ? diary.before : leads, stateOf(owed), taken + " of " + was);
            assertEquals(changes, owed.version());
            assertEquals(diary.version, owed.progress().reportVersion(), walk.toString());
            assertEquals(diary.isLate(), owed.late(), walk.toString());
            assertEquals(diary.due, owed.due());
            assertEquals(diary.firstDue, owed.originalDue());
            assertSame(owed);
        }
    }

    /** The unit's end passes on what is owed; what was handed in stays as it is. */
    private static Obligation ended(Obligation owed, Diary diary, String was) {
        if (diary.ended || Set.of("waived", "closed").contains(was)) {
            return owed;
        }
        diary.ended = true;
        Obligation passed = owed.passedOn(HEIR, LocalDate.of(2024, 10, 31));
        assertEquals(was.equals("open") ? "unit-ended" : was, stateOf(passed));
        assertEquals(HEIR, passed.owner());
        assertEquals(UNIT, passed.unit());
        assertEquals(owed.version() + 1, passed.version());
        return passed;
    }

    private static String refusal(Obligation owed, String step, LocalDate day, Diary diary) {
        try {
            return "taken: " + stateOf(step(owed, step, day, diary));
        } catch (Refused refused) {
            return "'" + refused.faults().get(0).refusal().code() + "'";
        }
    }

    /** What is stored of it leads back to it. */
    private static void assertSame(Obligation owed) {
        Progress progress = owed.progress();
        ReportState before = progress instanceof Progress.Released released
                ? released.before().state()
                : null;
        String submitter = progress instanceof Progress.Submitted sent
                ? sent.submitter()
                : progress instanceof Progress.Accepted accepted ? accepted.submitter() : "";
        String proposer = progress instanceof Progress.Accepted accepted ? accepted.proposer() : null;
        assertEquals(progress, Progress.of(progress.state(), progress.reportVersion(), submitter, proposer, before));
    }

    /** In each state what is offered is what the table lets through, to whom it is open, and nothing else. */
    @Property(tries = 1_000)
    void what_is_offered_is_what_is_possible(@ForAll("walks") List<Step> walk) {
        Obligation owed = open();
        Diary diary = new Diary();
        for (Step taken : walk) {
            String was = stateOf(owed);
            if (taken.name().equals("end")) {
                owed = ended(owed, diary, was);
            } else if (!LEADS.get(taken.name()).get(was).startsWith("'")) {
                write(diary, taken.name(), was, DUE);
                owed = step(owed, taken.name(), DUE, diary);
            }
            assertOffered(owed);
        }
    }

    private static void assertOffered(Obligation owed) {
        String state = stateOf(owed);
        Set<String> possible = LEADS.entrySet().stream()
                .filter(step -> !step.getValue().get(state).startsWith("'"))
                .map(Map.Entry::getKey)
                .filter(step -> !step.equals("close") || owed.unitEnded() != null)
                .collect(Collectors.toCollection(TreeSet::new));
        List<NextAction> offered = ObligationView.nextActions(owed, false);
        assertEquals(
                possible,
                offered.stream().map(NextAction::action).collect(Collectors.toCollection(TreeSet::new)),
                state);
        Set<String> byOwner = Set.of("submit", "withdraw", "restate", "withdraw-restatement");
        for (String step : possible) {
            List<NextAction> its =
                    offered.stream().filter(a -> a.action().equals(step)).toList();
            assertEquals(
                    byOwner.contains(step) ? List.of(owed.owner()) : REVIEWERS,
                    its.stream().map(NextAction::who).toList(),
                    step);
            String path = step.endsWith("-restatement") ? "restatement/" + step.replace("-restatement", "") : step;
            its.forEach(a -> assertEquals("/v1/obligations/" + owed.id() + "/" + path, a.href()));
            its.forEach(a -> assertEquals(step.equals("submit") ? owed.due() : null, a.by(), step));
        }
    }

    @Test
    void the_table_speaks_of_every_state() {
        Set<String> states =
                Arrays.stream(ReportState.values()).map(WireName::wire).collect(Collectors.toSet());
        states.add("restating");
        LEADS.forEach((step, leads) -> assertEquals(states, leads.keySet(), step));
    }

    @Test
    void a_report_that_came_back_from_review_and_was_taken_back_makes_nobody_late_who_was_in_time() {
        Obligation sent =
                open().after(new Progress.Open().submit("unit"), Instant.parse("2024-11-01T00:00:00Z"), false);
        Obligation again = sent.after(sent.toReview().sendBack());
        again = again.after(again.toSubmit().submit("unit"), Instant.parse("2024-11-02T00:00:00Z"), true);
        again = again.after(again.toReview().withdraw());

        assertFalse(again.after(again.toSubmit().submit("unit"), Instant.parse("2024-12-01T00:00:00Z"), true)
                .late());
    }
}
