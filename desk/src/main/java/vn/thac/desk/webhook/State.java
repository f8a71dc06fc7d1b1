package vn.thac.desk.webhook;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;

/** Whether events are sent. */
@Schema(name = "SubscriptionState")
public enum State implements WireName {
    ACTIVE,
    /** By somebody, for a while: its place is kept. */
    PAUSED,
    /** By us, because nobody took them: its place is kept. */
    DISABLED,
    DELETED
}
