package vn.thac.identity.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A track as it is stored. */
@Entity
@Table(name = "track")
public class TrackRow extends WordRow {

    int rank;

    protected TrackRow() {}

    TrackRow(Track track) {
        super(track.code(), track.nameVi(), track.nameEn());
        rank = track.rank();
    }

    Track toDomain() {
        return new Track(code, nameVi, nameEn, rank);
    }
}
