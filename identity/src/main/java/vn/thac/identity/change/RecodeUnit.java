package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Refused;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;
import vn.thac.identity.vocabulary.WordStore;

/** Gives a unit another code of a scheme from a day on, or takes its code away; the old one is then free for others. */
@ApplicationScoped
public class RecodeUnit {

    private final ChangeUnit units;
    private final UnitStore store;
    private final WordStore words;

    @Inject
    RecodeUnit(ChangeUnit units, UnitStore store, WordStore words) {
        this.units = units;
        this.store = store;
        this.words = words;
    }

    @Transactional
    public Unit recode(
            String reference, LocalDate day, String inScheme, @Nullable String code, @Nullable String ifMatch) {
        return units.change(reference, day, ifMatch, unit -> {
            Vocabulary vocabulary = words.load();
            // A code of a retired scheme may be taken away.
            String scheme = (code == null
                            ? vocabulary.meant(WordList.SCHEME, inScheme)
                            : vocabulary.meantInUse(WordList.SCHEME, inScheme))
                    .map(Word::code)
                    .orElseThrow(() -> new Refused(List.of(
                            vocabulary.unknown(IdentityRefusal.UNKNOWN_SCHEME, WordList.SCHEME, inScheme, "/scheme"))));
            Unit recoded = unit.recoded(scheme, day, code);
            if (code != null) {
                UnitCode wanted = new UnitCode(scheme, code);
                String level = unit.standingOn(day).level();
                if (!vocabulary.fits(scheme, level, code)) {
                    throw new Refused(List.of(vocabulary.wrongForm(scheme, level, code, "/code")));
                }
                checkFree(unit, recoded, wanted, day);
            }
            return recoded;
        });
    }

    private void checkFree(Unit before, Unit after, UnitCode code, LocalDate day) {
        Span wanted = after.codes()
                .getOrDefault(code.scheme(), Timeline.<String>empty())
                .spanOn(day)
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
