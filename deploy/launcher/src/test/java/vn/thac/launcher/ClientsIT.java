package vn.thac.launcher;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Clients that a generator made of the contracts do a whole job each, on a country in which things have happened. */
@Order(4)
@ExtendWith(ToldStory.Undisturbed.class)
class ClientsIT {

    @Test
    void a_client_in_java_does_the_work_of_a_district_and_a_commune(ToldStory story) throws Exception {
        story.day(ClientJob.DAY);
        new ClientInJava(story.deployment(), ClientJob.of("java")).work();
        new Invariants(story.deployment()).mustHold();
    }

    @Test
    void a_client_in_typescript_does_the_same(ToldStory story) throws Exception {
        ClientInTypeScript.requireTools(story.deployment().root());
        story.day(ClientJob.DAY);
        new ClientInTypeScript(story.deployment(), ClientJob.of("ts")).work();
        new Invariants(story.deployment()).mustHold();
    }
}
