package vn.thac.launcher.story;

import java.net.URI;
import vn.thac.launcher.Running;

/** The four services. */
enum House {
    IDENTITY,
    PLAN,
    TASK,
    REPORT;

    URI of(Running running) {
        return switch (this) {
            case IDENTITY -> running.identity();
            case PLAN -> running.plan();
            case TASK -> running.task();
            case REPORT -> running.report();
        };
    }
}
