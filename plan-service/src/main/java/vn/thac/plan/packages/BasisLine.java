package vn.thac.plan.packages;

import org.jspecify.annotations.Nullable;
import vn.thac.core.WireName;

/**
 * One document that the plan rests on, as cited.
 *
 * @param via key of the basis that implements this one and through which it is reached
 * @param missing a link that must exist while nobody has named the document: a gap
 * @param unit the unit that issued the cited document, where it is one of ours
 */
public record BasisLine(
        String key,
        Relation relation,
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String unit,
        @Nullable DocumentDate date,
        @Nullable String subject,
        @Nullable String section,
        @Nullable String via,
        @Nullable Boolean missing,
        @Nullable String note) {

    /**
     * What a plan does with its basis: carries it out, so that it is a parent in the cascade; only refers to it; takes its
     * place; or says that it changes it.
     */
    public enum Relation implements WireName {
        IMPLEMENTS,
        CITES,
        REPLACES,
        AMENDS
    }

    public boolean isGap() {
        return Boolean.TRUE.equals(missing);
    }
}
