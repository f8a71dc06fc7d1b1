package vn.thac.desk.webhook;

import vn.thac.core.WireName;

/** What happened to a subscription, as its event says it. */
public enum Step implements WireName {
    CREATED,
    CHANGED,
    PAUSED,
    RESUMED,
    DISABLED,
    REPLAYED,
    SECRET_ROTATED,
    DELETED
}
