package vn.thac.identity.catalogue;

/** Who gives codes, and of what sort: a code means something only in its scheme. */
public record Scheme(String code, String nameVi, String nameEn) {}
