package vn.thac.report.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;

/** Whose a form is: who issued the first plan that uses it, until plan-service tells of another. */
@ApplicationScoped
public class FormOwnerStore {

    @Inject
    Database database;

    /** A plan issued then uses the form. */
    public record Used(String form, UnitId issuer, Instant at) {}

    /** Plans use forms, many of them the same. */
    public void used(List<Used> all) {
        if (all.isEmpty()) {
            return;
        }
        Map<String, Used> first = new TreeMap<>();
        all.forEach(one -> first.merge(one.form(), one, BinaryOperator.minBy(Comparator.comparing(Used::at))));
        database.update(Sql.of("insert into form_owner (code, owner, since, told) select u.*, false from")
                .add(Rows.of(List.copyOf(first.values()))
                        .column("text", String[]::new, Used::form)
                        .column("uuid", UnitId[]::new, Used::issuer)
                        .column("timestamptz", Instant[]::new, Used::at)
                        .as("u"))
                .add("""
                        on conflict (code) do update set owner = excluded.owner, since = excluded.since
                        where not form_owner.told and excluded.since < form_owner.since
                        """));
    }

    /** It was told whose the form is from then on. */
    public void handedOver(String form, UnitId to, Instant at) {
        database.update("""
                insert into form_owner (code, owner, since, told) values (?, ?, ?, true)
                on conflict (code) do update set owner = excluded.owner, since = excluded.since, told = true
                """, form, to, at);
    }

    public Optional<UnitId> of(String form) {
        return database.first("select owner from form_owner where code = ?", row -> row.id("owner", UnitId::new), form);
    }
}
