package vn.thac.launcher;

import java.util.function.Supplier;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.Tokens;
import vn.thac.parts.TokenSource;
import vn.thac.parts.Trouble;

/** Tokens of the started realm. */
record RealmTokens(TokenSource source) implements Tokens {

    @Override
    public String ofPerson(String name) {
        return failing(() -> source.of(name));
    }

    @Override
    public String ofSystem(String client) {
        return failing(() -> source.ofClient(client));
    }

    private static String failing(Supplier<String> token) {
        try {
            return token.get();
        } catch (Trouble trouble) {
            throw new ScenarioFailure(String.valueOf(trouble.getMessage()), trouble);
        }
    }
}
