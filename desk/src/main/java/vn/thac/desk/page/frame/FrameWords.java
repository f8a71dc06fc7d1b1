package vn.thac.desk.page.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the frame around each page says. */
@MessageBundle(value = "frame", locale = "vi")
public interface FrameWords {

    @Message("Thác")
    String name();

    @Message("Chỉ đạo đi xuống, việc được theo dõi, báo cáo đi lên")
    String motto();

    @Message("Đi thẳng tới nội dung")
    String skip();

    @Message("Các mục")
    String menu();

    @Message("Bàn làm việc")
    String home();

    @Message("Văn bản")
    String plans();

    @Message("Báo cáo")
    String reports();

    @Message("Việc của đơn vị")
    String inbox();

    @Message("Quản trị")
    String administration();

    @Message("Tìm")
    String find();

    @Message("Văn bản, chỉ tiêu, đơn vị …")
    String find_what();

    @Message("Giao diện lập trình")
    String interfaces();

    @Message("Đăng xuất")
    String logout();

    @Message("English")
    String other_language();

    @Message("Đang làm việc thay mặt")
    String acts_for();

    @Message("Chọn")
    String choose();

    @Message("Phiên đăng nhập đã hết khi bạn gửi, nên nội dung vừa gửi chưa được ghi. Hãy làm lại bước đó.")
    String unsent();

    @Message("Không xong")
    String problem();

    @Message("Mã sự việc")
    String trace();

    @Message("Về bàn làm việc")
    String back_home();

    @Message("Trang sau")
    String next();
}
