package vn.thac.desk.page.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a report says. */
@MessageBundle(value = "report", locale = "vi")
public interface ReportWords {

    @Message("Báo cáo phải nộp")
    String title();

    @Message("Thuộc văn bản")
    String plan();

    @Message("Chế độ báo cáo")
    String regime();

    @Message("Kỳ")
    String period();

    @Message("Đơn vị")
    String unit();

    @Message("Hạn")
    String due();

    @Message("Quá hạn")
    String overdue();

    @Message("Nội dung báo cáo")
    String fill();

    @Message("Báo cáo bằng lời")
    String narrative();

    @Message("Lý do sửa số liệu không bị trả lại")
    String reason();

    @Message("Tử số")
    String numerator();

    @Message("Mẫu số")
    String denominator();

    @Message("Số liệu")
    String value();

    @Message("Không áp dụng với đơn vị")
    String not_applicable();

    @Message("Lưu tạm")
    String keep();

    @Message("Nộp báo cáo")
    String submit();

    @Message("Rút lại báo cáo")
    String withdraw();

    @Message("Tiếp nhận")
    String accept();

    @Message("Trả lại")
    String send_back();

    @Message("Vì sao trả lại: {name}")
    String why_figure(String name);

    @Message("Vì sao trả lại cả báo cáo")
    String why_whole();

    @Message("Bị trả lại: {reason}")
    String returned(String reason);

    @Message(
            "{#switch code}{#case 'implausible'}số liệu khó tin{#case 'inconsistent'}số liệu không khớp nhau{#case 'incomplete'}chưa đủ{#case 'wrong-period'}sai kỳ{#case 'wrong-definition'}sai cách tính{#else}không nêu lý do{/switch}")
    String reason_code(String code);

    @Message("Đã nộp {at}, bởi {actor}")
    String handed_in(String at, String actor);

    @Message("Đính chính báo cáo đã tiếp nhận")
    String correct();

    @Message("Lý do đính chính")
    String why_corrected();

    @Message("Bản đính chính chờ quyết định")
    String proposed();

    @Message("Đề nghị {at}, bởi {actor}")
    String proposed_by(String at, String actor);

    @Message("Số liệu đã nộp")
    String figures();

    @Message("Tử số / mẫu số")
    String fraction();

    @Message("Chỉ số")
    String indicator();

    @Message("Chưa nộp gì.")
    String nothing_yet();
}
