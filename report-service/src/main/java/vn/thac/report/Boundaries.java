package vn.thac.report;

import vn.thac.core.WireName;

/** By which map reports are added up where areas have moved; no figure changes by it, only where it counts. */
public enum Boundaries implements WireName {
    /** As the period ended: the lines of its last day; of an area that ended before, its last. */
    AS_WAS("asWas"),
    /** As it is now: the lines of today; of an area that has ended, its last. */
    AS_IS("asIs");

    private final String word;

    Boundaries(String word) {
        this.word = word;
    }

    @Override
    public String wire() {
        return word;
    }
}
