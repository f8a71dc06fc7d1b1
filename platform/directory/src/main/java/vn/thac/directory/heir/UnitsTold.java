package vn.thac.directory.heir;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.thac.directory.UnitId;
import vn.thac.directory.heir.ToldStore.Told;
import vn.thac.directory.unit.facts.UnitsKept;

/** Units of which something was told, each until what was made of it has been compared with what is known now. */
@ApplicationScoped
public class UnitsTold {

    private static final int AT_ONCE = 200;

    private final ToldStore store;

    @Inject
    UnitsTold(ToldStore store) {
        this.store = store;
    }

    /** In the transaction that keeps what is told of them. */
    public void note(UnitsKept kept) {
        store.note(kept.units());
    }

    /**
     * Shows each that waits by now, some at a time.
     *
     * @param compare returns those that have to wait: they are shown again the next time, as is who is told of meanwhile
     */
    public void each(Function<List<UnitId>, Set<UnitId>> compare) {
        List<Told> all = QuarkusTransaction.requiringNew().call(store::waiting);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Told> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            Set<UnitId> waiting = compare.apply(some.stream().map(Told::unit).toList());
            List<Told> done =
                    some.stream().filter(one -> !waiting.contains(one.unit())).toList();
            QuarkusTransaction.requiringNew().run(() -> store.done(done));
        }
    }
}
