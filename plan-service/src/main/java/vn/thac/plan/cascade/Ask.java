package vn.thac.plan.cascade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that a plan asks of the members of a party, perhaps with a date. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Ask(String party, Asks asks, @Nullable LocalDate due) {}
