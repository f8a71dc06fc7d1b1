package vn.thac.desk.page.administration;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages of administration have in common. */
@MessageBundle(value = "administration", locale = "vi")
public interface AdministrationWords {

    @Message("Quản trị")
    String title();

    @Message("Các mục quản trị")
    String sections();

    @Message("Hoạt động của hệ thống")
    String services();

    @Message("Sự kiện không nhận được")
    String dead_letters();

    @Message("Đơn vị")
    String units();

    @Message("Chức trách")
    String posts();

    @Message("Người dùng")
    String people();

    @Message("Hệ thống kết nối")
    String systems();

    @Message("Danh mục")
    String vocabulary();

    @Message("Gửi sự kiện")
    String subscriptions();

    @Message("Đồng hồ chạy thử")
    String clock();

    @Message("Tất cả")
    String all();

    @Message("Tìm")
    String find();

    @Message("Lọc")
    String narrow();

    @Message("{count} kết quả")
    String how_many(String count);

    @Message("Không có gì.")
    String nothing();

    @Message("Lý do")
    String reason();

    @Message("Tên")
    String name();

    @Message("Tình trạng")
    String state();

    @Message("Làm gì bây giờ")
    String steps();

    @Message("Chỉ hiện một lần này, không xem lại được. Hãy chép lại ngay.")
    String shown_once();
}
