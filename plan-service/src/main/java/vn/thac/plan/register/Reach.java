package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import vn.thac.core.request.Acting;
import vn.thac.core.time.Vietnam;

/** The units that the present actor reads, as a table {@code reach} that a query can begin with. */
@ApplicationScoped
public class Reach {

    /** A post reads its unit and all below it; an overseer's only with its subtree. */
    public static final String WITH = """
            with recursive reach(id, on_down) as (
              select unit_id, duty <> 'oversee' or subtree from known_post
              where actor = ? and from_day <= ? and (to_day is null or to_day > ?)
              union
              select p.unit_id, true from reach r join known_parent p on p.parent_id = r.id
              where r.on_down and p.tree in ('command', 'leadership') and p.from_day <= ? and (p.to_day is null or p.to_day > ?))
            """;

    @Inject
    Acting acting;

    @Inject
    Clock clock;

    public boolean isUnlimited() {
        return acting.isSystem() || acting.actor().isAdministrator();
    }

    /** The arguments of {@link #WITH}. */
    public Object[] arguments() {
        LocalDate today = Vietnam.today(clock);
        return new Object[] {acting.actor().name(), today, today, today, today};
    }

    public static Object[] join(Object[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray();
    }
}
