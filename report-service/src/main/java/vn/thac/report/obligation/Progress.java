package vn.thac.report.obligation;

import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;

/**
 * Where an obligation stands. Each state has only the steps that are legal from it.
 *
 * <pre>
 *   Open ──submit──▶ Submitted ──accept──▶ Accepted
 *                     ▲     │
 *                   submit  sendBack
 *                     │     ▼
 *                     Returned
 * </pre>
 *
 * After acceptance a correction is a restatement, never another submission.
 */
public sealed interface Progress {

    ReportState state();

    /** The number of the latest report version; 0 before the first. */
    int reportVersion();

    static Progress of(ReportState state, int reportVersion, String submitter) {
        return switch (state) {
            case OPEN -> new Open();
            case SUBMITTED -> new Submitted(reportVersion, submitter);
            case RETURNED -> new Returned(reportVersion);
            case ACCEPTED -> new Accepted(reportVersion);
        };
    }

    /** A report can be handed in. */
    sealed interface Submittable extends Progress {
        default Submitted submit(String actor) {
            return new Submitted(reportVersion() + 1, actor);
        }
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

    /** Sent, waiting for the reviewer. */
    record Submitted(int reportVersion, String submitter) implements Progress {
        @Override
        public ReportState state() {
            return ReportState.SUBMITTED;
        }

        public Returned sendBack() {
            return new Returned(reportVersion);
        }

        /** Refuses the submitter: who sends a report can't accept it. */
        public Accepted accept(String reviewer) {
            if (reviewer.equals(submitter)) {
                throw Refused.of(ReportRefusal.REVIEWER_IS_SUBMITTER);
            }
            return new Accepted(reportVersion);
        }
    }

    /** Sent back with reasons; the next version answers them. */
    record Returned(int reportVersion) implements Submittable {
        @Override
        public ReportState state() {
            return ReportState.RETURNED;
        }
    }

    /** Received as correct. */
    record Accepted(int reportVersion) implements Progress {
        @Override
        public ReportState state() {
            return ReportState.ACCEPTED;
        }
    }
}
