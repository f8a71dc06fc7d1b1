package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.client.Service;

/**
 * People of four posts look at the country in which the story was told, in a real browser, wide and narrow. Comes before
 * the first hours, which hand in what is missing here.
 */
@Order(2)
@ExtendWith(ToldStory.Undisturbed.class)
class PagesIT {

    private static final String CENTRE = "bo-chinh-tri";
    private static final String DISTRICT = "ub-tam-duong";
    private static final String COMMUNE = "xa-binh-lu";
    private static final String DEPARTMENT = "so-ldtbxh-kien-giang";
    private static final String ADMINISTRATOR = "quan-tri";

    @Test
    void the_centre_finds_by_name_who_has_not_issued_in_three_clicks(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.mustBeSound().open("/plans").mustBeSound().follow("28-CT/TW").mustBeSound();
            Locator districts = centre.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("Cấp huyện"))
                    .locator("a[href*='state=open']")
                    .first();
            int said = Integer.parseInt(districts.innerText());
            districts.click();
            centre.mustBeSound();

            assertTrue(said > 0);
            assertEquals(said, centre.page().locator("tbody tr").count());
            assertTrue(centre.text().contains("UBND huyện"), centre.text());
        }
    }

    @Test
    void a_plan_below_is_reached_from_the_one_above_down_to_the_commune(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/plans").follow("28-CT/TW");
            centre.page()
                    .locator("a[href*='level=commune'][href*='state=fulfilled']")
                    .first()
                    .click();
            assertTrue(centre.text().contains("30/KH-UBND"), centre.text());
            centre.follow("30/KH-UBND").mustBeSound();

            assertTrue(centre.text().contains("UBND xã Lam Sơn"), centre.text());
        }
    }

    @Test
    void a_number_is_explained_down_to_the_cell_of_a_commune(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/plans")
                    .follow("648/KH-UBND")
                    .follow("Báo cáo của văn bản này")
                    .mustBeSound();
            assertTrue(centre.text().contains("6.190 / 6.296"), centre.text());
            centre.page()
                    .locator("a[href*='sample.birth-certificates']")
                    .first()
                    .click();
            assertTrue(centre.text().contains("Hai cách tính cho cùng kết quả."), centre.text());
            centre.mustBeSound().follow("Lam Sơn").mustBeSound();

            assertTrue(centre.text().contains("440 / 442"), centre.text());
            centre.follow("Thanh Miện").mustBeSound();

            assertTrue(centre.text().contains("6.190 / 6.296"), centre.text());
            assertEquals(
                    List.of("Hải Dương"),
                    centre.page().locator(".govuk-back-link").allInnerTexts());
        }
    }

    @Test
    void on_a_phone_a_row_stands_by_itself_each_value_behind_the_name_of_its_column(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/plans").follow("28-CT/TW");
            centre.page().setViewportSize(360, 900);
            Locator table = centre.page().locator("#fall .thac-scroll");
            Object before = table.locator("tbody td.govuk-table__cell--numeric")
                    .first()
                    .evaluate("cell => getComputedStyle(cell, '::before').content");

            assertTrue((boolean) table.evaluate("region => region.scrollWidth <= region.clientWidth"));
            assertTrue(before.toString().contains("Đơn vị: "), before.toString());
        }
    }

    @Test
    void who_is_missing_is_told_by_name(ToldStory story) {
        try (Browser department = Browser.of(story.deployment(), DEPARTMENT)) {
            department.open("/regimes").mustBeSound().follow("KG-R1").mustBeSound();
            department.page().locator("tbody a[href$='/periods/2024']").click();
            department.mustBeSound().follow("còn thiếu").mustBeSound();

            Locator rows = department.page().locator("tbody tr", new Page.LocatorOptions().setHasText("Thiếu"));
            assertTrue(department.text().contains("UBND huyện Kiên Hải"), department.text());
            assertEquals(1, rows.count());
        }
    }

    @Test
    void units_and_periods_stand_side_by_side(ToldStory story) {
        try (Browser department = Browser.of(story.deployment(), DEPARTMENT)) {
            department.open("/regimes").follow("KG-R1").follow("Đơn vị theo kỳ").mustBeSound();

            assertEquals(31, department.page().locator("tbody tr").count());
            Locator missing = department
                    .page()
                    .locator("tbody tr", new Page.LocatorOptions().setHasText("UBND huyện Kiên Hải"))
                    .locator(".thac-heat--missing");
            assertEquals(1, missing.count());
            missing.click();
            department.mustBeSound();
            assertEquals("KG-R1 · 2024", department.heading());
        }
    }

    @Test
    void milestones_are_drawn_and_judged(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/plans?state=issued");
            centre.page()
                    .locator("tr", new Page.LocatorOptions().setHasText("UBND xã Bình Lư"))
                    .locator("a")
                    .first()
                    .click();
            centre.follow("Báo cáo của văn bản này").mustBeSound();

            assertEquals(5, centre.page().locator("figure svg").count());
            assertTrue(centre.text().contains("≥ 60"), centre.text());
        }
    }

    @Test
    void a_department_signs_one_report_over_what_came_in_with_the_gap_named(ToldStory story) {
        try (Browser department = Browser.of(story.deployment(), DEPARTMENT)) {
            department.open("/regimes").follow("KG-R1");
            department.page().locator("tbody a[href$='/periods/2024']").click();
            department.page().fill("#narrative", "Bản ký lại.");
            press(department, "Ký báo cáo tổng hợp");
            department.mustBeSound();

            assertTrue(department.text().contains("Bản ký lại."), department.text());
            assertTrue(department.text().contains("UBND huyện Kiên Hải: còn thiếu"), department.text());
            assertTrue(department.text().contains("Gồm 30 báo cáo"), department.text());
        }
    }

    @Test
    void a_plan_is_drafted_from_what_is_asked_changed_looked_at_and_issued(ToldStory story) {
        try (Browser province = Browser.of(story.deployment(), "tu-hai-duong");
                Browser colleague = Browser.of(story.deployment(), "tu-hai-duong")) {
            province.open("/inbox?kind=mandate").mustBeSound();
            province.page().locator("main a[href^='/mandates/']").first().click();
            province.page().waitForURL("**/mandates/*");
            province.mustBeSound();
            press(province, "Soạn kế hoạch");
            province.page().waitForURL("**/drafts/*");
            province.mustBeSound();

            openAll(province);
            province.page().fill("#addressees-0-name", "Các huyện ủy");
            province.page().selectOption("#addressees-0-selector-level", "district");
            province.page().selectOption("#addressees-0-selector-track", "party");
            province.page().selectOption("#mandates-0-asks", "own-plan");
            province.page().fill("#targets-0-name", "Xã có điểm vui chơi");
            province.page().selectOption("#targets-0-comparator", ">=");
            province.page().fill("#targets-0-unit", "%");
            province.page().fill("#targets-0-year", "2030");
            province.page().fill("#targets-0-value", "nhiều");
            press(province, "Lưu dự thảo");
            assertTrue(province.page().locator("#targets-0-value-fault").isVisible(), province.text());
            assertEquals("Các huyện ủy", province.page().inputValue("#addressees-0-name"));
            province.forgive().mustBeSound();

            colleague.open(province.page().url().replaceFirst("https?://[^/]+", ""));
            province.page().fill("#targets-0-value", "92,5");
            press(province, "Lưu dự thảo");
            assertEquals("own-plan", province.page().inputValue("#mandates-0-asks"));

            colleague.page().fill("#document-title", "Trích yếu của người đến sau");
            press(colleague, "Lưu dự thảo");
            press(colleague, "Lưu dự thảo");
            assertTrue(colleague.page().locator(".govuk-error-summary").isVisible(), colleague.text());
            colleague.forgive();

            openAll(province);
            province.page().fill("#duties-0-text", "Rà soát các điểm vui chơi");
            province.page().fill("#duties-0-due", "2025-06-30");
            press(province, "Lưu dự thảo");
            assertEquals("92,5", province.page().inputValue("#targets-0-value"));
            province.mustBeSound();

            province.page().locator("a[href$='/review']").first().click();
            province.mustBeSound();
            assertTrue(province.text().contains("Các huyện ủy: 1 đơn vị"), province.text());
            province.page().fill("#number", "77-KH/TU");
            press(province, "Ban hành");
            province.page().waitForURL("**/plans/*");
            province.mustBeSound();
            assertTrue(province.text().contains("77-KH/TU"), province.text());
            assertTrue(province.text().contains("Cấp huyện"), province.text());
        }
    }

    @Test
    void a_draft_rests_on_what_was_found_and_one_that_cannot_be_issued_says_why_and_is_deleted(ToldStory story) {
        try (Browser province = Browser.of(story.deployment(), "tu-hai-duong")) {
            String draft = "/drafts/"
                    + province.page()
                            .evaluate("fetch('/interfaces/call/plan-service/v1/plans', {method: 'POST',"
                                    + " headers: {'Content-Type': 'application/json'}, body: JSON.stringify({document:"
                                    + " {kind: 'plan', issuer: 'capuy:30', title: 'Kế hoạch để thử trang',"
                                    + " date: {value: '2099-01-01'}}, addressees: [{key: 'self', name: 'Tỉnh ủy', unit:"
                                    + " 'capuy:30'}], reporting: [{key: 'R1', kind: 'periodic', frequency: 'P1Y',"
                                    + " deadline: {day: 15, month: 12}}]})})"
                                    + ".then(answer => answer.json()).then(made => made.id || JSON.stringify(made))");
            province.open(draft).mustBeSound();
            assertEquals("15", province.page().inputValue("#reporting-0-deadline-day"));
            province.page().fill("#reporting-0-deadline-day", "10");
            press(province, "Lưu và tìm văn bản");
            province.page().waitForURL("**" + draft + "/basis");
            province.mustBeSound();
            province.page().fill("#basis-q", "28-CT/TW");
            province.page().press("#basis-q", "Enter");
            province.page().waitForURL("**/basis?q=*");
            province.mustBeSound();
            press(province, "dẫn chiếu");
            assertEquals("28-CT/TW", province.page().inputValue("#basis-0-number"));
            assertEquals("cites", province.page().inputValue("#basis-0-relation"));
            assertEquals("10", province.page().inputValue("#reporting-0-deadline-day"));

            openAll(province);
            province.page().fill("#purposes-0", "Mọi trẻ em có nơi vui chơi.");
            province.page().fill("#objectives-general", "Xây đủ điểm vui chơi.");
            province.page().check("#drop-basis-0");
            province.page().selectOption("#basis-1-kind", "law");
            province.page().fill("#basis-1-number", "102/2016/QH13");
            province.page().fill("#basis-1-subject", "Luật Trẻ em");
            press(province, "Lưu dự thảo");
            assertEquals("102/2016/QH13", province.page().inputValue("#basis-0-number"));
            assertEquals("Mọi trẻ em có nơi vui chơi.", province.page().inputValue("#purposes-0"));
            assertEquals("Xây đủ điểm vui chơi.", province.page().inputValue("#objectives-general"));
            province.mustBeSound();

            province.page().locator("a[href$='/review']").first().click();
            assertTrue(province.text().contains("ngày này chưa tới"), province.text());
            province.mustBeSound();
            province.follow("Sửa dự thảo");
            province.page().fill("#document-date-value", "");
            press(province, "Lưu dự thảo");
            province.page().locator("a[href$='/review']").first().click();
            assertTrue(province.text().contains("Nếu ban hành"), province.text());
            province.mustBeSound();
            press(province, "Xóa dự thảo");
            province.page().waitForURL("**/inbox");
            assertEquals(404, province.page().navigate(province.address(draft)).status());
            province.forgive();
        }
    }

    @Test
    void a_commune_does_its_work_in_place_and_hears_what_is_wrong_at_its_field(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE)) {
            commune.open("/inbox").mustBeSound();
            commune.page().locator("main a[href^='/assignments/']").last().click();
            commune.page().waitForURL("**/assignments/*");
            commune.mustBeSound();
            String work = commune.page().url();
            press(commune, "Nhận nhiệm vụ");
            press(commune, "Bắt đầu");
            assertTrue(commune.text().contains("đang làm"), commune.text());

            say(commune, "Báo tiến độ", "progress-percent", "140");
            assertTrue(commune.page().locator("#progress-percent-fault").isVisible(), commune.text());
            assertEquals("140", commune.page().inputValue("#progress-percent"));
            commune.forgive().mustBeSound();

            commune.open(work);
            say(commune, "Báo tiến độ", "progress-percent", "40");
            assertTrue(commune.text().contains("40 %"), commune.text());
            say(commune, "Báo hoàn thành", "complete-result", "Đã xong ở các thôn");
            assertTrue(commune.text().contains("chờ xác nhận"), commune.text());
            assertTrue(commune.text().contains("Đã xong ở các thôn"), commune.text());
            commune.mustBeSound();
        }
    }

    @Test
    void two_who_act_at_once_do_not_act_twice(ToldStory story) {
        try (Browser one = Browser.of(story.deployment(), DISTRICT);
                Browser other = Browser.of(story.deployment(), DISTRICT)) {
            one.open("/inbox");
            one.page().locator("main a[href^='/assignments/']").first().click();
            one.page().waitForURL("**/assignments/*");
            other.open(one.page().url());
            press(one, "Nhận nhiệm vụ");
            press(other, "Bắt đầu");

            assertTrue(other.page().locator(".govuk-error-summary").isVisible(), other.text());
            assertTrue(one.open(other.page().url()).text().contains("đã nhận"), one.text());
        }
    }

    @Test
    void a_report_is_filled_in_by_halves_refused_at_its_field_handed_in_and_accepted(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), "ub-lam-son");
                Browser district = Browser.of(story.deployment(), "ub-thanh-mien")) {
            commune.open("/inbox?kind=obligation")
                    .mustBeSound()
                    .follow("TM-R-SAMPLE")
                    .mustBeSound();
            commune.page().waitForURL("**/obligations/*");
            String report = commune.page().url();
            commune.page().fill("#f1-numerator", "1.050");
            press(commune, "Lưu tạm");
            assertEquals("1050", commune.page().inputValue("#f1-numerator"));

            commune.page().fill("#f0-numerator", "1");
            commune.page().fill("#f0-denominator", "1");
            commune.page().fill("#f1-denominator", "1.000,5");
            press(commune, "Nộp báo cáo");
            assertTrue(commune.page().locator("#f1-fault").isVisible(), commune.text());
            assertEquals("1.000,5", commune.page().inputValue("#f1-denominator"));
            commune.forgive().mustBeSound();

            commune.page().fill("#f1-denominator", "1.100");
            press(commune, "Nộp báo cáo");
            assertTrue(commune.text().contains("1.050 / 1.100"), commune.text());
            commune.mustBeSound();

            district.open(report).mustBeSound();
            say(district, "Trả lại", "r1", "Xem lại mẫu số");
            commune.open(report);
            assertTrue(commune.text().contains("Bị trả lại: Xem lại mẫu số"), commune.text());
            commune.page().fill("#f1-denominator", "1.080");
            press(commune, "Nộp báo cáo");
            district.open(report);
            press(district, "Tiếp nhận");
            assertTrue(district.text().contains("đã tiếp nhận"), district.text());
            assertTrue(district.text().contains("1.050 / 1.080"), district.text());
            district.mustBeSound();
        }
    }

    @Test
    void pages_speak_english_where_that_was_chosen(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.page().click("text=English");
            administrator.page().waitForLoadState();
            assertEquals("My desk", administrator.heading());
            administrator.open("/plans").mustBeSound();
            assertEquals("Documents", administrator.heading());
            administrator.follow("28-CT/TW").mustBeSound();
            assertTrue(administrator.text().contains("District"), administrator.text());
            administrator.open("/units/ubnd:106").mustBeSound();
            assertTrue(administrator.text().contains("People's Committee"), administrator.text());
        }
    }

    @Test
    void the_browser_holds_no_token_and_its_cookie_opens_no_interface(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            List<Cookie> cookies = centre.page().context().cookies();
            assertTrue(cookies.stream()
                    .filter(cookie -> !cookie.path.startsWith("/realms/"))
                    .noneMatch(cookie -> cookie.value.contains("eyJ")));
            assertTrue(cookies.stream()
                    .filter(cookie -> cookie.name.startsWith("q_session"))
                    .allMatch(cookie -> cookie.httpOnly));
            assertEquals(401, centre.page().evaluate("fetch('/v1/events').then(answer => answer.status)"));
        }
    }

    @Test
    void operations_are_tried_out_with_the_session_of_the_pages(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.page().navigate(story.deployment().url(Service.DESK).resolve("/interfaces/") + "");
            administrator.page().waitForSelector("#reader:visible");
            assertEquals(ADMINISTRATOR, administrator.page().innerText("#reader"));
            administrator.page().waitForSelector(".opblock");

            assertEquals(
                    "200 true",
                    administrator
                            .page()
                            .evaluate(
                                    "fetch('/interfaces/call/plan-service/v1/plans?limit=1')"
                                            + ".then(answer => answer.json().then(page => answer.status + ' ' + (page.items.length == 1)))"));
            assertEquals(
                    400,
                    administrator
                            .page()
                            .evaluate(
                                    "fetch('/interfaces/call/plan-service/v1/plans', {method: 'POST',"
                                            + " headers: {'Content-Type': 'application/json'}, body: '{}'}).then(answer => answer.status)"));
            assertEquals(404, administrator.page().evaluate("fetch('/indicators').then(answer => answer.status)"));
            assertEquals(
                    404,
                    administrator
                            .page()
                            .evaluate("fetch('/interfaces/call/plan-service/q/health').then(answer => answer.status)"));
        }
    }

    @Test
    void the_first_page_weighs_little_and_is_walked_by_keyboard(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/");
            int bytes = (int) centre.page()
                    .evaluate("Promise.all([location.href]"
                            + ".concat(performance.getEntriesByType('resource').map(each => each.name))"
                            + ".map(each => fetch(each, {cache: 'reload'}).then(answer => answer.arrayBuffer())))"
                            + ".then(all => all.reduce((sum, each) => sum + each.byteLength, 0))");
            assertTrue(bytes > 50_000 && bytes < 500_000, bytes + " bytes");

            centre.page().keyboard().press("Tab");
            assertEquals("Đi thẳng tới nội dung", centre.page().evaluate("document.activeElement.innerText"));
            centre.page().keyboard().press("Enter");
            centre.page().keyboard().press("Tab");
            assertEquals(
                    true, centre.page().evaluate("document.querySelector('main').contains(document.activeElement)"));
        }
    }

    @Test
    void who_logs_out_is_out(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            List<Cookie> before = centre.page().context().cookies();
            centre.page().click("text=Đăng xuất");
            centre.page().waitForSelector("#username");
            centre.page()
                    .context()
                    .addCookies(before.stream()
                            .filter(cookie -> cookie.name.startsWith("q_session"))
                            .toList());
            centre.open("/plans");
            assertTrue(
                    centre.page().locator("#username").isVisible(),
                    centre.page().url());
        }
    }

    @Test
    void nothing_is_changed_for_the_page_of_another_house(ToldStory story) throws Exception {
        URI choice = story.deployment().url(Service.DESK).resolve("/choices/language");
        assertEquals(403, post(choice).statusCode());
        assertEquals(403, post(choice, "Sec-Fetch-Site", "cross-site").statusCode());
        assertEquals(403, post(choice, "Sec-Fetch-Site", "same-site").statusCode());
        assertEquals(403, post(choice, "Origin", "https://evil.example").statusCode());
        URI call = story.deployment().url(Service.DESK).resolve("/interfaces/call/plan-service/v1/plans");
        assertEquals(403, post(call, "Sec-Fetch-Site", "cross-site").statusCode());
    }

    /** What was left empty is taken out of an address; that leads nowhere but to a page of ours. */
    @Test
    void nobody_is_led_to_another_house(ToldStory story) throws Exception {
        URI asked = URI.create(
                "http://" + story.deployment().url(Service.DESK).getAuthority() + "//localhost:1/plans?state=");
        HttpResponse<Void> answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(asked).build(), BodyHandlers.discarding());
        assertEquals(303, answer.statusCode());
        assertEquals(
                "/localhost:1/plans", answer.headers().firstValue("Location").orElseThrow());
    }

    private static void openAll(Browser who) {
        who.page().evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
    }

    private static void press(Browser who, String button) {
        who.page().click("button:has-text(\"" + button + "\")");
        who.page().waitForLoadState();
    }

    private static void say(Browser who, String step, String field, String said) {
        Locator details = who.page().locator("details", new Page.LocatorOptions().setHasText(step));
        details.locator("summary").click();
        who.page().fill("#" + field, said);
        details.locator("button").click();
        who.page().waitForLoadState();
    }

    private static HttpResponse<Void> post(URI address, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("language=en&back=/"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
    }
}
