package vn.thac.plan.inheritance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.time.Vietnam;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.PlanId;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.content.UnitsOfText;
import vn.thac.plan.duty.Asks;
import vn.thac.plan.mandate.Standing;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Mandates and the plans that ask; those last used are kept read. */
@ApplicationScoped
public class SourceStore {

    private static final int KEPT = 64;

    /**
     * A mandate as far as a draft needs it.
     *
     * @param edition the plan's present one
     * @param version the plan's, which also moves where it gets its number later
     * @param owner who answers it
     * @param state without its dates
     * @param addressees through which the plan reaches the unit that it asks, or one whose heir that is; until that edition has found its members those of
     *     the one before
     */
    public record Asked(
            UUID id,
            PlanId plan,
            int edition,
            long version,
            UnitId owner,
            Asks asks,
            Standing state,
            Set<String> addressees) {}

    /** A plan says the same as long as its version stands still. */
    private record Version(PlanId plan, long version) {}

    @Inject
    Database database;

    @Inject
    PlanStore plans;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private final Map<Version, Source> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Version, Source> eldest) {
            return size() > KEPT;
        }
    });

    public Map<UUID, Asked> asked(Collection<UUID> mandates) {
        return asked(mandates, "");
    }

    /** The same, and nobody else answers them, nor changes the plans that ask, until the transaction ends. */
    public Map<UUID, Asked> held(Collection<UUID> mandates) {
        return asked(mandates, " order by m.id for share of p for no key update of m");
    }

    private Map<UUID, Asked> asked(Collection<UUID> mandates, String held) {
        Map<UUID, Asked> asked = new HashMap<>();
        database.list("""
                select m.id, m.plan, p.edition, p.version, m.owner, m.asks, m.state,
                  array(select pm.addressee from plan_member pm
                    where pm.plan = p.id and pm.unit in (select mandate_stands_for(m.id)) and pm.edition = (select max(x.edition) from plan_member x
                      where x.plan = p.id and x.edition <= p.edition)) as addressees
                from mandate m join plan p on p.id = m.plan where m.id = any(?)
                """ + held, SourceStore::asked, (Object) mandates.toArray(UUID[]::new))
                .forEach(mandate -> asked.put(mandate.id(), mandate));
        return asked;
    }

    public Source source(Asked mandate) {
        Version version = new Version(mandate.plan(), mandate.version());
        Source known = read.get(version);
        if (known == null) {
            known = load(version.plan());
            read.put(version, known);
        }
        return known;
    }

    private Source load(PlanId id) {
        StoredPlan stored = plans.find(id).orElseThrow();
        Plan plan = stored.plan();
        PlanHead head = plan.head();
        PlanPackage text = PackageReader.typed(PackageReader.stored(stored.body()));
        String kindName = database.first(
                        "select name from document_kind where code = ?", row -> row.text("name"), head.kind())
                .orElse(head.kind());
        UnitId issuer = plan.issuer().unit();
        LocalDate day = plan.day(Vietnam.today(clock));
        Content content = new Content(
                text,
                new PlanRelations(
                        text,
                        plan.issuer().track(),
                        UnitsOfText.on(day, stored.units(), directory),
                        stored.onlyRequested()));
        return new Source(
                id,
                head.kind(),
                kindName,
                head.numberAsWritten(),
                directory.nameOf(issuer, day),
                issuer.value(),
                head.date(),
                head.title(),
                day,
                text,
                Source.byKey(content),
                content.mandates(),
                stored.units());
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.uuid("id"),
                new PlanId(row.uuid("plan")),
                row.integer("edition"),
                row.number("version"),
                row.id("owner", UnitId::new),
                row.word("asks", Asks.class),
                row.word("state", Standing.class),
                Set.copyOf(row.texts("addressees")));
    }
}
