package vn.thac.identity.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Faults;
import vn.thac.core.problem.Refused;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.identity.IdentityRefusal;
import vn.thac.identity.post.PostStore;
import vn.thac.identity.post.PostView;
import vn.thac.identity.register.TwinStore;
import vn.thac.identity.register.UnitStore;
import vn.thac.identity.succession.SuccessionStore;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitCode;

/**
 * Takes back an end that was said by mistake, planned or past: the unit goes on with the name, codes and parents of its
 * last day, without heirs. Posts that ended with it are named, and given anew by whoever knows that they should go on.
 */
@ApplicationScoped
public class ReopenUnit {

    private final ChangeUnit units;
    private final UnitStore store;
    private final SuccessionStore successions;
    private final TwinStore twins;
    private final PostStore posts;
    private final Acting acting;
    private final Clock clock;

    @Inject
    ReopenUnit(
            ChangeUnit units,
            UnitStore store,
            SuccessionStore successions,
            TwinStore twins,
            PostStore posts,
            Acting acting,
            Clock clock) {
        this.units = units;
        this.store = store;
        this.successions = successions;
        this.twins = twins;
        this.posts = posts;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * The unit as it goes on.
     *
     * @param postsEnded posts that ended with it: none of them holds again
     */
    public record Reopened(Unit unit, List<PostView> postsEnded) {}

    @Transactional
    public Reopened reopen(String reference, String reason, @Nullable String ifMatch) {
        acting.because(reason);
        List<PostView> ended = new ArrayList<>();
        Unit reopenedUnit = units.correct(reference, Vietnam.today(clock), ifMatch, unit -> {
            LocalDate end = unit.life().to();
            if (end == null) {
                throw Refused.of(IdentityRefusal.NOT_ENDED);
            }
            Unit reopened = unit.reopened();
            Faults faults = new Faults();
            checkCodes(reopened, end, faults);
            checkAbove(reopened, end, faults);
            faults.refuse();
            twins.refuse(reopened, end, "");
            successions.forget(unit.id(), end);
            ended.addAll(posts.endedOn(unit.id(), end));
            return reopened;
        });
        return new Reopened(reopenedUnit, ended);
    }

    /** Since it ended its codes may have come to mean others. */
    private void checkCodes(Unit reopened, LocalDate end, Faults faults) {
        Set<UnitCode> codes = new HashSet<>();
        reopened.codes().forEach((scheme, line) -> line.entryOn(end)
                .ifPresent(entry -> codes.add(new UnitCode(scheme, entry.value()))));
        Map<UnitCode, List<Span>> meanings = store.spansOf(codes);
        meanings.forEach((code, spans) -> {
            if (spans.stream().anyMatch(Span.since(end)::overlaps)) {
                faults.add(IdentityRefusal.CODE_TAKEN, "", Map.of("value", code.toString()));
            }
        });
    }

    /** Who stood above it, and its area, may have ended too. */
    private void checkAbove(Unit reopened, LocalDate end, Faults faults) {
        Set<UnitId> above = new HashSet<>();
        for (Timeline<UnitId> line : reopened.parents().values()) {
            line.on(end).ifPresent(above::add);
        }
        reopened.standings().entryOn(end).map(Dated::value).map(Standing::area).ifPresent(above::add);
        for (Unit one : store.load(above)) {
            if (one.isWithdrawn() || !one.life().contains(Span.since(end))) {
                faults.add(
                        IdentityRefusal.OUTSIDE_ITS_LIFE,
                        "",
                        Map.of("value", one.nameOn(end).name()));
            }
        }
    }
}
