package vn.thac.desk.page.find;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of findings says. */
@MessageBundle(value = "find", locale = "vi")
public interface FindWords {

    @Message("Tìm")
    String title();

    @Message("Tìm văn bản, chỉ tiêu, nhiệm vụ, đơn vị")
    String box();

    @Message(
            "Có dấu hay không dấu; số, ký hiệu văn bản; tên đơn vị, kèm nơi nếu cần. Ví dụ: bảo vệ trẻ em, 28-CT/TW, lam son thanh mien")
    String hint();

    @Message("Tìm")
    String press();

    @Message("Lọc theo văn bản")
    String narrow();

    @Message("Loại văn bản")
    String kind();

    @Message("Năm")
    String year();

    @Message("Tình trạng")
    String state();

    @Message("Thuộc chương trình")
    String programme();

    @Message("Tất cả")
    String any();

    @Message("Chỉ trong văn bản của {unit} và các đơn vị bên dưới")
    String under(String unit);

    @Message("Tìm ở mọi nơi")
    String everywhere();

    @Message("Tìm trong")
    String sorts();

    @Message("Tất cả các loại")
    String all();

    @Message(
            "{#switch sort}{#case 'document'}Văn bản{#case 'target'}Chỉ tiêu{#case 'indicator'}Chỉ số{#case 'duty'}Phân công{#case 'task'}Nhiệm vụ, giải pháp{#case 'group'}Nhóm nhiệm vụ{#case 'programme'}Chương trình{#case 'unit'}Đơn vị{#case 'purpose'}Mục đích, yêu cầu{#case 'basis'}Căn cứ{#else}{sort}{/switch}")
    String sort(String sort);

    @Message("Xem thêm: {sort}")
    String more(String sort);

    @Message("Không tìm thấy gì với “{q}”.")
    String nothing(String q);

    @Message("Thử ít từ hơn, viết khác đi, hoặc bỏ bớt điều kiện lọc. Chỉ những gì bạn được xem mới được tìm.")
    String nothing_hint();

    @Message("Không có chỗ nào viết đúng “{q}”; dưới đây là những chỗ gần giống.")
    String only_near(String q);

    @Message("tên cũ: {name}")
    String former(String name);

    @Message("không còn nữa")
    String ended();

    @Message("kế thừa: {names}")
    String heirs(String names);
}
