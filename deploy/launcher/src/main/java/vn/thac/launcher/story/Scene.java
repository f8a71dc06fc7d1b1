package vn.thac.launcher.story;

/** One part of the story: something happens, and what must follow from it is looked at. */
interface Scene {

    String title();

    void play(Stage stage);
}
