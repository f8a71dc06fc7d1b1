package vn.thac.launcher.story;

import java.util.List;
import java.util.function.Consumer;
import vn.thac.launcher.Footprint;
import vn.thac.launcher.Running;
import vn.thac.launcher.Scenario;
import vn.thac.launcher.Screen;

/** Tells all scenes in their order, on fresh data. */
public final class Story implements Scenario {

    /** Everything together, after the story. */
    private static final long MOST_MEGABYTES = 2_500;

    static final List<Scene> SCENES = List.of(
        new LoadSample(), new IssueDirective(), new FallToLamSon(), new FallToTamDuong(), new ReportTheHalfYear(),
        new FallThroughKienGiang(), new DoTheWork(), new ReportThanhMien(), new ReportKienGiang(), new Consolidate(),
        new ReportTamDuong(), new ShowTheBoard(), new ExplainAFigure());

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String summary() {
        return "the story of Directive 28, from the centre to the commune and back";
    }

    @Override
    public int run(Running running, List<String> arguments) {
        try {
            var stage = tell(running, Pace.calm(), scene -> { });
            memory(stage);
            return 0;
        } catch (Broken broken) {
            Screen.line("");
            Screen.trouble("The story broke: " + broken.getMessage());
            return 1;
        }
    }

    /** Says before each scene which one comes, so that a test can break something meanwhile. */
    static Stage tell(Running running, Pace pace, Consumer<Scene> before) {
        var stage = new Stage(running, pace);
        for (int i = 0; i < SCENES.size(); i++) {
            var scene = SCENES.get(i);
            before.accept(scene);
            stage.teller.scene(i, scene.title());
            scene.play(stage);
        }
        Screen.line("");
        stage.say("The story is told: " + stage.must.held() + " statements held; " + stage.wire.tally() + ".");
        return stage;
    }

    private static void memory(Stage stage) {
        var megabytes = stage.running.memory().stream().mapToLong(Footprint::megabytes).sum();
        stage.must.hold(megabytes < MOST_MEGABYTES,
            "Everything together takes " + megabytes + " MB of memory, more than " + MOST_MEGABYTES + ".");
    }
}
