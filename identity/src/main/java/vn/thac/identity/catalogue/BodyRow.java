package vn.thac.identity.catalogue;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The standard body of a track as it is stored; how it is called stands in rows without a key of their own. */
@Entity
@Table(name = "body")
public class BodyRow extends PanacheEntityBase {

    @Id
    String track;

    String scheme;
    boolean line;

    @Column(name = "led_by")
    @Nullable
    String ledBy;

    protected BodyRow() {}

    BodyRow(Body body) {
        track = body.track();
        scheme = body.scheme();
        line = body.line();
        ledBy = body.ledBy();
    }

    Body toDomain() {
        return new Body(track, scheme, line, ledBy);
    }
}
