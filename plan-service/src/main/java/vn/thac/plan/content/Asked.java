package vn.thac.plan.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Asks;

/** One thing that the plan asks of each member of an addressee, which stands for units itself. */
public record Asked(
        String addressee,
        Asks asks,
        @Nullable LocalDate due,
        Relation relation,
        @Nullable String duty,
        @Nullable String section,
        @Nullable String doubt) {}
