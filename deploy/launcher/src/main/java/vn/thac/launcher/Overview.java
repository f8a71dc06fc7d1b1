package vn.thac.launcher;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import vn.thac.client.Console;
import vn.thac.client.MemoryUse;
import vn.thac.client.Service;

/** What a person needs once everything runs: where to look, how to log in, what it costs. */
final class Overview {

    private Overview() {}

    static void show(StartedDeployment deployment) {
        Console.line("");
        links(deployment).forEach((name, link) -> Console.line(String.format(Locale.ROOT, "  %-20s %s", name, link)));
        Console.line(String.format(Locale.ROOT, "  %-20s %s", "Kafka", deployment.kafka()));
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

    /** Each opens in a browser: a service by its page of interfaces, which says where the service itself is. */
    static Map<String, URI> links(StartedDeployment deployment) {
        Map<String, URI> links = new LinkedHashMap<>();
        links.put("pages", deployment.url(Service.DESK).resolve("/"));
        links.put("administration", deployment.url(Service.DESK).resolve("/administration"));
        links.put("all interfaces", deployment.url(Service.DESK).resolve("/interfaces/"));
        for (Service each : Service.values()) {
            links.put(each.module(), deployment.url(Service.DESK).resolve("/interfaces/?service=" + each.module()));
        }
        links.put("my account, password", deployment.keycloak().resolve("/realms/thac/account"));
        links.put("Keycloak's console", deployment.keycloak().resolve("/admin/thac/console"));
        return links;
    }

    /** Who may begin on data that knows nobody yet, and with what. */
    static void showFirstSteps(StartedDeployment deployment) {
        var home = deployment.parts().home();
        URI desk = deployment.url(Service.DESK).resolve("/");
        Console.line("");
        if (deployment.parts().secrets().areOfAnEarlierRealm()) {
            Console.line(
                    "This folder is of an earlier build: quan-tri is its administrator, with the password \"demo\" of "
                            + home.secrets() + ".");
            Console.line(
                    "Its realm still has the people of the demo; begin on a new folder (--data DIR) for one without.");
            return;
        }
        Console.line(
                "The administrator is quan-tri; the first password is the line \"administrator\" of " + home.secrets());
        Console.line("  (readable by you alone); the first login asks for another one.");
        Console.line("First steps:");
        Console.line(
                "  1. Log in and choose a password: " + deployment.keycloak().resolve("/realms/thac/account"));
        Console.line(
                "  2. Take in the units, for example deploy/sample/units.csv: " + desk + "administration/units/import");
        Console.line("  3. Make people and systems, whose passwords are shown once: " + desk + "administration/people");
        Console.line("  4. Say for whom they act: " + desk + "administration/posts/new");
        Console.line("  5. How all is doing, and what could not be taken by a service: " + desk + "administration");
        Console.line("  By the interfaces: " + desk + "interfaces/?service=identity, log in at its top");
    }
}
