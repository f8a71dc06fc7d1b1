package vn.thac.core.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.thac.core.sql.Database;

/** The topics that this service writes to: made ahead, kept for ever unless the operator says otherwise. */
@ApplicationScoped
public class Topics {

    public static final String PREFIX = "thac.";

    private static final Logger LOG = Logger.getLogger(Topics.class);

    /** Kafka gives a topic that is made again another id. */
    private static final String NOTE = """
            insert into topic (name, kafka_id) values (?, ?)
            on conflict (name) do update set kafka_id = excluded.kafka_id, lost_at = now()
              where topic.kafka_id <> excluded.kafka_id
            returning lost_at is not null as lost
            """;

    @ConfigProperty(name = "thac.events.produces")
    Optional<List<String>> aggregates;

    @ConfigProperty(name = "thac.events.partitions", defaultValue = "8")
    int partitions;

    @ConfigProperty(name = "thac.events.replication", defaultValue = "1")
    short replication;

    @Inject
    TopicAdministrator administrator;

    @Inject
    Database database;

    @Inject
    ReadTopics read;

    private volatile boolean there;
    private volatile List<String> lost = List.of();

    public static String of(String aggregate) {
        return PREFIX + aggregate;
    }

    /**
     * Makes what is missing and waits until every partition has a leader (a producer that hurries gets stuck). Once it
     * has, it has nothing more to do until a {@link #look} finds one missing.
     *
     * @return whether it had to look
     */
    public boolean ensure() throws InterruptedException, ExecutionException {
        if (there) {
            return false;
        }
        make();
        there = true;
        return true;
    }

    /**
     * Compares what Kafka has with what was made: one that is gone is made again by the next {@link #ensure}, and the
     * loss of what it held is told. One that is read and was made again is read anew. Fails while Kafka or the database
     * is away.
     */
    public void look() throws InterruptedException, ExecutionException {
        Map<String, Uuid> found = administrator.ask(Topics::ids);
        List<String> missing =
                names().stream().filter(name -> !found.containsKey(name)).toList();
        if (!missing.isEmpty() && there) {
            LOG.errorf("topics are gone and are made again: %s", missing);
            there = false;
        }
        of(names(), found).forEach((name, id) -> note(name, id.toString()));
        lost = database.list("select name from topic where lost_at is not null order by name", row -> row.text("name"));
        of(read.names(), found).forEach(read::look);
    }

    private static Map<String, Uuid> ids(Admin admin) throws InterruptedException, ExecutionException {
        return admin.listTopics().listings().get().stream()
                .collect(Collectors.toMap(TopicListing::name, TopicListing::topicId));
    }

    private static Map<String, Uuid> of(List<String> names, Map<String, Uuid> found) {
        Map<String, Uuid> those = new HashMap<>(found);
        those.keySet().retainAll(names);
        return those;
    }

    /** Those of which Kafka lost what they held: who reads them from the beginning does not get all. */
    public List<String> lost() {
        return lost;
    }

    private void note(String name, String id) {
        boolean again = database.first(NOTE, row -> row.flag("lost"), name, id).orElse(false);
        if (again) {
            LOG.errorf("topic %s is another than it was: the events that it held are lost to new consumers", name);
        }
    }

    private List<String> names() {
        return aggregates.orElse(List.of()).stream().map(Topics::of).toList();
    }

    private void make() throws InterruptedException, ExecutionException {
        List<String> names = names();
        if (names.isEmpty()) {
            return;
        }
        administrator.ask(admin -> {
            Set<String> found = admin.listTopics().names().get();
            for (String name : names) {
                // Who made them ahead need not let the service make any.
                if (!found.contains(name)) {
                    create(admin, name);
                }
            }
            while (!allLed(admin, names)) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            return names;
        });
    }

    private void create(Admin admin, String name) throws InterruptedException, ExecutionException {
        NewTopic topic = new NewTopic(name, partitions, replication)
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG, "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG, "delete",
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(EventProducer.LARGEST_EVENT)));
        try {
            admin.createTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static boolean allLed(Admin admin, List<String> names) throws InterruptedException {
        try {
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .allMatch(Topics::isLed);
        } catch (ExecutionException notYet) {
            return false;
        }
    }

    private static boolean isLed(TopicDescription topic) {
        return topic.partitions().stream()
                .allMatch(p -> p.leader() != null && !p.leader().isEmpty());
    }
}
