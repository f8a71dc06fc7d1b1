package vn.thac.report.consolidation;

import static vn.thac.report.ReportRefusal.*;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.thac.core.Ids;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.directory.unit.Succession;
import vn.thac.report.ConsolidationId;
import vn.thac.report.ObligationId;
import vn.thac.report.RegimeId;
import vn.thac.report.ReportState;
import vn.thac.report.Standing;
import vn.thac.report.consolidation.AddUpMembers.Figures;
import vn.thac.report.consolidation.ConsolidationRequest.Basis;
import vn.thac.report.consolidation.MemberStore.MemberReport;
import vn.thac.report.period.Period;
import vn.thac.report.regime.OpenedPeriod;
import vn.thac.report.regime.PeriodStore;
import vn.thac.report.regime.Regime;
import vn.thac.report.regime.RegimeAccess;
import vn.thac.report.regime.RegimeStore;
import vn.thac.report.rollup.OwnReport;

/** Signs one report over what the members of a period have sent: figures by their rules, gaps by name. */
@ApplicationScoped
class ConsolidatePeriod {

    @Inject
    MemberStore members;

    @Inject
    SignedStore signings;

    @Inject
    RegimeStore regimes;

    @Inject
    PeriodStore periods;

    @Inject
    RegimeAccess access;

    @Inject
    AddUpMembers addUpMembers;

    @Inject
    ShowSigned show;

    @Inject
    Directory directory;

    @Inject
    Succession succession;

    @Inject
    Changes changes;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry meters;

    @Transactional
    public Signed consolidate(RegimeId id, Period period, ConsolidationRequest request) {
        Regime regime = access.overseen(id);
        UnitId unit = access.requireCollector(regime, Duty.CONSOLIDATE);
        regimes.lock(id);
        OpenedPeriod opened =
                periods.find(id, period).orElseThrow(() -> Refused.of(PERIOD_NOT_OPEN, Map.of("period", period)));
        String narrative = request.narrative();
        if (narrative != null && narrative.length() > ConsolidationRequest.NARRATIVE_LENGTH) {
            throw Refused.at(NARRATIVE_TOO_LONG, "/narrative", Map.of("limit", ConsolidationRequest.NARRATIVE_LENGTH));
        }
        members.hold(id, period);
        List<MemberReport> reports = members.reports(id, period);
        refuseOwn(request.basisOrDefault(), reports);
        Signed signed = sign(regime, opened, unit, request, reports);
        if (signed.members().isEmpty()) {
            throw Refused.of(NOTHING_TO_CONSOLIDATE, Map.of("period", period));
        }
        signings.keep(signed);
        changes.record(new Change(
                ReportConsolidated.AGGREGATE,
                signed.id().value(),
                signed.version(),
                ReportConsolidated.TYPE,
                payload(regime, signed)));
        meters.counter("reports_consolidated_total").increment();
        return signed;
    }

    /** Who handed in a report that nobody has accepted can't sign for it by signing over it. */
    private void refuseOwn(Basis basis, List<MemberReport> reports) {
        String signer = acting.actor().name();
        List<UnitId> own = reports.stream()
                .filter(m ->
                        m.isIn(basis) && m.report().state() != ReportState.ACCEPTED && signer.equals(m.submittedBy()))
                .map(m -> m.report().unit())
                .toList();
        if (!own.isEmpty()) {
            Map<UnitId, NamedUnit> named = directory.named(own, Vietnam.today(clock));
            throw Refused.of(
                    SIGNER_IS_SUBMITTER,
                    Map.of("unit", named.values().stream().map(NamedUnit::name).collect(Collectors.joining(", "))));
        }
    }

    private Signed sign(
            Regime regime, OpenedPeriod opened, UnitId unit, ConsolidationRequest request, List<MemberReport> reports) {
        Basis basis = request.basisOrDefault();
        LocalDate today = Vietnam.today(clock);
        List<Signed.Source> sources = new ArrayList<>();
        List<Signed.Gap> gaps = new ArrayList<>();
        for (MemberReport placed : reports) {
            OwnReport r = placed.report();
            var obligation = new ObligationId(r.obligation());
            if (placed.isIn(basis)) {
                sources.add(new Signed.Source(obligation, r.unit(), placed.reportVersion()));
            } else {
                gaps.add(new Signed.Gap(r.unit(), obligation, Standing.of(r.state(), r.due(), today)));
            }
        }
        Figures figures = addUpMembers.addUp(regime, opened, basis, reports);
        Optional<SignedStore.Last> before =
                signings.last(regime.id(), opened.period(), unit, regime.reviewers(), today);
        Instant now = clock.instant();
        return new Signed(
                before.map(SignedStore.Last::id).orElseGet(() -> new ConsolidationId(Ids.next())),
                before.map(SignedStore.Last::version).orElse(0) + 1,
                regime.id(),
                regime.plan(),
                opened.period(),
                unit,
                basis,
                now,
                acting.actor().name(),
                request.narrative(),
                figures.cells(),
                figures.wanting(),
                sources,
                gaps,
                goingTo(regime, today),
                opened.form(),
                regime.formVersionFor(opened));
    }

    /** Whoever came after a unit that has ended receives in its place, be it named or the issuer. */
    private List<UnitId> goingTo(Regime regime, LocalDate today) {
        return regime.destinations().stream()
                .map(unit -> succession.successor(unit, today).orElse(unit))
                .distinct()
                .toList();
    }

    private ReportConsolidated payload(Regime regime, Signed signed) {
        Map<UnitId, NamedUnit> named = directory.named(signed.units(), Vietnam.dayOf(signed.signedAt()));
        return new ReportConsolidated(
                signed.id(),
                signed.version(),
                signed.regime(),
                regime.key(),
                signed.plan(),
                signed.period(),
                Objects.requireNonNull(named.get(signed.unit())),
                signed.receivers().stream()
                        .map(u -> Objects.requireNonNull(named.get(u)))
                        .toList(),
                signed.form(),
                signed.formVersion(),
                signed.signedAt(),
                signed.members().size(),
                signed.gaps().stream()
                        .map(g -> new ReportConsolidated.Gap(
                                Objects.requireNonNull(named.get(g.unit())), g.obligation(), g.why()))
                        .toList(),
                show.figures(signed));
    }
}
