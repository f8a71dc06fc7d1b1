package vn.thac.plan.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thac.directory.UnitId;
import vn.thac.plan.PlanId;
import vn.thac.plan.packages.BasisLine;
import vn.thac.plan.packages.BasisLine.Relation;
import vn.thac.plan.packages.DocumentDate;

class MatchCitationsTest {

    private static final UnitId ISSUER = UnitId.next();

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    # cited                              | dates of ours of that number   | meant: their places
                    232-KH/TU; 2024-04-23 day            | 2024-01-05 2024-04-23 2024-09-01 | 1
                    232-KH/TU, ngày 23/4/2024; -         | 2024-01-05 2024-04-23 2024-09-01 | 1
                    232-KH/TU ngày 23/4/2024; -          | 2024-04-23 2024-04-23          | 0 1
                    232-KH/TU; 2024-04-24 day            | 2024-01-05 2024-04-23          | 0 1
                    232-KH/TU; 2024-04-24 day            | 2024-04-23                     | 0
                    232-KH/TU; 2024-04-24 day            | 2024-01-05 2024-04-01/month    | 1
                    232-KH/TU; 2024-04-01 month          | 2024-04-23 2024-05-01          | 0
                    232-KH/TU; 2024-04-01 month          | 2024-04-23 2024-04-24          | 0 1
                    232-KH/TU năm 2024; -                | 2023-04-23 2024-04-24          | 1
                    232-KH/TU; -                         | 2023-04-23 2024-04-24          | 0 1
                    232-KH/TU; 2022-04-23 day            | 2023-04-23 2024-04-24          | -
                    """)
    void the_full_date_decides_first_then_what_is_known_of_it_then_the_year(
            String cited, String dates, @Nullable String meant) {
        String[] said = cited.split("; ");
        CitedDocument citation = CitedDocument.of(
                PlanId.next(),
                new BasisLine(
                        "B",
                        Relation.CITES,
                        "plan",
                        said[0],
                        null,
                        null,
                        date(said[1], " "),
                        null,
                        null,
                        null,
                        null,
                        null),
                ISSUER);
        List<OwnDocument> own = Arrays.stream(dates.split(" "))
                .map(day -> new OwnDocument(
                        PlanId.next(), new DocumentNumber("0232-KH/TU"), ISSUER, date(day, "/"), Set.of()))
                .toList();
        List<PlanId> plans = own.stream().map(OwnDocument::plan).toList();
        List<Integer> places = new ArrayList<>();
        MatchCitations.nearest(citation, own).forEach(plan -> places.add(plans.indexOf(plan)));
        assertEquals(
                meant == null
                        ? List.of()
                        : Arrays.stream(meant.split(" ")).map(Integer::valueOf).toList(),
                places);
    }

    private static @Nullable DocumentDate date(String written, String between) {
        if (written.equals("-")) {
            return null;
        }
        String[] parts = written.split(between);
        return DocumentDate.of(java.time.LocalDate.parse(parts[0]), parts.length > 1 ? parts[1] : "day");
    }
}
