package vn.thac.identity;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.thac.testing.PartsResource;

/** The sample that the product ships goes in as its README says. */
@QuarkusTest
@QuarkusTestResource(value = PartsResource.class, initArgs = @ResourceArg(name = "service", value = "identity"))
class SampleIT {

    private static final Path SAMPLE = Path.of(System.getProperty("thac.root"), "deploy", "sample");

    private static String json(String yaml) throws IOException {
        return new ObjectMapper()
                .writeValueAsString(
                        new YAMLMapper().readTree(SAMPLE.resolve(yaml).toFile()));
    }

    @Test
    void the_sample_goes_in() throws IOException {
        Api admin = Api.administrator();

        admin.takeIn(Files.readAllBytes(SAMPLE.resolve("units.csv")), "bodies=government,party&on=2020-01-01")
                .statusCode(200);
        admin.post("/v1/units/bulk", json("units.yaml")).statusCode(201).body("items.size()", greaterThan(30));
        admin.post("/v1/posts/bulk", json("posts.yaml")).statusCode(201);

        admin.get("/v1/units/ubnd:11260/parents?tree=command&on=2024-06-01")
                .body("unit.name", hasItem("UBND huyện Thanh Miện"));
        Api.as("ub-lam-son").get("/v1/me").body("units.name", hasItem("UBND xã Lam Sơn"));
        admin.get("/v1/units/capuy:91?on=2024-06-01").body("name", equalTo("Tỉnh ủy Kiên Giang"));
    }
}
