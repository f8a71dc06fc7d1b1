package vn.thac.desk.page.step;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What steps and their fields are called. */
@MessageBundle(value = "step", locale = "vi")
public interface StepWords {

    @Message("Có thể làm gì bây giờ")
    String title();

    @Message("Bây giờ đơn vị của bạn không có bước nào để làm.")
    String none();

    @Message(
            "{#switch action}{#case 'accept'}Nhận nhiệm vụ{#case 'start'}Bắt đầu{#case 'progress'}Báo tiến độ{#case 'complete'}Báo hoàn thành{#case 'ask-extension'}Đề nghị gia hạn{#case 'decline'}Từ chối nhận{#case 'confirm'}Xác nhận hoàn thành{#case 'send-back'}Yêu cầu làm thêm{#case 'decide-extension'}Trả lời đề nghị gia hạn{#case 'extend'}Gia hạn{#case 'correct-extension'}Đính chính gia hạn{#case 'meet-condition'}Điều kiện đã đáp ứng{#case 'reassign'}Giao lại hoặc giao cho đơn vị khác{#case 'give-again'}Giao lại{#case 'give-to-another'}Giao cho đơn vị khác{#case 'recall'}Thu hồi{#case 'reopen'}Mở lại{#case 'assign'}Giao{#case 'amend'}Sửa đổi{#case 'answer'}Trả lời bằng kế hoạch đã có{#case 'pass-on'}Chuyển cho cấp dưới{#case 'pass-on-to-heirs'}Chuyển cho đơn vị kế thừa{#case 'answered-for'}Đổi đơn vị chịu trách nhiệm{#case 'set-due'}Đặt lại hạn{#case 'excuse'}Miễn{#case 'refuse-answer'}Không nhận văn bản trả lời{#case 'submit'}Trình ký{#case 'take-back'}Rút lại để sửa{#case 'return'}Trả lại cho người soạn{#case 'delete'}Xóa dự thảo{#case 'draft'}Soạn kế hoạch{#case 'waive'}Miễn báo cáo{#case 'close'}Thôi yêu cầu, vì đơn vị không còn{#case 'move'}Lùi hạn nộp{#case 'accept-restatement'}Nhận bản đính chính{#case 'refuse-restatement'}Không nhận bản đính chính{#case 'withdraw-restatement'}Rút bản đính chính{#case 'take-back-condition'}Điều kiện chưa đáp ứng{#case 'strengthen'}Giao thêm vai trò{#case 'inherit'}Tiếp nhận từ đơn vị đã kết thúc{#case 'join'}Nhập chung{#case 'resume'}Trở lại{#else}{action}{/switch}")
    String name(String action);

    @Message(
            "{#switch name}{#case 'reason'}Lý do{#case 'note'}Ghi chú{#case 'result'}Kết quả{#case 'evidence'}Văn bản chứng minh (số, ký hiệu){#case 'decision'}Quyết định (số, ký hiệu){#case 'number'}Quyết định (số, ký hiệu){#case 'unit'}Đơn vị (mã, ví dụ ubnd:106){#case 'plan'}Kế hoạch trả lời{#case 'percent'}Tiến độ (%){#case 'due'}Hạn mới{#case 'granted'}Đồng ý gia hạn{#else}{name}{/switch}")
    String field(String name);
}
