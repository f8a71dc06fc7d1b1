package vn.thac.task.board;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Scoreboard;

/** One line of the count: assignments of one level and track that stand in one bucket, and of them what counts apart. */
record Counted(String level, String track, Bucket bucket, long count, long completed, long confirmed) {

    static AssignmentBoard.Counts sum(Collection<Counted> lines) {
        Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
        lines.forEach(line -> counts.merge(line.bucket(), line.count(), Long::sum));
        long completed = lines.stream().mapToLong(Counted::completed).sum();
        long undatedDone = lines.stream()
                .filter(line -> line.bucket() == Bucket.NO_DEADLINE)
                .mapToLong(Counted::confirmed)
                .sum();
        return AssignmentBoard.Counts.of(new Scoreboard(counts), completed, undatedDone);
    }
}
