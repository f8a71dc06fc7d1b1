package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.thac.client.Service;

/**
 * An administrator looks after the country in which the story was told, in a real browser. What is made here has no part in
 * the story: people and systems are disabled again, the territory stays, with nobody in it.
 */
@Order(2)
@ExtendWith(ToldStory.Undisturbed.class)
class AdministrationPagesIT {

    private static final String ADMINISTRATOR = "quan-tri";
    private static final String COMMUNE = "xa-binh-lu";
    private static final String OVERSEER = "giam-sat";

    @Test
    void others_do_not_see_the_way_and_are_refused(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE);
                Browser overseer = Browser.of(story.deployment(), OVERSEER)) {
            for (Browser each : new Browser[] {commune, overseer}) {
                assertEquals(0, each.page().locator("a[href='/administration']").count());
                for (String page : new String[] {
                    "/administration", "/administration/units", "/administration/vocabulary", "/administration/people"
                }) {
                    assertEquals(403, each.page().navigate(each.address(page)).status());
                }
                each.forgive();
            }
        }
    }

    @Test
    void how_each_service_is_doing_is_the_first_thing_that_is_seen(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.page().click("a[href='/administration']");
            administrator.page().waitForURL("**/administration");
            administrator.mustBeSound();
            for (Service service : Service.values()) {
                // The numbers are of some seconds ago, and the page asks for newer ones by itself.
                administrator
                        .page()
                        .waitForSelector(
                                "#pulse tr:has-text('" + service.module() + "'):has-text('Hoạt động tốt')",
                                new Page.WaitForSelectorOptions().setTimeout(60_000));
            }
            administrator.page().locator("summary").first().click();
            administrator.mustBeSound();
        }
    }

    @Test
    void a_list_of_units_is_tried_line_by_line_and_then_taken_in(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/units").mustBeSound();
            administrator.follow("Nhập danh sách địa bàn").mustBeSound();
            choose(
                    administrator,
                    "code,name,kind,level,parent_code\n95,Tỉnh Trang Quản Trị,tỉnh,province,\n9!,,tỉnh,province,\n");
            administrator.page().click("button[value=try]");
            administrator.page().waitForSelector("#outcome table");
            assertTrue(administrator.page().locator("#outcome").innerText().contains("3"), administrator.text());
            assertTrue(administrator.text().contains("Không nhận danh sách này"), administrator.text());
            assertFalse(administrator.page().locator("button[value=take]").isVisible());
            administrator.mustBeSound();

            choose(administrator, "code,name,kind,level,parent_code\n95,Trang Quản Trị,tỉnh,province,\n");
            administrator.page().click("button[value=try]");
            administrator.page().waitForSelector("button[value=take]");
            assertTrue(administrator.text().contains("Sẽ thay đổi"), administrator.text());
            administrator.mustBeSound();

            choose(administrator, "code,name,kind,level,parent_code\n95,Trang Khác,tỉnh,province,\n");
            administrator.page().click("button[value=take]");
            administrator.page().waitForFunction("document.querySelector('#f-list').value === ''");
            assertTrue(administrator.text().contains("Sẽ thay đổi"), "only what was tried is taken in");

            choose(administrator, "code,name,kind,level,parent_code\n95,Trang Khác,tỉnh,province,\n");
            administrator.page().click("button[value=take]");
            administrator.page().waitForSelector("#outcome h2:has-text('Đã thay đổi')");
            administrator.mustBeSound();

            administrator.open("/administration/units?name=trang+khac").mustBeSound();
            assertTrue(administrator.text().contains("UBND tỉnh Trang Khác"), administrator.text());
            administrator.open("/units/ubnd:95").mustBeSound();
            assertEquals("UBND tỉnh Trang Khác", administrator.heading());
        }
    }

    @Test
    void a_person_is_made_given_a_post_relieved_of_it_and_disabled(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator
                    .open("/administration/people")
                    .mustBeSound()
                    .follow("Người dùng mới")
                    .mustBeSound();
            fill(administrator, "username", "Trang Quản Trị");
            press(administrator, "Tạo");
            assertTrue(administrator.page().locator("#f-username-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            fill(administrator, "username", "trang-quan-tri");
            fill(administrator, "name", "Trang Quản Trị");
            press(administrator, "Tạo");
            String password = administrator.page().locator(".thac-secret").innerText();
            assertTrue(password.length() >= 8, administrator.text());
            administrator.mustBeSound();
            administrator.open("/administration/people/trang-quan-tri").mustBeSound();
            assertFalse(administrator.page().content().contains(password), "it is shown once");

            administrator.follow("Giao chức trách").mustBeSound();
            assertEquals("trang-quan-tri", administrator.page().inputValue("#f-actor"));
            fill(administrator, "unit", "ubnd:khong-co");
            press(administrator, "Giao chức trách");
            assertTrue(administrator.page().locator("#f-duties-fault").isVisible(), administrator.text());
            administrator.page().check("#f-duty-work");
            press(administrator, "Giao chức trách");
            assertTrue(administrator.page().locator("#f-unit-fault").isVisible(), administrator.text());
            assertTrue(administrator.page().isChecked("#f-duty-work"));
            administrator.forgive().mustBeSound();
            fill(administrator, "unit", "ubnd:106");
            press(administrator, "Giao chức trách");
            administrator.mustBeSound();
            assertTrue(administrator.text().contains("UBND huyện Tam Đường"), administrator.text());

            administrator.page().locator("tbody th a").first().click();
            administrator.page().waitForURL("**/administration/posts/*");
            administrator.mustBeSound();
            administrator.page().locator("summary").first().click();
            fill(administrator, "on", "2000-01-01");
            administrator.page().locator("details[open] button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.page().locator("#f-on-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            administrator.page().locator("summary").nth(1).click();
            administrator.page().locator("form[action$=withdraw] textarea").fill("Thử trang quản trị");
            administrator.page().locator("form[action$=withdraw] button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.text().contains("giao nhầm: Thử trang quản trị"), administrator.text());
            administrator.mustBeSound();

            administrator.open("/administration/people/trang-quan-tri");
            administrator.page().locator("summary").first().click();
            press(administrator, "Khóa");
            assertTrue(administrator.page().locator("#f-reason-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            fill(administrator, "reason", "Thay khi vắng mặt");
            press(administrator, "Cho làm quản trị viên");
            assertTrue(administrator.text().contains("có: quản lý đơn vị"), administrator.text());
            administrator.page().locator("summary").first().click();
            fill(administrator, "reason", "Thử xong");
            press(administrator, "Thôi làm quản trị viên");
            assertFalse(administrator.text().contains("có: quản lý đơn vị"), administrator.text());
            administrator.mustBeSound();
            administrator.page().locator("summary").first().click();
            fill(administrator, "reason", "Thử xong");
            press(administrator, "Khóa");
            assertTrue(administrator.text().contains("đã khóa"), administrator.text());
            administrator.mustBeSound();
        }
    }

    @Test
    void nobody_is_offered_to_take_from_themselves_what_only_another_could_give_back(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/people/" + ADMINISTRATOR).mustBeSound();
            assertEquals(
                    0,
                    administrator
                            .page()
                            .locator("[action$='/disable'], [formaction$='/dismiss']")
                            .count());
            assertEquals(
                    1,
                    administrator.page().locator("[action$='/reset-password']").count());
        }
    }

    @Test
    void posts_are_narrowed_and_the_address_says_how(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/posts").mustBeSound();
            fill(administrator, "actor", "ub-tam-duong");
            administrator.page().click("main button:has-text('Lọc')");
            administrator.page().waitForURL("**/administration/posts?actor=ub-tam-duong");
            assertTrue(administrator.text().contains("UBND huyện Tam Đường"), administrator.text());
            assertFalse(administrator.text().contains("UBND xã Lam Sơn"), administrator.text());
            administrator.open("/administration/posts?unit=ubnd:khong-co");
            assertTrue(administrator.page().locator(".govuk-error-summary").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
        }
    }

    @Test
    void the_secret_of_a_system_is_shown_once_and_another_time_another(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator
                    .open("/administration/systems")
                    .mustBeSound()
                    .follow("Hệ thống mới")
                    .mustBeSound();
            fill(administrator, "clientId", "trang-quan-tri-may");
            fill(administrator, "name", "Máy thử trang quản trị");
            press(administrator, "Tạo");
            String secret = administrator.page().locator(".thac-secret").innerText();
            administrator.mustBeSound().open("/administration/systems/trang-quan-tri-may");
            assertFalse(administrator.page().content().contains(secret));
            press(administrator, "Cấp khóa bí mật mới");
            assertFalse(administrator.page().locator(".thac-secret").innerText().equals(secret));
            administrator.mustBeSound().open("/administration/systems/trang-quan-tri-may");
            administrator.page().locator("summary").first().click();
            fill(administrator, "reason", "Thử xong");
            administrator.page().locator("details[open] button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.text().contains("đã khóa"), administrator.text());
        }
    }

    @Test
    void every_list_of_the_vocabulary_is_shown(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/vocabulary").mustBeSound();
            var lists = administrator.page().locator("main nav a[href*='?list=']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertEquals(14, lists.size(), lists.toString());
            for (String list : lists) {
                administrator.open(list);
                assertTrue(
                        list.endsWith("congress-terms")
                                || administrator.page().locator("tbody tr").count() > 0,
                        list);
            }
            administrator.open("/administration/vocabulary?list=document-kinds").mustBeSound();
            assertTrue(administrator.text().contains("30/2020/NĐ-CP"), administrator.text());
        }
    }

    @Test
    void a_word_is_said_otherwise_by_who_has_seen_it_refused_at_its_field_and_put_back(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR);
                Browser colleague = Browser.of(story.deployment(), ADMINISTRATOR)) {
            String village = "/administration/vocabulary/levels/village";
            colleague.open(village).mustBeSound();
            administrator.open("/administration/vocabulary").follow("village").mustBeSound();
            fill(administrator, "nameVi", "Thôn, tổ dân phố, khu phố");
            fill(administrator, "rank", "cuối");
            press(administrator, "Lưu");
            assertTrue(administrator.page().locator("#f-rank-fault").isVisible(), administrator.text());
            assertEquals("Thôn, tổ dân phố, khu phố", administrator.page().inputValue("#f-nameVi"));
            administrator.forgive().mustBeSound();
            fill(administrator, "rank", "5");
            press(administrator, "Lưu");
            administrator.page().waitForURL("**/vocabulary?list=levels");
            assertTrue(administrator.text().contains("Thôn, tổ dân phố, khu phố"), administrator.text());

            fill(colleague, "nameVi", "Của người đến sau");
            press(colleague, "Lưu");
            press(colleague, "Lưu");
            assertTrue(colleague.page().locator(".govuk-error-summary").isVisible(), colleague.text());
            colleague.forgive();

            administrator.open(village);
            fill(administrator, "nameVi", "Thôn, tổ dân phố");
            press(administrator, "Lưu");
            administrator.page().waitForURL("**/vocabulary?list=levels");
            assertFalse(administrator.text().contains("khu phố"), administrator.text());
        }
    }

    @Test
    void a_word_is_added_once_with_its_rows_and_what_bodies_are_called_is_a_form_too(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator
                    .open("/administration/vocabulary?list=schemes")
                    .follow("Thêm")
                    .mustBeSound();
            fill(administrator, "code", "Mã Trang");
            fill(administrator, "nameVi", "Mã thử trang quản trị");
            fill(administrator, "nameEn", "Code of a trial");
            administrator.page().selectOption("#f-forms-1-level", "commune");
            fill(administrator, "forms-1-pattern", "[0-9");
            press(administrator, "Lưu");
            assertTrue(administrator.page().locator("#f-code-fault").isVisible(), administrator.text());
            administrator.forgive();
            fill(administrator, "code", "trang");
            press(administrator, "Lưu");
            assertTrue(administrator.page().locator("#f-forms-0-pattern-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            fill(administrator, "forms-0-pattern", "[0-9]{9}");
            administrator.page().check("#f-retired");
            press(administrator, "Lưu");
            administrator.page().waitForURL("**/vocabulary?list=schemes");
            assertTrue(administrator.text().contains("Mã thử trang quản trị"), administrator.text());

            administrator.open("/administration/vocabulary/new?list=schemes");
            fill(administrator, "code", "trang");
            press(administrator, "Lưu");
            assertTrue(administrator.text().contains("Mã này đã có"), administrator.text());
            administrator.forgive().follow("trang").mustBeSound();
            assertEquals("[0-9]{9}", administrator.page().inputValue("#f-forms-0-pattern"));

            administrator.open("/administration/vocabulary/bodies/party").mustBeSound();
            int names = administrator.page().locator("fieldset").count() - 2;
            assertTrue(names > 5, administrator.text());
            press(administrator, "Lưu");
            administrator.page().waitForURL("**/vocabulary?list=bodies");
            administrator
                    .open("/administration/vocabulary/kinds/th%C3%A0nh%20ph%E1%BB%91")
                    .mustBeSound();
            assertEquals("thành phố", administrator.page().inputValue("#f-word"));
            assertEquals(
                    404,
                    administrator
                            .page()
                            .navigate(administrator.address("/administration/vocabulary/urgencies/x"))
                            .status());
            administrator.forgive();
        }
    }

    @Test
    void a_congress_term_is_added_put_right_and_taken_away(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator
                    .open("/administration/vocabulary?list=congress-terms")
                    .follow("Thêm")
                    .mustBeSound();
            fill(administrator, "unit", "capuy:95");
            fill(administrator, "number", "muời");
            fill(administrator, "from", "2020-10-20");
            press(administrator, "Thêm");
            assertTrue(administrator.page().locator("#f-number-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            fill(administrator, "unit", "capuy:106");
            fill(administrator, "number", "899");
            fill(administrator, "from", "1990-10-20");
            fill(administrator, "to", "1991-10-20");
            press(administrator, "Thêm");
            administrator.page().waitForURL("**/vocabulary?list=congress-terms");
            administrator.follow("899").mustBeSound();
            fill(administrator, "to", "1992-10-20");
            press(administrator, "Lưu");
            assertTrue(administrator.page().locator("#f-reason-fault").isVisible(), administrator.text());
            assertEquals("1992-10-20", administrator.page().inputValue("#f-to"));
            administrator.forgive().mustBeSound();
            fill(administrator, "reason", "Ghi nhầm năm");
            press(administrator, "Lưu");
            administrator.page().waitForURL("**/vocabulary?list=congress-terms");
            assertTrue(administrator.text().contains("20/10/1992"), administrator.text());
            administrator.follow("899").follow("Nhập nhầm").mustBeSound();
            press(administrator, "Nhập nhầm");
            assertTrue(administrator.page().locator("#f-reason-fault").isVisible(), administrator.text());
            administrator.forgive();
            fill(administrator, "reason", "Thử xong");
            press(administrator, "Nhập nhầm");
            administrator.page().waitForURL("**/vocabulary?list=congress-terms");
            assertFalse(administrator.text().contains("899"), administrator.text());
        }
    }

    @Test
    void an_event_that_could_not_be_taken_is_looked_at_tried_again_and_given_up(ToldStory story) throws SQLException {
        UUID letter = UUID.fromString("0192f1c4-7a11-7c3e-9b58-3f6d2a51cdea");
        set(story, letter);
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration/dead-letters").mustBeSound();
            administrator.page().click("a[href$='" + letter + "']");
            administrator.page().waitForURL("**/" + letter);
            administrator.mustBeSound();
            assertTrue(administrator.text().contains("viết tay"), administrator.text());
            press(administrator, "Nhận lại");
            assertTrue(administrator.page().locator(".govuk-error-summary").isVisible(), administrator.text());
            administrator.forgive();
            administrator.page().locator("summary").click();
            administrator.page().locator("details[open] button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.page().locator("#f-reason-fault").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
            fill(administrator, "reason", "Do tay người viết, dài dòng. ".repeat(65));
            administrator.page().locator("details[open] button").click();
            administrator.page().waitForLoadState();
            assertTrue(administrator.text().contains("Do tay người viết"), administrator.text());
            administrator
                    .mustBeSound()
                    .open("/administration/dead-letters/task-service?open=false")
                    .mustBeSound();
            assertTrue(administrator.text().contains("Do tay người viết"), administrator.text());
        } finally {
            takeOut(story, letter);
        }
    }

    @Test
    void a_system_is_subscribed_paused_told_anew_and_deleted(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE)) {
            commune.page().click("footer a[href='/subscriptions']");
            commune.page().waitForURL("**/subscriptions");
            commune.mustBeSound().follow("Đăng ký nhận sự kiện").mustBeSound();
            fill(commune, "name", "Máy của xã");
            fill(commune, "url", "không phải địa chỉ");
            fill(commune, "types", "report.*, plan.issued.v1");
            press(commune, "Đăng ký");
            assertTrue(commune.page().locator("#f-url-fault").isVisible(), commune.text());
            assertEquals("Máy của xã", commune.page().inputValue("#f-name"));
            commune.forgive().mustBeSound();
            fill(commune, "url", "https://may-cua-xa.invalid/nghe");
            press(commune, "Đăng ký");
            String secret = commune.page().locator(".thac-secret").innerText();
            assertTrue(secret.startsWith("whsec_"), commune.text());
            commune.mustBeSound();

            commune.open("/subscriptions").mustBeSound().follow("Máy của xã").mustBeSound();
            assertFalse(commune.page().content().contains(secret));
            press(commune, "Tạm dừng");
            assertTrue(commune.text().contains("tạm dừng"), commune.text());
            press(commune, "Gửi thử một sự kiện");
            assertTrue(commune.text().contains("không nhận sự kiện thử"), commune.text());
            commune.mustBeSound();
            commune.page().locator("summary").first().click();
            fill(commune, "after", "đâu đó");
            commune.page().locator("details[open] button").click();
            commune.page().waitForLoadState();
            assertTrue(commune.page().locator("#f-after-fault").isVisible(), commune.text());
            commune.forgive().mustBeSound();
            fill(commune, "after", "latest");
            commune.page().locator("details[open] button").click();
            commune.page().waitForLoadState();
            press(commune, "Khóa ký mới");
            assertFalse(commune.page().locator(".thac-secret").innerText().equals(secret));
            commune.page().locator("summary").last().click();
            commune.page().locator("details[open] button").click();
            commune.page().waitForURL("**/subscriptions");
            assertFalse(commune.text().contains("Máy của xã"), commune.text());
        }
    }

    @Test
    void the_clock_of_a_trial_run_can_be_seen_and_a_day_that_is_none_is_refused(ToldStory story) {
        try (Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/administration").follow("Đồng hồ chạy thử").mustBeSound();
            assertEquals(
                    Service.values().length,
                    administrator.page().locator(".govuk-summary-list__row").count());
            press(administrator, "Đặt đồng hồ");
            assertTrue(administrator.page().locator(".govuk-error-summary").isVisible(), administrator.text());
            administrator.forgive().mustBeSound();
        }
    }

    private static void choose(Browser who, String list) {
        who.page()
                .setInputFiles(
                        "#f-list", new FilePayload("units.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
    }

    private static void fill(Browser who, String field, String text) {
        who.page().fill("#f-" + field, text);
    }

    private static void press(Browser who, String button) {
        who.page().click("main button:has-text(\"" + button + "\")");
        who.page().waitForLoadState();
    }

    /** An event as somebody might write it into a topic by hand, already set aside. */
    private static void set(ToldStory story, UUID letter) throws SQLException {
        String headers = "[[\"ce_id\", \"%s\"], [\"ce_type\", \"%s\"]]"
                .formatted(base64(letter.toString()), base64("plan.issued.v1"));
        try (Connection task = story.deployment().database(Service.TASK.database());
                PreparedStatement aside = task.prepareStatement(
                        "insert into dead_letter (id, topic, partition, \"offset\", type, headers, payload, error)"
                                + " values (?, 'thac.plan', 0, 999999999, 'plan.issued.v1', ?, ?, 'viết tay, sai mẫu')")) {
            aside.setObject(1, letter);
            aside.setString(2, headers);
            aside.setBytes(3, "{".getBytes(StandardCharsets.UTF_8));
            aside.executeUpdate();
        }
    }

    /** Those who come behind look for dead letters, and there must be none. */
    private static void takeOut(ToldStory story, UUID letter) throws SQLException {
        try (Connection task = story.deployment().database(Service.TASK.database());
                PreparedStatement gone = task.prepareStatement("delete from dead_letter where id = ?")) {
            gone.setObject(1, letter);
            gone.executeUpdate();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
