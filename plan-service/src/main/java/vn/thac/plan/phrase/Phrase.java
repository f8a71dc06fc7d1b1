package vn.thac.plan.phrase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.thac.directory.command.Relation;
import vn.thac.plan.content.Content;
import vn.thac.plan.content.Item;
import vn.thac.plan.duty.Addressee;
import vn.thac.plan.packages.PlanPackage;
import vn.thac.plan.packages.ReportingLine;

/** An addressee of a text that names nobody, with what the text asks of it. */
record Phrase(Addressee addressee, PlanPackage text, Content content) {

    /** Those by which a text asks something, in its order. */
    static List<Phrase> in(PlanPackage text, Content content) {
        return text.addressees().stream()
                .filter(Addressee::isOpen)
                .map(addressee -> new Phrase(addressee, text, content))
                .filter(Phrase::asksSomething)
                .toList();
    }

    String key() {
        return addressee.key();
    }

    private boolean asksSomething() {
        return !items(Set.of()).isEmpty()
                || !regimes(Set.of()).isEmpty()
                || content.items().stream().anyMatch(item -> item.passesTo().contains(key()))
                || content.mandates().stream()
                        .anyMatch(asked -> asked.addressee().equals(key()));
    }

    /** Keys of the duties and tasks that it holds and none of the others does. */
    List<String> items(Collection<String> others) {
        return content.items().stream()
                .filter(item -> isOnlyIn(holders(item), others))
                .map(Item::key)
                .toList();
    }

    /** Keys of the reporting rules in which it reports and none of the others does. */
    List<String> regimes(Collection<String> others) {
        return text.reporting().stream()
                .filter(rule -> isOnlyIn(content.leaves(rule.who()), others))
                .map(ReportingLine::key)
                .toList();
    }

    private boolean isOnlyIn(Collection<String> keys, Collection<String> others) {
        return keys.contains(key()) && keys.stream().noneMatch(others::contains);
    }

    /** Whether it is ordered anywhere: then it can mean nobody who may only be requested. */
    boolean isOrdered() {
        Set<Relation> relations = new LinkedHashSet<>();
        content.items().stream()
                .flatMap(item -> item.holders().stream())
                .filter(holder -> holder.addressee().equals(key()))
                .forEach(holder -> relations.add(holder.relation()));
        content.mandates().stream()
                .filter(asked -> asked.addressee().equals(key()))
                .forEach(asked -> relations.add(asked.relation()));
        if (!regimes(Set.of()).isEmpty()) {
            relations.add(content.ofReporting(key()));
        }
        return relations.contains(Relation.ORDERED);
    }

    /** The text as if it named these units by the phrase, without anybody else whom it names. */
    PlanPackage naming(Addressee chosen) {
        List<Addressee> addressees = new ArrayList<>(List.of(chosen));
        text.addressees().stream()
                .filter(other -> !other.namesUnits() && !other.parts().isEmpty())
                .forEach(addressees::add);
        return text.withAddressees(addressees);
    }

    private static List<String> holders(Item item) {
        return item.holders().stream().map(holder -> holder.addressee()).toList();
    }
}
