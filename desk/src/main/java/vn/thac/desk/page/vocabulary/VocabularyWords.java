package vn.thac.desk.page.vocabulary;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the vocabulary says. */
@MessageBundle(value = "vocabulary", locale = "vi")
public interface VocabularyWords {

    @Message("Các danh mục")
    String lists();

    @Message(
            "{#switch list}{#case 'levels'}Cấp{#case 'tracks'}Hệ thống{#case 'kinds'}Loại đơn vị{#case 'trees'}Quan hệ giữa đơn vị{#case 'schemes'}Bộ mã{#case 'bodies'}Cơ quan của địa bàn{#case 'document-kinds'}Loại văn bản{#case 'urgencies'}Độ khẩn{#case 'secrecy-levels'}Độ mật{#case 'signing-authorities'}Thể thức ký{#case 'issuer-symbols'}Ký hiệu nơi ban hành{#case 'budget-steps'}Bước dự toán{#case 'programme-kinds'}Loại chương trình{#case 'congress-terms'}Nhiệm kỳ đại hội{#else}{list}{/switch}")
    String list(String list);

    @Message("Mã")
    String code();

    @Message("Tên")
    String name();

    @Message("Viết là")
    String mark();

    @Message("Nguồn")
    String source();

    @Message("Chưa kiểm")
    String doubt();

    @Message("không dùng nữa")
    String retired();

    @Message("Thêm")
    String add();

    @Message("Thêm vào danh mục: {list}")
    String add_to(String list);

    @Message("Lưu")
    String keep();

    @Message("Mã này đã có trong danh mục. Xem và sửa:")
    String there();

    @Message("Chữ thường không dấu, chữ số và gạch nối. Mã không đổi được về sau.")
    String code_hint();

    @Message("Tên loại, viết như trong văn bản, ví dụ: đặc khu. Không đổi được về sau.")
    String kind_hint();

    @Message(
            "{#switch rows}{#case 'forms'}Mã viết thế nào ở từng cấp{#case 'names'}Tên gọi theo cấp và loại địa bàn{#else}{rows}{/switch}")
    String rows(String rows);

    @Message(
            "{#switch rows}{#case 'forms'}Mẫu là biểu thức chính quy mà cả mã phải khớp. Để trống cấp: ở mọi cấp chưa có mẫu riêng. Xóa hết một dòng để bỏ dòng đó.{#case 'names'}Trong mẫu, {name} là Tam Đường, {place} là huyện Tam Đường. Mẫu khớp nhất được dùng. Xóa hết một dòng để bỏ dòng đó.{#else}{rows}{/switch}")
    String rows_hint(String rows, String name, String place);

    @Message("Dòng {number}")
    String row(String number);

    @Message(
            "{#switch name}{#case 'nameVi'}Tên tiếng Việt{#case 'nameEn'}Tên tiếng Anh{#case 'rank'}Thứ tự (số nhỏ đứng trên){#case 'retired'}Không dùng cho cái mới nữa{#case 'word'}Đứng trước tên riêng, ví dụ: huyện{#case 'descends'}Cấp trên luôn ở cấp cao hơn{#case 'level'}Cấp{#case 'pattern'}Mẫu{#case 'scheme'}Bộ mã mang mã địa bàn{#case 'line'}Trực thuộc cơ quan cùng hệ thống ở địa bàn cấp trên{#case 'ledBy'}Do cơ quan cùng địa bàn lãnh đạo, thuộc hệ thống{#case 'areaKind'}Loại địa bàn{#case 'kind'}Loại đơn vị của cơ quan{#else}{name}{/switch}")
    String field(String name);

    @Message("Cấp ủy (mã, ví dụ capuy:106)")
    String unit();

    @Message("Đại hội lần thứ")
    String number();

    @Message("Từ ngày")
    String from();

    @Message("Ngày sau khi đại hội bế mạc")
    String from_hint();

    @Message("Đến hết ngày")
    String to();

    @Message("Để trống khi nhiệm kỳ đang chạy")
    String to_hint();

    @Message("{unit}, nhiệm kỳ đại hội {number}")
    String term(String unit, String number);

    @Message("Nhiệm kỳ đang chạy kết thúc vào ngày hôm trước. Văn bản đã ban hành giữ nguyên số.")
    String term_meaning();

    @Message("Lý do")
    String reason();

    @Message("Nhập nhầm: bỏ nhiệm kỳ này")
    String withdraw();
}
