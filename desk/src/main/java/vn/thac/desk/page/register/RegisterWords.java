package vn.thac.desk.page.register;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of the register say. */
@MessageBundle(value = "register", locale = "vi")
public interface RegisterWords {

    @Message("Nhập danh sách địa bàn")
    String take();

    @Message("Tên có chứa")
    String name();

    @Message("Cấp")
    String level();

    @Message("Hệ thống")
    String track();

    @Message("Mã")
    String codes();

    @Message(
            "Tệp CSV, UTF-8, tối đa 32.000 dòng, với các cột: code, name, kind, level, parent_code. Địa bàn không có trong danh sách giữ nguyên.")
    String file_meaning();

    @Message("Tệp danh sách")
    String file();

    @Message("Danh sách đúng từ ngày")
    String on();

    @Message("Bỏ trống: từ hôm nay")
    String on_hint();

    @Message("Mỗi địa bàn có cơ quan của")
    String bodies();

    @Message("Thử: xem sẽ thay đổi gì")
    String try_it();

    @Message("Đang xem danh sách …")
    String trying();

    @Message("Ghi nhận")
    String take_it();

    @Message("Sẽ thay đổi")
    String would_change();

    @Message("Đã thay đổi")
    String changed();

    @Message("{rows} dòng, từ ngày {day}: {events} đơn vị thay đổi.")
    String summary(String rows, String day, String events);

    @Message("Danh sách không thay đổi gì.")
    String nothing_changes();

    @Message("Không nhận danh sách này")
    String refused();

    @Message("Không có gì thay đổi. Sửa các lỗi sau rồi thử lại.")
    String refused_meaning();

    @Message("và {count} lỗi nữa")
    String more_faults(String count);

    @Message("Dòng")
    String line();

    @Message("Lỗi")
    String fault();

    @Message("Mới")
    String registered();

    @Message("Đổi tên")
    String renamed();

    @Message("Chuyển")
    String moved();

    @Message("Đổi khác")
    String otherwise();

    @Message("Giữ nguyên")
    String unchanged();

    @Message("Địa bàn")
    String territories();

    @Message("Cơ quan")
    String their_bodies();

    @Message("Thay đổi")
    String change();

    @Message(
            "{#switch change}{#case 'registered'}mới{#case 'renamed'}đổi tên{#case 'moved'}chuyển{#case 'recoded'}đổi mã{#case 'retyped'}đổi loại{#case 'ended'}thôi{#case 'reopened'}mở lại{#case 'withdrawn'}xóa đăng ký{#else}đổi khác{/switch}")
    String change_name(String change);

    @Message("Trước")
    String was();

    @Message("Sau")
    String now();

    @Message("{count} thay đổi đầu tiên")
    String first_changes(String count);

    @Message("{count} địa bàn đang có không nằm trong danh sách và giữ nguyên: {first}")
    String absent(String count, String first);
}
