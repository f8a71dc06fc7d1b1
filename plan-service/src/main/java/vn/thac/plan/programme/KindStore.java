package vn.thac.plan.programme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.sql.Database;

/** The kinds of programme in their table. */
@ApplicationScoped
public class KindStore {

    private final Database database;

    KindStore(Database database) {
        this.database = database;
    }

    public List<ProgrammeKind> all() {
        return database.list(
                "select code, name, name_en, source from programme_kind order by rank, code",
                row -> new ProgrammeKind(row.text("code"), row.text("name"), row.text("name_en"), row.text("source")));
    }
}
