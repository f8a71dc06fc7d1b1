package vn.thac.story;

import java.util.List;
import java.util.function.Consumer;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.MemoryUse;
import vn.thac.client.Scenario;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Service;
import vn.thac.client.http.ApiClient;
import vn.thac.story.context.Patience;
import vn.thac.story.context.StoryContext;
import vn.thac.story.step.AskTheTenQuestions;
import vn.thac.story.step.CascadeThroughKienGiang;
import vn.thac.story.step.CascadeToLamSon;
import vn.thac.story.step.CascadeToTamDuong;
import vn.thac.story.step.Consolidate;
import vn.thac.story.step.DoTheWork;
import vn.thac.story.step.ExplainAFigure;
import vn.thac.story.step.IssueDirective;
import vn.thac.story.step.LoadSample;
import vn.thac.story.step.ReadTheFeed;
import vn.thac.story.step.ReportKienGiang;
import vn.thac.story.step.ReportTamDuong;
import vn.thac.story.step.ReportThanhMien;
import vn.thac.story.step.ReportTheHalfYear;
import vn.thac.story.step.ShowTheBoard;
import vn.thac.story.step.Step;

/** Tells all steps in their order, on fresh data. */
public final class Story implements Scenario {

    /** Everything together, after the story. */
    private static final long MOST_MEGABYTES = 2_300;

    /** One more of each service. */
    private static final long MOST_OF_AN_INSTANCE = 1_500;

    private static final List<Step> STEPS = List.of(
            new LoadSample(),
            new IssueDirective(),
            new CascadeToLamSon(),
            new CascadeToTamDuong(),
            new ReportTheHalfYear(),
            new CascadeThroughKienGiang(),
            new DoTheWork(),
            new ReportThanhMien(),
            new ReportKienGiang(),
            new Consolidate(),
            new ReportTamDuong(),
            new ShowTheBoard(),
            new ExplainAFigure(),
            new AskTheTenQuestions(),
            new ReadTheFeed());

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "the story of Directive 28, from the centre to the commune and back";
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) {
        try {
            requireMemory(tell(deployment, Patience.usual(), step -> {}));
            return 0;
        } catch (ScenarioFailure failure) {
            Console.line("");
            Console.error("The story broke: " + failure.getMessage());
            return 1;
        }
    }

    /** Says before each step which one comes, so that a test can break something meanwhile. */
    public static StoryContext tell(Deployment deployment, Patience patience, Consumer<Step> before) {
        StoryContext story = new StoryContext(deployment, patience);
        for (int i = 0; i < STEPS.size(); i++) {
            Step step = STEPS.get(i);
            before.accept(step);
            story.printer.heading(i, step.title());
            step.run(story);
        }
        Console.line("");
        story.say("The story is told: " + story.expect.held() + " statements held; " + requests(story.client) + ".");
        return story;
    }

    private static String requests(ApiClient client) {
        return client.answered() + " requests"
                + (client.repeated() == 0 ? "" : ", " + client.repeated() + " times sent again");
    }

    private static void requireMemory(StoryContext story) {
        int further = story.deployment.urls(Service.DESK).size() - 1;
        long most = MOST_MEGABYTES + further * MOST_OF_AN_INSTANCE;
        long megabytes = story.deployment.memory().stream()
                .mapToLong(MemoryUse::megabytes)
                .sum();
        story.expect.that(
                megabytes < most, "Everything together takes " + megabytes + " MB of memory, more than " + most + ".");
    }
}
