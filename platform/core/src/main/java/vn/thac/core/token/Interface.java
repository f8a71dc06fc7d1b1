package vn.thac.core.token;

/** Where systems call: all of it lies under one path, is opened by a token and answers with data. */
public final class Interface {

    private static final String PATH = "/v1/";

    private Interface() {}

    public static boolean isAt(String path) {
        return path.startsWith(PATH);
    }
}
