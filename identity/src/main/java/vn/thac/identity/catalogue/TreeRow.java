package vn.thac.identity.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tree as it is stored. */
@Entity
@Table(name = "tree")
public class TreeRow extends WordRow {

    boolean descends;

    protected TreeRow() {}

    TreeRow(Tree tree) {
        super(tree.code(), tree.nameVi(), tree.nameEn());
        descends = tree.descends();
    }

    Tree toDomain() {
        return new Tree(code, nameVi, nameEn, descends);
    }
}
