package vn.thac.core.bulk;

import vn.thac.core.WireName;

/** How something stands once a row was taken. */
public record Done(WireName state, long version) {}
