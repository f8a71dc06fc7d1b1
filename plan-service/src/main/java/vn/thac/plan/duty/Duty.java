package vn.thac.plan.duty;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.command.Relation;

/**
 * What one addressee owes under the plan: one line of "tổ chức thực hiện".
 *
 * @param relation null where the text does not say: then the tracks of issuer and addressee do
 * @param with addressees named beside it
 * @param waitsFor key of a condition of the plan, or the condition itself in words
 * @param partOf key of the duty that it is a part of, of some of those who have that
 * @param carriesOut keys of the documents of the basis that it carries out, several at once too
 * @param passesTo addressees that it is passed on to by direction
 */
public record Duty(
        String key,
        @Nullable String section,
        @Nullable String addressee,
        @Nullable Relation relation,
        String text,
        @Nullable Role role,
        List<String> with,
        @Nullable String partOf,
        @Nullable LocalDate due,
        @Nullable Recurrence recurrence,
        List<String> windows,
        @Nullable String produces,
        @Nullable String waitsFor,
        List<String> passesTo,
        @Nullable String programme,
        List<String> carriesOut,
        @Nullable String doubt,
        @Nullable String note,
        List<Origin> origins) {

    public Duty {
        with = Lists.orEmpty(with);
        windows = Lists.orEmpty(windows);
        passesTo = Lists.orEmpty(passesTo);
        carriesOut = Lists.orEmpty(carriesOut);
        origins = Lists.orEmpty(origins);
    }

    public Role roleOrDefault() {
        return role == null ? Role.PERFORM : role;
    }

    public Duty withOrigins(List<Origin> from) {
        return new Duty(
                key,
                section,
                addressee,
                relation,
                text,
                role,
                with,
                partOf,
                due,
                recurrence,
                windows,
                produces,
                waitsFor,
                passesTo,
                programme,
                carriesOut,
                doubt,
                note,
                from);
    }
}
