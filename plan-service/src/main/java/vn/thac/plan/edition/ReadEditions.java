package vn.thac.plan.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.directory.unit.NamedUnit;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.content.UnitsOfText;
import vn.thac.plan.indicator.settling.PinDefinitions.Pinned;
import vn.thac.plan.packages.DocumentFacts;
import vn.thac.plan.packages.PackageReader;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.register.Plan;
import vn.thac.plan.register.PlanHead;
import vn.thac.plan.register.PlanStore;
import vn.thac.plan.register.StoredPlan;

/** Reads editions of a plan as others follow them. */
@ApplicationScoped
public class ReadEditions {

    private final PlanStore plans;
    private final Directory directory;
    private final TaskLinkStore links;

    ReadEditions(PlanStore plans, Directory directory, TaskLinkStore links) {
        this.plans = plans;
        this.directory = directory;
        this.links = links;
    }

    /** What a plan said in one of its editions. */
    public PlanPackage text(Plan plan, int edition) {
        return PackageReader.typed(
                PackageReader.stored(plans.edition(plan, edition).orElseThrow().body()));
    }

    /** The edition that a plan has come with. */
    public Edition of(StoredPlan stored, LocalDate day) {
        return of(
                stored.plan(),
                PackageReader.typed(PackageReader.stored(stored.body())),
                stored.units(),
                stored.onlyRequested(),
                day);
    }

    /** {@code units}: what the references of the text mean; {@code onlyRequested}: who stands beside its issuer. */
    public Edition of(
            Plan plan, PlanPackage text, Map<String, UnitId> units, Set<String> onlyRequested, LocalDate day) {
        PlanRelations relations =
                new PlanRelations(text, plan.issuer().track(), UnitsOfText.on(day, units, directory), onlyRequested);
        PlanPackage followed = links.of(plan.id()).over(text);
        return new Edition(text, new Content(followed, relations), units, day, plans.fulfils(plan.id()));
    }

    /** What an edition says, its definitions apart: to be held against another. */
    public PlanIssued said(Plan.Issued plan, Edition edition) {
        NamedUnit issuer = new NamedUnit(plan.issuer().unit(), null, "");
        Plan.Issued called = plan.with(headOf(plan, edition.text().document()));
        return new WriteIssued(edition).event(called, issuer, new Pinned(List.of(), List.of()));
    }

    /** What a plan says otherwise in one edition than in another. */
    public List<PartChange> between(Plan.Issued plan, int earlier, int later) {
        return Difference.of(said(plan, earlier), said(plan, later));
    }

    private PlanIssued said(Plan.Issued plan, int edition) {
        return said(plan, of(plans.edition(plan, edition).orElseThrow(), plan.on()));
    }

    /** A further edition says title, place and other names anew; what the plan is known by it keeps. */
    public static PlanHead headOf(Plan.Issued plan, DocumentFacts said) {
        PlanHead known = plan.head();
        return new PlanHead(
                known.kind(),
                known.written(),
                said.title(),
                said.place() == null ? known.place() : said.place(),
                known.date(),
                said.aliases());
    }
}
