package vn.thac.report.plan.addressed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import vn.thac.core.event.Change;
import vn.thac.core.event.Changes;
import vn.thac.report.plan.addressed.NameAddressed.Names;
import vn.thac.report.regime.Regime;

/** Tells who receives, collects and reviews the reports of regimes from now on. */
@ApplicationScoped
public class TellAddressed {

    private final NameAddressed nameAddressed;
    private final Changes changes;

    @Inject
    TellAddressed(NameAddressed nameAddressed, Changes changes) {
        this.nameAddressed = nameAddressed;
        this.changes = changes;
    }

    /** A regime that has just come to the version it is in, on a day. */
    public record Addressed(Regime regime, LocalDate on) {}

    @Transactional(Transactional.TxType.MANDATORY)
    public void tell(List<Addressed> all) {
        Names names =
                nameAddressed.on(all.stream().collect(groupingBy(Addressed::on, mapping(Addressed::regime, toList()))));
        changes.record(all.stream().map(one -> change(one, names)).toList());
    }

    private static Change change(Addressed one, Names names) {
        Regime regime = one.regime();
        return new Change(
                Regime.AGGREGATE,
                regime.id().value(),
                regime.version(),
                RegimeAddressed.TYPE,
                new RegimeAddressed(
                        regime.id(),
                        regime.plan(),
                        regime.key(),
                        names.of(regime.receivers(), one.on()),
                        names.of(regime.consolidators(), one.on()),
                        names.of(regime.reviewers(), one.on())));
    }
}
