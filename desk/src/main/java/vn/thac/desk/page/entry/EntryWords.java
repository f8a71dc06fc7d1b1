package vn.thac.desk.page.entry;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of single entries say. */
@MessageBundle(value = "entry", locale = "vi")
public interface EntryWords {

    @Message(
            "{#switch kind}{#case 'duty'}Phân công{#case 'task'}Nhiệm vụ, giải pháp{#case 'group'}Nhóm nhiệm vụ{#else}{kind}{/switch}")
    String kind(String kind);

    @Message("Mã trong văn bản")
    String key();

    @Message("Hạn")
    String due();

    @Message("Định kỳ")
    String recurrence();

    @Message("Chờ điều kiện")
    String waits_for();

    @Message("Phải có")
    String produces();

    @Message(
            "{#switch product}{#case 'plan'}kế hoạch{#case 'report'}báo cáo{#case 'resolution'}nghị quyết{#case 'programme'}chương trình{#else}{product}{/switch}")
    String product(String product);

    @Message("Thuộc")
    String part_of();

    @Message("Gắn với")
    String links();

    @Message("Ai làm, đến đâu")
    String work();

    @Message("Chưa có đơn vị nào được giao, hoặc bạn không được xem.")
    String nobody();

    @Message("{count} đơn vị")
    String how_many(String count);

    @Message("Đơn vị")
    String unit();

    @Message("Vai trò")
    String role();

    @Message("Tình trạng")
    String state();

    @Message("quá hạn")
    String overdue();

    @Message("đề nghị")
    String requested();

    @Message("Chỉ tiêu")
    String target();

    @Message("Về")
    String population();

    @Message("Năm")
    String year();

    @Message("Chỉ số")
    String indicator();

    @Message("Đơn vị chịu trách nhiệm")
    String owner();

    @Message("chưa giao")
    String no_owner();

    @Message("Đạt đến đâu: xem bảng tổng hợp của văn bản")
    String reached();

    @Message("Đơn vị tính")
    String measure();

    @Message("Chiều tốt lên")
    String direction();

    @Message("{#switch way}{#case 'up'}tăng{#case 'down'}giảm{#else}{way}{/switch}")
    String way(String way);

    @Message("Cộng từ dưới lên")
    String rule();

    @Message(
            "{#switch rule}{#case 'ratio'}tỷ lệ: cộng tử số và mẫu số{#case 'sum'}cộng{#case 'rate'}tỷ suất: cộng tử số và mẫu số{#case 'max'}lấy số lớn nhất{#case 'min'}lấy số nhỏ nhất{#case 'not-additive'}không cộng được{#else}{rule}{/switch}")
    String how(String rule);

    @Message("Tử số")
    String numerator();

    @Message("Mẫu số")
    String denominator();

    @Message("Phiên bản")
    String version();

    @Message("Các phiên bản trước")
    String versions();

    @Message("Các chỉ tiêu dùng chỉ số này")
    String its_targets();

    @Message("Chương trình")
    String programme();

    @Message("Tên khác")
    String aliases();

    @Message("Đơn vị chủ trì")
    String leader();

    @Message("Thời gian")
    String years();

    @Message("đến {year}")
    String until(String year);

    @Message("định hướng đến {year}")
    String orientation(String year);

    @Message("tầm nhìn {year}")
    String vision(String year);

    @Message("Chương trình quốc gia")
    String national();

    @Message("Ở địa phương")
    String local();

    @Message("Ghi chú")
    String note();

    @Message("Văn bản nhắc đến")
    String mentions();

    @Message("Chưa có văn bản nào mà bạn được xem nhắc đến.")
    String no_mention();

    @Message("Tìm ở các văn bản khác")
    String elsewhere();

    @Message("Gọi là")
    String called();

    @Message(
            "{#switch state}{#case 'unknown'}Danh mục chương trình chưa có chương trình nào như vậy.{#case 'ambiguous'}Có thể là một trong nhiều chương trình của danh mục.{#case 'undone'}Đã xác định: không phải chương trình nào của danh mục.{#else}{state}{/switch}")
    String mention_state(String state);
}
