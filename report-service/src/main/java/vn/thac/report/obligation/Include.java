package vn.thac.report.obligation;

import vn.thac.core.WireName;

/** What an answer tells beside what is owed, for who asks for it. */
public enum Include implements WireName {
    /** What the form asks: its indicators. */
    FORM;

    public static final String WORDS =
            "form: `indicators` tells what the form asks for, so that the report can be filled in without another"
                    + " request";
}
