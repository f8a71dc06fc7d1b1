package vn.thac.report.ending;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;
import vn.thac.report.RegimeId;
import vn.thac.report.regime.Regime;

/** Whom plans name to receive and collect reports, and who does so in the place of those that have ended. */
@ApplicationScoped
class PlaceStore {

    /** Who receives and collects; neither: it is the issuer who does. */
    record Places(List<UnitId> receivers, List<UnitId> consolidators) {

        static Places of(Regime regime) {
            return new Places(regime.receivers(), regime.consolidators());
        }
    }

    @Inject
    Database database;

    /** Units that have ended and receive or collect still, or are the only one to review. */
    List<UnitId> ended(LocalDate today) {
        return database.list("""
                select distinct u.id from (
                  select unnest(r.receivers || r.consolidators) as id from regime r
                  union all
                  select p.issuer from regime r join plan p on p.id = r.plan_id
                  where (r.receivers || r.consolidators) = '{}') named
                join units_ended(?) u on u.id = named.id order by u.id
                """, row -> row.id("id", UnitId::new), today);
    }

    /** Regimes in which one of the units receives or collects, or reviews as the issuer, and those to look at again. */
    List<RegimeId> toLookAt(Collection<UnitId> units) {
        return units.isEmpty()
                ? database.list(
                        "select id from regime where look_again order by id", row -> row.id("id", RegimeId::new))
                : database.list(
                        """
                select r.id from regime r join plan p on p.id = r.plan_id
                where (r.receivers || r.consolidators) && ?::uuid[]
                  or (r.receivers || r.consolidators) = '{}' and p.issuer = any(?::uuid[]) or r.look_again order by r.id
                """,
                        row -> row.id("id", RegimeId::new),
                        units.toArray(UnitId[]::new),
                        units.toArray(UnitId[]::new));
    }

    /** Whom the plan names, whoever acts. */
    Places named(RegimeId regime) {
        return database.first(
                        """
                        select coalesce(named_receivers, receivers) as receivers,
                          coalesce(named_consolidators, consolidators) as consolidators from regime where id = ?
                        """,
                        row -> new Places(row.ids("receivers", UnitId::new), row.ids("consolidators", UnitId::new)),
                        regime)
                .orElseThrow();
    }

    /** Who acts from now on, and whom the plan names. */
    void address(RegimeId regime, Places acting, Places named) {
        database.update(
                """
                update regime set receivers = ?, consolidators = ?, named_receivers = ?, named_consolidators = ?,
                  look_again = false, version = version + 1 where id = ?
                """,
                array(acting.receivers()),
                array(acting.consolidators()),
                unlessSame(named.receivers(), acting.receivers()),
                unlessSame(named.consolidators(), acting.consolidators()),
                regime);
    }

    /** Who acts is who should. */
    void looked(RegimeId regime) {
        database.update("update regime set look_again = false where id = ? and look_again", regime);
    }

    /** Something was told of units: those in whose place others act may be there again, or have other heirs. */
    void lookAgain() {
        database.update("""
                update regime set look_again = true
                where (named_receivers is not null or named_consolidators is not null) and not look_again
                """);
    }

    private static UnitId @Nullable [] unlessSame(List<UnitId> named, List<UnitId> acting) {
        return named.equals(acting) ? null : array(named);
    }

    private static UnitId[] array(List<UnitId> units) {
        return units.toArray(UnitId[]::new);
    }
}
