package vn.thac.identity.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A level as it is stored. */
@Entity
@Table(name = "level")
public class LevelRow extends WordRow {

    int rank;

    protected LevelRow() {}

    LevelRow(Level level) {
        super(level.code(), level.nameVi(), level.nameEn());
        rank = level.rank();
    }

    Level toDomain() {
        return new Level(code, nameVi, nameEn, rank);
    }
}
