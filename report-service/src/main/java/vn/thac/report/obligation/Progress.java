package vn.thac.report.obligation;

import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;

/**
 * Where an obligation stands. Each state has only the steps that are legal from it.
 *
 * <pre>
 *   Open ──submit──▶ Submitted ──accept──▶ Accepted ──restate──▶ Accepted, with a proposal beside it
 *   UnitEnded ─┘      ▲  │  │ ▲               │                     │ accept, refuse or withdraw the proposal
 *                submit  │  │ └────reopen─────┘ ◀───────────────────┘
 *                     │  │  sendBack
 *        Withdrawn ◀──┼──┘  ▼
 *                     Returned
 *
 *   Open, UnitEnded, Withdrawn, Returned ──waive, close──▶ Released ──reopen──▶ what it was
 * </pre>
 *
 * After acceptance a correction is a restatement, never another submission.
 */
public sealed interface Progress {

    ReportState state();

    /** The number of the latest report version; 0 before the first. */
    int reportVersion();

    /**
     * As it was stored.
     *
     * @param submitter who handed the latest report in
     * @param proposer who proposes to restate it
     * @param before the state in which it was released
     */
    static Progress of(
            ReportState state,
            int reportVersion,
            String submitter,
            @Nullable String proposer,
            @Nullable ReportState before) {
        return switch (state) {
            case OPEN -> new Open();
            case UNIT_ENDED -> new UnitEnded();
            case SUBMITTED -> new Submitted(reportVersion, submitter);
            case RETURNED -> new Returned(reportVersion);
            case WITHDRAWN -> new Withdrawn(reportVersion);
            case ACCEPTED -> new Accepted(reportVersion, submitter, proposer);
            case WAIVED, CLOSED ->
                new Released(
                        state, of(before == null ? ReportState.OPEN : before, reportVersion, submitter, null, null));
        };
    }

    /** The same where the unit has not ended. */
    default Progress ofAUnitThatIsThere() {
        return this;
    }

    /** A report can be handed in, or is released. */
    sealed interface Submittable extends Progress {
        default Submitted submit(String actor) {
            return new Submitted(reportVersion() + 1, actor);
        }

        default Released waive() {
            return new Released(ReportState.WAIVED, this);
        }

        default Released close() {
            return new Released(ReportState.CLOSED, this);
        }

        /** Whether the unit's own step led here, so that the next report may say whether it was late. */
        default boolean isFirst() {
            return reportVersion() == 0;
        }
    }

    /** What a decision takes back. */
    sealed interface Reopenable extends Progress {
        Progress reopen();
    }

    /** Owed, nothing sent yet. */
    record Open() implements Submittable {
        @Override
        public ReportState state() {
            return ReportState.OPEN;
        }

        @Override
        public int reportVersion() {
            return 0;
        }
    }

    /** Owed by a unit that has ended before it sent anything. */
    record UnitEnded() implements Submittable {
        @Override
        public Progress ofAUnitThatIsThere() {
            return new Open();
        }

        @Override
        public ReportState state() {
            return ReportState.UNIT_ENDED;
        }

        @Override
        public int reportVersion() {
            return 0;
        }
    }

    /** Sent, waiting for the reviewer. */
    record Submitted(int reportVersion, String submitter) implements Progress {
        @Override
        public ReportState state() {
            return ReportState.SUBMITTED;
        }

        public Returned sendBack() {
            return new Returned(reportVersion);
        }

        public Withdrawn withdraw() {
            return new Withdrawn(reportVersion);
        }

        /** Refuses the submitter: who sends a report can't accept it. */
        public Accepted accept(String reviewer) {
            if (reviewer.equals(submitter)) {
                throw Refused.of(ReportRefusal.REVIEWER_IS_SUBMITTER);
            }
            return new Accepted(reportVersion, submitter, null);
        }
    }

    /** Sent back with reasons; the next version answers them. */
    record Returned(int reportVersion) implements Submittable {
        @Override
        public ReportState state() {
            return ReportState.RETURNED;
        }
    }

    /** Taken back by the unit before anybody had reviewed it. */
    record Withdrawn(int reportVersion) implements Submittable {
        @Override
        public ReportState state() {
            return ReportState.WITHDRAWN;
        }

        @Override
        public boolean isFirst() {
            return true;
        }
    }

    /**
     * Received as correct.
     *
     * @param submitter who handed it in
     * @param proposer who proposes to restate it; null where no proposal waits
     */
    record Accepted(
            int reportVersion, String submitter, @Nullable String proposer) implements Reopenable {
        @Override
        public ReportState state() {
            return ReportState.ACCEPTED;
        }

        /** The same with a proposal beside it, which is no version yet. */
        public Accepted restate(String actor) {
            if (proposer != null) {
                throw Refused.of(ReportRefusal.RESTATEMENT_PENDING);
            }
            return new Accepted(reportVersion, submitter, actor);
        }

        /** The proposal is the report from now on; refuses who proposed it. */
        public Accepted acceptProposal(String reviewer) {
            if (reviewer.equals(proposal())) {
                throw Refused.of(ReportRefusal.REVIEWER_IS_SUBMITTER);
            }
            return new Accepted(reportVersion + 1, proposal(), null);
        }

        /** The report stays as it was accepted. */
        public Accepted dropProposal() {
            proposal();
            return new Accepted(reportVersion, submitter, null);
        }

        private String proposal() {
            if (proposer == null) {
                throw Refused.of(ReportRefusal.NO_RESTATEMENT);
            }
            return proposer;
        }

        /** Under review again, as a version of its own, so that what was known before stays known. */
        @Override
        public Submitted reopen() {
            if (proposer != null) {
                throw Refused.of(ReportRefusal.RESTATEMENT_PENDING);
            }
            return new Submitted(reportVersion + 1, submitter);
        }
    }

    /** Not owed any more; what it was before comes back when it is reopened. */
    record Released(ReportState state, Progress before) implements Reopenable {
        @Override
        public int reportVersion() {
            return before.reportVersion();
        }

        @Override
        public Progress ofAUnitThatIsThere() {
            return new Released(state, before.ofAUnitThatIsThere());
        }

        @Override
        public Progress reopen() {
            return before;
        }
    }
}
