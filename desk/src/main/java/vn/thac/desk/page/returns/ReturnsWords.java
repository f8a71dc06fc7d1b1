package vn.thac.desk.page.returns;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of reports say. */
@MessageBundle(value = "returns", locale = "vi")
public interface ReturnsWords {

    @Message("Báo cáo")
    String reports();

    @Message("Chế độ báo cáo")
    String regimes();

    @Message("Chưa có chế độ báo cáo nào mà bạn được xem.")
    String no_regime();

    @Message("Chế độ")
    String regime();

    @Message("Loại")
    String kind();

    @Message(
            "{#switch kind}{#case 'periodic'}định kỳ{#case 'ad-hoc'}đột xuất{#case 'review'}sơ kết, tổng kết{#case 'difficulty'}khó khăn, vướng mắc{#else}{kind}{/switch}")
    String regime_kind(String kind);

    @Message("Biểu mẫu")
    String form();

    @Message("bằng lời")
    String in_words();

    @Message("Kỳ")
    String period();

    @Message("Các kỳ")
    String periods();

    @Message("Chưa mở kỳ nào.")
    String no_period();

    @Message("Số liệu từ {from} đến {to}")
    String window(String from, String to);

    @Message("Hạn")
    String due();

    @Message("Phải nộp")
    String expected();

    @Message("Đã nộp")
    String submitted();

    @Message("Chờ tiếp nhận")
    String under_review();

    @Message("Đã tiếp nhận")
    String accepted();

    @Message("Trả lại")
    String returned();

    @Message("Nộp chậm")
    String late();

    @Message("Còn thiếu")
    String missing();

    @Message("Chưa đến hạn")
    String not_due();

    @Message("Đơn vị")
    String unit();

    @Message("Tình trạng")
    String state();

    @Message("Nộp lúc")
    String submitted_at();

    @Message(
            "{#switch state}{#case 'open'}chưa nộp{#case 'submitted'}chờ tiếp nhận{#case 'returned'}trả lại{#case 'accepted'}đã tiếp nhận{#case 'restating'}bản đính chính chờ quyết định{#case 'withdrawn'}đã rút lại{#case 'unit-ended'}đơn vị không còn{#case 'waived'}được miễn{#case 'closed'}đã đóng{#case 'missing'}còn thiếu{#case 'overdue'}quá hạn{#else}{state}{/switch}")
    String report_state(String state);

    @Message("Báo cáo tổng hợp đã ký")
    String consolidations();

    @Message("Báo cáo tổng hợp")
    String consolidation();

    @Message("{unit}, ký lúc {moment}, bản {version}")
    String signed_at(String unit, String moment, String version);

    @Message("Bản {version}")
    String version(String version);

    @Message("có báo cáo thay đổi sau khi ký")
    String outdated();

    @Message("{who} ký lúc {moment}.")
    String signed_by(String who, String moment);

    @Message("Gồm {count} báo cáo, {basis}.")
    String includes(String count, String basis);

    @Message("Nơi nhận")
    String receivers();

    @Message("Chưa có trong báo cáo này")
    String gaps();

    @Message("Không thiếu đơn vị nào.")
    String no_gap();

    @Message("Ký báo cáo tổng hợp")
    String consolidate();

    @Message(
            "{accepted} trên {expected} báo cáo đã được tiếp nhận, {missing} còn thiếu; đơn vị thiếu được ghi tên trong báo cáo.")
    String consolidate_says(String accepted, String expected, String missing);

    @Message("Số liệu lấy từ")
    String basis();

    @Message(
            "{#switch basis}{#case 'accepted'}báo cáo đã tiếp nhận{#case 'submitted'}cả báo cáo chờ tiếp nhận{#else}{basis}{/switch}")
    String basis_name(String basis);

    @Message("Đơn vị theo kỳ")
    String grid();

    @Message("Hiện nay")
    String stands();

    @Message("Chú giải")
    String legend();

    @Message(
            "{#switch standing}{#case 'accepted'}✓{#case 'underReview'}●{#case 'returned'}↩{#case 'missing'}✗{#case 'notDue'}○{#else}–{/switch}")
    String mark(String standing);

