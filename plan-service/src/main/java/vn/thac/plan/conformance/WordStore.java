package vn.thac.plan.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.thac.core.sql.Database;
import vn.thac.plan.PlanId;

/** Waivers and reasons, one of each kind for an entry above. */
@ApplicationScoped
class WordStore {

    private final Database database;

    WordStore(Database database) {
        this.database = database;
    }

    List<Word> of(PlanId plan, PlanId above) {
        return database.list(
                """
                select part, key, kind, reason, actor, at from conformance_word where plan = ? and above = ?
                order by part, key, kind
                """,
                row -> new Word(
                        row.word("part", Part.class),
                        row.text("key"),
                        row.word("kind", Word.Kind.class),
                        row.text("reason"),
                        row.text("actor"),
                        row.instant("at")),
                plan.value(),
                above.value());
    }

    /** Takes the place of what was said before. */
    void say(PlanId plan, PlanId above, Word word) {
        database.update(
                """
                insert into conformance_word (plan, above, part, key, kind, reason, actor, at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (plan, above, part, key, kind)
                do update set reason = excluded.reason, actor = excluded.actor, at = excluded.at
                """,
                plan.value(),
                above.value(),
                word.part(),
                word.key(),
                word.kind(),
                word.reason(),
                word.actor(),
                word.at());
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
