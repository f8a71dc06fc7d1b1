package vn.thac.identity.catalogue;

/** A tier of the state; a smaller rank stands higher. */
public record Level(String code, String nameVi, String nameEn, int rank) {}
