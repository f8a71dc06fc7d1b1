package vn.thac.plan.particulars;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.directory.text.Text;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts.Signer;
import vn.thac.plan.register.PlanHead;

/** What a plan lacks as a document, and whether what is given now is that and nothing else. */
final class Lacking {

    private static final Signer NOBODY = new Signer(null, null, null, null);

    private final PlanHead head;
    private final @Nullable Signer signer;
    private final Faults faults;

    Lacking(PlanHead head, @Nullable Signer signer, Faults faults) {
        this.head = head;
        this.signer = signer;
        this.faults = faults;
    }

    PlanHead headWith(Particulars given) {
        DocumentNumber number = DocumentNumber.orNull(given.number());
        DocumentNumber known =
                number != null && number.isSymbolAlone() && !given.wantsNext() ? head.written() : head.number();
        if (number != null && known != null) {
            faults.add(PlanRefusal.PARTICULAR_KNOWN, "/number", Map.of("known", known.asWritten()));
        }
        if (given.date() != null) {
            checkDate(given.date());
        }
        return head.with(number, given.date(), null);
    }

    /** The new date says more than the old, and nothing else. */
    private void checkDate(DocumentDate given) {
        DocumentDate known = head.date();
        if (known == null) {
            return;
        }
        if (given.precision().compareTo(known.precision()) >= 0) {
            faults.add(PlanRefusal.PARTICULAR_KNOWN, "/date", Map.of("known", known.value()));
        } else if (given.first().isBefore(known.first()) || given.last().isAfter(known.last())) {
            faults.add(
                    PlanRefusal.DATE_NOT_AS_KNOWN,
                    "/date",
                    Map.of("date", given.value(), "from", known.first(), "to", known.last()));
        }
    }

    @Nullable
    Signer signerWith(Particulars particulars) {
        Signer given = particulars.signer();
        if (given == null) {
            return signer;
        }
        Signer all = new Signer(
                part(given, Signer::name, "name"),
                part(given, Signer::title, "title"),
                part(given, Signer::authority, "authority"),
                part(given, Signer::authoritySecondLine, "authoritySecondLine"));
        return all.equals(NOBODY) ? null : all;
    }

    private @Nullable String part(Signer given, Function<Signer, @Nullable String> of, String name) {
        String now = of.apply(given);
        String known = signer == null ? null : of.apply(signer);
        if (now == null) {
            return known;
        }
        if (known != null) {
            faults.add(PlanRefusal.PARTICULAR_KNOWN, "/signer/" + name, Map.of("known", known));
        } else if (Text.clean(now).isBlank()) {
            faults.add(PlanRefusal.PARTICULAR_BLANK, "/signer/" + name, Map.of());
        }
        return Text.clean(now);
    }
}
