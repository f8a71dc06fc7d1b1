package vn.thac.report.programme;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.report.PlanId;
import vn.thac.report.StoredJson;
import vn.thac.report.target.MeasuredTarget;

/** Programmes as they were told, and which of them composite targets count. */
@ApplicationScoped
public class ProgrammeStore {

    /** Each entry that was asked for with the one that stands for it by now. */
    private static final String STANDING = """
            with recursive line(asked, id, next) as (
              select p.id, p.id, p.merged_into from programme p where p.id = any(?)
              union
              select l.asked, p.id, p.merged_into from line l join programme p on p.id = l.next)
            select l.asked, p.id, p.name, p.founding_plan, p.indicators, p.targets, p.measures,
              coalesce(f.targets, '[]') as founding_targets
            from line l join programme p on p.id = l.id left join plan f on f.id = p.founding_plan where l.next is null
            """;

    @Inject
    Database database;

    @Inject
    StoredJson json;

    private record Asked(UUID entry, Listed listed) {}

    private record Links(PlanId plan, List<ProgrammesLinkedPayload.Link> links) {}

    /** An older version changes nothing. */
    void keep(ProgrammeRecordedPayload told, long version) {
        database.update(
                """
                insert into programme (id, version, name, merged_into, founding_plan, indicators, targets, measures)
                values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                on conflict (id) do update set version = excluded.version, name = excluded.name,
                  merged_into = excluded.merged_into, founding_plan = excluded.founding_plan,
                  indicators = excluded.indicators, targets = excluded.targets, measures = excluded.measures
                where programme.version < excluded.version
                """,
                told.programmeId(),
                version,
                told.name(),
                told.mergedInto(),
                told.foundingPlan(),
                told.indicators().toArray(String[]::new),
                json.write(told.measured()),
                json.write(told.measures()));
    }

    /** The same of what the targets of a plan count. */
    void link(ProgrammesLinkedPayload told, long version) {
        database.update("""
                insert into plan_programmes (plan_id, version, links) values (?, ?, ?::jsonb)
                on conflict (plan_id) do update set version = excluded.version, links = excluded.links
                where plan_programmes.version < excluded.version
                """, told.planId(), version, json.write(told.targets()));
    }

    /** What the composite targets of plans count, by plan and key; nothing of those of which it is not known. */
    public Map<PlanId, Map<String, Listed>> counted(Collection<PlanId> plans) {
        List<Links> links = plans.isEmpty()
                ? List.of()
                : database.list(
                        "select plan_id, links from plan_programmes where plan_id = any(?)",
                        row -> new Links(
                                row.id("plan_id", PlanId::new),
                                json.read(
                                        row.text("links"), new TypeReference<List<ProgrammesLinkedPayload.Link>>() {})),
                        (Object) plans.toArray(PlanId[]::new));
        Map<UUID, Listed> lists = listed(links.stream()
                .flatMap(of -> of.links().stream())
                .flatMap(link -> Stream.ofNullable(link.programme()))
                .distinct()
                .toList());
        Map<PlanId, Map<String, Listed>> counted = new HashMap<>();
        for (Links of : links) {
            for (ProgrammesLinkedPayload.Link link : of.links()) {
                Listed list = find(link.programme(), lists);
                if (list != null) {
                    counted.computeIfAbsent(of.plan(), p -> new HashMap<>()).put(link.target(), list);
                }
            }
        }
        return counted;
    }

    private static @Nullable Listed find(@Nullable UUID programme, Map<UUID, Listed> lists) {
        return programme == null ? null : lists.get(programme);
    }

    private Map<UUID, Listed> listed(Collection<UUID> programmes) {
        Map<UUID, Listed> lists = new HashMap<>();
        if (!programmes.isEmpty()) {
            database.list(STANDING, this::listed, (Object) programmes.toArray(UUID[]::new))
                    .forEach(asked -> lists.put(asked.entry(), asked.listed()));
        }
        return lists;
    }

    private Asked listed(Row row) throws SQLException {
        UUID founding = row.uuidOrNull("founding_plan");
        return new Asked(
                row.uuid("asked"),
                Listed.of(new Listed.Entry(
                        row.uuid("id"),
                        row.text("name"),
                        founding == null ? null : new PlanId(founding),
                        row.texts("indicators"),
                        targets(row.text("targets")),
                        List.of(json.read(row.text("measures"), Measure[].class)),
                        targets(row.text("founding_targets")))));
    }

    private List<MeasuredTarget> targets(String stored) {
        return List.of(json.read(stored, MeasuredTarget[].class));
    }
}
