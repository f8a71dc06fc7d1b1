package vn.thac.plan.packages;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;
import vn.thac.plan.duty.Asks;

/**
 * What the plan asks of each member of an addressee: a plan of their own, or something weaker.
 *
 * @param relation null where the text does not say: then the tracks of issuer and addressee do
 * @param duty the duty that asks it
 */
public record MandateLine(
        String addressee,
        Asks asks,
        @Nullable LocalDate due,
        @Nullable Relation relation,
        @Nullable String duty,
        @Nullable String section,
        @Nullable String doubt,
        @Nullable String note) {}
