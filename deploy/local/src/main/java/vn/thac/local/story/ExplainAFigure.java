package vn.thac.local.story;

final class ExplainAFigure implements Scene {

    @Override
    public String title() {
        return "One national figure, explained down to the commune";
    }

    @Override
    public void play(Stage stage) {
    }
}
