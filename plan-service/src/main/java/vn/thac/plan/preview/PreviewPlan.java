package vn.thac.plan.preview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.Fault;
import vn.thac.core.problem.Sentences;
import vn.thac.directory.UnitId;
import vn.thac.directory.unit.Directory;
import vn.thac.plan.burden.WeighPlan;
import vn.thac.plan.check.CheckedPackage;
import vn.thac.plan.check.PeriodsLeftOut;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.PlanRelations;
import vn.thac.plan.content.UnitsOfText;
import vn.thac.plan.document.Candidate;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.duty.Task;
import vn.thac.plan.expansion.Expansion;
import vn.thac.plan.expansion.FindMembers;
import vn.thac.plan.expansion.Terms;
import vn.thac.plan.handdown.HandDown;
import vn.thac.plan.handdown.HandingDown;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.PlanPackage;

/** Tells what issuing a package would bring, without bringing it: by the expansion that issuing it will run. */
@ApplicationScoped
public class PreviewPlan {

    private final FindMembers members;
    private final HandDown handDown;
    private final WeighPlan weigh;
    private final Directory directory;
    private final Sentences sentences;

    PreviewPlan(FindMembers members, HandDown handDown, WeighPlan weigh, Directory directory, Sentences sentences) {
        this.members = members;
        this.handDown = handDown;
        this.weigh = weigh;
        this.directory = directory;
        this.sentences = sentences;
    }

    /** A checked package as it is followed, and the units that it comes to. */
    record Reach(Content content, Expansion expansion, HandingDown handed) {}

    Reach reach(CheckedPackage checked) {
        PlanPackage plan = checked.plan();
        Map<String, UnitId> units = checked.units();
        Content content = new Content(
                plan,
                new PlanRelations(
                        plan,
                        checked.issuer().track(),
                        UnitsOfText.on(checked.day(), units, directory),
                        checked.onlyRequested()));
        Terms terms = Terms.of(plan, checked.issuer().id(), content, units);
        Expansion expansion = members.expand(terms, checked.day());
        return new Reach(content, expansion, handDown.foretell(null, expansion, checked.day()));
    }

    public Preview preview(CheckedPackage checked, Locale language) {
        PlanPackage plan = checked.plan();
        Reach reach = reach(checked);
        Content content = reach.content();
        Expansion expansion = reach.expansion();
        HandingDown handed = reach.handed();
        return Preview.of(
                expansion.forecast(checked.day()),
                handed.units(),
                plan.addressees().stream()
                        .map(one -> new Preview.AddresseeUnits(
                                one.key(),
                                one.name(),
                                expansion
                                        .units(content.leaves(List.of(one.key())))
                                        .size()))
                        .toList(),
                plan.addressees().stream()
                        .filter(Addressee::meansNobodyKnown)
                        .map(Addressee::key)
                        .toList(),
                plan.taskGroups().stream()
                        .flatMap(group -> group.unassigned().stream())
                        .map(Task::key)
                        .toList(),
                plan.basis().stream()
                        .filter(BasisLine::isGap)
                        .map(BasisLine::key)
                        .toList(),
                checked.citedElsewhere(),
                handed.events(expansion.events()),
                weigh.weigh(null, plan, expansion, handed, checked.day()),
                warnings(checked.warnings(), language));
    }

    /** What is allowed but should be known, in words. */
    public List<Preview.Warning> warnings(List<Fault> warnings, Locale language) {
        return warnings.stream()
                .map(w -> new Preview.Warning(
                        w.refusal().code(),
                        w.pointer(),
                        sentences.of(w, language),
                        w.args().get("periods") instanceof PeriodsLeftOut over ? over.periods() : null,
                        candidates(w)))
                .toList();
    }

    private static @Nullable List<Candidate> candidates(Fault warning) {
        return warning.args().get("candidates") instanceof List<?> plans
                ? plans.stream().map(Candidate.class::cast).toList()
                : null;
    }
}
