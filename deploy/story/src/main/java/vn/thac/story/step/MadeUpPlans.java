package vn.thac.story.step;

import com.fasterxml.jackson.databind.JsonNode;
import vn.thac.client.Json;

/** What two offices of Lai Châu add to what they inherit: made up, because their real plans are not known. */
public final class MadeUpPlans {

    private MadeUpPlans() {}

    static JsonNode ofTamDuong() {
        return Json.readYaml("""
            basis:
              - key: UBTD-B1
                relation: implements
                kind: directive
                number: 28-CT/TW
                unit: "capuy:vn"
                date: {value: "2023-12-25"}
              - key: UBTD-B2
                relation: implements
                kind: action-programme
                number: 48-CTr/TU
                unit: "capuy:12"
                date: {value: "2024-04-17"}
            parties:
              - key: ubnd-xa
                name: UBND các xã, thị trấn
                type: class
                level: commune
                track: government
                selector: {track: government, level: commune, under: "ubnd:106", tree: command, direct: true}
            duties:
              - {key: UBTD-D01, party: ubnd-xa, text: "Lập kế hoạch của xã, thị trấn", produces: plan}
              - key: UBTD-D02
                party: ubnd-xa
                text: "Tự đánh giá xã phù hợp với trẻ em"
                waitsFor: "Hướng dẫn đánh giá của tỉnh"
            mandates:
              - {party: ubnd-xa, asks: own-plan, duty: UBTD-D01}
            """);
    }

    static JsonNode ofBinhLu() {
        return Json.readYaml("""
            purposes:
              - Đưa mục tiêu của huyện vào việc của xã
            """);
    }
}
