package vn.thac.plan.cascade;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.duty.Asks;

/** One thing that a plan asks of the members of an addressee, perhaps with a date. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Ask(String addressee, Asks asks, @Nullable LocalDate due) {}
