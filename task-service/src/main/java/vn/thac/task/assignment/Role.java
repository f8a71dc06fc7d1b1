package vn.thac.task.assignment;

import vn.thac.core.WireName;

/**
 * The part a unit has in a duty, from the strongest to the weakest: chủ trì, thường trực, tổng hợp, thực hiện,
 * phối hợp, tham mưu, giám sát. A unit named twice in one duty holds the stronger part.
 */
public enum Role implements WireName {
    LEAD,
    STANDING,
    CONSOLIDATE,
    PERFORM,
    COORDINATE,
    ADVISE,
    SUPERVISE
}
