package vn.thac.plan.document;

import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/**
 * The name of an issuer in the form in which two writings of it are equal: without marks, case and punctuation,
 * with abbreviations written out, and a standing board taken for its committee ("Ban Thường vụ Tỉnh ủy" is the Tỉnh ủy).
 */
public record IssuerName(String folded) {

    public static @Nullable IssuerName orNull(@Nullable String asWritten) {
        String folded = asWritten == null ? "" : fold(asWritten);
        return folded.isEmpty() ? null : new IssuerName(folded);
    }

    private static String fold(String name) {
        String plain = Text.folded(name).replaceAll("[^a-z0-9]+", " ").strip();
        return plain.replaceFirst("^ubnd\\b", "uy ban nhan dan")
                .replaceFirst("^hdnd\\b", "hoi dong nhan dan")
                .replaceFirst("^(ban thuong vu|thuong truc|btv) ", "");
    }
}
