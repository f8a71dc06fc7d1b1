package vn.thac.report.obligation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What an obligation needs of the plan that it follows from. */
@Entity
@Immutable
@Table(name = "plan")
public class PlanRow extends PanacheEntityBase {

    @Id
    UUID id;

    String title;
    UUID issuer;
}
