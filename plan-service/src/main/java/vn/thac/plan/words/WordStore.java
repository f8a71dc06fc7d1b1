package vn.thac.plan.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.sql.Database;

/** The words of documents in tables. */
@ApplicationScoped
public class WordStore {

    private final Database database;

    WordStore(Database database) {
        this.database = database;
    }

    List<DocumentKind> kinds() {
        return database.list(
                """
                select code, name, name_en, abbreviation, coalesce(party_abbreviation, abbreviation) as in_party, answers, source
                from document_kind order by rank, code
                """,
                row -> new DocumentKind(
                        row.text("code"),
                        row.text("name"),
                        row.text("name_en"),
                        row.textOrNull("abbreviation"),
                        row.textOrNull("in_party"),
                        row.texts("answers"),
                        row.text("source")));
    }

    /** In their order, the strongest first. */
    public List<DocumentWord> words(WordList list) {
        return database.list(
                """
                select code, name, name_en, mark, party_mark, source from document_word where list = ? order by rank
                """,
                row -> new DocumentWord(
                        row.text("code"),
                        row.text("name"),
                        row.text("name_en"),
                        row.text("mark"),
                        row.textOrNull("party_mark"),
                        row.text("source")),
                list);
    }

    List<IssuerSymbol> issuers() {
        return database.list(
                "select symbol, track, levels, kind, called, source from issuer_symbol order by track, symbol",
                row -> new IssuerSymbol(
                        row.text("symbol"),
                        row.text("track"),
                        row.texts("levels"),
                        row.textOrNull("kind"),
                        row.texts("called"),
                        row.text("source")));
    }

    public Symbols symbols() {
        return new Symbols(kinds(), issuers());
    }
}
