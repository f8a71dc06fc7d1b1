package vn.thac.plan.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.plan.PlanId;
import vn.thac.plan.register.PlanSightStore;

/** What a plan rests on that is not in force any more. */
@ApplicationScoped
public class EndedBasisStore {

    @Inject
    Database database;

    @Inject
    PlanSightStore sight;

    /** The first to end first. */
    public List<EndedBasis> of(PlanId plan) {
        List<EndedBasis> found = database.list("""
                with direct as (
                  select b.to_document as id, max(b.relation) as relation from basis_link b
                  where b.from_document = ? and b.stated_by = ? and b.relation in ('implements', 'cites')
                  group by b.to_document),
                basis as (
                  select d.id, d.relation from direct d
                  union all
                  select a.id, 'above' from plan p cross join lateral unnest(p.ancestors) a(id)
                  where p.id = ? and a.id <> p.id and a.id not in (select id from direct))
                select q.id, q.number, q.title, b.relation, q.life, q.ended_at, q.replaced_by
                from basis b join plan q on q.id = b.id
                where q.ended_as is not null order by q.ended_at, q.id
                """, EndedBasisStore::basis, plan.value(), plan.value(), plan.value());
        Set<UUID> seen = found.isEmpty()
                ? Set.of()
                : sight.seenOf(found.stream().map(EndedBasis::plan).toList());
        return found.stream()
                .map(one -> seen.contains(one.plan()) ? one : unseen(one))
                .toList();
    }

    private static EndedBasis unseen(EndedBasis one) {
        return new EndedBasis(one.plan(), null, null, one.relation(), one.state(), one.at(), null);
    }

    private static EndedBasis basis(Row row) throws SQLException {
        @Nullable UUID replacing = row.uuidOrNull("replaced_by");
        return new EndedBasis(
                row.uuid("id"),
                row.textOrNull("number"),
                row.text("title"),
                row.text("relation"),
                row.text("life"),
                row.instant("ended_at"),
                replacing);
    }
}
