package vn.thac.plan.mandatelist;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.thac.core.WireName;
import vn.thac.directory.access.Duty;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Standing;

/** The table of what can be done with a mandate: how it stands, by which side, and by which call. */
enum MandateAction implements WireName {
    DRAFT("/v1/plans/from-mandates", true, Standing.OPEN, Standing.LATE),
    ANSWER("/answer", true, Standing.OPEN, Standing.LATE, Standing.FULFILLED),
    PASS_ON("/pass-on", true, Standing.OPEN, Standing.LATE),
    SET_DUE("/due", false, Standing.OPEN, Standing.LATE),
    EXCUSE("/excuse", false, Standing.OPEN, Standing.LATE),
    REFUSE_ANSWER("/refuse-answer", false, Standing.FULFILLED),
    REOPEN("/reopen", false, Standing.EXCUSED);

    private final String path;
    private final boolean ofTheOwner;
    private final Set<Standing> from;

    MandateAction(String path, boolean ofTheOwner, Standing first, Standing... others) {
        this.path = path;
        this.ofTheOwner = ofTheOwner;
        this.from = EnumSet.of(first, others);
    }

    /** Else it is whoever asks. */
    boolean isOfTheOwner() {
        return ofTheOwner;
    }

    Duty duty() {
        return ofTheOwner ? Duty.DRAFT : Duty.ISSUE;
    }

    /** Where it is taken. */
    String href(String mandate) {
        return this == DRAFT ? path : "/v1/mandates/" + mandate + path;
    }

    /** By which something is asked that was not any more. */
    private boolean asksAgain() {
        return this == REFUSE_ANSWER || this == REOPEN;
    }

    /**
     * @param handingDown whether what it asks is being handed down: that nobody has to say
     * @param recalled whether nothing is asked under its plan any more
     */
    static List<MandateAction> in(Standing standing, Asks asks, boolean handingDown, boolean recalled) {
        return Arrays.stream(values())
                .filter(action -> action.from.contains(standing))
                .filter(action -> !recalled || !action.asksAgain())
                .filter(action -> action != PASS_ON || asks == Asks.PASS_ON && !handingDown)
                .toList();
    }
}
