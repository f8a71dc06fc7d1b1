package vn.thac.identity.gazetteer;

import java.util.ArrayList;
import java.util.List;
import vn.thac.identity.vocabulary.Body;
import vn.thac.identity.vocabulary.CodeForm;
import vn.thac.identity.vocabulary.Naming;
import vn.thac.identity.vocabulary.Vocabulary;
import vn.thac.identity.vocabulary.Word;

/** A vocabulary like the one that the migrations write, as far as these tests need it; codes may look as they like. */
final class Words {

    static final Body PARTY = new Body(
            "party",
            "capuy",
            true,
            null,
            List.of(
                    new Naming(null, null, "party-committee", "Đảng ủy {place}"),
                    new Naming("central", null, "politburo", "Bộ Chính trị"),
                    new Naming(null, "tỉnh", "party-committee", "Tỉnh ủy {name}"),
                    new Naming(null, "thành phố trực thuộc trung ương", "party-committee", "Thành ủy {name}"),
                    new Naming(null, "huyện", "party-committee", "Huyện ủy {name}"),
                    new Naming(null, "quận", "party-committee", "Quận ủy {name}")),
            1);
    static final Body GOVERNMENT = new Body(
            "government",
            "ubnd",
            true,
            "party",
            List.of(
                    new Naming(null, null, "people-committee", "UBND {place}"),
                    new Naming("central", null, "government", "Chính phủ")),
            1);
    static final List<Body> BODIES = List.of(GOVERNMENT, PARTY);

    static final List<CodeForm> BY_LAW = List.of(
            new CodeForm("central", "vn"),
            new CodeForm("province", "[0-9]{2}"),
            new CodeForm("district", "[0-9]{3}"),
            new CodeForm("commune", "[0-9]{5}"));

    private Words() {}

    static Vocabulary vocabulary() {
        return vocabulary(List.of());
    }

    /** With this form of the codes of territories. */
    static Vocabulary vocabulary(List<CodeForm> forms) {
        List<Word> words = new ArrayList<>(List.of(
                level("central", 1),
                level("province", 2),
                level("district", 3),
                level("commune", 4),
                track("territory"),
                track("party"),
                track("government"),
                Word.tree("area", "", "", true),
                Word.tree("command", "", "", false),
                Word.scheme("dvhc", "", "", 1, forms),
                Word.scheme("ubnd", "", "", 2, List.of()),
                Word.scheme("capuy", "", "", 3, List.of())));
        for (String kind : List.of("nước", "tỉnh", "huyện", "quận", "xã", "phường", "thị trấn")) {
            words.add(Word.kind(kind, kind, kind, kind));
        }
        words.add(Word.kind("thành phố trực thuộc trung ương", "", "", "thành phố"));
        return new Vocabulary(words, BODIES);
    }

    private static Word level(String code, int rank) {
        return Word.level(code, code, code, rank);
    }

    private static Word track(String code) {
        return Word.track(code, code, code, 0);
    }
}
