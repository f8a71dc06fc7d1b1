package vn.thac.plan.programme.recording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.plan.programme.recording.ProgrammesLinked.Link;

/** Which programmes composite targets count, and of which plans that is still to be told: a trigger notes them. */
@ApplicationScoped
class LinkStore {

    private static final String LINKS = """
            select l.plan, l.id, l.version, p.edition, t.target, m.key, m.name, m.programme
            from programme_links l join plan p on p.id = l.plan
            left join plan_edition e on e.plan = p.id and e.edition = p.edition
            left join lateral (
              select g.item ->> 'key' as target, g.item ->> 'programme' as programme
              from items_of(e.body, 'targets') g
              where coalesce((g.item ->> 'composite')::boolean, false)) t on true
            left join programme_mention m on m.plan = l.plan and m.key = t.programme
            where l.plan = any(?) order by l.plan, t.target collate "C"
            """;

    private final Database database;

    LinkStore(Database database) {
        this.database = database;
    }

    /** What is to be told of a plan, and how often something was. */
    record Telling(UUID id, ProgrammesLinked links, long told) {

        /** Nothing is told of a plan of which nothing ever was. */
        boolean isNews() {
            return told > 0 || !links.targets().isEmpty();
        }
    }

    private record Line(
            UUID plan,
            UUID id,
            long told,
            int edition,
            @Nullable Link link) {}

    /** Some plans of which it is to be told, held until the transaction ends. */
    List<UUID> take(int most) {
        return database.list(
                "select plan from programme_links where due order by plan limit ? for update skip locked",
                row -> row.uuid("plan"),
                most);
    }

    List<Telling> of(List<UUID> plans) {
        Map<UUID, List<Line>> byPlan = new LinkedHashMap<>();
        database.list(
                        LINKS,
                        row -> new Line(
                                row.uuid("plan"),
                                row.uuid("id"),
                                row.number("version"),
                                row.integer("edition"),
                                row.textOrNull("key") == null
                                        ? null
                                        : new Link(
                                                row.text("target"),
                                                row.text("key"),
                                                row.text("name"),
                                                row.uuidOrNull("programme"))),
                        (Object) plans.toArray(UUID[]::new))
                .forEach(line -> byPlan.computeIfAbsent(line.plan(), p -> new ArrayList<>())
                        .add(line));
        return byPlan.values().stream().map(LinkStore::telling).toList();
    }

    private static Telling telling(List<Line> lines) {
        Line first = lines.get(0);
        List<Link> links = new ArrayList<>();
        for (Line line : lines) {
            if (line.link() != null) {
                links.add(line.link());
            }
        }
        return new Telling(first.id(), new ProgrammesLinked(first.plan(), first.edition(), links), first.told());
    }

    /** They have been told: those of the second list for the first time or anew. */
    void told(List<UUID> all, List<UUID> news) {
        database.update(
                "update programme_links set due = false, version = version + case when plan = any(?) then 1 else 0 end"
                        + " where plan = any(?)",
                news.toArray(UUID[]::new),
                all.toArray(UUID[]::new));
    }
}
