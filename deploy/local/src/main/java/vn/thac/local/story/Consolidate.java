package vn.thac.local.story;

final class Consolidate implements Scene {

    @Override
    public String title() {
        return "Sở LĐTBXH consolidates, with the gap named, and sends one report up";
    }

    @Override
    public void play(Stage stage) {
    }
}
