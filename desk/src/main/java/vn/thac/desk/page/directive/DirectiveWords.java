package vn.thac.desk.page.directive;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of documents say. */
@MessageBundle(value = "directive", locale = "vi")
public interface DirectiveWords {

    @Message("Văn bản")
    String plans();

    @Message("Văn bản")
    String plan();

    @Message("Báo cáo của văn bản này")
    String its_reports();

    @Message("Số, ký hiệu")
    String number();

    @Message("chưa có số")
    String no_number();

    @Message("Trích yếu")
    String title();

    @Message("Nơi ban hành")
    String issuer();

    @Message("Ngày")
    String date();

    @Message("Tình trạng")
    String state();

    @Message(
            "{#switch state}{#case 'draft'}dự thảo{#case 'submitted'}trình ký{#case 'issued'}còn hiệu lực{#case 'withdrawn'}đã thu hồi{#case 'closed'}đã kết thúc{#case 'superseded'}được thay thế{#else}{state}{/switch}")
    String plan_state(String state);

    @Message("Ai đã triển khai")
    String fall();

    @Message("Văn bản còn đang được chuyển tới các đơn vị. Trang này tự cập nhật.")
    String falling();

    @Message("Văn bản chưa ban hành: chưa ai được yêu cầu gì.")
    String not_issued();

    @Message("Tính đến ngày {day}")
    String as_of(String day);

    @Message("Xem dự thảo")
    String to_draft();

    @Message("Văn bản này không yêu cầu đơn vị nào ban hành kế hoạch.")
    String asks_nobody();

    @Message("Cấp")
    String level();

    @Message("Hệ thống")
    String track();

    @Message("Đơn vị")
    String units();

    @Message("Yêu cầu")
    String mandates();

    @Message("Đúng hạn")
    String in_time();

    @Message("Đã ban hành")
    String fulfilled();

    @Message("trong đó chậm")
    String fulfilled_late();

    @Message("Chưa, còn hạn")
    String open();

    @Message("Chưa, quá hạn")
    String late();

    @Message("Không đặt hạn")
    String none_set();

    @Message("Được miễn")
    String excused();

    @Message("Thôi yêu cầu")
    String recalled();

    @Message("Chưa phù hợp")
    String falling_short();

    @Message("Tất cả")
    String all();

    @Message("{count} yêu cầu")
    String how_many(String count);

    @Message("Số liệu của văn bản tính mọi yêu cầu; danh sách chỉ nêu những yêu cầu bạn xem được.")
    String only_seen();

    @Message("Hạn")
    String due();

    @Message("Văn bản trả lời")
    String answer();

    @Message("Không có đơn vị nào.")
    String nobody();

    @Message(
            "{#switch state}{#case 'open'}chưa ban hành, còn hạn{#case 'late'}chưa ban hành, quá hạn{#case 'fulfilled'}đã ban hành{#case 'excused'}được miễn{#case 'passed-on'}đã chuyển giao{#case 'recalled'}thôi yêu cầu{#case 'none-set'}chưa ban hành, không đặt hạn{#case 'falling-short'}chưa phù hợp với cấp trên{#else}{state}{/switch}")
    String mandate_state(String state);

    @Message("Danh sách")
    String as_list();

    @Message("Bức tranh")
    String as_picture();

    @Message("Bỏ lọc")
    String no_filter();
}
