package vn.thac.desk.page.home;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the first page says. */
@MessageBundle(value = "home", locale = "vi")
public interface HomeWords {

    @Message("Bàn làm việc")
    String title();

    @Message("Văn bản mới ban hành")
    String newest();

    @Message("Tất cả việc chờ xử lý")
    String all_waiting();

    @Message("Tất cả văn bản")
    String all();

    @Message("Chưa có văn bản nào mà bạn được xem.")
    String nothing();
}
