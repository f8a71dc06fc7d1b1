package vn.thac.identity.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** What every word of the register is stored with: its code and its names. */
@MappedSuperclass
public abstract class WordRow extends PanacheEntityBase {

    @Id
    String code;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    protected WordRow() {}

    WordRow(String code, String nameVi, String nameEn) {
        this.code = code;
        this.nameVi = nameVi;
        this.nameEn = nameEn;
    }
}