    @Message(
            "{#switch standing}{#case 'accepted'}đã tiếp nhận{#case 'underReview'}chờ tiếp nhận{#case 'returned'}trả lại{#case 'missing'}còn thiếu{#case 'notDue'}chưa đến hạn{#case 'withdrawn'}đã rút lại{#case 'unitEnded'}đơn vị không còn{#case 'waived'}được miễn{#case 'closed'}đã đóng{#else}{standing}{/switch}")
    String standing(String standing);

    @Message("Chậm")
    String was_late();

    @Message("Thiếu")
    String is_missing();

    @Message("Tất cả")
    String all();

    @Message("{count} đơn vị")
    String how_many(String count);

    @Message("Không có đơn vị nào.")
    String nobody();

    @Message("Số liệu hiện thời")
    String figures();

    @Message("Chỉ số")
    String indicator();

    @Message("Giá trị")
    String value();

    @Message("Tử số / mẫu số")
    String fraction();

    @Message("Số đơn vị có số liệu")
    String reporters();

    @Message("Vì sao?")
    String why();

    @Message("Vì sao: {name}")
    String why_of(String name);

    @Message("Các địa bàn bên dưới")
    String below();

    @Message("Địa bàn")
    String area();

    @Message("Chỉ tiêu")
    String targets();

    @Message("Cần đạt")
    String wanted();

    @Message("Đạt được")
    String reached();

    @Message(
            "{#switch verdict}{#case 'met'}đạt{#case 'notMet'}chưa đạt{#case 'noFigureYet'}chưa có số liệu{#else}{verdict}{/switch}")
    String verdict(String verdict);

    @Message("Số liệu từ đâu ra")
    String explained();

    /** Of a target whose year lies ahead. */
    @Message("chưa đạt, chưa tới năm phải đạt")
    String not_yet();

    @Message("Chưa phải nộp báo cáo nào.")
    String nothing_owed();

    @Message("Đơn vị của bạn không theo dõi báo cáo của văn bản này. Đơn vị báo cáo theo các chế độ sau.")
    String unseen();

    @Message("Số liệu đã lưu")
    String stored();

    @Message("Tính lại từ các báo cáo")
    String recomputed();

    @Message("Hai cách tính cho cùng kết quả.")
    String matches();

    @Message("Hai cách tính cho kết quả khác nhau.")
    String differs();

    @Message("Một thay đổi đang trên đường đi lên; tải lại trang sau giây lát.")
    String on_its_way();

    @Message("Công thức")
    String formula();

    /** How periods add up to a longer one. */
    @Message(
            "{#switch rule}{#case 'sum'}các kỳ cộng lại{#case 'last'}lấy kỳ cuối{#case 'average'}bình quân các kỳ{#case 'max'}lấy kỳ lớn nhất{#case 'min'}lấy kỳ nhỏ nhất{#case 'parts'}các kỳ cộng tử số và mẫu số{#case 'none'}các kỳ không gộp được{#case 'unsaid'}chỉ số không nói các kỳ gộp thế nào{#else}{rule}{/switch}")
    String over_time(String rule);

    @Message("không có đơn vị nào phải báo cáo kỳ này")
    String not_asked();

    @Message("Tính vào")
    String included();

    @Message("có")
    String yes();

    @Message("không")
    String no();

    @Message("và {count} địa bàn nữa")
    String folded(String count);

    @Message("Số đơn vị phải nộp")
    String owed();

    @Message("Bảng tổng hợp")
    String board();

    @Message("Còn thiếu của chế độ {key}")
    String missing_of(String key);

    @Message(
            "{#switch why}{#case 'notDue'}chưa đến hạn{#case 'missing'}thiếu{#case 'underReview'}chờ tiếp nhận{#case 'returned'}trả lại{#case 'withdrawn'}đã rút lại{#case 'unitEnded'}đơn vị không còn{#case 'waived'}được miễn{#case 'closed'}đã đóng{#case 'notApplicable'}không áp dụng{#case 'notSupplier'}nơi khác cung cấp số liệu này{#case 'suppliedBelow'}cấp dưới cung cấp{#case 'suppliedElsewhere'}đã tính ở nơi khác{#case 'otherVersion'}phiên bản khác của biểu mẫu{#else}{why}{/switch}")
    String why_not(String why);
}
