package vn.thac.identity.succession;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Heir;
import vn.thac.identity.unit.Part;

/** Who came after whom, by which instrument. */
@ApplicationScoped
public class SuccessionStore {

    /**
     * One unit came after another.
     *
     * @param predecessor what ended, or gave up a part
     * @param successor who carries on; null where nobody does
     * @param weight the share that goes over, where somebody has said it
     * @param continues whether the successor is the predecessor itself, which took others in
     */
    record Succession(
            UnitId predecessor,
            @Nullable UnitId successor,
            Part part,
            @Nullable String function,
            @Nullable BigDecimal weight,
            boolean continues,
            LocalDate takesEffect,
            @Nullable String instrument) {}

    private static final String ALL = """
            select s.*, r.takes_effect, r.instrument from succession s
            join reorganisation r on r.id = s.reorganisation_id
            """;

    private final Database database;

    @Inject
    SuccessionStore(Database database) {
        this.database = database;
    }

    /** That a unit ended, and who carries on; without heirs it is dissolved. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void record(@Nullable String instrument, LocalDate day, UnitId predecessor, List<Heir> heirs) {
        UUID id = Ids.next();
        database.update(
                "insert into reorganisation (id, instrument, takes_effect) values (?, ?, ?)", id, instrument, day);
        if (heirs.isEmpty()) {
            add(id, predecessor, null, Part.WHOLE);
        }
        heirs.forEach(heir -> add(id, predecessor, heir.unit(), heir.part()));
    }

    /** Forgets what takes effect on a day for a unit, as where it ends on another day than was decided. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UnitId predecessor, LocalDate day) {
        List<UUID> decided = database.list("""
                delete from succession s using reorganisation r
                where r.id = s.reorganisation_id and s.predecessor_id = ? and r.takes_effect = ?
                returning r.id
                """, row -> row.uuid("id"), predecessor, day);
        database.update("""
                delete from reorganisation r
                where r.id = any(?) and not exists (select from succession s where s.reorganisation_id = r.id)
                """, (Object) decided.toArray(UUID[]::new));
    }

    /** The units that leave something to this one on a day or later. */
    public List<UnitId> leavingTo(UnitId successor, LocalDate day) {
        return database.list("""
                select distinct s.predecessor_id from succession s join reorganisation r on r.id = s.reorganisation_id
                where s.successor_id = ? and s.predecessor_id <> ? and r.takes_effect >= ?
                """, row -> row.id("predecessor_id", UnitId::new), successor, successor, day);
    }

    private void add(UUID reorganisation, UnitId predecessor, @Nullable UnitId successor, Part part) {
        database.update(
                "insert into succession (reorganisation_id, predecessor_id, successor_id, part) values (?, ?, ?, ?)",
                reorganisation,
                predecessor,
                successor,
                part);
    }

    List<Succession> successors(UnitId predecessor) {
        return database.list(
                ALL + " where s.predecessor_id = ? order by r.takes_effect, s.successor_id",
                SuccessionStore::succession,
                predecessor);
    }

    List<Succession> predecessors(UnitId successor) {
        return database.list(
                ALL + " where s.successor_id = ? order by r.takes_effect, s.predecessor_id",
                SuccessionStore::succession,
                successor);
    }

    private static Succession succession(Row row) throws SQLException {
        return new Succession(
                row.id("predecessor_id", UnitId::new),
                row.idOrNull("successor_id", UnitId::new),
                row.word("part", Part.class),
                row.textOrNull("function"),
                row.decimalOrNull("weight"),
                row.flag("continues"),
                row.day("takes_effect"),
                row.textOrNull("instrument"));
    }
}
