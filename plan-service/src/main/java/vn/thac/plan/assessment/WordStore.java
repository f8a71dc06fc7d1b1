package vn.thac.plan.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Rows;
import vn.thac.core.sql.Sql;
import vn.thac.plan.PlanId;
import vn.thac.plan.assessment.AssessmentStore.Pair;
import vn.thac.plan.comparison.Part;

/** Waivers and reasons, one of each kind for an entry above. */
@ApplicationScoped
class WordStore {

    private final Database database;

    WordStore(Database database) {
        this.database = database;
    }

    List<Word> of(PlanId plan, PlanId above) {
        Pair pair = new Pair(plan, above);
        return of(List.of(pair)).getOrDefault(pair, List.of());
    }

    Map<Pair, List<Word>> of(List<Pair> pairs) {
        Map<Pair, List<Word>> words = new HashMap<>();
        database.list(
                Sql.of("select w.* from conformance_word w join")
                        .add(Rows.of(pairs)
                                .column("uuid", UUID[]::new, pair -> pair.plan().value())
                                .column("uuid", UUID[]::new, pair -> pair.above()
                                        .value())
                                .as("p(plan, above)"))
                        .add("on w.plan = p.plan and w.above = p.above order by w.part, w.key, w.kind"),
                row -> words.computeIfAbsent(AssessmentStore.pair(row), pair -> new ArrayList<>())
                        .add(new Word(
                                row.word("part", Part.class),
                                row.text("key"),
                                row.word("kind", Word.Kind.class),
                                row.text("reason"),
                                row.text("actor"),
                                row.instant("at"),
                                row.textOrNull("shown"))));
        return words;
    }

    /** Takes the place of what was said before. */
    void say(PlanId plan, PlanId above, Word word) {
        database.update(
                """
                insert into conformance_word (plan, above, part, key, kind, reason, actor, at, shown)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::json)
                on conflict (plan, above, part, key, kind)
                do update set reason = excluded.reason, actor = excluded.actor, at = excluded.at, shown = excluded.shown
                """,
                plan.value(),
                above.value(),
                word.part(),
                word.key(),
                word.kind(),
                word.reason(),
                word.actor(),
                word.at(),
                word.shown());
    }

    /** Returns whether there was one. */
    boolean takeBack(PlanId plan, PlanId above, Part part, String key, Word.Kind kind) {
        return database.update(
                        "delete from conformance_word where plan = ? and above = ? and part = ? and key = ? and kind ="
                                + " ?",
                        plan.value(),
                        above.value(),
                        part,
                        key,
                        kind)
                > 0;
    }
}
