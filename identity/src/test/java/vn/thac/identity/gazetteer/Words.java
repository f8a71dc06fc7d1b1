package vn.thac.identity.gazetteer;

import java.util.List;
import vn.thac.identity.catalogue.Body;
import vn.thac.identity.catalogue.Catalogue;
import vn.thac.identity.catalogue.Level;
import vn.thac.identity.catalogue.Naming;
import vn.thac.identity.catalogue.Scheme;
import vn.thac.identity.catalogue.Track;
import vn.thac.identity.catalogue.Tree;
import vn.thac.identity.catalogue.UnitKind;

/** A catalogue like the one that the migrations write, as far as these tests need it. */
final class Words {

    static final Body PARTY = new Body("party", "capuy", true, null);
    static final Body GOVERNMENT = new Body("government", "ubnd", true, "party");
    static final List<Body> BODIES = List.of(GOVERNMENT, PARTY);

    private Words() {}

    static Catalogue catalogue() {
        return new Catalogue(
                List.of(level("central", 1), level("province", 2), level("district", 3), level("commune", 4)),
                List.of(track("territory"), track("party"), track("government")),
                List.of(new Tree("area", "", "", true), new Tree("command", "", "", false)),
                List.of(new Scheme("dvhc", "", ""), new Scheme("ubnd", "", ""), new Scheme("capuy", "", "")),
                List.of(
                        kind("tỉnh", "tỉnh"),
                        kind("thành phố trực thuộc trung ương", "thành phố"),
                        kind("huyện", "huyện"),
                        kind("quận", "quận"),
                        kind("xã", "xã"),
                        kind("phường", "phường")),
                BODIES,
                List.of(
                        new Naming("government", null, null, "people-committee", "UBND {place}"),
                        new Naming("government", "central", null, "government", "Chính phủ"),
                        new Naming("party", null, null, "party-committee", "Đảng ủy {place}"),
                        new Naming("party", "central", null, "politburo", "Bộ Chính trị"),
                        new Naming("party", null, "tỉnh", "party-committee", "Tỉnh ủy {name}"),
                        new Naming(
                                "party", null, "thành phố trực thuộc trung ương", "party-committee", "Thành ủy {name}"),
                        new Naming("party", null, "huyện", "party-committee", "Huyện ủy {name}"),
                        new Naming("party", null, "quận", "party-committee", "Quận ủy {name}")));
    }

    private static Level level(String code, int rank) {
        return new Level(code, code, code, rank);
    }

    private static Track track(String code) {
        return new Track(code, code, code, 0);
    }

    private static UnitKind kind(String code, String word) {
        return new UnitKind(code, code, code, word);
    }
}
