package vn.thac.report.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import vn.thac.core.sql.Database;
import vn.thac.directory.UnitId;

/** Whose a form is: who issued the first plan that uses it, until plan-service tells of another. */
@ApplicationScoped
public class FormOwnerStore {

    @Inject
    Database database;

    /** A plan issued then uses the form. */
    public void used(String form, UnitId issuer, Instant at) {
        database.update("""
                insert into form_owner (code, owner, since, told) values (?, ?, ?, false)
                on conflict (code) do update set owner = excluded.owner, since = excluded.since
                where not form_owner.told and excluded.since < form_owner.since
                """, form, issuer, at);
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
