package vn.thac.plan.search;

import vn.thac.core.WireName;

/** What a hit is: the plan as a document, or an entry of its text. */
public enum What implements WireName {
    DOCUMENT,
    PURPOSE,
    BASIS,
    TARGET,
    GROUP,
    TASK,
    DUTY,
    PROGRAMME
}
