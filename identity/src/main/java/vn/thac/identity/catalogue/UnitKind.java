package vn.thac.identity.catalogue;

/**
 * A kind of unit that the register has words for; units may be of kinds it has none for.
 *
 * @param word what is said before the name: "thành phố" for a "thành phố trực thuộc trung ương"
 */
public record UnitKind(String code, String nameVi, String nameEn, String word) {}
