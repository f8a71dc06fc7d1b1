package vn.thac.client;

/** Something is not as a scenario needs it; the message is a whole sentence. */
public final class ScenarioFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ScenarioFailure(String sentence) {
        super(sentence);
    }

    public ScenarioFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
