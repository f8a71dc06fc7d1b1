package vn.thac.report.live;

import java.util.UUID;

/** Which node: of which form or regime, for which period, of which area. */
record NodeKey(UUID scope, String period, UUID area) {}
