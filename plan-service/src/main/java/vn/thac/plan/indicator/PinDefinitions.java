package vn.thac.plan.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import vn.thac.core.Ids;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.FormLine;
import vn.thac.plan.packages.IndicatorLine;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;
import vn.thac.plan.target.Target;

/** Takes a plan's definitions into the catalogue and notes the versions that the plan is issued with. */
@ApplicationScoped
public class PinDefinitions {

    /** What a plan measures by, in the versions it was issued with. */
    public record Pinned(Collection<IndicatorVersion> indicators, Collection<FormVersion> forms) {
        static final Pinned NOTHING = new Pinned(List.of(), List.of());
    }

    @Inject
    CatalogueStore catalogue;

    @Inject
    Clock clock;

    /** Names every definition of the package that would change one owned by another unit. */
    public void check(PlanPackage plan, UnitId issuer, Faults faults) {
        List<String> codes = plan.indicators().stream().map(IndicatorLine::code).toList();
        Map<String, IndicatorVersion> known = codes.isEmpty() ? Map.of() : catalogue.indicators(codes, List.of());
        for (int i = 0; i < plan.indicators().size(); i++) {
            IndicatorLine line = plan.indicators().get(i);
            IndicatorVersion current = known.get(line.code());
            if (current != null
                    && !current.isRestatedBy(line)
                    && !current.owner().equals(issuer)) {
                faults.add(PlanRefusal.INDICATOR_NOT_YOURS, "/indicators/" + i, Map.of("code", line.code()));
            }
        }
        checkForms(plan, issuer, faults);
    }

    private void checkForms(PlanPackage plan, UnitId issuer, Faults faults) {
        List<String> codes = plan.forms().stream().map(FormLine::code).toList();
        Map<String, FormVersion> known = codes.isEmpty() ? Map.of() : catalogue.forms(codes, List.of());
        for (int i = 0; i < plan.forms().size(); i++) {
            FormLine line = plan.forms().get(i);
            FormVersion current = known.get(line.code());
            if (current != null
                    && !current.isRestatedBy(line)
                    && !current.owner().equals(issuer)) {
                faults.add(PlanRefusal.FORM_NOT_YOURS, "/forms/" + i, Map.of("code", line.code()));
            }
        }
    }

    /** Within the transaction of the issue; parents give the versions of what is only used by its code. */
    public Pinned pin(PlanId id, int edition, PlanPackage plan, UnitId issuer, Collection<PlanId> parents) {
        Set<String> formCodes = new LinkedHashSet<>();
        plan.forms().forEach(f -> formCodes.add(f.code()));
        plan.reporting().stream()
                .map(ReportingLine::form)
                .filter(java.util.Objects::nonNull)
                .forEach(formCodes::add);
        boolean nothing = plan.targets().stream().allMatch(t -> t.indicator() == null)
                && plan.indicators().isEmpty()
                && formCodes.isEmpty();
        if (nothing) {
            return Pinned.NOTHING;
        }
        catalogue.hold(
                plan.indicators().stream().map(IndicatorLine::code).toList(),
                plan.forms().stream().map(FormLine::code).toList());
        check(plan, issuer);
        Map<String, FormVersion> forms = pinForms(id, plan, issuer, formCodes, parents);
        Set<String> codes = new LinkedHashSet<>();
        plan.indicators().forEach(i -> codes.add(i.code()));
        plan.indicators().stream()
                .map(IndicatorLine::sameAs)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        plan.targets().stream()
                .map(Target::indicator)
                .filter(java.util.Objects::nonNull)
                .forEach(codes::add);
        forms.values().forEach(f -> codes.addAll(f.indicators()));
        Pinned pinned = new Pinned(pinIndicators(id, plan, issuer, codes, parents), forms.values());
        catalogue.pin(id, edition, pinned.indicators(), pinned.forms());
        return pinned;
    }

    private void check(PlanPackage plan, UnitId issuer) {
        Faults faults = new Faults();
        check(plan, issuer, faults);
        faults.refuse();
    }

    private Collection<IndicatorVersion> pinIndicators(
            PlanId id, PlanPackage plan, UnitId issuer, Set<String> codes, Collection<PlanId> parents) {
        List<String> own = plan.indicators().stream().map(IndicatorLine::code).toList();
        Map<String, IndicatorVersion> pinned = new LinkedHashMap<>();
        catalogue.indicators(codes, parents).values().stream()
                .filter(i -> !own.contains(i.code()))
                .forEach(i -> pinned.put(i.code(), i));
        Map<String, IndicatorVersion> current = own.isEmpty() ? Map.of() : catalogue.indicators(own, List.of());
        for (IndicatorLine line : plan.indicators()) {
            pinned.put(line.code(), define(id, issuer, line, current));
        }
        return new ArrayList<>(pinned.values());
    }

    private IndicatorVersion define(
            PlanId plan, UnitId issuer, IndicatorLine line, Map<String, IndicatorVersion> current) {
        IndicatorVersion known = current.get(line.code());
        if (known == null) {
            IndicatorVersion made = IndicatorVersion.first(Ids.next(), issuer, line);
            if (catalogue.add(made)) {
                catalogue.addVersion(made, plan, clock.instant());
                return made;
            }
            known = Objects.requireNonNull(
                    catalogue.indicators(List.of(line.code()), List.of()).get(line.code()));
        }
        if (known.isRestatedBy(line)) {
            return known;
        }
        if (!known.owner().equals(issuer)) {
            throw Refused.of(PlanRefusal.INDICATOR_NOT_YOURS, Map.of("code", line.code()));
        }
        IndicatorVersion changed = known.next(line);
        catalogue.addVersion(changed, plan, clock.instant());
        return changed;
    }

    private Map<String, FormVersion> pinForms(
            PlanId id, PlanPackage plan, UnitId issuer, Set<String> codes, Collection<PlanId> parents) {
        if (codes.isEmpty()) {
            return Map.of();
        }
        List<String> own = plan.forms().stream().map(FormLine::code).toList();
        Map<String, FormVersion> pinned = new LinkedHashMap<>(catalogue.forms(codes, parents));
        pinned.keySet().removeAll(own);
        Map<String, FormVersion> current = own.isEmpty() ? Map.of() : catalogue.forms(own, List.of());
        for (FormLine line : plan.forms()) {
            pinned.put(line.code(), define(id, issuer, line, current));
        }
        return pinned;
    }

    private FormVersion define(PlanId plan, UnitId issuer, FormLine line, Map<String, FormVersion> current) {
        FormVersion known = current.get(line.code());
        if (known == null) {
            FormVersion made = FormVersion.first(Ids.next(), issuer, line);
            if (catalogue.add(made)) {
                catalogue.addVersion(made, plan, clock.instant());
                return made;
            }
            known = Objects.requireNonNull(
                    catalogue.forms(List.of(line.code()), List.of()).get(line.code()));
        }
        if (known.isRestatedBy(line)) {
            return known;
        }
        if (!known.owner().equals(issuer)) {
            throw Refused.of(PlanRefusal.FORM_NOT_YOURS, Map.of("code", line.code()));
        }
        FormVersion changed = known.next(line);
        catalogue.addVersion(changed, plan, clock.instant());
        return changed;
    }
}
