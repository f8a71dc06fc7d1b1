package vn.thac.report.amend;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import vn.thac.directory.UnitId;
import vn.thac.report.ObligationId;
import vn.thac.report.amend.OwedStore.Moved;
import vn.thac.report.decision.DecideWithPlan;
import vn.thac.report.decision.DecideWithPlan.Grounds;

/**
 * So many of the obligations of a plan follow an edition: waived where it does not ask them any more, owed again where it
 * does after all, and due as it says.
 */
@ApplicationScoped
class FollowEdition {

    @Inject
    OwedStore owed;

    @Inject
    DecideWithPlan decide;

    /** Returns how many. */
    @Transactional(Transactional.TxType.MANDATORY)
    int follow(Edition edition, UnitId issuer, int limit) {
        Grounds grounds = new Grounds(issuer, edition.why(), edition.document(), edition.decidedOn());
        List<ObligationId> fallen = owed.fallen(edition, limit);
        if (!fallen.isEmpty()) {
            decide.waive(fallen, grounds);
            owed.fell(fallen, edition.number());
        }
        List<ObligationId> again = owed.askedAgain(edition.plan(), limit);
        if (!again.isEmpty()) {
            decide.reopen(again, grounds);
            owed.fell(again, null);
        }
        List<Moved> moved = owed.moved(edition.plan(), limit);
        moved.stream()
                .collect(groupingBy(
                        one -> Optional.ofNullable(one.due()), LinkedHashMap::new, mapping(Moved::id, toList())))
                .forEach((due, all) -> decide.move(all, due.orElse(null), grounds));
        return fallen.size() + again.size() + moved.size();
    }
}
