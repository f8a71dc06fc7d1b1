package vn.thac.core.event;

import java.util.List;
import java.util.UUID;

/** What {@link Changes} tells: one event, and an audit record for each aggregate that changed. */
public sealed interface OutgoingEvent permits Change, BulkChange {

    /** The type of what changed, for the audit. */
    String aggregate();

    /** Names the topic: {@code plan} is {@code thac.plan}. */
    String topic();

    /** What must stay in order has one key. */
    UUID key();

    /** Wire name in the past tense: {@code plan.issued.v1}. */
    String type();

    /** A record, written as JSON. */
    Object payload();

    /** Each aggregate that changed, with its version after the change. */
    List<Versioned> changed();
}
