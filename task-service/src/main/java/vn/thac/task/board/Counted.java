package vn.thac.task.board;

import static java.util.stream.Collectors.partitioningBy;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.thac.task.assignment.Bucket;
import vn.thac.task.assignment.Scoreboard;

/**
 * One line of the count: assignments, or occurrences, of one level and track that stand in one bucket, and of them what
 * counts apart.
 */
record Counted(
        String level,
        String track,
        boolean occurrence,
        boolean handedDown,
        Bucket bucket,
        long count,
        long completed,
        long confirmed) {

    /**
     * What was given, and apart from it how often that was done, as a monthly duty is one duty, and what its holders hand down
     * of it, as that is the same work once more.
     */
    static AssignmentBoard.Counts sum(Collection<Counted> lines) {
        Map<Boolean, List<Counted>> parted = lines.stream().collect(partitioningBy(Counted::handedDown));
        List<Counted> handed = parted.getOrDefault(true, List.of());
        AssignmentBoard.Counts given = given(parted.getOrDefault(false, List.of()));
        return handed.isEmpty() ? given : given.handing(given(handed));
    }

    private static AssignmentBoard.Counts given(Collection<Counted> lines) {
        Map<Boolean, List<Counted>> parted = lines.stream().collect(partitioningBy(Counted::occurrence));
        List<Counted> occurrences = parted.getOrDefault(true, List.of());
        AssignmentBoard.Counts given = alike(parted.getOrDefault(false, List.of()));
        return occurrences.isEmpty() ? given : given.with(alike(occurrences));
    }

    private static AssignmentBoard.Counts alike(Collection<Counted> lines) {
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
