package vn.thac.identity.unit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.catalogue.CatalogueStore;

/** Gives a unit another code of a scheme from a day on, or takes its code away; the old one is then free for others. */
@ApplicationScoped
public class RecodeUnit {

    @Inject
    OpenUnit units;

    @Inject
    UnitStore store;

    @Inject
    CatalogueStore words;

    @Transactional
    public Unit run(String reference, LocalDate day, String scheme, @Nullable String code, @Nullable String ifMatch) {
        Unit unit = units.toChange(reference, day, ifMatch);
        if (!words.load().hasScheme(scheme)) {
            throw Refused.at(IdentityRefusal.UNKNOWN_SCHEME, "/scheme", Map.of("value", scheme));
        }
        Unit recoded = unit.recoded(scheme, day, code);
        if (code != null) {
            checkFree(unit, recoded, new UnitCode(scheme, code), day);
        }
        return units.changed(unit, recoded);
    }

    private void checkFree(Unit before, Unit after, UnitCode code, LocalDate day) {
        Span wanted = after.codes().get(code.scheme()).entries().stream()
                .map(Dated::span)
                .filter(span -> span.contains(day))
                .findFirst()
                .orElseThrow();
        List<Span> own = before.codes().getOrDefault(code.scheme(), Timeline.<String>empty()).entries().stream()
                .filter(entry -> entry.value().equals(code.code()))
                .map(Dated::span)
                .toList();
        boolean taken = store.spansOf(Set.of(code)).getOrDefault(code, List.of()).stream()
                .anyMatch(span -> wanted.overlaps(span) && !own.contains(span));
        if (taken) {
            throw Refused.at(IdentityRefusal.CODE_TAKEN, "/code", Map.of("value", code.toString()));
        }
    }
}
