package vn.thac.report.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.thac.directory.UnitId;
import vn.thac.report.regime.Regime;

/** What an obligation needs of its regime: its key, and to whom reports go. */
@Entity
@Immutable
@Table(name = "regime")
public class RegimeRow {

    @Id
    UUID id;

    String key;
    UUID[] receivers;
    UUID[] consolidators;

    List<UnitId> reviewers(UnitId issuer) {
        return Regime.reviewers(units(consolidators), units(receivers), issuer);
    }

    private static List<UnitId> units(UUID[] ids) {
        return Arrays.stream(ids).map(UnitId::new).toList();
    }
}
