package vn.thac.identity.catalogue;

/**
 * One of the trees over the same units.
 *
 * @param descends whether a parent stands on a higher level, never on the same
 */
public record Tree(String code, String nameVi, String nameEn, boolean descends) {}
