package vn.thac.core.csv;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

/** Writes an answer that holds its lines. */
@Provider
@Produces(Csv.TYPE)
public class LinesWriter extends CsvWriter<InLines> {}
