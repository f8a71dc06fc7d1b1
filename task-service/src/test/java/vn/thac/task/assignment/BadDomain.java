package vn.thac.task.assignment;

import vn.thac.core.sql.Database;
import vn.thac.task.raise.BadBack;

/** What the domain must not be: shows that the architecture test can fail. */
public final class BadDomain {

    Database database;
    BadBack back;
}
