package vn.thac.plan.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.time.Vietnam;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;
import vn.thac.plan.document.OwnNode;
import vn.thac.plan.packages.DocumentDate;

/**
 * A plan in one of its states; only the steps that are legal exist.
 *
 * <pre>
 *   Draft ──revised──▶ Draft ─────────────issued───────────▶ Issued ──number, day or signer known, amended──▶ Issued
 *     │ ▲                                   ▲                  │
 *     │ └────returned, taken back────┐      │                  └──ended──▶ Ended (withdrawn, closed, superseded)
 *     └────────submitted──────▶ Submitted ──┘                                closed ──ended──▶ withdrawn, superseded
 * </pre>
 */
public sealed interface Plan {

    PlanId id();

    Issuer issuer();

    /** The sequence of its last event. */
    long version();

    /** Which edition of its text it is; the first until it is amended. */
    int edition();

    PlanHead head();

    Life life();

    /** The day on which it speaks of units: of a plan in force the same for good. */
    LocalDate day(LocalDate today);

    /** The day of the document, on which its issuer is called; an exact one that is given later moves it. */
    LocalDate dated(LocalDate today);

    /** Private to its unit; anything but the issuer may still change. */
    record Draft(PlanId id, Issuer issuer, long version, int edition, PlanHead head, List<MandateId> fulfils)
            implements Plan {

        private static final int FIRST_EDITION = 1;

        public static Draft first(Issuer issuer, PlanHead head, List<MandateId> fulfils) {
            return new Draft(PlanId.next(), issuer, 1, FIRST_EDITION, head, fulfils);
        }

        /** One that is issued in the act in which it is made: nothing was told of it before. */
        public static Draft untold(Issuer issuer, PlanHead head, List<MandateId> fulfils) {
            return new Draft(PlanId.next(), issuer, 0, FIRST_EDITION, head, fulfils);
        }

        @Override
        public Life life() {
            return Life.DRAFT;
        }

        /** Handed in: nobody changes it until it is taken back, returned or issued. */
        public Submitted submitted(Instant at) {
            return new Submitted(revised(head), at);
        }

        public Draft revised(PlanHead changed) {
            return new Draft(id, issuer, version + 1, edition, changed, fulfils);
        }

        @Override
        public LocalDate day(LocalDate today) {
            return dated(today);
        }

        @Override
        public LocalDate dated(LocalDate today) {
            return DocumentDate.day(head.date(), null, today);
        }

        /** A plan issued without a day of its own carries the day of its issue. */
        public Issued issued(PlanHead last, Set<PlanId> above, Instant at, DocumentDate today) {
            Set<PlanId> ancestors = new LinkedHashSet<>(above);
            ancestors.add(id);
            PlanHead dated = last.date() == null ? last.with(null, today, null) : last;
            LocalDate on = DocumentDate.day(dated.date(), at, Vietnam.dayOf(at));
            return new Issued(id, issuer, version + 1, edition, dated, ancestors, at, on);
        }
    }

    /** A draft that lies with who signs. */
    record Submitted(Draft text, Instant at) implements Plan {

        /** The unit takes it back, or who signs does not sign it. */
        public Draft back() {
            return text.revised(text.head());
        }

        @Override
        public PlanId id() {
            return text.id();
        }

        @Override
        public Issuer issuer() {
            return text.issuer();
        }

        @Override
        public long version() {
            return text.version();
        }

        @Override
        public int edition() {
            return text.edition();
        }

        @Override
        public PlanHead head() {
            return text.head();
        }

        @Override
        public Life life() {
            return Life.SUBMITTED;
        }

        @Override
        public LocalDate day(LocalDate today) {
            return text.day(today);
        }

        @Override
        public LocalDate dated(LocalDate today) {
            return text.dated(today);
        }
    }

    /**
     * In force and followed.
     *
     * @param ancestors itself and all that it implements, directly or through others
     * @param on the day on which its units were read and its members found, whatever day is given later
     */
    record Issued(
            PlanId id,
            Issuer issuer,
            long version,
            int edition,
            PlanHead head,
            Set<PlanId> ancestors,
            Instant at,
            LocalDate on)
            implements Plan {

        /** Its number or exact day became known. */
        public Issued with(PlanHead known) {
            return new Issued(id, issuer, version + 1, edition, known, ancestors, at, on);
        }

        /** Another document has put the next edition of it in force. */
        public Issued amended(PlanHead said) {
            return new Issued(id, issuer, version + 1, edition + 1, said, ancestors, at, on);
        }

        /** The same, resting on others: in the change that is being made. */
        public Issued restingOn(Set<PlanId> others) {
            Set<PlanId> above = new LinkedHashSet<>(others);
            above.add(id);
            return new Issued(id, issuer, version, edition, head, above, at, on);
        }

        /** Among the documents that plans rest on. */
        public OwnNode node() {
            return new OwnNode(id, edition, head.kind(), head.number(), issuer.unit(), head.date(), head.title());
        }

        public Ended ended(Ending ending) {
            return new Ended(with(head), ending);
        }

        @Override
        public Life life() {
            return Life.ISSUED;
        }

        @Override
        public LocalDate day(LocalDate today) {
            return on;
        }

        @Override
        public LocalDate dated(LocalDate today) {
            return DocumentDate.day(head.date(), at, today);
        }
    }

    /** Not in force any more, and still readable. */
    record Ended(Issued text, Ending ending) implements Plan {

        @Override
        public PlanId id() {
            return text.id();
        }

        @Override
        public Issuer issuer() {
            return text.issuer();
        }

        @Override
        public long version() {
            return text.version();
        }

        @Override
        public int edition() {
            return text.edition();
        }

        @Override
        public PlanHead head() {
            return text.head();
        }

        @Override
        public Life life() {
            return ending.as();
        }

        @Override
        public LocalDate day(LocalDate today) {
            return text.day(today);
        }

        @Override
        public LocalDate dated(LocalDate today) {
            return text.dated(today);
        }
    }
}
