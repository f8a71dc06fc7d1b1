package vn.thac.plan.indicator.settling;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.indicator.CatalogueStore;
import vn.thac.plan.indicator.FormVersion;
import vn.thac.plan.indicator.IndicatorVersion;
import vn.thac.plan.indicator.holding.PassDefinition;
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

    private final CatalogueStore catalogue;
    private final FindRights rights;
    private final PassDefinition pass;
    private final Clock clock;

    PinDefinitions(CatalogueStore catalogue, FindRights rights, PassDefinition pass, Clock clock) {
        this.catalogue = catalogue;
        this.rights = rights;
        this.pass = pass;
        this.clock = clock;
    }

    /** Names every definition that the issuer may not make and every target that its indicator cannot be; what should be known it answers. */
    public List<Fault> check(PlanPackage plan, UnitId issuer, Faults faults) {
        if (saysNothing(plan)) {
            return List.of();
        }
        Settled settled = settle(plan, issuer, List.of());
        settled.faults().forEach(faults::add);
        TargetReach.check(plan, settled.indicators(), faults);
        return settled.warnings();
    }

    /** Within the transaction of the issue; parents give the versions of what is only used by its code. */
    public Pinned pin(PlanId id, int edition, PlanPackage plan, UnitId issuer, Collection<PlanId> parents) {
        if (saysNothing(plan)) {
            return Pinned.NOTHING;
        }
        if (!plan.indicators().isEmpty() || !plan.forms().isEmpty()) {
            hold(plan, issuer);
        }
        Settled settled = settle(plan, issuer, parents);
        List<Fault> wrong = new ArrayList<>(settled.faults());
        Faults targets = new Faults();
        TargetReach.check(plan, settled.indicators(), targets);
        wrong.addAll(targets.list());
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        Instant now = clock.instant();
        settled.madeIndicators().forEach(made -> catalogue.add(made, id, now));
        settled.madeForms().forEach(made -> catalogue.add(made, id, now));
        settled.taken().forEach(taken -> pass.takenOver(taken, id));
        catalogue.pin(id, edition, settled.indicators(), settled.forms());
        return new Pinned(settled.indicators(), settled.forms());
    }

    private void hold(PlanPackage plan, UnitId issuer) {
        Set<String> indicators = new LinkedHashSet<>();
        plan.indicators().forEach(line -> indicators.add(line.code()));
        plan.forms().forEach(line -> indicators.addAll(line.indicators()));
        catalogue.hold(issuer, indicators, formCodes(plan));
    }

    private Settled settle(PlanPackage plan, UnitId issuer, Collection<PlanId> parents) {
        Known known = known(plan, issuer, parents);
        return SettleDefinitions.settle(plan, known, rights.of(issuer, plan, known));
    }

    private Known known(PlanPackage plan, UnitId issuer, Collection<PlanId> parents) {
        var forms = catalogue.forms(formCodes(plan));
        List<String> defined =
                plan.indicators().stream().map(IndicatorLine::code).toList();
        List<FormVersion> formsOfIssuer = catalogue.formsAsking(issuer, defined);
        Set<String> codes = new LinkedHashSet<>(defined);
        Stream.concat(
                        plan.indicators().stream().map(IndicatorLine::sameAs),
                        plan.targets().stream().map(Target::indicator))
                .filter(Objects::nonNull)
                .forEach(codes::add);
        plan.forms().forEach(line -> codes.addAll(line.indicators()));
        forms.values().forEach(versions -> versions.forEach(form -> codes.addAll(form.indicators())));
        return new Known(
                catalogue.indicators(codes),
                forms,
                catalogue.indicatorsOf(parents),
                catalogue.formsOf(parents),
                formsOfIssuer);
    }

    private static boolean saysNothing(PlanPackage plan) {
        return plan.indicators().isEmpty()
                && formCodes(plan).isEmpty()
                && plan.targets().stream().allMatch(target -> target.indicator() == null);
    }

    private static Set<String> formCodes(PlanPackage plan) {
        Set<String> codes = new LinkedHashSet<>();
        plan.forms().stream().map(FormLine::code).forEach(codes::add);
        plan.reporting().stream()
                .map(ReportingLine::form)
                .filter(Objects::nonNull)
                .forEach(codes::add);
        return codes;
    }
}
