package vn.thac.core.idempotency;

import jakarta.enterprise.context.RequestScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/** What a request said, as a hash: to tell a repetition from another request with the same key. */
@RequestScoped
public class RequestDigest {

    public static final String KEY_HEADER = "Idempotency-Key";

    private byte @Nullable [] body;

    public void body(byte[] bytes) {
        body = bytes.clone();
    }

    byte[] of(String... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(java.nio.charset.StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            if (body != null) {
                digest.update(body);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
