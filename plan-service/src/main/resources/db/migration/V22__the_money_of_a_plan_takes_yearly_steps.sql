-- Why: the money of a plan takes steps each year, each with its owner (docs/adr/0076); their words are data.
alter table document_word drop constraint document_word_list_check,
    add constraint document_word_list_check check (list in ('authority', 'urgency', 'secrecy', 'budget-step'));
insert into document_word (list, code, name, name_en, mark, rank, source, doubt)
select 'budget-step', v.code, v.name, v.name_en, v.name, v.rank, 'Luật Ngân sách nhà nước; Kế hoạch 203/KH-UBND của UBND thành phố Hà Nội, mục kinh phí',
  'Tên các bước theo trí nhớ, chưa đối chiếu văn bản gốc'
from (values
    ('estimate', 'Lập dự toán', 'Estimate', 1), ('appraise', 'Thẩm định, tổng hợp', 'Appraise and put together', 2),
    ('submit', 'Trình', 'Submit', 3), ('approve', 'Phê duyệt, quyết định', 'Approve', 4),
    ('allocate', 'Phân bổ, giao dự toán', 'Allocate', 5), ('spend', 'Chấp hành', 'Spend', 6),
    ('settle', 'Quyết toán', 'Settle', 7), ('report', 'Báo cáo', 'Report', 8), ('other', 'Khác', 'Other', 99))
  as v(code, name, name_en, rank);
