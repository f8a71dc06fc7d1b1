package vn.thac.plan.document;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.text.Text;

/**
 * The name of an issuer in the form in which two writings of it are equal: without marks, case and punctuation,
 * with abbreviations written out, and a standing board taken for its committee ("Ban Thường vụ Tỉnh ủy" is the Tỉnh ủy).
 */
public record IssuerName(String folded) {

    /** Abbreviations of bodies wherever they stand in a name: "Văn phòng UBND tỉnh". */
    private static final Map<String, String> WRITTEN_OUT = Map.of(
            "ubnd", "uy ban nhan dan",
            "hdnd", "hoi dong nhan dan",
            "btv", "ban thuong vu",
            "mttq", "mat tran to quoc",
            "ubmttq", "uy ban mat tran to quoc",
            "ldtbxh", "lao dong thuong binh va xa hoi",
            "gddt", "giao duc va dao tao",
            "tw", "trung uong",
            "vp", "van phong");

    public static @Nullable IssuerName orNull(@Nullable String asWritten) {
        String folded = asWritten == null ? "" : fold(asWritten);
        return folded.isEmpty() ? null : new IssuerName(folded);
    }

    private static String fold(String name) {
        String plain = Text.folded(name).replaceAll("[^a-z0-9]+", " ").strip();
        String written = Arrays.stream(plain.split(" "))
                .map(word -> WRITTEN_OUT.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
        return written.replaceFirst("^(ban thuong vu|thuong truc) ", "");
    }
}
