package vn.thac.testing.house.good;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity. */
@Entity
public class GoodRow {

    @Id
    long id;
}
