package vn.thac.plan.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thac.directory.UnitId;
import vn.thac.plan.MandateId;
import vn.thac.plan.content.Content;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.packages.PlanPackage;

/**
 * A plan's text as one document puts it in force, with what is fixed by that.
 *
 * @param content the text as it is followed
 * @param units what its references to units mean, for good
 * @param day on which members are found
 * @param fulfils mandates that the plan was drafted from
 */
public record Edition(
        PlanPackage text, Content content, Map<String, UnitId> units, LocalDate day, List<MandateId> fulfils) {

    /** What its expansion needs; the issuer asks nothing of itself. */
    public Terms terms(UnitId issuer) {
        return Terms.of(text, issuer, content, units);
    }

    /** The units that an addressee names itself, by hand. */
    List<UnitId> named(Addressee addressee) {
        return addressee.named().stream()
                .map(reference -> Objects.requireNonNull(units.get(reference), reference))
                .distinct()
                .toList();
    }
}
