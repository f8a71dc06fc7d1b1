package vn.thac.desk;

import org.junit.jupiter.api.Test;
import vn.thac.desk.delivery.TestResource;
import vn.thac.desk.feed.ReadFeed;
import vn.thac.desk.outside.Outside;
import vn.thac.desk.page.asking.SaidNo;
import vn.thac.desk.page.frame.Frame;
import vn.thac.desk.page.service.PlanClient;
import vn.thac.desk.stream.Audience;
import vn.thac.desk.webhook.SubscriptionStore;
import vn.thac.desk.webhook.subscribing.SubscriptionResource;
import vn.thac.directory.UnitId;
import vn.thac.testing.house.HouseRules;

/** The rules of the house, and the order of this service's features. */
class ArchitectureTest {

    @Test
    void the_house_rules_hold() {
        HouseRules.ofService(DeskRefusal.class, UnitId.class).check();
    }

    @Test
    void pages_know_the_services_and_nothing_else_of_desk() {
        HouseRules.of(DeskRefusal.class)
                .arrowsGoBackIn(SaidNo.class, PlanClient.class, Frame.class)
                .check();
    }

    @Test
    void features_know_only_what_comes_before_them() {
        HouseRules.of(DeskRefusal.class)
                .arrowsGoBackIn(
                        Audience.class,
                        ReadFeed.class,
                        Outside.class,
                        SubscriptionStore.class,
                        SubscriptionResource.class,
                        TestResource.class)
                .check();
    }
}
