package vn.thac.desk.page.inbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the work say. */
@MessageBundle(value = "inbox", locale = "vi")
public interface InboxWords {

    @Message("Việc chờ xử lý")
    String title();

    @Message("Tất cả")
    String all();

    @Message("{count} việc")
    String how_many(String count);

    @Message("Không có gì chờ xử lý.")
    String nothing();

    @Message(
            "Bạn chưa có chức trách tại đơn vị nào. Quản trị viên giao chức trách; trước đó không có việc nào chờ bạn.")
    String no_post();

    @Message("Bạn có chức trách tại nhiều đơn vị: hãy chọn đơn vị ở trên.")
    String choose_unit();

    @Message("Loại")
    String kind();

    @Message(
            "{#switch kind}{#case 'assignment'}nhiệm vụ{#case 'mandate'}yêu cầu triển khai{#case 'obligation'}báo cáo phải nộp{#case 'review'}báo cáo chờ tiếp nhận{#case 'consolidation'}báo cáo phải tổng hợp{#case 'notice'}cần xem lại{#else}{kind}{/switch}")
    String item_kind(String kind);

    @Message("Nội dung")
    String what();

    @Message("Hạn")
    String due();

    @Message("Quá hạn")
    String late();

    @Message("Việc này có hạn {day}")
    String work_due(String day);

    @Message("Trả lời chậm nhất")
    String answer_by();

    @Message("Tình trạng")
    String state();

    @Message("Đã xem")
    String acknowledge();

    @Message("Nhiệm vụ")
    String assignment();

    @Message("Thuộc văn bản")
    String plan();

    @Message("Đơn vị nhận")
    String unit();

    @Message("Vai trò")
    String role();

    @Message(
            "{#switch role}{#case 'lead'}chủ trì{#case 'standing'}thường trực{#case 'consolidate'}tổng hợp{#case 'perform'}thực hiện{#case 'coordinate'}phối hợp{#case 'advise'}tham mưu{#case 'supervise'}giám sát{#else}{role}{/switch}")
    String role_name(String role);

    @Message(
            "{#switch state}{#case 'waiting'}chờ điều kiện{#case 'assigned'}mới giao{#case 'accepted'}đã nhận{#case 'started'}đang làm{#case 'completed'}chờ xác nhận{#case 'confirmed'}đã xác nhận hoàn thành{#case 'declined'}từ chối nhận{#case 'sent-back'}yêu cầu làm thêm{#case 'recalled'}đã thu hồi{#case 'passed-on'}đã chuyển giao{#case 'open'}chưa làm{#case 'late'}quá hạn{#else}{state}{/switch}")
    String work_state(String state);

    @Message("Tiến độ")
    String percent();

    @Message("{percent} %")
    String so_many_percent(String percent);

    @Message("Kết quả")
    String result();

    @Message("Chờ điều kiện")
    String waits_for();

    @Message("Lý do")
    String reason();

    @Message("Đã làm những gì")
    String history();

    @Message("Lúc")
    String at();

    @Message("Bước")
    String step_done();

    @Message("Người làm")
    String actor();

    @Message("hệ thống")
    String by_itself();

    @Message("Nội dung kèm theo")
    String said();

    @Message("Đến {day}.")
    String asked_until(String day);

    @Message("Nhiệm vụ của đơn vị đó")
    String other();
}
