package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Succession;

/**
 * Who answers for an ended unit, one alone: its heir; where there are several or none, the first of those who stood above
 * it in command, or of their heirs, that is there.
 */
@ApplicationScoped
class Successor {

    private final Succession succession;

    @Inject
    Successor(Succession succession) {
        this.succession = succession;
    }

    Optional<UnitId> of(UnitId unit, LocalDate today) {
        return succession.successor(unit, today);
    }
}
