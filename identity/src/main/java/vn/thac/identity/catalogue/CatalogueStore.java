package vn.thac.identity.catalogue;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hibernate.StatelessSession;
import vn.thac.core.sql.Database;

/** The words of the register in the database: few rows, read whole, changed one at a time. */
@ApplicationScoped
public class CatalogueStore {

    private static final long WORDS_LOCK = 0x7468_6163_0002L;

    @Inject
    Database database;

    /** Writes at once, so that SQL after it sees the word. */
    @Inject
    StatelessSession session;

    public Catalogue load() {
        return new Catalogue(levels(), tracks(), trees(), schemes(), kinds(), bodies(), namings());
    }

    List<Level> levels() {
        return LevelRow.<LevelRow>listAll(Sort.by("rank", "code")).stream()
                .map(LevelRow::toDomain)
                .toList();
    }

    List<Track> tracks() {
        return TrackRow.<TrackRow>listAll(Sort.by("rank", "code")).stream()
                .map(TrackRow::toDomain)
                .toList();
    }

    List<Tree> trees() {
        return TreeRow.<TreeRow>listAll(Sort.by("code")).stream()
                .map(TreeRow::toDomain)
                .toList();
    }

    List<Scheme> schemes() {
        return SchemeRow.<SchemeRow>listAll(Sort.by("code")).stream()
                .map(SchemeRow::toDomain)
                .toList();
    }

    List<UnitKind> kinds() {
        return KindRow.<KindRow>listAll(Sort.by("code")).stream()
                .map(KindRow::toDomain)
                .toList();
    }

    List<Body> bodies() {
        return BodyRow.<BodyRow>listAll(Sort.by("track")).stream()
                .map(BodyRow::toDomain)
                .toList();
    }

    List<Naming> namings() {
        return database.list(
                "select * from naming order by track, level nulls first, area_kind nulls first",
                r -> new Naming(
                        r.text("track"),
                        r.textOrNull("level"),
                        r.textOrNull("area_kind"),
                        r.text("kind"),
                        r.text("pattern")));
    }

    void put(Level level) {
        upsert(new LevelRow(level));
    }

    void put(Track track) {
        upsert(new TrackRow(track));
    }

    void put(Tree tree) {
        upsert(new TreeRow(tree));
    }

    void put(Scheme scheme) {
        upsert(new SchemeRow(scheme));
    }

    void put(UnitKind kind) {
        upsert(new KindRow(kind));
    }

    void put(Body body) {
        upsert(new BodyRow(body));
    }

    void replaceNamings(String track, List<Naming> namings) {
        database.update("delete from naming where track = ?", track);
        namings.forEach(n -> database.update(
                "insert into naming (track, level, area_kind, kind, pattern) values (?, ?, ?, ?, ?)",
                track,
                n.level(),
                n.areaKind(),
                n.kind(),
                n.pattern()));
    }

    /** Adds or changes; two who add the same word at once wait for each other. */
    private void upsert(Object row) {
        database.list("select pg_advisory_xact_lock(?)", locked -> true, WORDS_LOCK);
        session.upsert(row);
    }
}
