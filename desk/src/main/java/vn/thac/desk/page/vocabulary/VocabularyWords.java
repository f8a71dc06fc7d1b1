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
}
