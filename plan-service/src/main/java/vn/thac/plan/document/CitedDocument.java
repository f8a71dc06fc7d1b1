package vn.thac.plan.document;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.Ids;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.DocumentDate;

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

    static CitedDocument of(PlanId citing, BasisLine line, @Nullable UnitId unit) {
        DocumentNumber number = DocumentNumber.orNull(line.number());
        return new CitedDocument(
                Ids.next(),
                identity(citing, line, number, unit),
                line.kind(),
                number,
                line.issuer(),
                unit,
                line.date(),
                line.subject(),
                line.isGap());
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

    private boolean issuerIs(OwnDocument own) {
        if (unit != null) {
            return unit.equals(own.issuer());
        }
        IssuerName name = IssuerName.orNull(issuerText);
        return name != null && own.names().contains(name);
    }

    private static String identity(
            PlanId citing, BasisLine line, @Nullable DocumentNumber number, @Nullable UnitId unit) {
        if (line.isGap()) {
            return "gap|" + citing + "|" + line.key();
        }
        IssuerName name = IssuerName.orNull(line.issuer());
        String issuer = unit != null ? unit.toString() : name == null ? "?" : name.folded();
        String year = line.date() == null ? "?" : String.valueOf(line.date().year());
        if (number != null) {
            return "number|" + number.key() + "|" + issuer + "|" + year;
        }
        IssuerName subject = IssuerName.orNull(line.subject());
        return "words|" + Objects.requireNonNullElse(line.kind(), "?") + "|" + issuer + "|" + year + "|"
                + (subject == null ? citing + "|" + line.key() : subject.folded());
    }
}
