package vn.thac.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.thac.directory.UnitId;
import vn.thac.identity.unit.Dated;
import vn.thac.identity.unit.Heir;
import vn.thac.identity.unit.Part;
import vn.thac.identity.unit.Span;
import vn.thac.identity.unit.Standing;
import vn.thac.identity.unit.Timeline;
import vn.thac.identity.unit.Unit;
import vn.thac.identity.unit.UnitChange;
import vn.thac.identity.unit.UnitName;
import vn.thac.identity.unit.UnitsRecorded;
import vn.thac.identity.vocabulary.CodeForm;
import vn.thac.identity.vocabulary.VocabularyRecorded;
import vn.thac.identity.vocabulary.Word;

/** What identity writes is exactly the sample of its contract, and the sample is what the schema says. */
class EventContractTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Path EVENTS = Path.of(System.getProperty("thac.root"), "identity", "contract", "events");
    private static final LocalDate BEGIN = LocalDate.of(2020, 1, 1);
    private static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
    private static final Span UNTIL = new Span(BEGIN, REFORM);
    private static final Span SINCE = Span.since(REFORM);

    private static UnitId unit(String end) {
        return UnitId.of("01931b5a-7c40-7000-8000-000000000" + end);
    }

    private static JsonNode written(Object payload) throws IOException {
        return JSON.readTree(JSON.writeValueAsString(payload));
    }

    private static JsonNode file(String name) throws IOException {
        return JSON.readTree(Files.readString(EVENTS.resolve(name)));
    }

    private static Unit committee() {
        Timeline<UnitName> names = new Timeline<>(List.of(
                new Dated<>(UnitName.of("UBND thị trấn Tam Đường"), UNTIL),
                new Dated<>(new UnitName("UBND xã Bình Lư", "UBND xã"), SINCE)));
        Timeline<Standing> standings = new Timeline<>(List.of(
                new Dated<>(new Standing("people-committee", "commune", territory("3390")), UNTIL),
                new Dated<>(new Standing("people-committee", "commune", territory("3412")), SINCE)));
        Timeline<UnitId> command =
                new Timeline<>(List.of(new Dated<>(unit("210"), UNTIL), new Dated<>(unit("012"), SINCE)));
        return new Unit(
                unit("106"),
                2,
                "government",
                Span.since(BEGIN),
                names,
                standings,
                Map.of("ubnd", Timeline.of("03390", Span.since(BEGIN)), "madinhdanh", Timeline.of("H35.21.4", UNTIL)),
                Map.of("command", command, "leadership", Timeline.of(unit("339"), Span.since(BEGIN))),
                List.of(),
                null);
    }

    private static Unit province() {
        return new Unit(
                unit("091"),
                3,
                "territory",
                UNTIL,
                Timeline.of(UnitName.of("Kiên Giang"), UNTIL),
                Timeline.of(new Standing("tỉnh", "province", null), UNTIL),
                Map.of("dvhc", Timeline.of("91", UNTIL)),
                Map.of("area", Timeline.of(unit("001"), UNTIL)),
                List.of(new Heir(unit("089"), REFORM, Part.WHOLE)),
                null);
    }

    private static UnitId territory(String end) {
        return UnitId.of("01931b5a-7c40-7000-8000-00000000" + end);
    }

    @Test
    void recorded_units_are_written_exactly_as_the_sample() throws IOException {
        assertEquals(
                file("units.recorded.v1.sample.json"),
                written(UnitsRecorded.of(UnitChange.RENAMED, List.of(committee(), province()))));
    }

    @Test
    void a_recorded_word_is_written_exactly_as_the_sample() throws IOException {
        List<CodeForm> forms = List.of(
                new CodeForm("province", "[0-9]{2}"),
                new CodeForm("commune", "[0-9]{5}"),
                new CodeForm(null, "[0-9A-Za-z]+"));
        Word scheme = Word.scheme("dvhc", "Mã đơn vị hành chính", "Administrative unit code", 1, forms);

        assertEquals(file("vocabulary.recorded.v1.sample.json"), written(VocabularyRecorded.of(scheme.ofVersion(2))));
    }

    @Test
    void the_samples_fit_their_schemas() throws IOException {
        for (String type :
                List.of("units.recorded.v1", "post.recorded.v1", "account.recorded.v1", "vocabulary.recorded.v1")) {
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(file(type + ".schema.json"));
            assertEquals(Set.of(), schema.validate(file(type + ".sample.json")), type);
        }
    }
}
