package vn.thac.core.csv;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;
import vn.thac.core.paging.Page;

/** Writes a page of a list. */
@Provider
@Produces(Csv.TYPE)
public class PageWriter extends CsvWriter<Page<?>> {}
