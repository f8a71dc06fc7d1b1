package vn.thac.task.follow;

import static java.util.stream.Collectors.joining;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import vn.thac.core.problem.CoreRefusal;
import vn.thac.core.problem.Faults;
import vn.thac.directory.command.Relation;
import vn.thac.directory.vocabulary.Vocabulary;
import vn.thac.directory.vocabulary.Word;
import vn.thac.directory.vocabulary.WordList;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Role;
import vn.thac.task.assignment.Stage;
import vn.thac.task.product.ProductState;

/** Which assignments are asked for: all parts that are given must hold; of a repeated parameter, one value. */
public class AssignmentQuery {

    @QueryParam("unit")
    @Parameter(
            description = "Unit that has them or answers for them: its id, scheme:code, or scheme:code@day",
            example = "ubnd:11260")
    @Nullable
    String unit;

    @QueryParam("assigner")
    @Parameter(
            description =
                    "Unit that hands them down to others and decides on them: its id, scheme:code, or scheme:code@day",
            example = "ubnd:899")
    @Nullable
    String assigner;

    @QueryParam("handedDown")
    @Parameter(
            description = "true: those that a unit hands down to another; false: those that plans give themselves",
            example = "true")
    @Nullable
    Boolean handedDown;

    @QueryParam("plan")
    @Parameter(description = "Plan that gave them", example = "0190c5a2-8f00-7000-8000-000000000001")
    @Nullable
    UUID plan;

    @QueryParam("ancestor")
    @Parameter(description = "Plan that gave them, or that the giving plan carries out over any number of tiers")
    @Nullable
    UUID ancestor;

    @QueryParam("item")
    @Parameter(description = "Key of the duty or task in its plan", example = "KG-D67")
    @Nullable
    String item;

    @QueryParam("waitsFor")
    @Parameter(description = "Key of the condition in its plan for which they wait, or waited", example = "huong-dan")
    @Nullable
    String waitsFor;

    @QueryParam("role")
    @Parameter(description = "lead, standing, consolidate, perform, coordinate, advise or supervise")
    List<Role> roles = List.of();

    @QueryParam("relation")
    @Parameter(description = "ordered or requested", example = "[\"requested\"]")
    List<Relation> relations = List.of();

    @QueryParam("state")
    @Parameter(
            description = "waiting, assigned, accepted, started, completed, confirmed, declined, sent-back, recalled or"
                    + " passed-on")
    List<Stage> states = List.of();

    @QueryParam("bucket")
    @Parameter(description = "doneOnTime, doneLate, openInTime, openOverdue, noDeadline, waiting, recalled or passedOn")
    List<Bucket> buckets = List.of();

    @QueryParam("product")
    @Parameter(
            description = "received, awaited or missing: how it stands today with what they are to produce",
            example = "[\"missing\"]")
    List<ProductState> products = List.of();

    @QueryParam("occurrences")
    @Parameter(description = "true: the occurrences of what recurs, in place of what was given", example = "true")
    boolean occurrences;

    @QueryParam("level")
    @Parameter(description = "Level of the unit that has them", example = "commune")
    @Nullable
    String level;

    @QueryParam("track")
    @Parameter(description = "Track of the unit that has them", example = "government")
    @Nullable
    String track;

    @QueryParam("area")
    @Parameter(
            description =
                    "Where the unit lies: a territory with all below it, as an id, scheme:code or scheme:code@day",
            example = "dvhc:106")
    @Nullable
    String area;

    @QueryParam("dueFrom")
    @Parameter(description = "Due on this day or later; what has no due date is left out", example = "2024-06-01")
    @Nullable
    LocalDate dueFrom;

    @QueryParam("dueTo")
    @Parameter(description = "Due on this day or earlier; what has no due date is left out", example = "2024-06-30")
    @Nullable
    LocalDate dueTo;

    @QueryParam("year")
    @Min(1900)
    @Max(2999)
    @Parameter(description = "Due in this year; what has no due date is left out", example = "2024")
    @Nullable
    Integer year;

    @QueryParam("text")
    @Size(min = 1, max = 200)
    @Parameter(
            description =
                    "Words, with or without marks, that all stand in the text of the item, in the title of the plan or"
                            + " in a name of the unit",
            example = "truyen thong")
    @Nullable
    String text;

    @QueryParam("sort")
    @Parameter(
            description = "due or completedAt, with - before it the last first; what has none counts as later than all."
                    + " As they were raised where nothing is said",
            example = "-due")
    @Nullable
    String sort;

    @QueryParam("asOf")
    @Parameter(description = "Today or a past day, at whose end they are told as they stood", example = "2024-06-30")
    @Nullable
    LocalDate asOf;

    /** Refuses, all together, what the vocabulary does not know. */
    void check(Vocabulary vocabulary) {
        Faults faults = new Faults();
        known(level, "level", WordList.LEVEL, vocabulary, faults);
        known(track, "track", WordList.TRACK, vocabulary, faults);
        faults.refuse();
    }

    private static void known(@Nullable String code, String name, WordList list, Vocabulary vocabulary, Faults faults) {
        if (code == null || vocabulary.word(list, code).isPresent()) {
            return;
        }
        String allowed = vocabulary.words(list).stream().map(Word::code).collect(joining(", "));
        faults.add(CoreRefusal.UNKNOWN_WORD, name, Map.of("value", code, "allowed", allowed));
    }
}
