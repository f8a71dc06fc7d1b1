package vn.thac.directory.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Sql;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.unit.Succession;

/**
 * Cuts what a statement finds to what the present actor may see or do, today. Administrators and the system are not
 * bounded in reading. Columns hold the id of a unit and come from the program, never from a caller.
 */
@ApplicationScoped
public class Reach {

    private final Acting acting;
    private final Clock clock;

    @Inject
    Reach(Acting acting, Clock clock) {
        this.acting = acting;
        this.clock = clock;
    }

    /** Whether the present actor may read all there is. */
    public boolean isUnlimited() {
        return acting.isSystem() || acting.actor().isAdministrator();
    }

    /**
     * A condition: the actor may read what the unit in the column has. Asks for each row, up the tree: for statements
     * that find few rows, such as those of one plan or one unit.
     */
    public Sql mayRead(String column) {
        return isUnlimited() ? everything() : Sql.of("actor_reads(?, " + column + ", ?)", actor(), today());
    }

    /**
     * The same, made for statements that look through many rows: goes down the tree once. Takes some milliseconds for
     * who reads much.
     */
    public Sql reads(String column) {
        return isUnlimited() ? everything() : in(column, readable());
    }

    /** All units that the actor may read, as a subquery without brackets. */
    public Sql readable() {
        return isUnlimited()
                ? Sql.of("select id from known_unit")
                : Sql.of("select actor_readable(?, ?)", actor(), today());
    }

    /** A condition: the actor may do one of the duties for the unit in the column; nobody may by role alone. */
    public Sql mayAct(String column, Duty... duties) {
        return in(column, writable(duties));
    }

    private Sql writable(Duty... duties) {
        String[] codes = Arrays.stream(duties).map(Duty::code).toArray(String[]::new);
        return Sql.of("select actor_writable(?, ?, ?)", actor(), codes, today());
    }

    /** A condition: the unit in the column has ended, and the actor may do one of the duties for who came after it. */
    public Sql mayActAfter(String column, Duty... duties) {
        return Sql.of("(exists (select 1 from known_heir h where h.predecessor = " + column + ") and")
                .add(in(column, Succession.before(writable(duties), today())))
                .add(")");
    }

    /** A condition: the own affairs of the unit in the column are the actor's ({@link Access#isOwn}). */
    public Sql isOwn(String column) {
        return in(
                column,
                Sql.of(
                        "select p.unit_id from actor_posts(?, ?) p where not p.past and p.duty <> ?",
                        actor(),
                        today(),
                        Duty.OVERSEE.code()));
    }

    /**
     * A condition: what is addressed to the unit in the column concerns the actor, whose units, or those these came
     * after, are the unit or stand below it.
     */
    public Sql concerns(String column) {
        // As an array, which is made once; within an "exists" the walk up would be made again for each row.
        return isUnlimited()
                ? everything()
                : Sql.of(column + " = any(array(select actor_superiors(?, ?)))", actor(), today());
    }

    private static Sql everything() {
        return Sql.of("true");
    }

    private static Sql in(String column, Sql units) {
        return Sql.of(column + " in").add(units.bracketed());
    }

    private String actor() {
        return acting.actor().name();
    }

    private LocalDate today() {
        return Vietnam.today(clock);
    }
}
