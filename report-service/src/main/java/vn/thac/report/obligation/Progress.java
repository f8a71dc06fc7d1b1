package vn.thac.report.obligation;

import vn.thac.core.problem.Refused;
import vn.thac.report.ReportRefusal;
import vn.thac.report.ReportState;

/**
 * Where an obligation stands. The steps that a state has are the legal ones.
 *
 * <pre>
 *   Open ──submit──▶ Submitted ──accept──▶ Accepted
 *                     ▲     │
 *                   submit  return
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

    default Submitted submit(String actor) {
        throw Refused.of(
                state() == ReportState.ACCEPTED
                        ? ReportRefusal.REPORT_ALREADY_ACCEPTED
                        : ReportRefusal.REPORT_AWAITS_REVIEW);
    }

    /** The report as it can be reviewed, or the refusal that says why it can't. */
    default Submitted underReview() {
        throw Refused.of(
                switch (state()) {
                    case ACCEPTED -> ReportRefusal.REPORT_ALREADY_ACCEPTED;
                    case RETURNED -> ReportRefusal.REPORT_ALREADY_RETURNED;
                    default -> ReportRefusal.REPORT_NOT_SUBMITTED;
                });
    }

    static Progress of(ReportState state, int reportVersion, String submitter) {
        return switch (state) {
            case OPEN -> new Open();
            case SUBMITTED -> new Submitted(reportVersion, submitter);
            case RETURNED -> new Returned(reportVersion);
            case ACCEPTED -> new Accepted(reportVersion);
        };
    }

    /** Owed, nothing sent yet. */
    record Open() implements Progress {
        @Override
        public ReportState state() {
            return ReportState.OPEN;
        }

        @Override
        public int reportVersion() {
            return 0;
        }

        @Override
        public Submitted submit(String actor) {
            return new Submitted(1, actor);
        }
    }

    /** Sent, waiting for the reviewer. */
    record Submitted(int reportVersion, String submitter) implements Progress {
        @Override
        public ReportState state() {
            return ReportState.SUBMITTED;
        }

        @Override
        public Submitted underReview() {
            return this;
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
    record Returned(int reportVersion) implements Progress {
        @Override
        public ReportState state() {
            return ReportState.RETURNED;
        }

        @Override
        public Submitted submit(String actor) {
            return new Submitted(reportVersion + 1, actor);
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
