package vn.thac.plan.document;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.packages.DocumentDate.Precision;

/**
 * A document that some plan cites, as a node of the graph.
 *
 * @param identity what makes two citations one document: number, issuer and year, or the words where there is no number
 * @param unit the issuer as a unit of ours, where the citation says so
 */
public record CitedDocument(
        UUID id,
        String identity,
        @Nullable String kind,
        @Nullable DocumentNumber number,
        @Nullable String issuerText,
        @Nullable UnitId unit,
        @Nullable DocumentDate date,
        @Nullable String subject,
        boolean gap) {

    private static final int SAME_DAY = 0;
    private static final int PERHAPS_THE_SAME = 1;
    private static final int SAME_YEAR = 2;

    static CitedDocument of(PlanId citing, BasisLine line, @Nullable UnitId unit) {
        DocumentNumber number = DocumentNumber.knownOrNull(line.number());
        return new CitedDocument(
                Ids.next(),
                identity(citing, line, number, dateOf(line, number), unit),
                line.kind(),
                number,
                line.issuer(),
                unit,
                dateOf(line, number),
                line.subject(),
                line.isGap());
    }

    /** As said apart, else as written beside the number. */
    private static @Nullable DocumentDate dateOf(BasisLine line, @Nullable DocumentNumber number) {
        return line.date() != null || number == null ? line.date() : number.date();
    }

    @Nullable
    Integer year() {
        return date == null ? null : (Integer) date.year();
    }

    /** Whether a document of ours with this number is the one cited: number, year and issuer must agree. */
    boolean isMetBy(OwnDocument own) {
        return number != null
                && number.key().equals(own.number().key())
                && (date == null
                        || own.date() == null
                        || date.year() == own.date().year())
                && issuerIs(own);
    }

    /** How near the date of a document that meets this comes to the one cited; less is nearer. */
    int distance(OwnDocument own) {
        DocumentDate known = own.date();
        if (date == null || known == null) {
            return SAME_YEAR;
        }
        if (date.precision() == Precision.DAY && date.equals(known)) {
            return SAME_DAY;
        }
        boolean overlap = !date.first().isAfter(known.last()) && !known.first().isAfter(date.last());
        return overlap ? PERHAPS_THE_SAME : SAME_YEAR;
    }

    private boolean issuerIs(OwnDocument own) {
        if (unit != null) {
            return unit.equals(own.issuer());
        }
        IssuerName name = IssuerName.orNull(issuerText);
        return name != null && own.names().contains(name);
    }

    private static String identity(
            PlanId citing,
            BasisLine line,
            @Nullable DocumentNumber number,
            @Nullable DocumentDate date,
            @Nullable UnitId unit) {
        if (line.isGap()) {
            return "gap|" + citing + "|" + line.key();
        }
        IssuerName name = IssuerName.orNull(line.issuer());
        String issuer = unit != null ? unit.toString() : name == null ? "?" : name.folded();
        String year = date == null ? "?" : String.valueOf(date.year());
        if (number != null) {
            return "number|" + number.key() + "|" + issuer + "|" + year;
        }
        IssuerName subject = IssuerName.orNull(line.subject());
        return "words|" + Objects.requireNonNullElse(line.kind(), "?") + "|" + issuer + "|" + year + "|"
                + (subject == null ? citing + "|" + line.key() : subject.folded());
    }
}
