package vn.thac.bench.tls;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.thac.bench.BenchSettings;
import vn.thac.bench.Callers;
import vn.thac.bench.CountryImport;
import vn.thac.bench.Invariants;
import vn.thac.bench.measure.BenchReport;
import vn.thac.bench.measure.Result;
import vn.thac.bench.reports.OwedReports;
import vn.thac.client.Console;
import vn.thac.client.Deployment;
import vn.thac.client.Scenario;
import vn.thac.client.ScenarioFailure;
import vn.thac.client.TlsWay;
import vn.thac.client.check.Check;
import vn.thac.client.unit.Territory;

/** The same reports with no TLS, to the database, to Kafka, from the clients, everywhere, and with none again. */
public final class TlsBench implements Scenario {

    static final String NAME = "tls";

    private static final String CONNECTIONS = """
            select count(*) filter (where ssl), count(*)
            from pg_stat_ssl join pg_stat_activity using (pid)
            where usename <> 'postgres' and datname in ('identity', 'plan', 'task', 'report', 'desk')
            """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String summary() {
        return "the same reports without TLS, with it on each way, and on all";
    }

    @Override
    public boolean comparesTls() {
        return true;
    }

    @Override
    public int run(Deployment deployment, List<String> arguments) throws Exception {
        var settings = BenchSettings.of(NAME, arguments);
        var tree = settings.country();
        var committees = CountryImport.run(deployment, tree);
        var owed = OwedReports.raise(
                deployment, Callers.gateway(deployment), committees, tree.ofLevel(Territory.COMMUNE), Turn.forms());
        List<Result> results = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        for (int nth = 0; nth < Turn.ALL.size(); nth++) {
            var turn = Turn.ALL.get(nth);
            Console.line(turn.name() + " …");
            deployment.goOverTls(turn.ways());
            checks.add(connections(deployment, turn));
            results.add(new Work(deployment, owed.get(nth), settings.connections()).run(turn));
            checks.add(connections(deployment, turn));
        }
        compare(results);
        Console.line("Counting what must hold …");
        checks.addAll(Invariants.of(deployment));
        var report = new BenchReport(results, checks, deployment.memory());
        report.show();
        report.write(settings.json());
        settings.awaitEnd();
        return report.status();
    }

    /** PostgreSQL itself says over what it is spoken to: nobody measures a setting that does nothing. */
    private static Check connections(Deployment deployment, Turn turn) {
        try (var connection = deployment.database("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery(CONNECTIONS)) {
            row.next();
            long expected = turn.ways().contains(TlsWay.DATABASE) ? row.getLong(2) : 0;
            return Check.same(
                    "connections of the services to PostgreSQL over TLS: " + turn.name(), expected, row.getLong(1));
        } catch (SQLException e) {
            throw new ScenarioFailure("Connections can't be counted: " + e.getMessage(), e);
        }
    }

    /** Each against the mean of the two plain turns. */
    private static void compare(List<Result> results) {
        var plain = new ArrayList<Result>();
        for (int nth = 0; nth < results.size(); nth++) {
            if (Turn.ALL.get(nth).isPlain()) {
                plain.add(results.get(nth));
            }
        }
        double seconds = plain.stream().mapToDouble(Result::seconds).average().orElseThrow();
        double processor =
                plain.stream().mapToDouble(TlsBench::processor).average().orElseThrow();
        results.forEach(result -> result.note(String.format(
                "%.2f × the seconds and %.2f × the processor seconds (%.1f) of the plain turns' mean",
                result.seconds() / seconds, processor(result) / processor, processor(result))));
    }

    private static double processor(Result result) {
        return result.processor().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
