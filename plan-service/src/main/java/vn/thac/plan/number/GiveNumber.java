package vn.thac.plan.number;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.number.NumberStore.Holder;
import vn.thac.plan.number.NumberStore.Series;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.register.Issuer;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.words.Symbols;
import vn.thac.plan.words.WordStore;

/**
 * Gives a document its number: the one that is written, or the next of its series. It counts in the year or term of the
 * document's date, however late it is entered. The rule stands here for issue and for what is given later.
 */
@ApplicationScoped
public class GiveNumber {

    /**
     * Where a request says what it wants.
     *
     * @param number the place of the number that is written
     * @param next the place of the wish for the next
     */
    public record Places(String number, String next) {}

    private final NumberStore numbers;
    private final WordStore words;
    private final Directory directory;
    private final Clock clock;

    GiveNumber(NumberStore numbers, WordStore words, Directory directory, Clock clock) {
        this.numbers = numbers;
        this.words = words;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The head with the number that the plan holds from here on.
     *
     * @param next whether the next number is wished for
     * @param places of what is to be refused
     */
    public PlanHead give(PlanId plan, Issuer issuer, PlanHead head, boolean next, Places places, Faults faults) {
        DocumentDate date = dateOf(head);
        DocumentNumber written = head.number();
        if (next && written != null) {
            faults.add(PlanRefusal.NUMBER_AND_NEXT, places.next(), Map.of("number", written.asWritten()));
            return head;
        }
        if (next) {
            DocumentNumber given = next(plan, issuer, head, date, places.next(), faults);
            return given == null ? head : head.with(given, null, null);
        }
        if (written != null) {
            hold(plan, issuer, head, written, date, places.number(), faults);
        }
        return head;
    }

    /** The plan's exact day may lie in another year or term; a number that it never held alone stays as it is. */
    public void move(PlanId plan, Issuer issuer, PlanHead head, String place, Faults faults) {
        DocumentNumber number = head.number();
        if (number != null && numbers.release(plan)) {
            hold(plan, issuer, head, number, dateOf(head), place, faults);
        }
    }

    /** Says of a draft that its number is another's, while nothing is held yet. */
    public Optional<Fault> taken(Issuer issuer, PlanHead head, String place) {
        DocumentNumber number = head.number();
        return number == null
                ? Optional.empty()
                : numbers.holder(issuer, head.kind(), number, dateOf(head))
                        .map(holder -> taken(issuer, number, holder, place));
    }

    private DocumentDate dateOf(PlanHead head) {
        return head.date() == null ? DocumentDate.ofDay(Vietnam.today(clock)) : head.date();
    }

    /** Where no term of a committee is known, the number may be free after all: it began anew with a congress. */
    private static Fault taken(Issuer issuer, DocumentNumber number, Holder holder, String place) {
        return new Fault(
                isParty(issuer) && !holder.term() ? PlanRefusal.NUMBER_TAKEN_IN_YEAR : PlanRefusal.NUMBER_TAKEN,
                place,
                Map.of("number", number.asWritten(), "plan", holder.plan(), "title", holder.title()));
    }

    private static boolean isParty(Issuer issuer) {
        return issuer.track().equals(Symbols.PARTY);
    }

    private void hold(
            PlanId plan,
            Issuer issuer,
            PlanHead head,
            DocumentNumber number,
            DocumentDate date,
            String place,
            Faults faults) {
        if (!numbers.hold(plan, issuer, head.kind(), number, date)) {
            Holder holder = numbers.holder(issuer, head.kind(), number, date)
                    .orElseThrow(() -> new IllegalStateException("a number is neither free nor held"));
            faults.add(taken(issuer, number, holder, place));
        }
    }

    private @Nullable DocumentNumber next(
            PlanId plan, Issuer issuer, PlanHead head, DocumentDate date, String place, Faults faults) {
        for (int ordinal = 1; ; ordinal++) {
            Series series = numbers.series(issuer, head.kind(), head.written(), date);
            if (isParty(issuer) && !series.term()) {
                faults.add(PlanRefusal.TERM_UNKNOWN, place, Map.of("date", date.last()));
                return null;
            }
            DocumentNumber symbol = symbol(issuer, head, date, series);
            if (symbol == null) {
                faults.add(PlanRefusal.SYMBOL_UNKNOWN, place, Map.of("kind", head.kind()));
                return null;
            }
            // What is free in its series and taken all the same has been written with the symbol of another kind.
            ordinal = Math.max(ordinal, series.last() + 1);
            DocumentNumber next = symbol.numbered(ordinal);
            if (numbers.hold(plan, issuer, head.kind(), next, date)) {
                return next;
            }
        }
    }

    /** As the document writes it, else as such a document of the issuer has it, else as the last number had it. */
    private @Nullable DocumentNumber symbol(Issuer issuer, PlanHead head, DocumentDate date, Series series) {
        if (head.written() != null) {
            return head.written();
        }
        DocumentNumber usual = directory
                .find(issuer.unit(), date.last())
                .map(unit -> words.symbols().usual(head.kind(), unit))
                .orElse(null);
        return usual != null || series.latest() == null || series.latest().symbol() == null ? usual : series.latest();
    }
}
