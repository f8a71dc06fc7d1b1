package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** No link and no button leads people into a refusal, and what is asked of them can be done where they are led. */
@Order(2)
@ExtendWith(ToldStory.Undisturbed.class)
class WaysOutPagesIT {

    private static final String REVIEWER = "tp-ldtbxh-kien-giang";
    private static final String OVERSEER = "giam-sat";
    private static final String DISTRICT = "ub-thanh-mien";
    private static final String COMMUNE = "ub-lam-son";
    private static final String ADMINISTRATOR = "quan-tri";

    @Test
    void who_has_no_post_is_told_so_where_the_work_would_be(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/inbox").mustBeSound();
            assertTrue(administrator.text().contains("Bạn chưa có chức trách tại đơn vị nào."), administrator.text());
        }
    }

    @Test
    void a_reviewer_opens_all_that_lies_in_the_inbox_and_is_offered_only_what_is_theirs(ToldStory story) {
        try (Browser reviewer = Browser.of(story.deployment(), REVIEWER)) {
            List<String> links = links(reviewer.open("/inbox"), "main tbody a");
            assertFalse(links.isEmpty());
            for (String each : links) {
                reviewer.open(each);
                if (each.startsWith("/assignments/")) {
                    assertEquals(
                            List.of(), reviewer.page().locator("main button").allInnerTexts(), each);
                }
            }
            reviewer.mustBeSound();
        }
    }

    @Test
    void who_only_reports_finds_their_reports_behind_the_regime_and_the_document(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE)) {
            commune.open("/regimes").follow("TM-R-SAMPLE").mustBeSound();
            assertTrue(commune.text().contains("UBND xã Lam Sơn"), commune.text());
            commune.follow("2024").mustBeSound();
            assertEquals("TM-R-SAMPLE · 2024", commune.heading());

            commune.open("/plans")
                    .follow("648/KH-UBND")
                    .follow("Báo cáo của văn bản này")
                    .mustBeSound();
            commune.follow("TM-R-SAMPLE").mustBeSound();
        }
    }

    @Test
    void the_figure_of_a_target_is_explained_though_the_plan_calls_it_otherwise(ToldStory story) {
        try (Browser district = Browser.of(story.deployment(), "ub-tam-duong")) {
            district.open("/regimes").follow("Bảng tổng hợp").mustBeSound();
            List<String> why = links(district, "main td a[href*='/reports/explain']");
            assertTrue(why.size() > 2, district.text());
            why.forEach(each -> district.open(each).mustBeSound());
        }
    }

    @Test
    void nobody_is_led_to_what_others_are_asked(ToldStory story) {
        try (Browser reviewer = Browser.of(story.deployment(), REVIEWER);
                Browser overseer = Browser.of(story.deployment(), OVERSEER)) {
            reviewer.open("/plans").follow("234/KH-UBND").follow("17").mustBeSound();
            assertTrue(reviewer.text().contains("danh sách chỉ nêu những yêu cầu bạn xem được"), reviewer.text());
            assertEquals(0, links(reviewer, "main tbody a").size());

            overseer.open(reviewer.page().url().replaceFirst("https?://[^/]+", ""));
            overseer.follow("Bức tranh").mustBeSound();
            links(overseer, ".thac-tile a").stream().limit(3).forEach(each -> overseer.open(each)
                    .mustBeSound());
        }
    }

    @Test
    void a_correction_is_proposed_and_decided_where_the_report_is(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE);
                Browser district = Browser.of(story.deployment(), DISTRICT)) {
            commune.open("/regimes").follow("TM-R-SAMPLE").follow("2024");
            String report = commune.page().url().replaceFirst("https?://[^/]+", "");
            openAll(commune);
            press(commune, "Đính chính báo cáo đã tiếp nhận");
            assertTrue(commune.page().locator("#reason-fault").isVisible(), commune.text());
            commune.forgive().mustBeSound();
            commune.page().fill("#f1-denominator", "443");
            commune.page().fill("#reason", "Sót một trẻ em mới chuyển đến");
            press(commune, "Đính chính báo cáo đã tiếp nhận");
            assertTrue(commune.text().contains("Bản đính chính chờ quyết định"), commune.text());
            commune.mustBeSound();

            district.open("/inbox?kind=review");
            assertTrue(district.text().contains("bản đính chính chờ quyết định"), district.text());
            district.open(report).mustBeSound();
            assertTrue(district.text().contains("440 / 443"), district.text());
            Locator refuse = district.page()
                    .locator("details", new Page.LocatorOptions().setHasText("Không nhận bản đính chính"));
            refuse.locator("summary").click();
            refuse.locator("textarea").fill("Trẻ em ấy đã tính ở xã khác");
            refuse.locator("button").click();
            district.page().waitForLoadState();
            assertFalse(district.text().contains("Bản đính chính chờ quyết định"), district.text());
            assertTrue(district.text().contains("440 / 442"), district.text());
            district.mustBeSound();
        }
    }

    @Test
    void what_was_sent_when_the_login_had_ended_is_said_to_be_lost_once(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/people/new");
            administrator.page().fill("#f-name", "Người chưa được ghi");
            administrator
                    .page()
                    .context()
                    .clearCookies(new BrowserContext.ClearCookiesOptions().setName("q_session_pages"));
            administrator.page().locator("main form button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.text().contains("nội dung vừa gửi chưa được ghi"), administrator.text());
            administrator.mustBeSound().open("/administration/people/new");
            assertFalse(administrator.text().contains("nội dung vừa gửi chưa được ghi"), administrator.text());
        }
    }

    private static List<String> links(Browser who, String which) {
        return who.page().locator(which).all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
    }

    private static void openAll(Browser who) {
        who.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private static void press(Browser who, String button) {
        who.page().click("button:has-text(\"" + button + "\")");
        who.page().waitForLoadState();
    }
}
