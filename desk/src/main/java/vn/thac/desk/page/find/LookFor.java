package vn.thac.desk.page.find;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;
import vn.thac.core.paging.Page;
import vn.thac.desk.page.find.Found.Group;
import vn.thac.desk.page.find.Found.Hit;
import vn.thac.desk.page.frame.Link;
import vn.thac.desk.page.frame.Say;
import vn.thac.desk.page.service.SearchClient;
import vn.thac.desk.page.service.SearchClient.Indicator;
import vn.thac.desk.page.service.SearchClient.PlanOfHit;
import vn.thac.desk.page.service.UnitClient;
import vn.thac.desk.page.service.UnitClient.HeirName;
import vn.thac.desk.page.service.UnitClient.UnitHit;
import vn.thac.desk.page.service.UnitClient.UnitName;

/** Asks the services that keep it, sort by sort. */
@ApplicationScoped
class LookFor {

    /** Of each sort where all are looked for. */
    private static final int A_FEW = 5;

    private static final int A_PAGE = 30;
    private static final String AS_WRITTEN = "as-written";

    @Inject
    @RestClient
    SearchClient plans;

    @Inject
    @RestClient
    UnitClient units;

    Found find(Wanted wanted, @Nullable String cursor) {
        int limit = wanted.sort().isPresent() ? A_PAGE : A_FEW;
        Found found = new Found(wanted.sorts().stream()
                .map(sort -> group(sort, wanted, cursor, limit))
                .toList());
        return wanted.sort().isPresent() ? found : found.withoutNoise();
    }

    private Group group(Sort sort, Wanted wanted, @Nullable String cursor, int limit) {
        return switch (sort) {
            case UNIT -> {
                Page<UnitHit> page = units.search(wanted.q(), cursor, limit);
                yield new Group(
                        sort.wire(), page.items().stream().map(LookFor::hit).toList(), page.next());
            }
            case INDICATOR -> {
                Page<Indicator> page = plans.indicators(wanted.q(), cursor, limit);
                yield new Group(
                        sort.wire(), page.items().stream().map(LookFor::hit).toList(), page.next());
            }
            default -> said(sort, wanted, cursor, limit);
        };
    }

    private Group said(Sort sort, Wanted wanted, @Nullable String cursor, int limit) {
        Page<SearchClient.Hit> page = plans.search(
                wanted.q(),
                sort.wire(),
                wanted.under(),
                wanted.kind(),
                wanted.year(),
                wanted.state(),
                wanted.programme(),
                cursor,
                limit);
        return new Group(
                sort.wire(), page.items().stream().map(hit -> hit(sort, hit)).toList(), page.next());
    }

    private static Hit hit(Sort sort, SearchClient.Hit found) {
        PlanOfHit plan = found.plan();
        return new Hit(
                found.how(),
                Marked.of(found.text(), found.met()).pieces(),
                link(sort, found),
                Stream.of(
                                sort == Sort.DOCUMENT ? null : Objects.requireNonNullElse(plan.number(), plan.title()),
                                plan.issuerName(),
                                plan.date() == null ? null : Say.day(plan.date()))
                        .flatMap(Stream::ofNullable)
                        .toList(),
                plan.state(),
                Optional.empty(),
                false,
                List.of());
    }

    /** An entry has a page of its own; a purpose, a basis or a group of tasks is read with its document. */
    private static Link link(Sort sort, SearchClient.Hit found) {
        String plan = "/plans/" + found.plan().id();
        return switch (sort) {
            case DUTY, TASK -> Link.to(plan + "/item").with("key", found.key());
            case TARGET -> Link.to(plan + "/target").with("key", found.key());
            case PROGRAMME -> Link.to(plan + "/programme").with("key", found.key());
            default -> Link.to(plan);
        };
    }

    private static Hit hit(Indicator found) {
        return new Hit(
                AS_WRITTEN,
                Marked.of(found.name(), List.of()).pieces(),
                Link.to("/indicators").with("code", found.code()),
                Stream.of(found.code(), found.unit())
                        .flatMap(Stream::ofNullable)
                        .toList(),
                null,
                Optional.empty(),
                false,
                List.of());
    }

    private static Hit hit(UnitHit found) {
        return new Hit(
                found.how(),
                Marked.of(found.name(), List.of()).pieces(),
                Link.to("/units/" + found.id()),
                found.within().stream().map(UnitName::name).toList(),
                null,
                Optional.ofNullable(found.former()).map(UnitClient.FormerName::name),
                found.ends() != null,
                found.heirs().stream().map(HeirName::name).toList());
    }
}
