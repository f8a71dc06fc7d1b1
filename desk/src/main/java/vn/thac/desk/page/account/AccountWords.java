package vn.thac.desk.page.account;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of people, systems and posts say. */
@MessageBundle(value = "account", locale = "vi")
public interface AccountWords {

    @Message("Người hoặc hệ thống (tên đăng nhập)")
    String actor();

    @Message("Người, hệ thống")
    String who();

    @Message("Đơn vị")
    String unit();

    @Message("Mã hoặc mã nội bộ, ví dụ ubnd:106; tìm ở trang Đơn vị")
    String unit_hint();

    @Message("Chức trách")
    String duty();

    @Message("Có hiệu lực trong ngày")
    String on();

    @Message("Từ ngày")
    String from();

    @Message("Bỏ trống: từ hôm nay")
    String from_hint();

    @Message("Đến trước ngày")
    String to();

    @Message("Bỏ trống: chưa định ngày thôi")
    String to_hint();

    @Message("Cả các đơn vị bên dưới")
    String subtree();

    @Message("Giao chức trách")
    String give();

    @Message("Lý do (bắt buộc khi tự giao cho mình)")
    String give_reason();

    @Message("Chức trách này là của ai, ở đâu")
    String post();

    @Message("Người giao")
    String given_by();

    @Message("Thôi chức trách")
    String end();

    @Message("Ngày đầu tiên không còn chức trách")
    String end_on();

    @Message("Thu hồi vì giao nhầm")
    String withdraw();

    @Message("Vì sao giao nhầm")
    String withdraw_reason();

    @Message("giao nhầm: {why}")
    String withdrawn(String why);

    @Message("chưa định")
    String no_end();

    @Message("Người dùng mới")
    String new_person();

    @Message("Tên đăng nhập")
    String username();

    @Message("Chữ thường, chữ số, dấu chấm hoặc gạch; không đổi được về sau")
    String username_hint();

    @Message("Họ và tên")
    String person_name();

    @Message("Thư điện tử (nếu có)")
    String email();

    @Message("Tạo")
    String make();

    @Message("Mật khẩu lần đầu")
    String password();

    @Message("Lần đăng nhập đầu tiên phải đổi mật khẩu này.")
    String password_meaning();

    @Message("Cấp lại mật khẩu lần đầu")
    String reset();

    @Message("đăng nhập được")
    String enabled();

    @Message("đã khóa")
    String disabled();

    @Message("Khóa")
    String disable();

    @Message("Mở lại")
    String enable();

    @Message("Quản trị viên")
    String keeper();

    @Message("có: quản lý đơn vị, chức trách, người và hệ thống")
    String is_keeper();

    @Message("không")
    String no_keeper();

    @Message("chưa biết: Keycloak không trả lời")
    String keeper_unknown();

    @Message("Cho làm quản trị viên")
    String appoint();

    @Message("Thôi làm quản trị viên")
    String dismiss();

    @Message("Khóa, mở tài khoản; quyền quản trị")
    String steps_of_a_person();

    @Message("Vì sao")
    String why();

    @Message("Hệ thống mới")
    String new_system();

    @Message("Mã hệ thống (client id)")
    String client_id();

    @Message("Tên hệ thống")
    String system_name();

    @Message("Tên trong chức trách")
    String system_actor();

    @Message("Khóa bí mật")
    String secret();

    @Message("Hệ thống đăng nhập bằng mã và khóa này.")
    String secret_meaning();

    @Message("Cấp khóa bí mật mới (khóa cũ hết hiệu lực ngay)")
    String rotate();

    @Message("Các chức trách")
    String its_posts();

    @Message("Chưa có chức trách nào.")
    String no_post();

    @Message("Tên hoặc tên đăng nhập")
    String words();
}
