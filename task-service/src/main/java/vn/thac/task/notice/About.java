package vn.thac.task.notice;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.thac.core.WireName;

/** Why something is to be looked at again. */
@Schema(name = "NoticeAbout")
public enum About implements WireName {
    PLAN_AMENDED,
    MANDATE_CHANGED,
    BASIS_ENDED
}
