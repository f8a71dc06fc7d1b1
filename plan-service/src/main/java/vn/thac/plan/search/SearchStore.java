package vn.thac.plan.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.text.Text;
import vn.thac.plan.UnitOnDay;
import vn.thac.plan.packages.DocumentDate;
import vn.thac.plan.register.PlanSightStore;
import vn.thac.plan.search.Wording.Near;
import vn.thac.plan.search.Wording.Word;

/** The entries that can be found. The database writes them itself, and takes texts apart for them and for what is asked. */
@ApplicationScoped
class SearchStore {

    private static final int A_HANDFUL_OF_PLANS = 300;

    /** What may stand in search_word; of other words nothing is known. */
    private static final Pattern KEPT_WORD = Pattern.compile("(?=.{2,30}$)[a-z0-9]*[a-z][a-z0-9]*");

    private static final Pattern JOINED = Pattern.compile("\\s*([/\\p{Pd}])\\s*");
    private static final Pattern MARK = Pattern.compile("(?<!\\S)(?=\\S*\\d)(?=\\S*[/\\p{Pd}])\\S+");

    /** An entry as it is kept; {@code hit} without the name of its issuer and what was met. */
    record Found(int grade, int entry, UnitOnDay issuer, Hit hit) {

        SearchPlace place() {
            return new SearchPlace(grade, hit.plan().id(), entry);
        }
    }

    /** A plan that calls it otherwise, and is known to mean a programme of the register with such a name. */
    private static final String OF_THE_REGISTER = """
            select 1 from programme_mention m where m.plan = e.plan and (e.place = 0 or m.key = e.programme)
              and m.programme in (
                with named(id) as (select n.programme from programme_name n where found_by(n.name, null::text) @@ ?::tsquery)
                select n.id from named n union select p.id from programme p join named n on n.id = p.merged_into)
            """;

    /**
     * Plans {@code p} with entries {@code e}. A handful: so few that their entries are read one by one.
     *
     * @param ofFound what is asked of each entry that was found, in their order; null: nothing
     */
    record Plans(Sql condition, @Nullable Sql ofFound, boolean areFew, boolean areHandful) {

        Plans and(Plans other) {
            return new Plans(
                    condition.add("and").add(other.condition),
                    ofFound,
                    areFew || other.areFew,
                    areHandful || other.areHandful);
        }
    }

    /** What is looked through. */
    record Scope(SearchQuery query, @Nullable Wording programme, Plans plans, LocalDate today) {

        /** Words with nothing added are not looked for in their index. */
        String words() {
            return plans.areHandful() ? "(e.words || '')" : "e.words";
        }

        /**
         * What is found, cut to what is seen. How to find is chosen before that is asked, by the words: the database takes
         * asking each for so dear that it would rather read all entries in their order. What is asked keeps that order.
         */
        Sql cut(Sql found, int most) {
            Sql asked = plans.ofFound();
            return asked == null
                    ? found.add("limit ?", most)
                    : Sql.of("select p.* from (")
                            .add(found)
                            .add("offset 0) p where")
                            .add(asked)
                            .add("limit ?", most);
        }
    }

    private final Database database;
    private final PlanSightStore sight;
    private final int fewPlans;

    SearchStore(
            Database database,
            PlanSightStore sight,
            @ConfigProperty(name = "thac.search.few-plans", defaultValue = "3000") int fewPlans) {
        this.database = database;
        this.sight = sight;
        this.fewPlans = fewPlans;
    }

    /**
     * Takes apart what is typed. The statements after it are planned each for what it asks, as that differs too much for
     * one plan to suit all, and without helpers, which take longer to start than they save.
     */
    Wording read(String text) {
        String clean = Text.clean(text);
        Matcher marks = MARK.matcher(JOINED.matcher(clean).replaceAll("$1"));
        String[] found = marks.results().map(mark -> mark.group()).distinct().toArray(String[]::new);
        List<Part> parts = database.list(
                """
                select 'mark' as sort, text_mark(m) as said, '' as plain, 0 as place from unnest(?::text[]) m
                union all select 'word', w.said, w.plain, w.place from text_words(?) w
                union all select 'beside', w.said, w.plain, w.place from text_words(?) w
                union all select 'settings', set_config('plan_cache_mode', 'force_custom_plan', true),
                  set_config('max_parallel_workers_per_gather', '0', true), 0
                order by place
                """,
                row -> new Part(row.text("sort"), new Word(row.text("said"), row.text("plain"))),
                found,
                clean,
                marks.replaceAll(" "));
        return new Wording(
                of("mark", parts).map(Word::said).toList(),
                of("word", parts).toList(),
                of("beside", parts).toList());
    }

