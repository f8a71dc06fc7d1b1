package vn.thac.plan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.DocumentDate;

/**
 * A plan in one of its states; only the steps that are legal exist.
 *
 * <pre>  Draft ──revised──▶ Draft ──issued──▶ Issued ──number, day or signer known──▶ Issued</pre>
 */
public sealed interface Plan {

    PlanId id();

    Issuer issuer();

    /** The sequence of its last event. */
    long version();

    /** Which edition of its text it is; the first until it is amended. */
    int edition();

    PlanHead head();

    /** The day on which it speaks of units: of a plan in force the same for good. */
    LocalDate day(LocalDate today);

    /** Private to its unit; anything but the issuer may still change. */
    record Draft(PlanId id, Issuer issuer, long version, int edition, PlanHead head, List<MandateId> fulfils)
            implements Plan {

        private static final int FIRST_EDITION = 1;

        public static Draft first(Issuer issuer, PlanHead head, List<MandateId> fulfils) {
            return new Draft(PlanId.next(), issuer, 1, FIRST_EDITION, head, fulfils);
        }

        public Draft revised(PlanHead changed) {
            return new Draft(id, issuer, version + 1, edition, changed, fulfils);
        }

        @Override
        public LocalDate day(LocalDate today) {
            return DocumentDate.day(head.date(), null, today);
        }

        /** A plan issued without a day of its own carries the day of its issue. */
        public Issued issued(PlanHead last, Set<PlanId> above, Instant at, DocumentDate today) {
            Set<PlanId> ancestors = new LinkedHashSet<>(above);
            ancestors.add(id);
            PlanHead dated = last.date() == null ? last.with(null, today, null) : last;
            return new Issued(id, issuer, version + 1, edition, dated, ancestors, at);
        }
    }

    /**
     * In force and followed.
     *
     * @param ancestors itself and all that it implements, directly or through others
     */
    record Issued(PlanId id, Issuer issuer, long version, int edition, PlanHead head, Set<PlanId> ancestors, Instant at)
            implements Plan {

        /** Its number or exact day became known. */
        public Issued with(PlanHead known) {
            return new Issued(id, issuer, version + 1, edition, known, ancestors, at);
        }

        @Override
        public LocalDate day(LocalDate today) {
            return DocumentDate.day(head.date(), at, today);
        }
    }
}
