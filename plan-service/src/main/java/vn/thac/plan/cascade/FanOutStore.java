package vn.thac.plan.cascade;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.plan.FanOutId;
import vn.thac.plan.PlanId;
import vn.thac.plan.expansion.Forecast;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.packages.PackageReader;

/** Fan-outs, and the members that they have found. */
@ApplicationScoped
public class FanOutStore {

    private static final TypeReference<Terms> TERMS = new TypeReference<>() {};
    private static final TypeReference<Amends> AMENDS = new TypeReference<>() {};
    private static final TypeReference<List<FanOut.Part>> PARTS = new TypeReference<>() {};

    private static final String SELECT = """
            select f.id, f.plan, f.edition, p.ancestors, f.on_day, f.terms, f.stage, f.raised_up_to, f.parts, f.mandates,
              f.version, f.amends
            from fan_out f join plan p on p.id = f.plan
            """;

    @Inject
    Database database;

    void insert(FanOut fresh) {
        database.update(
                """
                insert into fan_out (id, plan, edition, on_day, terms, stage, parts, mandates, version, amends, last_turn)
                values (?, ?, ?, ?, ?::json, ?, ?::json, 0, 0, ?::json, clock_timestamp())
                """,
                fresh.id(),
                fresh.plan().value(),
                fresh.edition(),
                fresh.on(),
                PackageReader.write(fresh.terms()),
                wire(fresh.stage()),
                PackageReader.write(fresh.parts()),
                fresh.amends() == null ? null : PackageReader.write(fresh.amends()));
    }

    /**
     * The one that has waited longest and that nobody else has, held until the transaction ends. An edition waits for the
     * one before.
     */
    Optional<FanOut> claim() {
        return database.first(SELECT + """
                 where f.ended_at is null and (f.amends is null or not exists (select 1 from fan_out e
                   where e.plan = f.plan and e.edition < f.edition and e.ended_at is null))
                 order by f.last_turn limit 1 for update of f skip locked
                """, FanOutStore::fanOut);
    }

    /** Of one edition; empty where that reached nobody. */
    public Optional<FanOut> of(PlanId plan, int edition) {
        return database.first(
                SELECT + " where f.plan = ? and f.edition = ?", FanOutStore::fanOut, plan.value(), edition);
    }

    /** The latest of a plan; empty where it reaches nobody. */
    public Optional<FanOut> latest(PlanId plan) {
        return database.first(
                SELECT + " where f.plan = ? order by f.edition desc limit 1", FanOutStore::fanOut, plan.value());
    }

    /** The same, held until the transaction ends; empty where somebody else has it. */
    public Optional<FanOut> holdLatest(PlanId plan) {
        return database.first(
                SELECT
                        + " where f.plan = ? and f.edition = (select max(edition) from fan_out where plan = ?)"
                        + " for update of f skip locked",
                FanOutStore::fanOut,
                plan.value(),
                plan.value());
    }

    /** Keeps who was a member on the day. */
    void keepMembers(FanOut of, Map<String, List<UnitId>> all) {
        Map<String, List<UnitId>> found = new LinkedHashMap<>(all);
        found.keySet().removeIf(of::keeps);
        copyMembers(of, all.keySet().stream().filter(of::keeps).toList());
        List<String> addressees = new ArrayList<>();
        List<UnitId> units = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        found.forEach((addressee, members) -> {
            for (int place = 0; place < members.size(); place++) {
                addressees.add(addressee);
                units.add(members.get(place));
                places.add(place);
            }
        });
        if (units.isEmpty()) {
            return;
        }
        database.update(
                """
                insert into plan_member (plan, edition, addressee, unit, place, on_day)
                select ?, ?, m.addressee, m.unit, m.place, ?
                from unnest(?::text[], ?::uuid[], ?::integer[]) as m(addressee, unit, place)
                """,
                of.plan().value(),
                of.edition(),
                of.on(),
                addressees.toArray(String[]::new),
                units.toArray(UnitId[]::new),
                places.toArray(Integer[]::new));
    }

    /** Who was a member in the edition before is one in this, as of the day of then. */
    private void copyMembers(FanOut of, List<String> addressees) {
        if (of.amends() != null && !addressees.isEmpty()) {
            database.update(
                    """
                    insert into plan_member (plan, edition, addressee, unit, place, on_day)
                    select plan, ?, addressee, unit, place, on_day from plan_member
                    where plan = ? and edition = ? and addressee = any(?)
                    """, of.edition(), of.plan().value(), of.amends().base(), addressees.toArray(String[]::new));
        }
    }

    /** All members found so far, by addressee and each in its place. */
    public Map<String, List<UnitId>> members(FanOut of) {
        Map<String, List<UnitId>> members = new LinkedHashMap<>();
        database.list(
                        """
                        select addressee, array_agg(unit order by place) as units from plan_member
                        where plan = ? and edition = ? group by addressee
                        """,
                        row -> Map.entry(row.text("addressee"), row.uuids("units")),
                        of.plan().value(),
                        of.edition())
                .forEach(found -> members.put(
                        found.getKey(),
                        found.getValue().stream().map(UnitId::new).toList()));
        return members;
    }

    void save(FanOut now, Instant at) {
        UUID upTo = now.stage() instanceof Stage.Raising raising && raising.upTo() != null
                ? raising.upTo().value()
                : null;
        database.update(
                """
                update fan_out set stage = ?, raised_up_to = ?, parts = ?::json, mandates = ?, version = ?,
                  last_turn = clock_timestamp(), ended_at = ?
                where id = ?
                """,
                wire(now.stage()),
                upTo,
                PackageReader.write(now.parts()),
                now.mandates(),
                now.version(),
                now.hasEnded() ? at : null,
                now.id());
    }

    /** What must come of it: known as soon as all addressees are expanded. */
    void expect(FanOut of, Forecast forecast) {
        database.update("""
                update fan_out set mandates_expected = ?, assignments_expected = ?, obligations_expected = ? where id = ?
                """, forecast.mandates(), forecast.assignments(), forecast.obligations(), of.id());
    }

    public static FanOut fanOut(Row row) throws SQLException {
        return new FanOut(
                row.id("id", FanOutId::new),
                new PlanId(row.uuid("plan")),
                row.integer("edition"),
                row.uuids("ancestors"),
                row.day("on_day"),
                PackageReader.read(row.text("terms"), TERMS),
                stage(row),
                PackageReader.read(row.text("parts"), PARTS),
                row.integer("mandates"),
                row.number("version"),
                amends(row.textOrNull("amends")));
    }

    private static @Nullable Amends amends(@Nullable String json) {
        return json == null ? null : PackageReader.read(json, AMENDS);
    }

    private static Stage stage(Row row) throws SQLException {
        return switch (row.text("stage")) {
            case "expanding" -> new Stage.Expanding();
            case "raising" -> new Stage.Raising(row.idOrNull("raised_up_to", UnitId::new));
            case "sending" -> new Stage.Sending();
            case "ended" -> new Stage.Ended();
            default -> throw new IllegalStateException(row.text("stage"));
        };
    }

    private static String wire(Stage stage) {
        return stage.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
    }
}
