package vn.thac.report.consolidation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.report.ObligationId;
import vn.thac.report.obligation.ObligationStepped.Outdated;

/** Finds what was signed over a report version that is no longer in force: only its signer can change it. */
@ApplicationScoped
public class FindOutdated {

    private final SignedStore signings;
    private final Directory directory;

    @Inject
    FindOutdated(SignedStore signings, Directory directory) {
        this.signings = signings;
        this.directory = directory;
    }

    public List<Outdated> over(ObligationId obligation, int reportVersion, LocalDate today) {
        List<SignedStore.Signer> signers = signings.signedOver(obligation, reportVersion);
        Map<UnitId, NamedUnit> named =
                directory.named(signers.stream().map(SignedStore.Signer::unit).toList(), today);
        return signers.stream()
                .map(s -> new Outdated(s.id(), s.version(), Objects.requireNonNull(named.get(s.unit()))))
                .toList();
    }
}
