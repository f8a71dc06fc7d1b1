package vn.thac.testing;

import org.junit.jupiter.api.Test;
import vn.thac.core.Id;
import vn.thac.core.audit.AuditSight;
import vn.thac.core.body.LargeBody;
import vn.thac.core.bulk.EachRow;
import vn.thac.core.csv.Csv;
import vn.thac.core.edge.HttpEdge;
import vn.thac.core.event.Changes;
import vn.thac.core.http.Caller;
import vn.thac.core.idempotency.Idempotent;
import vn.thac.core.inbox.EventHandler;
import vn.thac.core.json.JsonRules;
import vn.thac.core.kafka.EventHeader;
import vn.thac.core.migration.Migrations;
import vn.thac.core.openapi.CommonAnswers;
import vn.thac.core.outbox.OutboxRelay;
import vn.thac.core.paging.Page;
import vn.thac.core.problem.Refusal;
import vn.thac.core.request.Acting;
import vn.thac.core.sql.Database;
import vn.thac.core.time.Vietnam;
import vn.thac.core.token.BearerMechanism;
import vn.thac.core.validation.FaultFinder;
import vn.thac.core.watch.Watch;
import vn.thac.core.work.Worker;
import vn.thac.testing.house.HouseRules;

/** Core stands under all: its arrows go one way, and it knows no other module. (It lies here, as core is below testing.) */
class CoreArchitectureTest {

    @Test
    void cores_packages_know_each_other_one_way() {
        HouseRules.of(Id.class)
                .arrowsGoBackIn(
                        BearerMechanism.class,
                        Caller.class,
                        JsonRules.class,
                        Database.class,
                        Refusal.class,
                        FaultFinder.class,
                        HttpEdge.class,
                        Worker.class,
                        Watch.class,
                        Vietnam.class,
                        Page.class,
                        Acting.class,
                        Idempotent.class,
                        LargeBody.class,
                        EachRow.class,
                        Csv.class,
                        EventHeader.class,
                        OutboxRelay.class,
                        Changes.class,
                        EventHandler.class,
                        AuditSight.class)
                .apart(CommonAnswers.class, Migrations.class)
                .noCircles()
                .check();
    }

    @Test
    void core_knows_no_other_module() {
        HouseRules.of(Id.class).usesOnly().check();
    }

    @Test
    void core_is_null_marked_and_its_names_say_what() {
        HouseRules.of(Id.class).everyPackageIsNullMarked().namesSayWhat().check();
    }
}
