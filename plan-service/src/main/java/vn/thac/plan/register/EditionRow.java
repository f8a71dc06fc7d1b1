package vn.thac.plan.register;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.PackageReader;

/** An edition of a plan's text as it is stored: {@code json} columns that keep what was sent to the letter. */
@Entity
@Table(name = "plan_edition")
@IdClass(EditionRow.Key.class)
public class EditionRow extends PanacheEntityBase {

    private static final String AS_SENT = "cast(? as json)";
    private static final TypeReference<Map<String, UUID>> IDS = new TypeReference<>() {};

    /** Which edition of which plan. */
    public record Key(UUID plan, int edition) {}

    @Id
    UUID plan;

    @Id
    int edition;

    @ColumnTransformer(write = AS_SENT)
    String body;

    @ColumnTransformer(write = AS_SENT)
    String links;

    @ColumnTransformer(write = AS_SENT)
    String units;

    @Column(name = "only_requested")
    String[] onlyRequested = {};

    static EditionRow of(Plan plan) {
        EditionRow row = new EditionRow();
        row.plan = plan.id().value();
        row.edition = plan.edition();
        return row;
    }

    EditionRow take(
            String text, Map<String, PlanId> plansByKey, Map<String, ?> unitsByReference, Set<String> requested) {
        body = text;
        links = PackageReader.write(plansByKey);
        units = PackageReader.write(unitsByReference);
        take(requested);
        return this;
    }

    void take(Set<String> requested) {
        onlyRequested = requested.stream().sorted().toArray(String[]::new);
    }

    StoredPlan toDomain(Plan owner) {
        return new StoredPlan(owner, body, links(), units(), Set.of(onlyRequested));
    }

    Map<String, PlanId> links() {
        return StoredPlan.links(PackageReader.read(links, IDS));
    }

    Map<String, UnitId> units() {
        return StoredPlan.units(PackageReader.read(units, IDS));
    }
}
