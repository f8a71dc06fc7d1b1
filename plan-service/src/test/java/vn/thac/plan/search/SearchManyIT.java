package vn.thac.plan.search;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import vn.thac.testing.PartsResource;

/** The same where everybody sees more plans than are looked through one by one. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "plan"))
@TestProfile(SearchManyIT.NobodySeesFew.class)
class SearchManyIT extends SearchScanIT {

    /** Not even one plan is few. */
    public static class NobodySeesFew implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("thac.search.few-plans", "0");
        }
    }
}
