package vn.thac.plan.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.core.problem.Fault;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.packages.PlanPackage;

/**
 * A package in which nothing is wrong.
 *
 * @param known its units as they stand on its day, by its references
 * @param units what its references to units mean on its day
 * @param onlyRequested keys of the addressees that it can only request, as they stand beside its issuer
 * @param citedElsewhere keys of the lines of its basis that name a number which is no plan of ours that it may rest on
 * @param warnings what is allowed but should be known before issuing
 */
public record CheckedPackage(
        JsonNode tree,
        PlanPackage plan,
        KnownUnit issuer,
        LocalDate day,
        Map<String, KnownUnit> known,
        Map<String, UnitId> units,
        Set<String> onlyRequested,
        List<String> citedElsewhere,
        List<Fault> warnings) {

    /** The same with more that should be known. */
    public CheckedPackage warning(List<Fault> more) {
        List<Fault> all = new ArrayList<>(warnings);
        all.addAll(more);
        return new CheckedPackage(
                tree, plan, issuer, day, known, units, onlyRequested, citedElsewhere, List.copyOf(all));
    }
}
