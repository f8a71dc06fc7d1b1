package vn.thac.identity.catalogue;

/** A line of bodies of one nature: Party, government, council … and {@code territory}, the places themselves. */
public record Track(String code, String nameVi, String nameEn, int rank) {}
