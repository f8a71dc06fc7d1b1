package vn.thac.plan.programme.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thac.core.problem.Fault;
import vn.thac.plan.PlanRefusal;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.programme.ProgrammeLine;
import vn.thac.plan.programme.RegisterStore;
import vn.thac.plan.register.Plan;

/** Keeps which programmes the edition in force of a plan names, and links those that can mean one entry alone. */
@ApplicationScoped
public class KeepMentions {

    private final MentionStore mentions;
    private final RegisterStore register;
    private final Clock clock;

    KeepMentions(MentionStore mentions, RegisterStore register, Clock clock) {
        this.mentions = mentions;
        this.register = register;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void of(Plan.Issued plan, PlanPackage text) {
        if (plan.edition() > 1) {
            mentions.forgetOthers(plan.id(), text.programmes());
        }
        text.programmes().forEach(one -> mentions.keep(plan.id(), one));
        if (!text.programmes().isEmpty()) {
            mentions.linkOpen(plan.id(), clock.instant());
        }
    }

    /** Programmes of a text that several entries of the register fit: it is as well to say later which is meant. */
    public List<Fault> warnings(PlanPackage text) {
        List<Fault> warnings = new ArrayList<>();
        Map<String, List<UUID>> ambiguous = mentions.ambiguous(text.programmes()).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        for (int i = 0; i < text.programmes().size(); i++) {
            List<UUID> candidates = ambiguous.get(text.programmes().get(i).key());
            if (candidates != null) {
                List<ProgrammeLine> shown = register.standing(candidates).stream()
                        .map(ProgrammeLine::of)
                        .toList();
                warnings.add(new Fault(
                        PlanRefusal.PROGRAMME_AMBIGUOUS,
                        "/programmes/" + i + "/name",
                        Map.of(
                                "name",
                                text.programmes().get(i).name(),
                                "programmes",
                                shown.stream().map(ProgrammeLine::toString).collect(Collectors.joining("; ")))));
            }
        }
        return warnings;
    }
}