    private record Part(String sort, Word word) {}

    private static Stream<Word> of(String sort, List<Part> parts) {
        return parts.stream().filter(part -> part.sort().equals(sort)).map(Part::word);
    }

    /** Of each word those that stand in some entry and are near to it; which words stand in none. */
    Near near(Collection<String> words) {
        Map<String, Set<String>> near = new HashMap<>();
        words.forEach(word -> near.put(word, new HashSet<>()));
        Set<String> absent = new HashSet<>(words);
        database.list(
                """
                select w.word, k.word as near
                from unnest(?::text[]) as w(word), lateral (
                  select k.word from search_word k
                  where k.nearly && (text_nearly(w.word) || array(select text_confused(w.word))) and k.word <> w.word
                  order by abs(length(k.word) - length(w.word)), k.word limit 40) k
                union all
                select k.word, k.word from search_word k where k.word = any(?)
                """,
                row -> row.text("word").equals(row.text("near"))
                        ? absent.remove(row.text("word"))
                        : near.computeIfAbsent(row.text("word"), word -> new HashSet<>())
                                .add(row.text("near")),
                words.toArray(String[]::new),
                words.toArray(String[]::new));
        absent.removeIf(word -> !KEPT_WORD.matcher(word).matches());
        return new Near(near, absent);
    }

    /** Plans that are seen and are of a unit below another, said in the way that is quickest. */
    Plans plans(@Nullable UnitId under, LocalDate today) {
        Plans seen = seen(sight.ofAll(fewPlans));
        return under == null ? seen : seen.and(below(under, today));
    }

    private static Plans seen(PlanSightStore.Seen seen) {
        if (seen instanceof PlanSightStore.Seen.Few few) {
            return among(few.plans());
        }
        Sql each = seen instanceof PlanSightStore.Seen.Many many ? many.each() : null;
        return new Plans(Sql.of("true"), each, false, false);
    }

    private Plans below(UnitId unit, LocalDate today) {
        Sql issued = Sql.of("p.issuer in (select units_under(?, ?))", unit, today);
        List<UUID> plans = database.list(
                Sql.of("select p.id from plan p where").add(issued).add("limit ?", fewPlans + 1),
                row -> row.uuid("id"));
        return plans.size() > fewPlans ? new Plans(issued, null, false, false) : among(plans);
    }

    private static Plans among(Collection<UUID> plans) {
        return new Plans(
                Sql.of("e.plan = any(?)", (Object) plans.toArray(UUID[]::new)),
                null,
                true,
                plans.size() <= A_HANDFUL_OF_PLANS);
    }

    /**
     * Entries that meet one of the grades from one up to another and none before these, grade by grade, documents first,
     * then the newest plans.
     *
     * @param after where, in the first of these grades, the page before ended
     */
    List<Found> entries(
            Scope scope, List<Wording.Grade> grades, int from, int to, @Nullable SearchPlace after, int most) {
        boolean several = to - from > 1;
        Sql page = Sql.of("select e.plan, e.place, e.what, e.key, e.at, e.line, e.programme, p.life, p.kind, p.number,")
                .add("p.document_date, p.date_precision, p.title, p.issuer, p.issued_at, p.id, p.state,")
                .add(best(scope, grades, from, to))
                .add("as grade")
                .add(meeting(scope, any(scope, grades.subList(from, to))))
                .addIf(from > 0, Sql.of("and not").add(any(scope, grades.subList(0, from))));
        if (after != null && after.grade() == from) {
            int rank = after.entry() == 0 ? 0 : 1;
            page.add("and (")
                    .addIf(
                            several,
                            Sql.of("not")
                                    .add(any(scope, grades.subList(from, from + 1)))
                                    .add("or"))
                    .add(
                            "e.rank > ? or e.rank = ? and (e.plan < ? or e.plan = ? and e.place > ?))",
                            rank,
                            rank,
                            after.plan(),
                            after.plan(),
                            after.entry());
        }
        // A grade alone comes in the order of an index.
        page.add("order by").addIf(several, "grade,").add("e.rank, e.plan desc, e.place");
        return database.list(scope.cut(page, most), row -> {
            int grade = row.integer("grade");
            return found(row, grade, grades.get(grade).how(), scope.today());
        });
    }

