package vn.thac.local.story;

final class ShowTheBoard implements Scene {

    @Override
    public String title() {
        return "The board";
    }

    @Override
    public void play(Stage stage) {
    }
}
