package vn.thac.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People look for what they have a word of, in a real browser, in the country in which the story was told. */
@Order(2)
@ExtendWith(ToldStory.Undisturbed.class)
class FindPagesIT {

    private static final String CENTRE = "bo-chinh-tri";
    private static final String DISTRICT = "ub-tam-duong";
    private static final String COMMUNE = "xa-binh-lu";
    private static final String ADMINISTRATOR = "quan-tri";

    @Test
    void one_box_on_every_page_finds_documents_and_what_they_say_each_under_its_heading(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            find(centre.open("/plans"), "bao ve tre em");
            centre.mustBeSound();
            for (String sort : new String[] {"Văn bản", "Phân công", "Nhiệm vụ, giải pháp", "Chương trình"}) {
                assertTrue(centre.page()
                        .locator("h2", new Page.LocatorOptions().setHasText(sort))
                        .first()
                        .isVisible());
            }
            assertTrue(centre.page().locator("mark").count() > 0);
            centre.follow("Xem thêm: Phân công").mustBeSound();
            assertTrue(centre.page().locator(".thac-found li").count() > 5, centre.text());
        }
    }

    @Test
    void a_number_leads_to_its_document(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            find(centre.open("/"), "648/KH-UBND");
            Locator first = centre.page().locator(".thac-found a").first();
            assertTrue(first.innerText().contains("648/KH-UBND"), centre.text());
            first.click();
            assertTrue(centre.page().url().contains("/plans/"), centre.page().url());
            assertTrue(centre.text().contains("648/KH-UBND"), centre.text());
        }
    }

    @Test
    void a_duty_leads_to_who_has_it_and_how_far_they_are(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/find?q=KG-D67&what=duty").mustBeSound();
            centre.page().locator(".thac-found a").first().click();
            centre.page().waitForURL("**/item?**");
            centre.mustBeSound();
            assertTrue(centre.text().contains("KG-D67"), centre.text());
            assertTrue(centre.page().locator("tbody tr").count() > 5, centre.text());
            centre.page().locator("tbody a").first().click();
            centre.page().waitForURL("**/assignments/*");
            centre.mustBeSound();
        }
    }

    @Test
    void targets_and_indicators_are_found_and_read(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            find(centre.open("/"), "khai sinh");
            centre.mustBeSound();
            assertTrue(centre.text().contains("Chỉ tiêu"), centre.text());
            centre.page().locator(".thac-found a[href*='TD-I07']").first().click();
            centre.page().waitForURL("**/indicators?**");
            centre.mustBeSound();
            assertEquals("Trẻ em dưới 5 tuổi được đăng ký khai sinh", centre.heading());
            centre.follow("Các chỉ tiêu dùng chỉ số này").mustBeSound();
            centre.page().locator(".thac-found a").first().click();
            centre.page().waitForURL("**/target?**");
            centre.mustBeSound();
            assertTrue(centre.heading().startsWith("Trẻ em dưới 5 tuổi được đăng ký khai sinh"), centre.heading());
        }
    }

    @Test
    void a_unit_is_found_without_marks_by_where_it_lies_and_its_page_says_what_stands_around_it(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            find(centre.open("/"), "lam son thanh mien");
            centre.follow("UBND xã Lam Sơn");
            centre.page().waitForURL("**/units/*");
            centre.mustBeSound();
            assertEquals("UBND xã Lam Sơn", centre.heading());
            assertTrue(centre.text().contains("UBND huyện Thanh Miện"), centre.text());
            centre.follow("UBND huyện Thanh Miện").mustBeSound();
            assertTrue(centre.text().contains("UBND xã Lam Sơn"), centre.text());
            centre.follow("Tìm trong văn bản của đơn vị này").mustBeSound();
            centre.page().fill("#find-q", "trẻ em");
            centre.page().locator("main form button").first().click();
            centre.page().waitForURL("**/find?q=tr*&under=*");
            assertTrue(centre.text().contains("Chỉ trong văn bản của UBND huyện Thanh Miện"), centre.text());
            assertFalse(centre.text().contains("Kiên Giang"), centre.text());
            centre.mustBeSound();
        }
    }

    @Test
    void who_has_posts_is_told_to_who_may_see_it(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE);
                Browser administrator = Browser.of(story.deployment(), ADMINISTRATOR)) {
            administrator.open("/units/ubnd:106").mustBeSound();
            assertTrue(administrator.text().contains(DISTRICT), administrator.text());
            commune.open("/units/ubnd:106").mustBeSound();
            assertFalse(commune.text().contains("Người có chức trách"), commune.text());
            assertFalse(commune.text().contains(DISTRICT), commune.text());
        }
    }

    @Test
    void what_nobody_wrote_is_told_as_such_and_what_is_only_near_too(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/find?q=zzzqqq+xxyyzz").mustBeSound();
            assertTrue(centre.text().contains("Không tìm thấy gì với “zzzqqq xxyyzz”."), centre.text());
            centre.open("/find").mustBeSound();
            assertEquals(0, centre.page().locator(".thac-found").count());
        }
    }

    @Test
    void filters_stay_in_the_address_and_a_wrong_one_is_refused_in_the_services_words(ToldStory story) {
        try (Browser centre = Browser.of(story.deployment(), CENTRE)) {
            centre.open("/find?q=trẻ+em");
            centre.page().locator("summary").first().click();
            centre.page().fill("#find-year", "2019");
            centre.page().locator("main form button").first().click();
            centre.page().waitForURL("**/find?q=tr*&year=2019");
            assertTrue(centre.page().locator("#find-year").isVisible());
            centre.mustBeSound();
            centre.open("/find?q=trẻ+em&year=abc");
            assertTrue(centre.page().locator(".govuk-error-summary").isVisible(), centre.text());
            assertEquals("trẻ em", centre.page().inputValue("#find-q"));
            centre.forgive().mustBeSound();
        }
    }

    @Test
    void nobody_finds_what_they_may_not_read(ToldStory story) {
        try (Browser commune = Browser.of(story.deployment(), COMMUNE)) {
            commune.open("/find?q=30/KH-UBND&what=document").mustBeSound();
            assertFalse(commune.text().contains("UBND xã Lam Sơn"), commune.text());
        }
    }

    private static void find(Browser who, String words) {
        who.page().fill("#everywhere-q", words);
        who.page().press("#everywhere-q", "Enter");
        who.page().waitForURL("**/find?**");
    }
}
