package vn.thac.desk.page.draft;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of mandates and drafts say. */
@MessageBundle(value = "draft", locale = "vi")
public interface DraftWords {

    @Message("Yêu cầu triển khai")
    String mandate();

    @Message(
            "{#switch what}{#case 'own-plan'}Ban hành kế hoạch của đơn vị{#case 'council-resolution'}Trình nghị quyết hội đồng nhân dân{#case 'integrate'}Lồng ghép vào kế hoạch hằng năm{#case 'pass-on'}Chỉ đạo cấp dưới triển khai{#else}{what}{/switch}")
    String asks(String what);

    @Message("Nơi yêu cầu")
    String asked_by();

    @Message("Đơn vị phải trả lời")
    String asked_of();

    @Message("Tính chất")
    String relation();

    @Message("{#switch relation}{#case 'ordered'}giao{#case 'requested'}đề nghị{#else}{relation}{/switch}")
    String relation_name(String relation);

    @Message("ban hành lúc {moment}")
    String answered(String moment);

    @Message("Soạn kế hoạch")
    String draft();

    @Message(
            "Dự thảo tự có chỉ tiêu, nhiệm vụ, chế độ báo cáo mà cấp trên giao cho đơn vị, kèm nguồn của từng mục. Sau đó bạn sửa và bổ sung.")
    String draft_takes_over();

    @Message("Trả lời luôn các yêu cầu khác")
    String alike();

    @Message("Dự thảo: {title}")
    String draft_of(String title);

    @Message("Trước khi ký: {title}")
    String review_of(String title);

    @Message("Văn bản cấp trên đã thay đổi sau khi soạn:")
    String above_changed();

    @Message("Xem trước khi ký và ban hành")
    String to_review();

    @Message("Nội dung dự thảo")
    String text();

    @Message("Sửa dự thảo để ban hành được")
    String mend();

    @Message("Căn cứ")
    String basis();

    @Message(
            "{#switch relation}{#case 'implements'}thực hiện văn bản này{#case 'cites'}dẫn chiếu{#case 'replaces'}thay thế{#case 'amends'}sửa đổi, bổ sung{#else}{relation}{/switch}")
    String relation_to(String relation);

    @Message("Lưu và tìm văn bản làm căn cứ")
    String keep_and_find();

    @Message("Tìm văn bản làm căn cứ")
    String find_basis();

    @Message("Số, ký hiệu, hoặc từ trong trích yếu")
    String find_what();

    @Message("Tìm")
    String find();

    @Message(
            "Không tìm thấy văn bản nào bạn được xem. Bạn vẫn có thể ghi số, ký hiệu của văn bản đó ở mục Căn cứ của dự thảo.")
    String none_found();

    @Message("Mục đích, yêu cầu")
    String purposes();

    @Message("Mục tiêu")
    String objective();

    @Message("Chỉ tiêu")
    String targets();

    @Message("Nhiệm vụ theo nhóm")
    String tasks();

    @Message("Đơn vị nhận việc")
    String named();

    @Message("Yêu cầu đối với đơn vị nhận việc")
    String asked();

    @Message("Việc giao cho đơn vị")
    String duties();

    @Message("Chế độ báo cáo")
    String reporting();

    @Message("Lưu dự thảo")
    String keep();

    @Message("Thêm")
    String add();

    @Message("Bỏ mục này")
    String leave_out();

    @Message("lấy từ cấp trên")
    String inherited();

    @Message(
            "{#switch name}{#case 'title'}Trích yếu{#case 'name'}Tên chỉ tiêu{#case 'comparator'}So sánh{#case 'value'}Giá trị{#case 'unit'}Đơn vị tính{#case 'year'}Năm{#case 'summary'}Nội dung{#case 'text'}Nội dung{#case 'due'}Hạn{#case 'addressee'}Giao cho{#case 'given-name'}Tên gọi trong văn bản{#case 'given-level'}Tất cả đơn vị cấp{#case 'given-track'}Thuộc hệ thống{#case 'given-tree'}Theo cây quan hệ (để trống: chỉ huy, điều hành){#case 'given-unit'}Hoặc một đơn vị (mã, ví dụ ubnd:106){#case 'given-asks'}Yêu cầu{#case 'given-due'}Hạn của yêu cầu{#case 'day'}Ngày phải báo cáo{#case 'month'}Tháng (để trống: hằng tháng){#case 'offset'}Hạn kể từ khi hết kỳ (P5D: 5 ngày){#case 'form'}Biểu mẫu{#case 'general'}Mục tiêu chung{#case 'purpose'}Mục đích, yêu cầu{#case 'date'}Ngày văn bản{#case 'basis-relation'}Quan hệ{#case 'basis-kind'}Loại văn bản{#case 'basis-number'}Số, ký hiệu{#case 'basis-issuer'}Nơi ban hành{#case 'basis-subject'}Về việc{#else}{name}{/switch}")
    String field(String name);

    @Message("So với cấp trên")
    String conformance();

    @Message("Dự thảo này không trả lời văn bản nào của cấp trên.")
    String nothing_above();

    @Message("đủ những gì cấp trên giao")
    String complete();

    @Message("chưa đủ so với cấp trên")
    String falls_short();

    @Message("{covered} mục đủ, {weaker} thấp hơn, {later} muộn hơn, {missing} còn thiếu, {waived} được chấp thuận")
    String counts(String covered, String weaker, String later, String missing, String waived);

    @Message("Đánh giá")
    String standing();

    @Message(
            "{#switch standing}{#case 'covered'}đủ{#case 'weaker'}thấp hơn{#case 'later'}muộn hơn{#case 'missing'}còn thiếu{#else}{standing}{/switch}")
    String standing_name(String standing);

    @Message("được chấp thuận")
    String waived();

    @Message("Cấp trên giao")
    String above();

    @Message("Dự thảo có")
    String below();

    @Message("Khác ở đâu")
    String said();

    @Message("Văn bản tự đặt thêm")
    String extra();

    @Message(
            "{#switch word}{#case 'explain'}Giải trình{#case 'waive'}Chấp thuận khác với cấp trên{#case 'unwaive'}Thôi chấp thuận{#else}{word}{/switch}")
    String word(String word);

    @Message("Nếu ban hành")
    String sets_off();

    @Message("Việc được giao")
    String assignments();

    @Message("Báo cáo phải nộp trong kỳ đầu")
    String obligations();

    @Message("đơn vị")
    String so_many_units();

    @Message("không có đơn vị nào: hãy xem lại cấp, hệ thống, cây quan hệ")
    String no_unit();

    @Message("Mỗi đơn vị nhận thêm")
    String burden();

    @Message("Việc")
    String assignments_each();

    @Message("Báo cáo mỗi tháng")
    String reports_a_month();

    @Message("Số liệu mỗi tháng")
    String figures_a_month();

    @Message("Cần biết")
    String warnings();

    @Message("Ban hành")
    String issue();

    @Message("Ví dụ 12/KH-UBND. Để trống nếu lấy số tiếp theo.")
    String number_hint();

    @Message("Lấy số tiếp theo của đơn vị nếu để trống")
    String next_number();

    @Message("Nơi ký")
    String place();
}
