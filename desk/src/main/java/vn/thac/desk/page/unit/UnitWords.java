package vn.thac.desk.page.unit;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of a unit says. */
@MessageBundle(value = "unit", locale = "vi")
public interface UnitWords {

    @Message("Đơn vị")
    String unit();

    @Message("không còn từ ngày {day}")
    String ended(String day);

    @Message("Đăng ký nhầm: {why}")
    String withdrawn(String why);

    @Message("Cấp")
    String level();

    @Message("Hệ thống")
    String track();

    @Message("Loại")
    String kind();

    @Message("Mã")
    String codes();

    @Message("Có từ ngày")
    String begins();

    @Message("Bên dưới")
    String below();

    @Message("{count} đơn vị trực tiếp bên dưới")
    String how_many(String count);

    @Message("Không có đơn vị nào bên dưới.")
    String none_below();

    @Message("Trước đây")
    String history();

    @Message("Tên cũ")
    String former_names();

    @Message("Mã cũ")
    String former_codes();

    @Message("đến ngày {day}")
    String until(String day);

    @Message("Kế thừa từ")
    String before();

    @Message("Được kế thừa bởi")
    String after();

    @Message(
            "{#switch part}{#case 'whole'}toàn bộ{#case 'split'}một phần{#case 'function'}một chức năng{#else}{part}{/switch}")
    String part(String part);

    @Message("giải thể, không ai kế thừa")
    String nobody_after();

    @Message("từ ngày {day}")
    String since(String day);

    @Message("Người có chức trách")
    String holders();

    @Message("Chưa ai có chức trách tại đơn vị này.")
    String no_holder();

    @Message("Người")
    String who();

    @Message("Chức trách")
    String duty();

    @Message(
            "{#switch duty}{#case 'draft'}soạn thảo{#case 'issue'}ban hành{#case 'work'}làm việc được giao{#case 'report'}báo cáo{#case 'review'}tiếp nhận báo cáo{#case 'consolidate'}tổng hợp{#case 'oversee'}giám sát{#else}{duty}{/switch}")
    String duty_name(String duty);

    @Message("cả các đơn vị bên dưới")
    String subtree();

    @Message("Việc của đơn vị và các đơn vị bên dưới")
    String work();

    @Message("Việc của đơn vị này chỉ đơn vị ấy và cấp trên được xem.")
    String no_sight_of_work();

    @Message("Đúng hạn")
    String done_on_time();

    @Message("Xong, chậm")
    String done_late();

    @Message("Đang làm, còn hạn")
    String open_in_time();

    @Message("Quá hạn")
    String open_overdue();

    @Message("Không đặt hạn")
    String no_deadline();

    @Message("Chờ điều kiện")
    String waiting();

    @Message("Tất cả")
    String total();

    @Message("Tìm trong văn bản của đơn vị này và các đơn vị bên dưới")
    String its_plans();

    @Message("Việc chờ xử lý")
    String its_inbox();

    @Message("Chức trách tại đơn vị này")
    String its_posts();
}
