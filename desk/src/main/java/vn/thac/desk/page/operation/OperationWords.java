package vn.thac.desk.page.operation;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages for who runs the system say. */
@MessageBundle(value = "operation", locale = "vi")
public interface OperationWords {

    @Message("Dịch vụ")
    String service();

    @Message("Tình trạng")
    String state();

    @Message("Hoạt động tốt")
    String well();

    @Message("Cần xem")
    String unwell();

    @Message("Không trả lời")
    String away();

    @Message("Không có: {names}")
    String down(String names);

    @Message("tốt")
    String there();

    @Message("không có")
    String not_there();

    @Message("Sự kiện chờ gửi đi")
    String waiting();

    @Message("Chờ lâu nhất")
    String waited();

    @Message("{seconds} giây")
    String seconds(String seconds);

    @Message("Sự kiện chưa đọc")
    String behind();

    @Message("Không nhận được")
    String dead();

    @Message("Chi tiết")
    String details();

    @Message("Theo dõi gì")
    String watched();

    /** What the services tell in English; one that is not known here as it was told. */
    @Message(
            "{#switch name}{#case 'events_topics_lost'}Chủ đề của dịch vụ này đã bị xóa rồi tạo lại: nơi đọc mới không nhận đủ{#case 'database_size_bytes'}Cơ sở dữ liệu của dịch vụ chiếm trên đĩa, tính bằng byte{#case 'search_waiting'}Thay đổi của văn bản mà tìm kiếm chưa thấy{#case 'search_set_aside'}Thay đổi không đưa được vào tìm kiếm{#case 'conformance_waiting'}Cặp kế hoạch và văn bản cấp trên chưa so sánh{#case 'conformance_set_aside'}Cặp không so sánh được{#case 'fan_outs_open'}Văn bản đã ban hành mà chưa triển khai xuống hết{#case 'fan_outs_oldest_turn_seconds'}Văn bản chờ lâu nhất đã chờ đến lượt bao nhiêu giây{#case 'roll_up_marks_waiting'}Địa bàn có số tổng hợp cần tính lại{#case 'feed_position'}Vị trí của sự kiện cuối cùng trong dòng sự kiện{#case 'feed_set_aside'}Sự kiện chờ đến khi biết liên quan tới ai{#case 'webhooks'}Đăng ký nhận sự kiện, theo trạng thái{#case 'webhooks_failing'}Đăng ký mà nơi nhận chưa nhận được sự kiện gửi lần cuối{#case 'webhooks_behind'}Số sự kiện còn phải gửi của đăng ký chậm nhất{#else}{told}{/switch}")
    String meaning(String name, String told);

    @Message("Số")
    String number();

    @Message("Số liệu lúc {at}; dịch vụ tự xem lại mỗi mười lăm giây.")
    String as_of(String at);

    @Message("Chưa đọc: {topic}")
    String behind_of(String topic);

    @Message(
            "Một sự kiện mà dịch vụ không nhận được vẫn được giữ nguyên; những sự kiện sau nó vẫn đi tiếp. Nhận lại khi lỗi đã được sửa; bỏ, kèm lý do, khi nó không bao giờ đúng.")
    String letters_meaning();

    @Message("Chờ quyết định")
    String open_letters();

    @Message("Đã xử lý")
    String settled_letters();

    @Message("Không có sự kiện nào chờ quyết định.")
    String no_open_letter();

    @Message("Chưa có sự kiện nào được xử lý.")
    String no_settled_letter();

    @Message("Lúc")
    String at();

    @Message("Loại sự kiện")
    String type();

    @Message("Chủ đề")
    String topic();

    @Message("Khóa")
    String key();

    @Message("Vì sao không nhận được")
    String error();

    @Message("Nội dung")
    String payload();

    @Message("Vị trí trên Kafka")
    String place();

    @Message("Nhận lại")
    String replay();

    @Message("Bỏ")
    String discard();

    @Message("Vì sao không bao giờ nhận")
    String discard_reason();

    @Message("đã nhận lại lúc {at}")
    String replayed(String at);

    @Message("đã bỏ lúc {at}: {why}")
    String discarded(String at, String why);

    @Message("Tất cả của {service}")
    String all_of(String service);

    @Message("Các dịch vụ đang ở ngày nào")
    String clocks();

    @Message(
            "Chỉ có khi chạy thử: đặt mọi dịch vụ vào buổi sáng của một ngày. Hạn, kỳ báo cáo và nhắc việc theo ngày đó.")
    String clock_meaning();

    @Message("Ngày")
    String day();

    @Message("Đặt đồng hồ")
    String set_clock();
}
