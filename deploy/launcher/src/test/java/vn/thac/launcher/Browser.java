package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thac.client.Service;

/** A person at a browser: who logs in, looks, and presses. What a page does wrong by itself is noted. */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-sync");

    private static final int NARROW = 360;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final BrowserContext context;
    private final Page page;
    private final URI desk;
    private final List<String> complaints = new ArrayList<>();

    private Browser(StartedDeployment deployment, String user, Path program) {
        desk = deployment.url(Service.DESK);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of(
                        "PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_SKIP_VALIDATE_HOST_REQUIREMENTS", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(ARGUMENTS));
        context = chromium.newContext();
        page = context.newPage();
        page.setViewportSize(WIDE, HIGH);
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        logIn(user, deployment.parts().secrets().demo());
    }

    /** Chromium, where the machine has it; without, who asks is skipped and says so. */
    static Browser of(StartedDeployment deployment, String user) {
        Optional<Path> program = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Stream.of(System.getenv("PATH").split(":")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(program.isPresent(), "SKIPPED: no Chromium on the PATH, so nobody looked at the pages");
        return new Browser(deployment, user, program.get());
    }

    private void logIn(String user, String password) {
        page.navigate(desk.resolve("/").toString());
        page.fill("#username", user);
        page.fill("#password", password);
        page.click("#kc-login");
        page.waitForURL(desk.resolve("/").toString());
    }

    Page page() {
        return page;
    }

    /** Where a page is. */
    String address(String page) {
        return desk.resolve(page).toString();
    }

    Browser open(String address) {
        page.navigate(address(address));
        return this;
    }

    Browser follow(String text) {
        page.locator("main a:visible", new Page.LocatorOptions().setHasText(text))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    String text() {
        return page.locator("main").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Neither axe nor the browser has anything to say of the page, wide or narrow, and nothing hangs over the edge. */
    Browser mustBeSound() {
        for (int width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HIGH);
            List<String> faults = new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(rule -> rule.getId() + " " + rule.getNodes())
                            .toList();
            assertEquals(List.of(), faults, page.url() + " at " + width);
            int reaches = (int) page.evaluate("document.documentElement.scrollWidth");
            assertTrue(reaches <= width, page.url() + " is " + reaches + " wide at " + width);
        }
        page.setViewportSize(WIDE, HIGH);
        assertEquals(List.of(), complaints);
        return this;
    }

    /** What the browser complained of until now was meant to happen. */
    Browser forgive() {
        complaints.clear();
        return this;
    }

    @Override
    public void close() {
        context.close();
        chromium.close();
        playwright.close();
    }
}
