package vn.thac.task.raise;

/** How many chunks and assignments of a plan there have been; its sequence is that of the plan-assignments events. */
record Tally(long sequence, long total) {

    Tally plus(int raised) {
        return new Tally(sequence + 1, total + raised);
    }
}
