package vn.thac.core.csv;

/** An answer that can be given as a table; which of its lists makes the lines says {@link Lines}. */
public interface InLines {}
