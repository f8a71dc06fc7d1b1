package vn.thac.core.sql;

/**
 * A condition: a column holds one of a set of ids. Written once, it is asked of rows one by one, or finds its rows by an
 * index on the column.
 *
 * @param column with the name of its table before it, as {@code o.unit_id}
 * @param set a table of the statement with a column {@code id}
 * @param also what must hold besides; empty: nothing
 */
public record AmongIds(String column, String set, String also) {

    public AmongIds(String column, String set) {
        this(column, set, "");
    }

    /** For a statement that comes upon the rows by another way: the set is made into a table of hashes, once. */
    public Sql ofEach() {
        return with(Sql.of(column + " in (select id from " + set + ")"));
    }

    /** For a statement that looks for the rows: the set is made into an array, once, which an index is searched for. */
    Sql byIndex() {
        return with(Sql.of(column + " = any(array(select id from " + set + "))"));
    }

    /** With another way to say that the column's id is in the set. */
    public Sql with(Sql condition) {
        return Sql.of("(").add(condition).addIf(!also.isEmpty(), " and " + also).add(")");
    }
}
