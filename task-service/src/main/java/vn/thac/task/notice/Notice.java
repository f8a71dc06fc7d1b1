package vn.thac.task.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.UnitId;
import vn.thac.directory.command.Relation;
import vn.thac.task.PlanId;

/**
 * Something that a unit has to look at again.
 *
 * @param unit whose work, mandate or plan it is; {@code owner} answers for it: the unit, or its heir
 * @param plan under which it is asked; of a basis that ended, the one that rests on it
 * @param edition of the plan; null for a basis
 * @param subject the mandate, or the basis; null for an amended plan
 * @param relation the strongest in which something of it is asked; null where nothing is
 * @param due the first day by which something of it has to be done; null where none is set
 */
public record Notice(
        NoticeId id,
        About about,
        UnitId unit,
        UnitId owner,
        PlanId plan,
        @Nullable Integer edition,
        @Nullable UUID subject,
        @Nullable Relation relation,
        @Nullable LocalDate due,
        Said said) {

    /** The same with another who answers for it. */
    Notice ownedBy(UnitId other) {
        return new Notice(id, about, unit, other, plan, edition, subject, relation, due, said);
    }

    /** What another heir has to look at too. */
    public Notice of(UnitId heir) {
        return new Notice(NoticeId.next(), about, unit, heir, plan, edition, subject, relation, due, said);
    }
}
