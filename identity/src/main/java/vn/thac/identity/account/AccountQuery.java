package vn.thac.identity.account;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which people or systems a list is asked for. */
public class AccountQuery {

    @QueryParam("q")
    @Size(max = 100)
    @Pattern(regexp = "[^\\p{C}]*")
    @Parameter(
            description = "Words of the name or of what it logs in with, with or without marks",
            example = "tam duong")
    @Nullable
    public String q;

    @QueryParam("enabled")
    @Parameter(description = "Only those who may log in, or only those who may not")
    @Nullable
    public Boolean enabled;

    /** What is asked for; nothing where there is only blank. */
    public @Nullable String words() {
        return q == null || q.isBlank() ? null : q.strip();
    }
}
