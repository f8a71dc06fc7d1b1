package vn.thac.identity.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.thac.platform.sql.Database;

/** The words of the register in the database: few rows, read whole. */
@ApplicationScoped
public class CatalogueStore {

    @Inject
    Database database;

    public Catalogue load() {
        return new Catalogue(levels(), tracks(), trees(), schemes(), kinds(), bodies(), namings());
    }

    List<Level> levels() {
        return database.list("select * from level order by rank, code",
                r -> new Level(r.text("code"), r.text("name_vi"), r.text("name_en"), r.integer("rank")));
    }

    List<Track> tracks() {
        return database.list("select * from track order by rank, code",
                r -> new Track(r.text("code"), r.text("name_vi"), r.text("name_en"), r.integer("rank")));
    }

    List<Tree> trees() {
        return database.list("select * from tree order by code",
                r -> new Tree(r.text("code"), r.text("name_vi"), r.text("name_en"), r.flag("descends")));
    }

    List<Scheme> schemes() {
        return database.list("select * from scheme order by code",
                r -> new Scheme(r.text("code"), r.text("name_vi"), r.text("name_en")));
    }

    List<UnitKind> kinds() {
        return database.list("select * from kind order by code",
                r -> new UnitKind(r.text("code"), r.text("name_vi"), r.text("name_en"), r.text("word")));
    }

    List<Body> bodies() {
        return database.list("select * from body order by track",
                r -> new Body(r.text("track"), r.text("scheme"), r.flag("line"), r.textOrNull("led_by")));
    }

    List<Naming> namings() {
        return database.list("select * from naming order by track, level nulls first, area_kind nulls first",
                r -> new Naming(r.text("track"), r.textOrNull("level"), r.textOrNull("area_kind"), r.text("kind"),
                        r.text("pattern")));
    }

    void put(Level level) {
        database.update("""
                insert into level (code, name_vi, name_en, rank) values (?, ?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, rank = excluded.rank
                """, level.code(), level.nameVi(), level.nameEn(), level.rank());
    }

    void put(Track track) {
        database.update("""
                insert into track (code, name_vi, name_en, rank) values (?, ?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, rank = excluded.rank
                """, track.code(), track.nameVi(), track.nameEn(), track.rank());
    }

    void put(Tree tree) {
        database.update("""
                insert into tree (code, name_vi, name_en, descends) values (?, ?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en,
                  descends = excluded.descends
                """, tree.code(), tree.nameVi(), tree.nameEn(), tree.descends());
    }

    void put(Scheme scheme) {
        database.update("""
                insert into scheme (code, name_vi, name_en) values (?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en
                """, scheme.code(), scheme.nameVi(), scheme.nameEn());
    }

    void put(UnitKind kind) {
        database.update("""
                insert into kind (code, name_vi, name_en, word) values (?, ?, ?, ?)
                on conflict (code) do update set name_vi = excluded.name_vi, name_en = excluded.name_en, word = excluded.word
                """, kind.code(), kind.nameVi(), kind.nameEn(), kind.word());
    }

    void put(Body body) {
        database.update("""
                insert into body (track, scheme, line, led_by) values (?, ?, ?, ?)
                on conflict (track) do update set scheme = excluded.scheme, line = excluded.line, led_by = excluded.led_by
                """, body.track(), body.scheme(), body.line(), body.ledBy());
    }

    void replaceNamings(String track, List<Naming> namings) {
        database.update("delete from naming where track = ?", track);
        namings.forEach(n -> database.update(
                "insert into naming (track, level, area_kind, kind, pattern) values (?, ?, ?, ?, ?)",
                track, n.level(), n.areaKind(), n.kind(), n.pattern()));
    }
}
