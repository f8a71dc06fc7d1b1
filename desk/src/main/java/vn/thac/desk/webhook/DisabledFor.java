package vn.thac.desk.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;

/** Why nothing is sent to a subscription any more. */
@Schema(name = "SubscriptionDisabledFor")
public enum DisabledFor implements WireName {
    /** It failed again and again, for days. */
    FAILING_TOO_LONG,
    /** The receiver answered 410. */
    ANSWERED_GONE
}
