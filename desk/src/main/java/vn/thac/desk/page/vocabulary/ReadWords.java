package vn.thac.desk.page.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Say;
import vn.thac.desk.page.service.TermClient;
import vn.thac.desk.page.service.TermClient.CongressTerm;
import vn.thac.desk.page.service.TermClient.Kind;
import vn.thac.desk.page.service.TermClient.Symbol;
import vn.thac.desk.page.service.TermClient.Term;
import vn.thac.desk.page.service.WordClient;
import vn.thac.desk.page.service.WordClient.Body;
import vn.thac.desk.page.service.WordClient.Word;
import vn.thac.desk.page.vocabulary.WordsOf.Entry;

/** Asks whoever keeps a list, and says its words in the reader's language. */
@ApplicationScoped
class ReadWords {

    private static final int A_PAGE = 200;

    @Inject
    @RestClient
    WordClient words;

    @Inject
    @RestClient
    TermClient terms;

    @Inject
    Frame frame;

    /** A list; only of congress terms is there more than a page. */
    Page<Entry> of(WordsOf list, @Nullable String cursor) {
        return switch (list) {
            case LEVELS -> whole(words.levels().items().stream().map(word -> entry(list, word)));
            case TRACKS -> whole(words.tracks().items().stream().map(word -> entry(list, word)));
            case KINDS -> whole(words.kinds().items().stream().map(word -> entry(list, word)));
            case TREES -> whole(words.trees().items().stream().map(word -> entry(list, word)));
            case SCHEMES -> whole(words.schemes().items().stream().map(word -> entry(list, word)));
            case BODIES -> whole(words.bodies().items().stream().map(ReadWords::entry));
            case DOCUMENT_KINDS -> whole(terms.kinds().items().stream().map(this::entry));
            case URGENCIES -> whole(terms.urgencies().items().stream().map(this::entry));
            case SECRECY_LEVELS -> whole(terms.secrecyLevels().items().stream().map(this::entry));
            case SIGNING_AUTHORITIES ->
                whole(terms.signingAuthorities().items().stream().map(this::entry));
            case BUDGET_STEPS -> whole(terms.budgetSteps().items().stream().map(this::entry));
            case ISSUER_SYMBOLS -> whole(terms.issuerSymbols().items().stream().map(ReadWords::entry));
            case PROGRAMME_KINDS ->
                whole(terms.programmeKinds().items().stream()
                        .map(kind -> new Entry(
                                null,
                                kind.code(),
                                frame.named(kind.name(), kind.nameEn()),
                                "",
                                kind.source(),
                                null,
                                false)));
            case CONGRESS_TERMS -> {
                Page<CongressTerm> page = terms.congressTerms(cursor, A_PAGE);
                yield new Page<>(page.items().stream().map(ReadWords::entry).toList(), page.next(), null);
            }
        };
    }

    private static Page<Entry> whole(Stream<Entry> entries) {
        return new Page<>(entries.toList(), null, null);
    }

    private Entry entry(WordsOf list, Word word) {
        return new Entry(
                list.at(word.code()),
                word.code(),
                frame.named(word.nameVi(), word.nameEn()),
                Objects.requireNonNullElse(word.word(), ""),
                null,
                null,
                word.retired());
    }

    private static Entry entry(Body body) {
        return new Entry(
                WordsOf.BODIES.at(body.track()),
                body.track(),
                body.names().stream().map(Body.Naming::pattern).collect(Collectors.joining("; ")),
                body.scheme(),
                null,
                null,
                false);
    }

    private Entry entry(Kind kind) {
        return new Entry(
                null,
                kind.code(),
                frame.named(kind.nameVi(), kind.nameEn()),
                both(kind.abbreviation(), kind.partyAbbreviation()),
                kind.source(),
                kind.doubt(),
                false);
    }

    private Entry entry(Term term) {
        return new Entry(
                null,
                term.code(),
                frame.named(term.nameVi(), term.nameEn()),
                both(term.mark(), term.partyMark()),
                term.source(),
                term.doubt(),
                false);
    }

    private static Entry entry(Symbol symbol) {
        return new Entry(
                null,
                symbol.symbol(),
                String.join(", ", symbol.called()),
                symbol.track() + ": " + String.join(", ", symbol.levels()),
                symbol.source(),
                symbol.doubt(),
                false);
    }

    private static Entry entry(CongressTerm term) {
        return new Entry(
                WordsOf.CONGRESS_TERMS.at(term.id().toString()),
                String.valueOf(term.number()),
                Objects.requireNonNullElse(term.unitName(), ""),
                Say.day(term.from()) + " – " + Say.day(term.to()),
                null,
                null,
                false);
    }

    /** As the state writes it and as the Party does, once where that is the same. */
    static String both(@Nullable String state, @Nullable String party) {
        return Stream.of(state, party).flatMap(Stream::ofNullable).distinct().collect(Collectors.joining(" · "));
    }
}
