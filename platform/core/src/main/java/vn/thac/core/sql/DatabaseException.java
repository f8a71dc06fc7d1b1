package vn.thac.core.sql;

import java.sql.SQLException;

/** The database refused or was away; the cause says which. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseException(SQLException cause) {
        super(cause);
    }
}
