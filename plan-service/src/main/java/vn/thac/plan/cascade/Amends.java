package vn.thac.plan.cascade;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What another edition of a plan changes for those whom it reaches.
 *
 * @param base the edition before
 * @param kept addressees whose members stay as they were
 * @param sent addressees whose members are told anew
 * @param recalls whether open work of what fell away is recalled
 * @param reason the document that amends, as it is cited
 */
public record Amends(int base, Set<String> kept, List<String> sent, boolean recalls, String reason) {

    public Amends {
        kept = Set.copyOf(kept);
        sent = List.copyOf(sent);
    }

    /** The same, where the members of these addressees stay too. */
    Amends keeping(Collection<String> more) {
        Set<String> all = new HashSet<>(kept);
        all.addAll(more);
        return new Amends(base, all, sent, recalls, reason);
    }
}
