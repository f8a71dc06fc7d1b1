package vn.thac.plan.search;

import vn.thac.core.WireName;

/** How well a hit meets what was asked, the best first. */
public enum How implements WireName {
    /** By a number, symbol or key. */
    MARK,
    /** By all words, together and with the marks that were typed. */
    AS_WRITTEN,
    /** By all words, wherever they stand and whatever their marks. */
    WORDS,
    /** By words of which one or two are only near. */
    SIMILAR
}
