package vn.thac.identity.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A scheme of codes as it is stored. */
@Entity
@Table(name = "scheme")
public class SchemeRow extends WordRow {

    protected SchemeRow() {}

    SchemeRow(Scheme scheme) {
        super(scheme.code(), scheme.nameVi(), scheme.nameEn());
    }

    Scheme toDomain() {
        return new Scheme(code, nameVi, nameEn);
    }
}
