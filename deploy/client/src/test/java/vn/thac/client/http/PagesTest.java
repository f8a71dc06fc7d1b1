package vn.thac.client.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.thac.client.Json;

class PagesTest {

    private final List<String> asked = new ArrayList<>();
    private final List<String> items = new ArrayList<>();

    @Test
    void every_page_is_read_by_the_cursor_of_the_one_before() {
        read(
                "/v1/plans?state=issued",
                Map.of(
                        "/v1/plans?state=issued&limit=500", Map.of("items", List.of("a", "b"), "next", "c=1+"),
                        "/v1/plans?state=issued&limit=500&cursor=c%3D1%2B", Map.of("items", List.of("c"))));
        assertEquals(List.of("a", "b", "c"), items);
        assertEquals(2, asked.size());
    }

    @Test
    void an_empty_list_is_one_page() {
        read("/v1/plans", Map.of("/v1/plans?limit=500", Map.of("items", List.of())));
        assertEquals(List.of(), items);
        assertEquals(List.of("/v1/plans?limit=500"), asked);
    }

    private void read(String path, Map<String, Object> pages) {
        Pages.each(path, at -> page(at, pages), item -> items.add(item.asText()));
    }

    private JsonNode page(String at, Map<String, Object> pages) {
        asked.add(at);
        return Json.tree(pages.get(at));
    }
}
