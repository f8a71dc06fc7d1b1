package vn.thac.identity.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

/**
 * A unit to be registered. References are an id or {@code scheme:code}; in a list they may name units of the same list.
 *
 * @param ref its code, how others in the list refer to it
 * @param codes further codes in other schemes
 * @param begins the first day; today when not said
 */
@Schema(example = """
        {"ref": "thac:kg-so-y-te", "track": "government", "kind": "department", "level": "province", "area": "dvhc:91",
         "name": "Sở Y tế tỉnh Kiên Giang", "parents": [{"tree": "command", "parent": "ubnd:91"}], "begins": "2020-01-01"}
        """)
public record NewUnit(
        @Nullable String ref,
        @NotBlank String track,

        @Schema(description = "What sort of unit it is, by code or words; of a territory one of /v1/kinds")
        @NotBlank
        @Size(max = 60)
        String kind,

        @NotBlank String level,
        @Nullable String area,

        @NotNull @Size(max = UnitName.LONGEST) @Pattern(regexp = UnitName.FORM)
        String name,

        @Nullable @Size(max = UnitName.LONGEST) @Pattern(regexp = UnitName.FORM)
        String shortName,

        @Nullable List<@NotNull String> codes,

        @Schema(description = "The units above it, one a tree at most") @Nullable
        List<@NotNull @Valid NewParent> parents,

        @Nullable LocalDate begins,
        @Nullable LocalDate ends) {

    /** The same in the words of the register, however the caller wrote them; unknown ones stay. */
    NewUnit in(Vocabulary words) {
        return new NewUnit(
                ref,
                code(words, WordList.TRACK, track),
                kind,
                code(words, WordList.LEVEL, level),
                area,
                name,
                shortName,
                codes,
                parents == null
                        ? null
                        : parents.stream().map(above -> above.in(words)).toList(),
                begins,
                ends);
    }

    private static String code(Vocabulary words, WordList list, String text) {
        return words.meant(list, text).map(Word::code).orElse(text);
    }

    /** The unit above it in one of the trees. */
    public record NewParent(
            @NotBlank @Schema(examples = "command") String tree,

            @NotBlank @Schema(description = "Reference of the unit above", examples = "ubnd:91")
            String parent) {

        private NewParent in(Vocabulary words) {
            return new NewParent(code(words, WordList.TREE, tree), parent);
        }
    }
}
