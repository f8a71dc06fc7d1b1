package vn.thac.task.inbox;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;

/** What waits: work, a plan to answer with, a report to send, one to review, a period to consolidate, a look again. */
@Schema(name = "InboxKind")
public enum Kind implements WireName {
    ASSIGNMENT,
    MANDATE,
    OBLIGATION,
    REVIEW,
    CONSOLIDATION,
    NOTICE
}
