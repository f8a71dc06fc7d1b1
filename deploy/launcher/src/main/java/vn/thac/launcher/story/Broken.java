package vn.thac.launcher.story;

/** Something is not as the story needs it; the message is a whole sentence. */
final class Broken extends RuntimeException {

    Broken(String sentence) {
        super(sentence);
    }
}
