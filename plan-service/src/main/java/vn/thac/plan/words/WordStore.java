package vn.thac.plan.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;

/** The words of documents in tables. */
@ApplicationScoped
public class WordStore {

    private final Database database;
    private volatile @Nullable Symbols symbols;

    WordStore(Database database) {
        this.database = database;
    }

    List<DocumentKind> kinds() {
        return database.list(
                """
                select code, name, name_en, abbreviation, coalesce(party_abbreviation, abbreviation) as in_party, answers,
                  source, doubt
                from document_kind order by rank, code
                """,
                row -> new DocumentKind(
                        row.text("code"),
                        row.text("name"),
                        row.text("name_en"),
                        row.textOrNull("abbreviation"),
                        row.textOrNull("in_party"),
                        row.texts("answers"),
                        row.text("source"),
                        row.textOrNull("doubt")));
    }

    /** In their order, the strongest first. */
    public List<DocumentWord> words(WordList list) {
        return database.list(
                """
                select code, name, name_en, mark, party_mark, source, doubt from document_word where list = ? order by rank
                """,
                row -> new DocumentWord(
                        row.text("code"),
                        row.text("name"),
                        row.text("name_en"),
                        row.text("mark"),
                        row.textOrNull("party_mark"),
                        row.text("source"),
                        row.textOrNull("doubt")),
                list);
    }

    List<IssuerSymbol> issuers() {
        return database.list(
                "select symbol, track, levels, kind, called, source, doubt from issuer_symbol order by track, symbol",
                row -> new IssuerSymbol(
                        row.text("symbol"),
                        row.text("track"),
                        row.texts("levels"),
                        row.textOrNull("kind"),
                        row.texts("called"),
                        row.text("source"),
                        row.textOrNull("doubt")));
    }

    /** Read once: only a migration changes the lists. */
    public Symbols symbols() {
        Symbols known = symbols;
        if (known == null) {
            known = new Symbols(kinds(), issuers());
            symbols = known;
        }
        return known;
    }
}
