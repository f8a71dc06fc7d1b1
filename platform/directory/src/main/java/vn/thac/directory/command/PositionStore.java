package vn.thac.directory.command;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/**
 * How units stand to another on a day. A unit's place is the smallest territory that it, or whoever stands above it, sits
 * in; where either has none, sisters are those that hang below the same unit.
 */
@ApplicationScoped
public class PositionStore {

    private static final String POSITIONS = """
            with recursive given(issuer, day) as materialized (select ?::uuid, ?::date),
            up(unit, id) as (
              select w.id, w.id from unnest(?::uuid[] || ?::uuid) w(id)
              union
              select u.unit, l.above_id
              from up u cross join given g join known_line l on l.unit_id = u.id
              where l.tree in ('command', 'leadership') and l.from_day <= g.day and l.to_day > g.day),
            below(unit) as materialized (select distinct up.unit from up join given g on g.issuer = up.id),
            rest(unit) as materialized (
              select distinct up.unit from up cross join given g
              where up.unit = g.issuer or up.unit not in (select b.unit from below b)),
            wide(unit, area, within) as (
              select u.unit, s.area, s.area
              from rest r join up u on u.unit = r.unit cross join given g
                join known_standing s on s.unit_id = u.id and s.from_day <= g.day and s.to_day > g.day
              where s.area is not null
              union
              select w.unit, w.area, l.above_id
              from wide w cross join given g join known_line l on l.unit_id = w.within
              where l.tree = 'area' and l.from_day <= g.day and l.to_day > g.day),
            place(unit, area) as materialized (
              select distinct on (w.unit) w.unit, w.area from wide w
              group by w.unit, w.area order by w.unit, count(*) desc, w.area),
            own(area) as materialized (select p.area from place p join given g on g.issuer = p.unit),
            inside(unit) as materialized (
              select w.unit from wide w join place p on p.unit = w.unit and p.area = w.area join own o on o.area = w.within),
            outside(area) as materialized (
              select w.within from wide w join given g on g.issuer = w.unit join own o on o.area = w.area),
            sister(unit) as materialized (
              select distinct a.unit_id from known_line mine cross join given g
                join known_line a on a.above_id = mine.above_id and a.tree = mine.tree
              where mine.unit_id = g.issuer and mine.tree in ('command', 'leadership')
                and mine.from_day <= g.day and mine.to_day > g.day and a.from_day <= g.day and a.to_day > g.day)
            select w.id,
              case
                when w.id = g.issuer then 'ITSELF'
                when b.unit is not null then 'BELOW'
                when level_rank(s.level) < level_rank(mine.level) then 'ABOVE'
                when i.unit is not null then 'BESIDE'
                when o.area is not null then 'ABOVE'
                when (p.area is null or not exists (select 1 from own)) and n.unit is not null then 'BESIDE'
                else 'ELSEWHERE'
              end as position
            from unnest(?::uuid[]) w(id) cross join given g
              left join known_standing s on s.unit_id = w.id and s.from_day <= g.day and s.to_day > g.day
              left join known_standing mine on mine.unit_id = g.issuer and mine.from_day <= g.day and mine.to_day > g.day
              left join below b on b.unit = w.id
              left join inside i on i.unit = w.id
              left join place p on p.unit = w.id
              left join outside o on o.area = p.area
              left join sister n on n.unit = w.id
            """;

    /** How far up a line is followed; no line of the state is as long. */
    private static final int MOST_STEPS = 16;

    private static final String NEAREST = """
            with recursive given(day) as materialized (select ?::date),
            up(unit, id, steps) as (
              select w.id, w.id, 0 from unnest(?::uuid[]) w(id)
              union
              select u.unit, l.above_id, u.steps + 1
              from up u cross join given g join known_line l on l.unit_id = u.id
              where l.tree in ('command', 'leadership') and l.from_day <= g.day and l.to_day > g.day and u.steps < ?)
            select distinct on (u.unit) u.unit, u.id from up u
            where u.steps > 0 and u.id <> u.unit and u.id = any(?)
            order by u.unit, u.steps, u.id
            """;

    private final Database database;

    PositionStore(Database database) {
        this.database = database;
    }

    /** The position of each of the units to {@code issuer}. */
    public Map<UnitId, Position> of(UnitId issuer, Collection<UnitId> units, LocalDate on) {
        Map<UnitId, Position> positions = new HashMap<>();
        UUID[] asked = units.stream().distinct().map(UnitId::value).toArray(UUID[]::new);
        if (asked.length > 0) {
            database.list(
                    POSITIONS,
                    row -> positions.put(row.id("id", UnitId::new), Position.valueOf(row.text("position"))),
                    issuer,
                    on,
                    asked,
                    issuer,
                    asked);
        }
        return positions;
    }

    /** Below which of some others each of the units stands, the nearest where there are several; who stands below none is left out. */
    public Map<UnitId, UnitId> nearestAbove(Collection<UnitId> units, Collection<UnitId> others, LocalDate on) {
        Map<UnitId, UnitId> above = new HashMap<>();
        if (!units.isEmpty() && !others.isEmpty()) {
            database.list(
                    NEAREST,
                    row -> above.put(row.id("unit", UnitId::new), row.id("id", UnitId::new)),
                    on,
                    units.stream().distinct().toArray(UnitId[]::new),
                    MOST_STEPS,
                    others.stream().distinct().toArray(UnitId[]::new));
        }
        return above;
    }
}
