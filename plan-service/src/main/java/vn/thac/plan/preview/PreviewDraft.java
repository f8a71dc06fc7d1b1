package vn.thac.plan.preview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import vn.thac.core.paging.Page;
import vn.thac.core.paging.PageQuery;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanId;
import vn.thac.plan.burden.Rule;
import vn.thac.plan.check.CheckPackage;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.document.KeptLinks;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.mandate.Demand;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.register.PlanSight;
import vn.thac.plan.register.StoredPlan;

/** Tells whoever sees a draft what issuing it would bring, as a whole and unit by unit. */
@ApplicationScoped
class PreviewDraft {

    private final PlanSight sight;
    private final CheckPackage packages;
    private final PreviewPlan preview;
    private final Directory directory;

    PreviewDraft(PlanSight sight, CheckPackage packages, PreviewPlan preview, Directory directory) {
        this.sight = sight;
        this.packages = packages;
        this.preview = preview;
        this.directory = directory;
    }

    Preview preview(PlanId id, Locale language) {
        return preview.preview(checked(id), language);
    }

    /** In the order of their ids; whoever is asked, holds or reports something, the issuer too where it does. */
    Page<UnitReached> units(PlanId id, PageQuery page) {
        CheckedPackage checked = checked(id);
        PreviewPlan.Reach reach = preview.reach(checked);
        Expansion expansion = reach.expansion();
        SortedMap<UnitId, Integer> reports = reports(checked, expansion);
        Map<UnitId, Integer> assignments = expansion.assignmentsByUnit();
        Map<UnitId, Integer> handedDown = reach.handed().itemsByUnit();
        SortedSet<UnitId> all = new TreeSet<>(Expansion.ORDER);
        all.addAll(expansion.reached());
        all.addAll(assignments.keySet());
        all.addAll(handedDown.keySet());
        all.addAll(reports.keySet());
        UUID after = page.afterId();
        List<UnitId> shown = (after == null ? all : all.tailSet(new UnitId(after)))
                .stream()
                        .filter(unit -> !unit.value().equals(after))
                        .limit(page.limit() + 1L)
                        .toList();
        Map<UnitId, Demand> demands = expansion.demands();
        Map<UnitId, KnownUnit> known = new TreeMap<>(Expansion.ORDER);
        directory.find(shown, checked.day()).forEach(unit -> known.put(unit.id(), unit));
        var names = directory.named(shown, checked.day());
        List<UnitReached> found = shown.stream()
                .map(unit -> UnitReached.of(
                        Objects.requireNonNull(names.get(unit)),
                        known.get(unit),
                        demands.get(unit),
                        assignments.getOrDefault(unit, 0),
                        handedDown.getOrDefault(unit, 0),
                        reports.getOrDefault(unit, 0)))
                .toList();
        Page<UnitReached> result = Page.of(found, page, one -> one.unit().id().toString());
        return page.wantsTotal() ? result.withTotal(all.size()) : result;
    }

    private static SortedMap<UnitId, Integer> reports(CheckedPackage checked, Expansion expansion) {
        SortedMap<UnitId, Integer> reports = new TreeMap<>(Expansion.ORDER);
        Rule.of(checked.plan())
                .forEach(rule ->
                        expansion.units(rule.reporters()).forEach(unit -> reports.merge(unit, 1, Integer::sum)));
        return reports;
    }

    /** As it stands, with all that is wrong by now. */
    private CheckedPackage checked(PlanId id) {
        StoredPlan stored = sight.require(id);
        stored.toIssue();
        JsonNode tree = PackageReader.stored(stored.body());
        return packages.check(tree, new KeptLinks(stored.links(), PackageReader.typed(tree))::keeps);
    }
}