    private static Sql best(Scope scope, List<Wording.Grade> grades, int from, int to) {
        Sql best = Sql.of("case");
        for (int grade = from; grade < to - 1; grade++) {
            best.add("when").add(any(scope, grades.subList(grade, grade + 1))).add("then ?::integer", grade);
        }
        return to - from > 1 ? best.add("else ?::integer end", to - 1) : Sql.of("?::integer", from);
    }

    /** How many entries meet any of the grades, counted only as far as asked. */
    long count(Scope scope, List<Wording.Grade> grades, int most) {
        Sql met = scope.cut(Sql.of("select p.id, p.state, p.issuer").add(meeting(scope, any(scope, grades))), most);
        return database.first(
                        Sql.of("select count(*) as n from").add(met.bracketed()).add("m"), row -> row.number("n"))
                .orElse(0L);
    }

    private static Sql any(Scope scope, List<Wording.Grade> grades) {
        return Sql.join(
                        " or ",
                        grades.stream()
                                .flatMap(grade -> grade.ways().stream())
                                .map(way -> met(scope, way))
                                .toList())
                .bracketed();
    }

    private static Sql met(Scope scope, Wording.Way way) {
        return Sql.of(scope.words() + " @@ ?::tsquery", way.found())
                .addGiven("and (e.words || '') @@ ?::tsquery", way.checked())
                .bracketed();
    }

    private static Sql meeting(Scope scope, Sql words) {
        SearchQuery query = scope.query();
        return Sql.of("from search_entry e join plan p on p.id = e.plan where")
                .add(words)
                .addGiven("and e.what = ?", query.what)
                .addIf(query.what != null, "and e.rank = ?", query.what == What.DOCUMENT ? 0 : 1)
                .addGiven("and p.kind = ?", query.kind)
                .addGiven("and extract(year from p.document_date) = ?", query.year)
                .addGiven("and p.life = ?", query.state)
                .addIf(scope.programme() != null, ofProgramme(scope.programme()))
                .add("and")
                .add(scope.plans().condition());
    }

    private static Sql ofProgramme(@Nullable Wording programme) {
        return programme == null || programme.isEmpty()
                ? Sql.of("and false")
                : Sql.of("and (exists (select 1 from search_entry g where g.plan = e.plan and g.what = 'programme'")
                        .add(
                                "and g.words @@ ?::tsquery and (e.place = 0 or g.key = e.programme))",
                                programme.allPlain())
                        .add("or exists (" + OF_THE_REGISTER + "))", programme.allPlain());
    }

    /** Brings what is behind its plans up to date; how many changes are followed now. */
    int follow(int most) {
        return database.first("select index_due(?) as done", row -> row.integer("done"), most)
                .orElseThrow();
    }

    /** The first of what is behind stays so. */
    void setAside(String why) {
        database.update("""
                update search_due set failed = ?
                where position = (select position from search_due where failed is null order by position limit 1)
                """, why);
    }

    void tryAgain() {
        database.update("update search_due set failed = null where failed is not null");
    }

    /** Documents of these issuers are behind: their issuers are called otherwise now on the documents' days. */
    void callAnew(List<UnitId> issuers) {
        database.list("select follow_issuers(?)", row -> true, (Object) issuers.toArray(UnitId[]::new));
    }

    private static Found found(Row row, int grade, How how, LocalDate today) throws SQLException {
        LocalDate date = row.dayOrNull("document_date");
        String precision = row.textOrNull("date_precision");
        UnitId issuer = row.id("issuer", UnitId::new);
        LocalDate day = DocumentDate.day(DocumentDate.of(date, precision), row.instantOrNull("issued_at"), today);
        Hit.OfPlan plan = new Hit.OfPlan(
                row.uuid("plan"),
                row.text("life"),
                row.text("kind"),
                row.textOrNull("number"),
                date,
                precision,
                row.text("title"),
                issuer.value(),
                null);
        return new Found(
                grade,
                row.integer("place"),
                new UnitOnDay(issuer, day),
                new Hit(
                        row.word("what", What.class),
                        how,
                        row.textOrNull("key"),
                        row.text("at"),
                        row.text("line"),
                        row.textOrNull("programme"),
                        List.of(),
                        plan));
    }
}
