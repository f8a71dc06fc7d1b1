package vn.thac.plan.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.plan.MandateId;
import vn.thac.plan.PlanId;

/** Plans and their texts, one at a time; what a change left behind is in the tables when it returns. */
@ApplicationScoped
public class PlanStore {

    @Inject
    Database database;

    /** The text and what was found out of it: as {@link StoredPlan} has them. */
    public void insert(
            Plan.Draft draft,
            String body,
            Map<String, PlanId> links,
            Map<String, ?> units,
            Set<String> onlyRequested,
            Instant at) {
        insert(PlanRow.of(draft, at), EditionRow.of(draft).take(body, links, units, onlyRequested));
    }

    /** A draft that comes in force in the act in which it is made. */
    public void insert(
            Plan.Draft draft,
            Plan.Issued issued,
            String body,
            Map<String, PlanId> links,
            Map<String, ?> units,
            Set<String> onlyRequested) {
        PlanRow row = PlanRow.of(draft, issued.at());
        row.take(issued);
        insert(row, EditionRow.of(draft).take(body, links, units, onlyRequested));
    }

    private static void insert(PlanRow row, EditionRow text) {
        // The text's key leads to the plan, the plan's mapping to the text: only a flush between them keeps their
        // order.
        row.persistAndFlush();
        row.text = text;
        text.persistAndFlush();
    }

    public void revise(
            Plan.Draft draft, String body, Map<String, PlanId> links, Map<String, ?> units, Set<String> onlyRequested) {
        PlanRow row = row(draft.id());
        row.take(draft);
        row.text.take(body, links, units, onlyRequested);
        PlanRow.flush();
    }

    /**
     * Holds the plan until the transaction ends; who changes it must have begun with this. Held first and read then: who has
     * waited for another edition would not find the text of the one before beside it.
     */
    public Optional<StoredPlan> lock(PlanId id) {
        database.first("select id from plan where id = ? for no key update", row -> row.uuid("id"), id.value());
        return stored(PlanRow.findById(id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<StoredPlan> find(PlanId id) {
        return stored(PlanRow.findById(id.value()));
    }

    /** Those of them that there are. */
    public Map<PlanId, StoredPlan> find(Collection<PlanId> all) {
        Map<PlanId, StoredPlan> found = new HashMap<>();
        PlanRow.<PlanRow>find(
                        "from PlanRow p left join fetch p.text where p.id in ?1",
                        all.stream().map(PlanId::value).toList())
                .stream()
                .map(PlanRow::toDomain)
                .forEach(stored -> found.put(stored.plan().id(), stored));
        return found;
    }

    /** Of what is in force already only what it has come to rest on since is written. */
    public void issue(Plan.Issued issued, Set<String> onlyRequested) {
        PlanRow row = row(issued.id());
        row.take(issued);
        row.text.take(onlyRequested);
        PlanRow.flush();
    }

    /** Handed in for signature. */
    public void submit(Plan.Submitted submitted) {
        row(submitted.id()).take(submitted);
        PlanRow.flush();
    }

    /** A draft again, its text as it was. */
    public void back(Plan.Draft draft) {
        row(draft.id()).take(draft);
        PlanRow.flush();
    }

    public void end(Plan.Ended ended) {
        row(ended.id()).take(ended);
        PlanRow.flush();
    }

    /** A plan in force with a number, day or signer that it had not. */
    public void complete(Plan.Issued plan, String body) {
        PlanRow row = row(plan.id());
        row.take(plan);
        row.text.body = body;
        PlanRow.flush();
    }

    /** The next edition of a plan in force; the text of the one before stays as it was. */
    public void amend(
            Plan.Issued amended,
            String body,
            Map<String, PlanId> links,
            Map<String, ?> units,
            Set<String> onlyRequested) {
        EditionRow text = EditionRow.of(amended).take(body, links, units, onlyRequested);
        text.persistAndFlush();
        PlanRow row = row(amended.id());
        row.take(amended);
        row.text = text;
        PlanRow.flush();
    }

    /** What a plan in the same change has come to rest on. */
    public void restOn(Plan.Issued plan) {
        row(plan.id()).take(plan);
        PlanRow.flush();
    }

    /** The plan as it stands, with the text of one of its editions. */
    public Optional<StoredPlan> edition(Plan plan, int edition) {
        Optional<EditionRow> row =
                EditionRow.findByIdOptional(new EditionRow.Key(plan.id().value(), edition));
        return row.map(text -> text.toDomain(plan));
    }

    /** Mandates that a plan was drafted from. */
    public List<MandateId> fulfils(PlanId id) {
        return Arrays.stream(row(id).fulfils).map(MandateId::new).toList();
    }

    /** Nothing of a draft stays but what was told and recorded of it. */
    public void delete(Plan.Draft draft) {
        EditionRow.delete("plan", draft.id().value());
        PlanRow.delete("id", draft.id().value());
    }

    /** A plan whose ancestors have grown. */
    public record Grown(UUID id, long version, List<UUID> ancestors) {}

    /** Gives plans the ancestors of another; returns those for which this was news. */
    public List<Grown> addAncestors(List<UUID> plans, PlanId above) {
        return database.list(
                """
                with held as (
                  select p.id from plan p, plan a
                  where a.id = ? and p.id = any(?) and not p.ancestors @> a.ancestors
                  order by p.id for no key update of p)
                update plan p set version = p.version + 1,
                  ancestors = p.ancestors || array(select x from unnest(a.ancestors) x where x <> all(p.ancestors))
                from plan a, held h
                where a.id = ? and p.id = h.id and not p.ancestors @> a.ancestors
                returning p.id, p.version, p.ancestors
                """,
                row -> new Grown(row.uuid("id"), row.number("version"), row.uuids("ancestors")),
                above.value(),
                plans.toArray(UUID[]::new),
                above.value());
    }

    /**
     * Writes the ancestors of plans anew, from what they rest on now and the mandates that they were drafted from.
     *
     * @param undone told of even where nothing stands above it otherwise than before
     */
    public List<Grown> restate(Collection<UUID> plans, PlanId undone) {
        return database.list(
                """
                with recursive link(below, above) as materialized (
                  select b.from_document, b.to_document from basis_link b where b.relation = 'implements'
                  union all
                  select e.plan, l.value::uuid
                  from plan p join plan_edition e on e.plan = p.id and e.edition = p.edition
                    cross join lateral json_each_text(e.links) l
                  where p.state = 'issued'),
                above(start, id) as (
                  select s, s from unnest(?::uuid[]) s
                  union
                  select a.start, l.above from above a join link l on l.below = a.id),
                stated(id, ancestors) as (
                  select a.start, array_agg(a.id order by a.id) from above a join plan p on p.id = a.id and p.state = 'issued'
                  group by a.start)
                update plan p set version = p.version + 1, ancestors = s.ancestors
                from stated s
                where p.id = s.id and p.state = 'issued'
                  and (p.id = ? or not (p.ancestors @> s.ancestors and p.ancestors <@ s.ancestors))
                returning p.id, p.version, p.ancestors
                """,
                row -> new Grown(row.uuid("id"), row.number("version"), row.uuids("ancestors")),
                plans.toArray(UUID[]::new),
                undone.value());
    }

    private static PlanRow row(PlanId id) {
        return PlanRow.findById(id.value());
    }

    private static Optional<StoredPlan> stored(@Nullable PlanRow row) {
        return Optional.ofNullable(row).map(PlanRow::toDomain);
    }
}
