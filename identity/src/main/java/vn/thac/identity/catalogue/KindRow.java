package vn.thac.identity.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A kind of unit as it is stored. */
@Entity
@Table(name = "kind")
public class KindRow extends WordRow {

    String word;

    protected KindRow() {}

    KindRow(UnitKind kind) {
        super(kind.code(), kind.nameVi(), kind.nameEn());
        word = kind.word();
    }

    UnitKind toDomain() {
        return new UnitKind(code, nameVi, nameEn, word);
    }
}
