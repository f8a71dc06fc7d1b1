package vn.thac.desk.page.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import vn.thac.core.problem.Problem;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.draft.Review.Level;
import vn.thac.desk.page.draft.Review.Named;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.frame.Reader;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.page.service.PlanClient.NextStep;
import vn.thac.desk.page.service.PlanClient.PlanView;
import vn.thac.desk.page.service.PlanClient.Trial;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.WordList;

/** Asks what is to be known of a draft before it is signed. */
@ApplicationScoped
class ReadReview {

    @Inject
    @RestClient
    PlanClient plans;

    @Inject
    Reader reader;

    @Inject
    Frame frame;

    @Inject
    Vocabulary vocabulary;

    Review of(UUID id) {
        PlanView plan = plans.plan(id);
        List<String> actions = plan.nextActions().stream()
                .filter(next -> reader.may(next.duty(), next.who()))
                .map(NextStep::action)
                .toList();
        Optional<Trial> trial = Optional.empty();
        Problem hindrance = null;
        if (actions.contains("issue")) {
            try {
                trial = Optional.of(plans.tryIssue(id, "\"" + plan.version() + "\"", true, Map.of()));
            } catch (SaidNo no) {
                hindrance = no.problem();
            }
        }
        return new Review(
                plan,
                actions,
                plans.conformance(id),
                trial,
                hindrance,
                trial.map(found -> named(id, found)).orElse(List.of()),
                trial.map(Trial::burden).map(Trial.Burden::levels).orElse(List.of()).stream()
                        .map(each -> new Level(name(each.level()), each))
                        .toList());
    }

    private List<Named> named(UUID id, Trial trial) {
        Map<String, String> names = new Text(plans.text(id), frame.language()).addressees();
        return trial.follows().units().entrySet().stream()
                .map(each -> new Named(names.getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .sorted(Comparator.comparing(Named::name))
                .toList();
    }

    private String name(String level) {
        return vocabulary.word(WordList.LEVEL, level).map(frame::called).orElse(level);
    }
}
