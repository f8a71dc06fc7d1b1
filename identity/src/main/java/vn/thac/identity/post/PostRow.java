package vn.thac.identity.post;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.identity.unit.Span;

/** A post as it is stored; only its end and its withdrawal ever change, and each change makes the next version. */
@Entity
@Table(name = "post")
public class PostRow extends PanacheEntityBase {

    @Id
    UUID id;

    @Column(updatable = false)
    String actor;

    @Column(name = "unit_id", updatable = false)
    UUID unit;

    @Column(updatable = false)
    String duty;

    @Column(updatable = false)
    boolean subtree;

    @Column(name = "from_day", updatable = false)
    LocalDate from;

    @Column(name = "to_day")
    @Nullable
    LocalDate to;

    @Column(name = "given_by", updatable = false)
    String givenBy;

    @Column(updatable = false)
    @Nullable
    String reason;

    @Nullable
    String withdrawn;

    @Version
    long version;

    Post toDomain() {
        return new Post(
                id,
                version,
                actor,
                new UnitId(unit),
                Duty.of(duty),
                subtree,
                new Span(from, to),
                givenBy,
                reason,
                withdrawn);
    }
}
