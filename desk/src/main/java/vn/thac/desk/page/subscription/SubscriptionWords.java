package vn.thac.desk.page.subscription;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of systems that are sent events say. */
@MessageBundle(value = "subscription", locale = "vi")
public interface SubscriptionWords {

    @Message("Gửi sự kiện cho hệ thống khác")
    String title();

    @Message(
            "Mỗi sự kiện mà đơn vị được đọc được gửi ngay đến địa chỉ của hệ thống, có ký, đúng thứ tự; hệ thống không nhận được thì gửi lại.")
    String meaning();

    @Message("Chưa có hệ thống nào được gửi sự kiện.")
    String nothing();

    @Message("Đăng ký nhận sự kiện")
    String new_one();

    @Message("Bạn chưa làm việc thay mặt đơn vị nào: chỉ người có chức trách tại đơn vị mới đăng ký cho đơn vị ấy.")
    String no_unit();

    @Message("Đơn vị")
    String unit();

    @Message("Tên hệ thống")
    String name();

    @Message("Địa chỉ nhận (https)")
    String url();

    @Message("Loại sự kiện")
    String types();

    @Message("Cách nhau bằng dấu cách, ví dụ report.* plan.issued.v1; bỏ trống: tất cả")
    String types_hint();

    @Message("tất cả")
    String all_types();

    @Message("Chỉ về đơn vị này và bên dưới")
    String under();

    @Message("Mã, ví dụ ubnd:106; bỏ trống: tất cả")
    String under_hint();

    @Message("Bắt đầu từ")
    String after();

    @Message("bây giờ")
    String latest();

    @Message("sự kiện đầu tiên")
    String beginning();

    @Message("Đăng ký")
    String subscribe();

    @Message("Tình trạng")
    String state();

    @Message(
            "{#switch state}{#case 'active'}đang gửi{#case 'paused'}tạm dừng{#case 'disabled'}đã ngừng{#else}{state}{/switch}")
    String state_name(String state);

    @Message(
            "{#switch why}{#case 'failing-too-long'}không nhận được quá lâu{#case 'answered-gone'}hệ thống báo không còn nhận{#else}{why}{/switch}")
    String why_disabled(String why);

    @Message("Còn chưa gửi")
    String behind();

    @Message("{count} sự kiện của dòng")
    String so_many_behind(String count);

    @Message("Vị trí")
    String place();

    @Message("Đọc với quyền của")
    String reader();

    @Message("Lỗi liên tiếp")
    String failures();

    @Message("{count}, từ {since}; gửi lại lúc {next}")
    String failing(String count, String since, String next);

    @Message("Khóa ký")
    String secret();

    @Message("Hệ thống nhận dùng khóa này để kiểm chữ ký (Standard Webhooks).")
    String secret_meaning();

    @Message("Khóa cũ còn ký đến {until}")
    String former_secret(String until);

    @Message("Tạm dừng")
    String pause();

    @Message("Gửi tiếp")
    String resume();

    @Message("Gửi thử một sự kiện")
    String test();

    @Message("Gửi lại từ")
    String replay();

    @Message("beginning: từ sự kiện đầu tiên; latest: bỏ qua những gì chưa gửi; hoặc một vị trí của dòng sự kiện")
    String replay_hint();

    @Message("Gửi lại")
    String do_replay();

    @Message("Khóa ký mới")
    String rotate();

    @Message("Xóa đăng ký")
    String delete();

    @Message("Không gửi gì nữa. Để dừng ít lâu, hãy tạm dừng.")
    String delete_meaning();

    @Message("Hệ thống đã nhận sự kiện thử ({status}, {ms} ms).")
    String test_taken(String status, String ms);

    @Message("Hệ thống không nhận sự kiện thử: {why}.")
    String test_failed(String why);

    @Message("Đã gửi gì, nhận lại gì")
    String attempts();

    @Message("Chưa gửi gì.")
    String no_attempt();

    @Message("Lúc")
    String at();

    @Message("Kết quả")
    String result();

    @Message("đã nhận")
    String taken();

    @Message("Thời gian")
    String took();

    @Message(
            "{#switch why}{#case 'address-refused'}không có máy nào bên ngoài có địa chỉ này{#case 'name-unknown'}không có tên máy này{#case 'no-connection'}không kết nối được{#case 'not-trusted'}chứng thư không tin cậy{#case 'too-slow'}trả lời quá chậm{#case 'broken'}kết nối đứt{#case 'not-taken'}hệ thống không nhận{#case 'reader-without-post'}người đăng ký không còn chức trách{#else}{why}{/switch}")
    String why(String why);
}
