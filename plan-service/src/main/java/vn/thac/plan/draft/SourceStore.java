package vn.thac.plan.draft;

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
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Mandates and the plans that ask; issued plans do not change, so those last used are kept read. */
@ApplicationScoped
public class SourceStore {

    private static final int KEPT = 64;

    /** A mandate as far as a draft needs it. */
    record Asked(
            UUID id,
            PlanId plan,
            UnitId unit,
            String level,
            String track,
            Asks asks,
            String state,
            Set<String> addressees) {

        boolean isFulfilled() {
            return state.equals("fulfilled");
        }
    }

    @Inject
    Database database;

    @Inject
    PlanStore plans;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private final Map<PlanId, Source> read = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PlanId, Source> eldest) {
            return size() > KEPT;
        }
    });

    Map<UUID, Asked> asked(Collection<UUID> mandates) {
        Map<UUID, Asked> asked = new HashMap<>();
        database.list("""
                select m.id, m.plan, m.unit, m.level, m.track, m.asks, m.state,
                  (select array_agg(pm.addressee) from plan_member pm where pm.plan = m.plan and pm.unit = m.unit) as addressees
                from mandate m where m.id = any(?)
                """, SourceStore::asked, (Object) mandates.toArray(UUID[]::new))
                .forEach(mandate -> asked.put(mandate.id(), mandate));
        return asked;
    }

    Source source(PlanId id) {
        Source known = read.get(id);
        if (known == null) {
            known = load(id);
            read.put(id, known);
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
                text, new PlanRelations(text, plan.issuer().track(), UnitsOfText.on(day, stored.units(), directory)));
        return new Source(
                id,
                head.kind(),
                kindName,
                head.number() == null ? null : head.number().asWritten(),
                directory.nameOf(issuer, day),
                issuer.value(),
                head.date(),
                head.title(),
                text,
                Source.byKey(content),
                content.mandates());
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                row.uuid("id"),
                new PlanId(row.uuid("plan")),
                row.id("unit", UnitId::new),
                row.text("level"),
                row.text("track"),
                row.word("asks", Asks.class),
                row.text("state"),
                Set.copyOf(row.texts("addressees")));
    }
}
