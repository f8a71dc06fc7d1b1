package vn.thac.identity.post;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thac.core.sql.Database;
import vn.thac.core.sql.Row;
import vn.thac.core.sql.Sql;
import vn.thac.directory.UnitId;
import vn.thac.directory.access.Duty;
import vn.thac.identity.unit.Span;

/** Posts in the database. */
@ApplicationScoped
public class PostStore {

    /** A unit's name is that of the day; the last where it has ended. */
    private static final String VIEW = "select p.*, unit_name_on(p.unit_id, ?) as unit_name from post p";

    private final Database database;

    @Inject
    PostStore(Database database) {
        this.database = database;
    }

    Optional<Post> find(UUID id) {
        return PostRow.<PostRow>findByIdOptional(id).map(PostRow::toDomain);
    }

    /** The posts of these actors, to see what a new one would overlap. */
    List<Post> ofActors(Collection<String> actors) {
        return database.list("select * from post where actor = any(?) and withdrawn is null", PostStore::post, (Object)
                actors.toArray(String[]::new));
    }

    /** Posts at a unit that still hold on a day or begin later. */
    List<Post> at(UnitId unit, LocalDate day) {
        return PostRow.<PostRow>list(
                        "unit = ?1 and withdrawn is null and (to is null or to > ?2) order by id", unit.value(), day)
                .stream()
                .map(PostRow::toDomain)
                .toList();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void insert(List<Post> posts) {
        database.update(
                """
                insert into post (id, actor, unit_id, duty, subtree, from_day, to_day, given_by, reason, version)
                select * from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::boolean[], ?::date[], ?::date[],
                  ?::text[], ?::text[], ?::bigint[])
                """,
                posts.stream().map(Post::id).toArray(UUID[]::new),
                posts.stream().map(Post::actor).toArray(String[]::new),
                posts.stream().map(Post::unit).toArray(UnitId[]::new),
                posts.stream().map(p -> p.duty().code()).toArray(String[]::new),
                posts.stream().map(Post::subtree).toArray(Boolean[]::new),
                posts.stream().map(p -> p.span().from()).toArray(LocalDate[]::new),
                posts.stream().map(p -> p.span().to()).toArray(LocalDate[]::new),
                posts.stream().map(Post::givenBy).toArray(String[]::new),
                posts.stream().map(Post::reason).toArray(String[]::new),
                posts.stream().map(Post::version).toArray(Long[]::new));
    }

    /** Keeps the ends of posts found before, each one version on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(List<Post> posts) {
        posts.forEach(post -> row(post.id()).to = post.span().to());
        PostRow.flush();
    }

    /** Keeps why a post found before was withdrawn, one version on. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Post post) {
        row(post.id()).withdrawn = post.withdrawn();
        PostRow.flush();
    }

    /** The names of those who have or had a post at a unit that was not withdrawn. */
    public List<String> actorsAt(UnitId unit) {
        return database.list(
                "select distinct actor from post where unit_id = ? and withdrawn is null order by actor",
                row -> row.text("actor"),
                unit);
    }

    /** The posts at a unit that ended on a day. */
    public List<PostView> endedOn(UnitId unit, LocalDate day) {
        return database.list(
                Sql.of(VIEW, day)
                        .add("where p.unit_id = ? and p.to_day = ? and p.withdrawn is null", unit, day)
                        .add("order by p.actor, p.duty"),
                PostStore::view);
    }

    public List<PostView> list(
            @Nullable String actor,
            @Nullable UnitId unit,
            @Nullable LocalDate on,
            LocalDate today,
            @Nullable UUID after,
            int limit) {
        return database.list(
                Sql.of(VIEW, on == null ? today : on)
                        .add(which(actor, unit, on))
                        .addGiven("and p.id > ?", after)
                        .add("order by p.id limit ?", limit),
                PostStore::view);
    }

    long count(@Nullable String actor, @Nullable UnitId unit, @Nullable LocalDate on) {
        return database.first(
                        Sql.of("select count(*) as n from post p").add(which(actor, unit, on)), row -> row.number("n"))
                .orElseThrow();
    }

    private static Sql which(@Nullable String actor, @Nullable UnitId unit, @Nullable LocalDate on) {
        return Sql.of("where true")
                .addGiven("and p.actor = ?", actor)
                .addGiven("and p.unit_id = ?", unit)
                .addIf(
                        on != null,
                        "and p.withdrawn is null and p.from_day <= ? and (p.to_day is null or p.to_day > ?)",
                        on,
                        on);
    }

    private static PostRow row(UUID id) {
        return PostRow.findById(id);
    }

    private static Post post(Row row) throws SQLException {
        return new Post(
                row.uuid("id"),
                row.number("version"),
                row.text("actor"),
                row.id("unit_id", UnitId::new),
                Duty.of(row.text("duty")),
                row.flag("subtree"),
                new Span(row.day("from_day"), row.dayOrNull("to_day")),
                row.text("given_by"),
                row.textOrNull("reason"),
                row.textOrNull("withdrawn"));
    }

    private static PostView view(Row row) throws SQLException {
        return PostView.of(post(row), row.text("unit_name"));
    }
}
