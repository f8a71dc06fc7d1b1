package vn.thac.plan.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentFacts;

/**
 * A plan as a document: kind, number, title, place and date; number, place and date may be unknown.
 *
 * @param written number and symbol, or the symbol alone that waits for its number
 */
public record PlanHead(
        String kind,
        @Nullable DocumentNumber written,
        String title,
        @Nullable String place,
        @Nullable DocumentDate date,
        List<String> aliases) {

    /** Null while only its symbol is written. */
    public @Nullable DocumentNumber number() {
        return written == null || written.isSymbolAlone() ? null : written;
    }

    public @Nullable String symbol() {
        return written == null ? null : written.symbol();
    }

    public @Nullable String numberAsWritten() {
        DocumentNumber number = number();
        return number == null ? null : number.asWritten();
    }

    /** As it is spoken of: by its number, else by its title. */
    public String spoken() {
        DocumentNumber number = number();
        return number == null ? title : number.asWritten();
    }

    public static PlanHead of(DocumentFacts facts) {
        return new PlanHead(
                facts.kind(),
                DocumentNumber.orNull(facts.number()),
                facts.title(),
                facts.place(),
                facts.date(),
                facts.aliases());
    }

    /** What is given at issue wins over what the draft says. */
    public PlanHead with(@Nullable DocumentNumber number, @Nullable DocumentDate date, @Nullable String place) {
        return new PlanHead(
                kind,
                number == null ? this.written : number,
                title,
                place == null ? this.place : place,
                date == null ? this.date : date,
                aliases);
    }
}
