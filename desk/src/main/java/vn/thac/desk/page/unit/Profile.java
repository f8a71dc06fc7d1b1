package vn.thac.desk.page.unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.service.AccountClient.Post;
import vn.thac.desk.page.service.UnitClient.Above;
import vn.thac.desk.page.service.UnitClient.Called;
import vn.thac.desk.page.service.UnitClient.Code;
import vn.thac.desk.page.service.UnitClient.Succession;
import vn.thac.desk.page.service.UnitClient.Unit;
import vn.thac.desk.page.service.UnitClient.UnitLine;

/**
 * All that the page of a unit shows, as far as its reader may see it.
 *
 * @param isMine whether the reader has a post there
 * @param holders who has posts there today; empty where the reader may not see it
 */
record Profile(
        Unit unit,
        Words words,
        List<Above> above,
        Page<UnitLine> below,
        List<Succession> before,
        List<Succession> after,
        boolean isMine,
        Optional<List<Holder>> holders) {

    Profile {
        above = List.copyOf(above);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What it is called in the vocabulary. */
    record Words(String level, String track, String kind, Map<String, String> trees) {

        Words {
            trees = Map.copyOf(trees);
        }
    }

    /** A line upwards, from the top down to the nearest. */
    record Line(String tree, List<UnitLine> units) {

        Line {
            units = List.copyOf(units);
        }
    }

    /** Who acts for it, with what they may do. */
    record Holder(String actor, List<Post> posts) {

        Holder {
            posts = List.copyOf(posts);
        }
    }

    /** A territory has no work, and one that has ended has none any more. */
    public boolean hasWork() {
        return unit.ends() == null && !"territory".equals(unit.track());
    }

    /** Each line upwards once, called by its tree. */
    public List<Line> lines() {
        Map<String, List<UnitLine>> byTree = new TreeMap<>();
        above.forEach(each ->
                byTree.computeIfAbsent(each.tree(), tree -> new ArrayList<>()).add(0, each.unit()));
        return byTree.entrySet().stream()
                .map(each -> new Line(words.trees().getOrDefault(each.getKey(), each.getKey()), each.getValue()))
                .toList();
    }

    /** What it was called before. */
    public List<Called> formerNames() {
        return unit.names().stream().filter(name -> name.to() != null).toList();
    }

    /** The codes that it has, or had at last. */
    public List<Code> codes() {
        return unit.codes().stream()
                .filter(code -> code.to() == null || code.to().equals(unit.ends()))
                .toList();
    }

    public List<Code> formerCodes() {
        return unit.codes().stream()
                .filter(code -> code.to() != null && !code.to().equals(unit.ends()))
                .toList();
    }

    /** Plans of it and of all below it. */
    public Link plans() {
        return Link.to("/find").with("under", unit.id());
    }

    public Link link() {
        return Link.to("/units/" + unit.id());
    }

    static List<Holder> holders(List<Post> posts) {
        Map<String, List<Post>> byActor = new TreeMap<>();
        posts.forEach(post -> byActor.computeIfAbsent(post.actor(), actor -> new ArrayList<>())
                .add(post));
        return byActor.entrySet().stream()
                .map(each -> new Holder(each.getKey(), each.getValue()))
                .toList();
    }
}
