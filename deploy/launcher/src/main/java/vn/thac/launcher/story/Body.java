package vn.thac.launcher.story;

/** What is sent with a request. */
record Body(String type, String text) {

    static final Body NONE = new Body("application/json", "");

    static Body json(Object value) {
        return new Body("application/json", Json.write(value));
    }

    static Body yaml(String text) {
        return new Body("application/yaml", text);
    }

    static Body csv(String text) {
        return new Body("text/csv", text);
    }
}
