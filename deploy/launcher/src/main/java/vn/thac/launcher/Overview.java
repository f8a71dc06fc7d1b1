package vn.thac.launcher;

import java.net.URI;
import java.util.Locale;

/** What a person needs once everything runs: where to look, how to log in, what it costs. */
final class Overview {

    private Overview() {
    }

    static void show(Running running) {
        Screen.line("");
        line("all APIs, one page", running.identity(), "/");
        line("identity", running.identity(), "/v1");
        line("plan-service", running.plan(), "/v1");
        line("task-service", running.task(), "/v1");
        line("report-service", running.report(), "/v1");
        line("Keycloak", running.keycloak(), "/realms/thac");
        var memory = running.memory();
        Screen.line("");
        Screen.line("Memory: " + String.join(" · ", memory.stream().map(each -> each.name() + " " + each.megabytes()).toList())
            + " = " + memory.stream().mapToLong(Footprint::megabytes).sum() + " MB");
        Screen.line("Passwords: " + running.parts().home().secrets() + " · logs: " + running.parts().home().log("*").getParent());
    }

    static void showLogins(Running running) {
        Screen.line("");
        Screen.line("Demo people, all with the password " + running.parts().secrets().demo() + ":");
        Screen.line("  quan-tri (administrator) · giam-sat (overseer) · bo-chinh-tri · tu-lai-chau · tu-kien-giang · tu-hai-duong ·");
        Screen.line("  hu-tam-duong · ub-tam-duong · xa-binh-lu · ub-thanh-mien · ub-lam-son · ub-kien-giang · ld-ubnd-kien-giang ·");
        Screen.line("  so-ldtbxh-kien-giang · tp-ldtbxh-kien-giang · so-gddt-kien-giang · so-y-te-kien-giang");
        Screen.line("Systems (client credentials), all with the secret " + running.parts().secrets().system() + ":");
        Screen.line("  lai-chau-gateway · kien-giang-gateway · hai-duong-gateway · national-gateway");
    }

    private static void line(String name, URI base, String path) {
        Screen.line(String.format(Locale.ROOT, "  %-20s %s%s", name, base, path));
    }
}
