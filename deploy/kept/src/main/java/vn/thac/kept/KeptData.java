package vn.thac.kept;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.thac.client.Deployment;

/** A fixture of an earlier build, to be laid into empty databases and topics and asked again. */
public final class KeptData {

    private final Fixture fixture;

    private KeptData(Fixture fixture) {
        this.fixture = fixture;
    }

    public static KeptData read(Path file) throws IOException {
        return new KeptData(Fixture.read(file));
    }

    /** Gives an administrator's connection to a service's database. */
    public interface Databases {
        Connection open(String name) throws SQLException;
    }

    /** Puts everything where it was; the services' clock goes on from where it stood. */
    public void lay(Databases databases, String brokers) throws SQLException, IOException {
        for (Map.Entry<String, Fixture.KeptDatabase> each : fixture.databases().entrySet()) {
            try (Connection connection = databases.open(each.getKey())) {
                DatabaseCopy.lay(
                        connection,
                        each.getKey(),
                        List.copyOf(each.getValue().scripts().values()),
                        each.getValue().rows());
                resumeClock(connection);
            }
        }
        TopicCopy.lay(brokers, fixture.events());
    }

    private void resumeClock(Connection connection) throws SQLException {
        long offset = Duration.between(OffsetDateTime.now(ZoneOffset.UTC), fixture.now())
                .toMillis();
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("insert into clock (one, offset_ms) values (true, " + offset
                    + ") on conflict (one) do update set offset_ms = excluded.offset_ms");
        }
    }

    /** Each place where an answer of today differs from that of then, with its question. */
    public List<String> differences(Deployment deployment) {
        Questions questions = new Questions(deployment);
        List<String> found = new ArrayList<>();
        for (Fixture.KeptAnswer then : fixture.answers()) {
            Fixture.KeptAnswer now = questions.again(then);
            String question = then.service() + " " + then.path() + " as " + then.actor();
            if (now.status() != then.status()) {
                found.add(question + ": then " + then.status() + ", now " + now.status());
            } else if (now.status() == 200) {
                SameAnswer.differences(then.body(), now.body()).forEach(place -> found.add(question + " " + place));
            }
        }
        return found;
    }

    public int questions() {
        return fixture.answers().size();
    }
}
