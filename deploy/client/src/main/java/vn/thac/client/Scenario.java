package vn.thac.client;

import java.util.List;

/**
 * Something that is done with a deployment on fresh data: the story ({@code demo}) or a bench.
 * Found by {@link java.util.ServiceLoader}, so name the class in META-INF/services/vn.thac.client.Scenario.
 */
public interface Scenario {

    /** The word on the command line. */
    String name();

    /** Half a line for the help. */
    String summary();

    /** Whether it {@link Deployment#goOverTls compares} TLS with none, so that the whole has to offer both. */
    default boolean comparesTls() {
        return false;
    }

    /** Ends with the exit status: 0 when all went as it must, else after saying why. */
    int run(Deployment deployment, List<String> arguments) throws Exception;
}
