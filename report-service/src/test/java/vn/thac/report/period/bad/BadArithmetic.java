package vn.thac.report.period.bad;

import jakarta.inject.Inject;
import vn.thac.core.sql.Database;

/** Breaks the rules that only this service has. */
public class BadArithmetic {

    @Inject
    Database database;

    Double share;
}
