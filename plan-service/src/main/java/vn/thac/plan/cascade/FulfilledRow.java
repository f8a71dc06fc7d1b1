package vn.thac.plan.cascade;

import java.util.UUID;

/** A mandate just fulfilled, as the database tells it. */
record FulfilledRow(UUID mandate, UUID plan, UUID unit, UUID by, long version) {}
