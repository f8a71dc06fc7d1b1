package vn.thac.desk.page.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the browser holds of a session: 256 random bits. The database knows only their digest, and what it keeps is shut
 * with a key made of them: who reads the database, or a copy of it, can neither come in nor read a token.
 */
final class Ticket {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final byte[] bits;

    private Ticket(byte[] bits) {
        this.bits = bits;
    }

    static Ticket draw() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new Ticket(bits);
    }

    /** Empty where the text is none of ours. */
    static Optional<Ticket> read(String text) {
        try {
            byte[] bits = Base64.getUrlDecoder().decode(text);
            return bits.length == BYTES ? Optional.of(new Ticket(bits)) : Optional.empty();
        } catch (IllegalArgumentException foreign) {
            return Optional.empty();
        }
    }

    String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    byte[] digest() {
        return derived("digest");
    }

    byte[] shut(String content) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] shut = crypt(Cipher.ENCRYPT_MODE, nonce, content.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE + shut.length);
        System.arraycopy(shut, 0, both, NONCE, shut.length);
        return both;
    }

    String open(byte[] both) {
        byte[] content =
                crypt(Cipher.DECRYPT_MODE, Arrays.copyOf(both, NONCE), Arrays.copyOfRange(both, NONCE, both.length));
        return new String(content, StandardCharsets.UTF_8);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(derived("key"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bits, "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
