package vn.thac.plan.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.directory.text.Text;
import vn.thac.directory.unit.KnownUnit;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.document.DocumentNumber;
import vn.thac.plan.document.DocumentNumber.Style;

/**
 * What a symbol says: of which kind the document is and who issues it. What it says otherwise than the document is told
 * and never refused; symbols that nobody has listed say nothing.
 */
public record Symbols(List<DocumentKind> kinds, List<IssuerSymbol> issuers) {

    public static final String PARTY = "party";

    /** Whose numbers have a form that is written down. */
    private static final Set<String> STYLED = Set.of(PARTY, "government", "council");

    private static final String UNKNOWN = "…";

    /** What does not fit each other in a document of a kind, with this number, of this issuer. */
    public List<Fault> misfits(String kind, DocumentNumber number, KnownUnit issuer, String place) {
        if (number.symbol() == null && number.ordinal() == null) {
            return List.of(new Fault(
                    PlanRefusal.NUMBER_WITHOUT_ORDINAL,
                    place,
                    Map.of("number", number.asWritten(), "fits", fits(number, kind, issuer))));
        }
        List<Fault> found = new ArrayList<>();
        List<String> parts = number.parts();
        String own = abbreviation(kind, issuer);
        boolean saysKind = own != null && parts.size() > 1;
        if (own != null && saysKind && !Text.same(own, parts.get(0))) {
            List<DocumentKind> others = kindsOf(parts.get(0));
            if (!others.isEmpty()) {
                found.add(new Fault(
                        PlanRefusal.SYMBOL_OF_ANOTHER_KIND,
                        place,
                        Map.of(
                                "number", number.asWritten(),
                                "symbol", parts.get(0),
                                "kindsVi", named(others, DocumentKind::nameVi),
                                "kindsEn", named(others, DocumentKind::nameEn),
                                "kindVi", named(kindsCalled(kind), DocumentKind::nameVi),
                                "kindEn", named(kindsCalled(kind), DocumentKind::nameEn),
                                "fits", fits(number, kind, issuer))));
            }
        }
        List<String> ofIssuer = saysKind ? parts.subList(1, parts.size()) : parts;
        String foreign = foreign(ofIssuer, issuer);
        if (foreign != null) {
            found.add(new Fault(
                    PlanRefusal.SYMBOL_OF_ANOTHER_ISSUER,
                    place,
                    Map.of(
                            "number", number.asWritten(),
                            "symbol", foreign,
                            "issuer", issuer.name(),
                            "fits", fits(number, kind, issuer))));
        } else if (number.style() != null && STYLED.contains(issuer.track()) && number.style() != style(issuer)) {
            found.add(new Fault(
                    PlanRefusal.NUMBER_OF_ANOTHER_STYLE,
                    place,
                    Map.of("number", number.asWritten(), "fits", fits(number, kind, issuer))));
        }
        return found;
    }

    /** The symbol that such a document has, where the lists say one alone: {@code /KH-UBND}. */
    public @Nullable DocumentNumber usual(String kind, KnownUnit issuer) {
        String own = abbreviation(kind, issuer);
        List<String> symbols = symbolsOf(issuer);
        return own == null || symbols.size() != 1
                ? null
                : DocumentNumber.alone(style(issuer).symbol(own, symbols.get(0)));
    }

    private static Style style(KnownUnit issuer) {
        return issuer.track().equals(PARTY) ? Style.PARTY : Style.STATE;
    }

    private @Nullable String abbreviation(String kind, KnownUnit issuer) {
        return kindsCalled(kind).stream()
                .map(one -> one.abbreviation(issuer.track()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private List<DocumentKind> kindsCalled(String code) {
        return kinds.stream().filter(one -> one.code().equals(code)).toList();
    }

    private List<DocumentKind> kindsOf(String abbreviation) {
        return kinds.stream()
                .filter(one -> Stream.of(one.abbreviation(), one.partyAbbreviation())
                        .anyMatch(its -> its != null && Text.same(its, abbreviation)))
                .toList();
    }

    private static String named(List<DocumentKind> kinds, Function<DocumentKind, String> name) {
        return kinds.stream().map(name).collect(Collectors.joining(", "));
    }

    /** A part that is the symbol of others and not of this issuer. */
    private @Nullable String foreign(List<String> parts, KnownUnit issuer) {
        for (String part : parts) {
            if (issuers.stream().anyMatch(one -> Text.same(one.symbol(), part))) {
                return symbolsOf(issuer).stream().anyMatch(own -> Text.same(own, part)) ? null : part;
            }
        }
        return null;
    }

    /** Those that say what it is called, where any does; else all that its kind and level may have. */
    private List<String> symbolsOf(KnownUnit issuer) {
        List<IssuerSymbol> fitting =
                issuers.stream().filter(one -> one.fits(issuer)).toList();
        List<IssuerSymbol> named =
                fitting.stream().filter(one -> one.isName(issuer)).toList();
        return (named.isEmpty() ? fitting : named)
                .stream().map(IssuerSymbol::symbol).toList();
    }

    /** The same number as such a document writes it. */
    private String fits(DocumentNumber number, String kind, KnownUnit issuer) {
        String own = Objects.requireNonNullElse(abbreviation(kind, issuer), UNKNOWN);
        Style style = style(issuer);
        List<String> symbols = symbolsOf(issuer);
        Integer ordinal = number.ordinal();
        return (symbols.isEmpty() ? List.of(UNKNOWN) : symbols)
                .stream()
                        .map(symbol -> style.symbol(own, symbol))
                        .map(symbol -> ordinal == null
                                ? style.joint() + symbol
                                : DocumentNumber.of(ordinal, symbol, style).asWritten())
                        .collect(Collectors.joining(", "));
    }
}
