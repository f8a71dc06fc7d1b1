package vn.thac.launcher;

import java.net.URI;
import java.util.Locale;
import vn.thac.client.Console;
import vn.thac.client.MemoryUse;
import vn.thac.client.Service;

/** What a person needs once everything runs: where to look, how to log in, what it costs. */
final class Overview {

    private Overview() {}

    static void show(StartedDeployment deployment) {
        Console.line("");
        line("all APIs, one page", deployment.url(Service.DESK), "/");
        line("identity", deployment.url(Service.IDENTITY), "/v1");
        line("plan-service", deployment.url(Service.PLAN), "/v1");
        line("task-service", deployment.url(Service.TASK), "/v1");
        line("report-service", deployment.url(Service.REPORT), "/v1");
        line("Keycloak", deployment.keycloak(), "/realms/thac");
        var memory = deployment.memory();
        Console.line("");
        Console.line("Memory: "
                + String.join(
                        " · ",
                        memory.stream()
                                .map(each -> each.name() + " " + each.megabytes())
                                .toList())
                + " = " + memory.stream().mapToLong(MemoryUse::megabytes).sum() + " MB");
        Console.line("Passwords: " + deployment.parts().home().secrets() + " · logs: "
                + deployment.parts().home().log("*").getParent());
    }

    static void showLogins(StartedDeployment deployment) {
        Console.line("");
        Console.line("Demo people, all with the password "
                + deployment.parts().secrets().demo() + ":");
        Console.line(
                "  quan-tri (administrator) · giam-sat (overseer) · bo-chinh-tri · tu-lai-chau · tu-kien-giang · tu-hai-duong ·");
        Console.line("  hu-tam-duong · ub-tam-duong · xa-binh-lu · ub-thanh-mien · ub-lam-son · ub-kien-giang ·");
        Console.line("  ld-ubnd-kien-giang · so-ldtbxh-kien-giang · tp-ldtbxh-kien-giang · so-gddt-kien-giang ·");
        Console.line("  so-y-te-kien-giang");
        Console.line("Systems (client credentials), all with the secret "
                + deployment.parts().secrets().system() + ":");
        Console.line("  lai-chau-gateway · kien-giang-gateway · hai-duong-gateway · national-gateway");
    }

    private static void line(String name, URI base, String path) {
        Console.line(String.format(Locale.ROOT, "  %-20s %s%s", name, base, path));
    }
}
