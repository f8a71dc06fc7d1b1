package vn.thac.report.form;

import vn.thac.core.WireName;

/** Which way an indicator is wanted to move. */
public enum Direction implements WireName {
    UP,
    DOWN
}
