package vn.thac.core.audit;

import java.util.Set;
import vn.thac.core.sql.Sql;

/**
 * What a service says of some of its aggregates: whose audit the present actor may read. It is the service's own sight:
 * who may read a thing may read what was done to it. Administrators are not asked about.
 */
public interface AuditSight {

    /** The types that it speaks of, as they stand in the audit: {@code plan}. */
    Set<String> aggregates();

    /** A condition on a column with the id of one of them; made for statements that look through many rows. */
    Sql mayRead(String id);

    /**
     * The same of single records, where fewer may read some of them.
     *
     * @param version a column with the version that the record's change made; null there where it made none
     */
    default Sql mayRead(String id, String version) {
        return mayRead(id);
    }
}
