/** Nguồn: where the text behind a rule was read, and how much of it. */
export interface Source {
  title: string
  url: string | null
  /** What was seen: "toàn văn", "trích đoạn" … A "bản chụp" was read by machine: a doubtful digit is worth a second look. */
  seen: string
}

/**
 * The ids `S01`–`S80` and `SD0`–`SD4` come from the survey of procedures, the speaking ones from the survey of standards;
 * a text read for both has two entries, because not the same parts of it were read.
 */
export const sources = {
  // Luật
  'law2003-full': {
    title: 'Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26/11/2003 (Công báo 230+231 ngày 30/12/2003)',
    url: 'https://github.com/bee1zebub05/pbl6',
    seen: 'toàn văn (bản chụp)',
  },
  'law2003-23': {
    title: 'Luật Thi đua, khen thưởng 2003 Điều 23 (sửa đổi 2013)',
    url: 'http://thiduakhenthuong.langson.gov.vn/en/hinhthucs/chien-si-thi-dua-co-so',
    seen: 'trích đoạn',
  },
  'law2003-24': {
    title: 'Luật Thi đua, khen thưởng 2003 Điều 24 (sửa đổi 2013)',
    url: 'https://thuvienphapluat.vn/phap-luat/co-phai-lao-dong-da-nghi-huu-roi-la-se-mac-nhien-duoc-xet-tang-danh-hieu-lao-dong-tien-tien-hay-kho-3923.html',
    seen: 'trích đoạn',
  },
  'law2003-25': {
    title: 'Luật Thi đua, khen thưởng 2003 Điều 25',
    url: 'http://tdkt.toaan.gov.vn/portal/page/portal/tdkt/Gioithieu/67987125',
    seen: 'trích đoạn',
  },
  'law2003-28': {
    title: 'Luật Thi đua, khen thưởng 2003 Điều 28',
    url: 'http://thiduakhenthuong.langson.gov.vn/en/hinhthucs/tap-lao-dong-tien-tien',
    seen: 'trích đoạn',
  },
  S80: {
    title: 'Luật Thi đua, khen thưởng số 15/2003/QH11 và Luật số 47/2005/QH11',
    url: 'https://github.com/bee1zebub05/pbl6',
    seen: 'toàn văn (bản chụp)',
  },
  'law2005-full': {
    title: 'Luật số 47/2005/QH11 ngày 14/6/2005: Điều 58, 58a (Công báo 29+30 ngày 20/9/2005)',
    url: 'https://github.com/bee1zebub05/pbl6',
    seen: 'toàn văn (bản chụp, có chỗ nhận dạng sai chữ)',
  },
  law2013: {
    title: 'Luật số 39/2013/QH13 ngày 16/11/2013',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-sua-doi-2013-62.html',
    seen: 'trích đoạn',
  },
  'law2013-full': {
    title: 'Luật số 39/2013/QH13 ngày 16/11/2013 (Công báo 1003+1004 ngày 29/12/2013)',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-sua-doi-2013-62.html',
    seen: 'toàn văn (bản chụp)',
  },
  S77: {
    title: 'Luật số 39/2013/QH13 (phần thủ tục, hồ sơ)',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-sua-doi-2013-62.html',
    seen: 'toàn văn (bản chụp)',
  },
  law2022: {
    title: 'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=206170&orggroupid=1&pageid=27160',
    seen: 'toàn văn (bản sao)',
  },
  S01: {
    title: 'Luật 06/2022/QH15 Điều 16, 17, 18 (một trang Công báo 571+572 năm 2022)',
    url: 'https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_571_572_nam_2022.pdf/8',
    seen: 'trích đoạn',
  },
  S24: {
    title: 'Luật 06/2022/QH15 Điều 84 (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/applications-for-requesting-consideration-for-awarding-emulation-titles-and-commendation-forms-in-vietnam-128938.html',
    seen: 'trích đoạn',
  },
  S25: {
    title: 'Luật 06/2022/QH15 Điều 93 (VietJack)',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-2022/chuong-vii-1004.html',
    seen: 'trích đoạn',
  },
  law2026: {
    title: 'Luật số 06/2026/QH16 ngày 23/4/2026',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=218100&pageid=27160&typegroupid=3',
    seen: 'chỉ vài khoản, qua bên thứ ba',
  },
  S38: {
    title: 'Danh mục nguồn của một dự án đại học, ghi Luật 06/2026/QH16 và Thông tư 15/2025/TT-BNV',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=218100&pageid=27160&typegroupid=3',
    seen: 'siêu dữ liệu, qua bên thứ ba',
  },
  vbhn115: {
    title: 'Văn bản hợp nhất 115/VBHN-VPQH – Luật Thi đua, khen thưởng',
    url: null,
    seen: 'chỉ biết có văn bản này',
  },
  draft2025: {
    title: 'Dự thảo Luật sửa đổi Luật Thi đua, khen thưởng (tháng 12/2025), theo báo chí',
    url: 'https://dantri.com.vn/noi-vu/bo-noi-vu-de-xuat-thay-the-tieu-chuan-danh-hieu-lao-dong-tien-tien-20251215203438478.htm',
    seen: 'trích đoạn',
  },
  S39: {
    title: 'Dự thảo Luật sửa đổi Luật Thi đua, khen thưởng (Báo Lao Động)',
    url: 'https://news.laodong.vn/thoi-su/de-xuat-bo-quyen-trinh-khen-thuong-cua-giam-doc-dai-hoc-quoc-gia-1609840.ldo',
    seen: 'trích đoạn',
  },

  // Nghị định thi hành Luật năm 2003
  S14: {
    title: 'Nghị định 39/2012/NĐ-CP sửa đổi Nghị định 42/2010/NĐ-CP (VietnamPlus)',
    url: 'https://www.vietnamplus.vn/sua-doi-bo-sung-quy-dinh-luat-thi-dua-khen-thuong/142464.vnp',
    seen: 'trích đoạn',
  },
  S72: {
    title: 'Nghị định 39/2012/NĐ-CP: thời gian thẩm định ở cấp xã, cấp huyện (Báo Pháp Luật TP. Hồ Chí Minh)',
    url: 'https://plo.vn/sua-doi-quy-dinh-ve-thi-dua-khen-thuong-post46777.html',
    seen: 'trích đoạn',
  },
  nd65: {
    title: 'Nghị định 65/2014/NĐ-CP ngày 01/7/2014',
    url: 'https://raw.githubusercontent.com/21ts444/thcshoangluong/main/tin-tuc-thong-bao/thi-dua-khen-thuong/thi-dua-khen-thuong.html',
    seen: 'toàn văn (bản sao)',
  },
  S26: {
    title: 'Nghị định 85/2014/NĐ-CP Điều 42: cấp lại hiện vật khen thưởng (Thư viện pháp luật)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/271FF-hd-thu-tuc-cap-lai-hien-vat-khen-thuong-cap-nha-nuoc-duoc-quy-dinh-nhu-the-nao.html',
    seen: 'trích đoạn',
  },
  S27: {
    title: 'Nghị định 101/2018/NĐ-CP: thời hạn cấp đổi, cấp lại (Báo Nhân Dân)',
    url: 'https://nhandan.org.vn/phapluat/van-ban-moi/item/37227502-chinh-sanh-moi-quyet-dinh-moi.html',
    seen: 'trích đoạn',
  },
  nd91: {
    title: 'Nghị định 91/2017/NĐ-CP ngày 31/7/2017',
    url: 'https://hethongphapluat.com/nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong',
    seen: 'toàn văn (bản chụp), trừ Điều 3, 34, 35',
  },
  S73: {
    title: 'Nghị định 91/2017/NĐ-CP: Điều 4–33, 36–80 và danh mục mẫu',
    url: 'https://hethongphapluat.com/nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong',
    seen: 'toàn văn các điều đã nêu (bản chụp)',
  },
  'nd91-3': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 3 (hỏi đáp của Tạp chí Thi đua Khen thưởng)',
    url: 'http://thiduakhenthuongvn.org.vn/hoi-dap?page=3',
    seen: 'trích đoạn',
  },
  S58: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 6 khoản 1 (Thư viện pháp luật)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/30570-hd-trach-nhiem-cua-cac-co-quan-nha-nuoc-trong-trien-khai-to-chuc-phong-trao-thi-dua-duoc-quy-dinh-nhu-the-nao.html',
    seen: 'trích đoạn',
  },
  'nd91-9-2': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 9 khoản 2 (Chiến sĩ thi đua cấp bộ, cấp tỉnh)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/57841-hd-can-bao-nhieu-lan-dat-danh-hieu-chien-si-thi-dua-co-so-thi-moi-duoc-xet-chien-si-thi-dua-cap-bo.html',
    seen: 'trích đoạn',
  },
  'nd91-9': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 9 khoản 3',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/45A9C-hd-tieu-chuan-de-xet-tang-danh-hieu-chien-si-thi-dua-co-so.html',
    seen: 'trích đoạn',
  },
  'nd91-10': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 10 (Báo Tin tức)',
    url: 'https://baotintuc.vn/van-de-quan-tam/nghi-40-ngay-lam-viec-tro-len-van-duoc-xet-lao-dong-tien-tien-20170827160626805.htm',
    seen: 'trích đoạn',
  },
  S70: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 11: Cờ thi đua của Chính phủ',
    url: 'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/bo-may-hanh-chinh/danh-hieu-%E2%80%9Cco-thi-dua-cua-chinh-phu%E2%80%9D-co-xet-tang-cho-ca-nhan-khong-347814',
    seen: 'trích đoạn',
  },
  'nd91-43': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 43 (thẩm quyền)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/3067A-hd-tham-quyen-quyet-dinh-tang-danh-hieu-chien-si-thi-dua-co-so-thuoc-ve-ai.html',
    seen: 'trích đoạn',
  },
  S54: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 44: trao tặng',
    url: 'https://hethongphapluat.com/nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong/dieu-44',
    seen: 'trích đoạn',
  },
  'nd91-45': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 45 khoản 8 – Ban Thi đua - Khen thưởng Trung ương trả lời',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/b6b7af14f6e14ac9a084a21d7a64b00e',
    seen: 'toàn văn câu trả lời',
  },
  S07: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 45 khoản 8: bỏ phiếu kín (Ban Thi đua - Khen thưởng Trung ương trả lời)',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/b6b7af14f6e14ac9a084a21d7a64b00e',
    seen: 'trích đoạn',
  },
  S08: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 45 khoản 10: công khai (Thông tấn xã Việt Nam)',
    url: 'https://dhtn.ttxvn.org.vn/chuyenmuc/thong-tin-chung-2081',
    seen: 'trích đoạn',
  },
  'nd91-48': {
    title:
      'Nghị định 91/2017/NĐ-CP Điều 48 khoản 1 điểm a – Ban Thi đua - Khen thưởng Trung ương trả lời ngày 10/4/2018',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/ce4b56cee884403a8881b5aae664941b',
    seen: 'trích đoạn',
  },
  S10: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 48 khoản 1: thời điểm nhận hồ sơ (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/hanh-chinh/regulations-on-the-time-limit-for-receipt-of-dossiers-appraisal-and-notification-of-results-in-vietnam-117611.html',
    seen: 'trích đoạn',
  },
  S09: {
    title: 'Nghị định 91/2017/NĐ-CP Điều 49: hồ sơ Chiến sĩ thi đua toàn quốc (Báo Quân đội nhân dân)',
    url: 'https://www.qdnd.vn/phap-luat/luat-su-cua-ban/thu-tuc-ho-so-xet-tang-danh-hieu-chien-si-thi-dua-toan-quoc-576688',
    seen: 'trích đoạn',
  },
  S55: {
    title: 'Nghị định 91/2017/NĐ-CP Chương V (Điều 58)',
    url: 'https://hethongphapluat.com/nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong/chuong-5',
    seen: 'trích đoạn',
  },
  'nd91-68': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 68 khoản 2 – Ban Thi đua - Khen thưởng Trung ương trả lời ngày 02/7/2018',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/c8560cea5f6d475d8f5df52c5b9d46fd',
    seen: 'toàn văn câu trả lời',
  },
  'nd91-bonus': {
    title: 'Mức tiền thưởng năm 2021 theo Nghị định 91/2017/NĐ-CP',
    url: 'https://thiquocgia.vn/muc-tien-thuong-thi-dua-2021-voi-can-bo-cong-chuc-vien-chuc-nld/',
    seen: 'trích đoạn',
  },
  'nd91-bonus-bk': {
    title: 'Hệ số thưởng bằng khen, giấy khen theo Nghị định 91/2017/NĐ-CP, lương cơ sở 1.390.000 và 1.490.000 đồng',
    url: 'https://www.muthibiscus.com/tin-giao-duc/pho-bien-phap-luat/muc-tien-thuong-cua-giay-khen-bang-khen-danh-hieu-thi-dua-du/index.htm',
    seen: 'trích đoạn',
  },
  S33: {
    title: 'Các mẫu báo cáo thành tích của Nghị định 91/2017/NĐ-CP (Thư viện pháp luật)',
    url: 'http://www.thuvienphapluat.vn/chinh-sach-phap-luat-moi/vn/bieu-mau/56019/09-mau-bao-cao-thanh-tich-thi-dua-khen-thuong-va-huong-dan-moi-nhat',
    seen: 'trích đoạn',
  },

  // Nghị định thi hành Luật năm 2022
  nd86: {
    title:
      'Nghị định 86/2023/NĐ-CP (khung tiêu chuẩn Gia đình văn hóa; thôn, tổ dân phố văn hóa; xã, phường, thị trấn tiêu biểu)',
    url: 'https://nguoihanoi.vn/quy-dinh-moi-khung-tieu-chuan-xet-tang-gia-dinh-van-hoa-xa-phuong-tieu-bieu-79919.html',
    seen: 'trích đoạn',
  },
  nd98: {
    title: 'Nghị định 98/2023/NĐ-CP ngày 31/12/2023',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-98-2023-ND-CP-huong-dan-Luat-Thi-dua-khen-thuong-594016.aspx',
    seen: 'toàn văn Điều 4 đến Điều 64 (bản chụp)',
  },
  S74: {
    title: 'Nghị định 98/2023/NĐ-CP: Điều 4–64, 114–116 và danh mục mẫu của Phụ lục I',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-98-2023-ND-CP-huong-dan-Luat-Thi-dua-khen-thuong-594016.aspx',
    seen: 'toàn văn các phần đã nêu (bản chụp)',
  },
  S53: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 1: các khoản của Luật được quy định chi tiết (bản dịch tiếng Anh)',
    url: 'https://thuvienphapluat.vn/van-ban/EN/Bo-may-hanh-chinh/Decree-98-2023-ND-CP-elaboration-the-Law-Emulation-and-Commendation/611074/tieng-anh.aspx',
    seen: 'trích đoạn',
  },
  S21: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 25: trao tặng (LawNet)',
    url: 'https://lawnet.vn/en/laws/viec-trao-tang-don-nhan-danh-hieu-thi-dua-hinh-thuc-khen-thuong-phai-dap-ung-nhung-yeu-cau-nao-theo-327632-138316.html',
    seen: 'trích đoạn',
  },
  'nd98-30': {
    title: 'Nghị định 98/2023/NĐ-CP Điều 30 khoản 9 – Bộ Nội vụ trả lời',
    url: 'http://baomoi.net.vn/cach-tinh-thanh-tich-xet-tang-bang-khen-cua-thu-tuong-c49115102.epi',
    seen: 'trích đoạn',
  },
  S16: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 31: lấy ý kiến để khen thưởng (LawNet)',
    url: 'https://lawnet.vn/en/laws/how-to-collect-opinions-for-commendations-implemented-according-to-the-latest-regulations-in-decree--166030.html',
    seen: 'trích đoạn',
  },
  S30: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 40 khoản 1, Luật 06/2022/QH15 Điều 85: thủ tục đơn giản (Thư viện pháp luật)',
    url: 'https://tintuc.thuvienphapluat.com/ho-tro-phap-luat/tu-van-phap-luat/58801/05-truong-hop-xet-khen-thuong-theo-thu-tuc-don-gian',
    seen: 'trích đoạn',
  },
  S18: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 47: Hội đồng Trung ương (LawNet)',
    url: 'https://lawnet.vn/en/laws/composition-of-the-central-emulation-and-commendation-council-operation-and-membership-according-to--165786.html',
    seen: 'trích đoạn',
  },
  S20: {
    title: 'Nghị định 98/2023/NĐ-CP Điều 48: Hội đồng cấp bộ (LawNet)',
    url: 'https://lawnet.vn/en/laws/hoi-dong-thi-dua-khen-thuong-cap-bo-gom-nhung-chu-the-nao-va-co-quyen-nghia-vu-gi-theo-quy-dinh-moi-20774-141133.html',
    seen: 'trích đoạn',
  },
  'nd98-54': {
    title: 'Nghị định 98/2023/NĐ-CP Điều 54: mức tiền thưởng danh hiệu',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-98-2023-ND-CP-huong-dan-Luat-Thi-dua-khen-thuong-594016.aspx?anchor=bieumau_ms_2_pl1',
    seen: 'trích đoạn',
  },
  'nd98-money': {
    title: 'Nghị định 98/2023/NĐ-CP: nguyên tắc tính tiền thưởng (Báo Phụ nữ Việt Nam, 07/01/2024)',
    url: 'https://phunuvietnam.vn/muc-tien-thuong-danh-hieu-thi-dua-bang-khen-giay-khen-ky-niem-chuong-20240107151947536.htm',
    seen: 'trích đoạn',
  },
  'nd98-bp': {
    title: 'Bảng chức vụ xét khen thưởng quá trình cống hiến theo Nghị định 98/2023/NĐ-CP (Sở Nội vụ Bình Phước)',
    url: 'https://binhphuoc.gov.vn/vi/snv/Tin-tuc/ra-soat-de-nghi-khen-thuong-qua-trinh-cong-hien-theo-nghi-dinh-so-98-2023-nd-cp-ngay-31-12-2023-cua-chinh-phu-634.html',
    seen: 'trích đoạn',
  },
  S34: {
    title: 'Mẫu số 02 của Nghị định 98/2023/NĐ-CP (LawNet)',
    url: 'https://lawnet.vn/giao-duc/en/template-for-achievement-report-proposing-year-end-commendation-2024-for-the-group-of-teachers-13701.html',
    seen: 'trích đoạn',
  },
  S35: {
    title: 'Mẫu số 03 và Điều 4 của Nghị định 98/2023/NĐ-CP (LawNet)',
    url: 'https://lawnet.vn/judgment/en/tin-tuc/detailed-instructions-for-writing-the-individual-achievement-report-form-03-for-the-end-of-the-year-2024-in-vietnam-12531',
    seen: 'trích đoạn',
  },
  nd152: {
    title: 'Nghị định 152/2025/NĐ-CP ngày 14/6/2025',
    url: 'https://vbpl.vn/van-ban/chi-tiet/nghi-dinh-so-152-2025-nd-cp-quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong-quy-dinh-chi-tiet-va-huong-dan-thi-hanh-mot-so-dieu-cua-luat-thi-dua-khen-thuong--178327',
    seen: 'toàn văn (bản sao), chưa có phụ lục mẫu',
  },
  S37: {
    title: 'Thuộc tính của Nghị định 152/2025/NĐ-CP trên Cơ sở dữ liệu quốc gia về pháp luật',
    url: 'https://vbpl.vn/TW/Pages/vbpq-van-ban-goc.aspx?ItemID=178327',
    seen: 'siêu dữ liệu (bản sao)',
  },
  S78: {
    title: 'Nghị định 152/2025/NĐ-CP Điều 33–35, 44, 45',
    url: 'https://vbpl.vn/TW/Pages/vbpq-van-ban-goc.aspx?ItemID=178327',
    seen: 'bản tóm tắt',
  },
  S23: {
    title: 'Nghị định 152/2025/NĐ-CP Điều 42: hồ sơ Bằng khen của Thủ tướng Chính phủ (Báo Lao Động)',
    url: 'https://news.laodong.vn/tu-van-phap-luat/quy-dinh-ve-ho-so-thu-tuc-xet-tang-danh-hieu-bang-khen-cua-thu-tuong-chinh-phu-1576633.ldo',
    seen: 'trích đoạn',
  },

  // Lương cơ sở
  'base-24-73': {
    title: 'Lương cơ sở 1.800.000 đồng (Nghị định 24/2023/NĐ-CP) và 2.340.000 đồng (Nghị định 73/2024/NĐ-CP)',
    url: null,
    seen: 'trích đoạn, qua bên thứ ba',
  },
  'base-161': {
    title: 'Lương cơ sở 2.530.000 đồng từ 01/7/2026 (Nghị định 161/2026/NĐ-CP Điều 3 khoản 2)',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=218107&orggroupid=2&pageid=27160',
    seen: 'trích đoạn, qua bên thứ ba',
  },

  // Thông tư của Bộ Nội vụ
  'cstdtq-2014': {
    title: '“Năm liền kề”, ví dụ 06 năm liên tục Chiến sĩ thi đua cơ sở (Thông tư 07/2014/TT-BNV)',
    url: 'https://nganhangphapluat.lawnet.vn/tu-van-phap-luat/bo-may-hanh-chinh/xet-trinh-danh-hieu-%E2%80%9Cchien-si-thi-dua-toan-quoc%E2%80%9D-17002',
    seen: 'trích đoạn',
  },
  'tt08-2017': {
    title: 'Thông tư 08/2017/TT-BNV ngày 27/10/2017',
    url: 'https://kiemsat.vn/khong-xet-tang-02-hinh-thuc-khen-thuong-cap-nha-nuoc-trong-mot-nam-46681.html',
    seen: 'trích đoạn',
  },
  S05: {
    title: 'Thông tư 08/2017/TT-BNV: quy định chung về khen thưởng, phiên họp Hội đồng (LawNet)',
    url: 'http://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/general-provisions-on-commendation-in-state-agencies-164160.html',
    seen: 'trích đoạn',
  },
  tt12: {
    title: 'Thông tư 12/2019/TT-BNV ngày 04/11/2019',
    url: 'https://hethongphapluat.com/thong-tu-12-2019-tt-bnv-huong-dan-nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong-do-bo-truong-bo-noi-vu-ban-hanh',
    seen: 'toàn văn Điều 1 khoản 2 đến Điều 14 (bản chụp)',
  },
  S75: {
    title: 'Thông tư 12/2019/TT-BNV (phần thủ tục, phong trào thi đua)',
    url: 'https://hethongphapluat.com/thong-tu-12-2019-tt-bnv-huong-dan-nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong-do-bo-truong-bo-noi-vu-ban-hanh',
    seen: 'toàn văn (bản chụp)',
  },
  'tt12-2019': {
    title: 'Thông tư 12/2019/TT-BNV Điều 7 (Thư viện pháp luật)',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/4BE9E-hd-tham-quyen-quyet-dinh-tang-danh-hieu-chien-si-tien-tien-moi-nhat.html',
    seen: 'trích đoạn',
  },
  S04: {
    title: 'Thông tư 12/2019/TT-BNV: tổ chức phong trào thi đua (LawNet)',
    url: 'http://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/implementation-and-organization-of-emulation-movement-based-on-what-contents-144016.html',
    seen: 'trích đoạn',
  },
  S06: {
    title: 'Thông tư 12/2019/TT-BNV: quy định chung về khen thưởng, công khai (LawNet)',
    url: 'http://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/general-provisions-on-commendation-in-state-agencies-from-january-01-2020-144014.html',
    seen: 'trích đoạn',
  },
  'tt12-dn': {
    title: 'Bài giới thiệu một thông tư của Bộ Nội vụ (không nêu số; nội dung ứng với Thông tư 12/2019/TT-BNV)',
    url: 'http://ubmttq.dongnai.gov.vn/Pages/noi-dung-hoatdong.aspx?NewsID=1207&TopicID=1',
    seen: 'trích đoạn',
  },
  'tt05-2020': {
    title: 'Thông tư 05/2020/TT-BNV ngày 09/11/2020 bãi bỏ Thông tư 12/2019/TT-BNV Điều 2 khoản 7',
    url: null,
    seen: 'chỉ tên văn bản',
  },
  'tt01-2024': {
    title: 'Thông tư 01/2024/TT-BNV ngày 24/02/2024',
    url: 'https://phapluatvacuocsong.vn/khong-xet-tang-danh-hieu-lao-dong-tien-tien-doi-voi-cac-ca-nhan-moi-tuyen-dung-duoi-06-thang-a74072.html',
    seen: 'toàn văn (bản chụp)',
  },
  S76: {
    title: 'Thông tư 01/2024/TT-BNV (phần phong trào thi đua)',
    url: 'https://github.com/bee1zebub05/pbl6',
    seen: 'toàn văn (bản chụp)',
  },
  S02: {
    title: 'Thẩm quyền phát động phong trào thi đua (Luật 06/2022/QH15 Điều 18, Thông tư 01/2024/TT-BNV Điều 2)',
    url: 'http://118.69.201.250:801/phap-luat/to-chuc-phong-trao-thi-dua-bao-gom-nhung-hinh-thuc-nao-tham-quyen-phat-dong-chi-dao-phong-trao-thi--717872-170800.html',
    seen: 'trích đoạn',
  },
  S03: {
    title: 'Thông tư 01/2024/TT-BNV: tổ chức phong trào thi đua (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/guidance-on-the-organization-of-emulation-movements-in-vietnam-135354.html',
    seen: 'trích đoạn',
  },
  'tt15-2025': {
    title: 'Thông tư 15/2025/TT-BNV ngày 04/8/2025',
    url: 'https://vbpl.vn/TW/Pages/vbpq-thuoctinh.aspx?ItemID=180280',
    seen: 'chỉ thông tin chung, chưa đọc nội dung',
  },
  S36: {
    title: 'Biểu thống kê của Thông tư 02/2023/TT-BNV và 03/2018/TT-BNV, theo một phần mềm nguồn mở',
    url: 'https://github.com/lifephongphanmem/thiduakhenthuong_php8',
    seen: 'qua mã nguồn của bên thứ ba',
  },

  // Thông tư, quy định của các bộ, cơ quan khác
  S69: {
    title: 'Thông tư 12/2009/TT-BTNMT: Kỷ niệm chương Vì sự nghiệp tài nguyên và môi trường',
    url: 'https://thukyluat.vn/vb/thong-tu-12-2009-tt-btnmt-quy-dinh-xet-tang-ky-niem-chuong-vi-su-nghiep-tai-nguyen-va-moi-truong-16def.html',
    seen: 'trích đoạn',
  },
  S63: {
    title: 'Quyết định 2264/QĐ-KTNN năm 2014 Điều 11: trên 50% đối với các hình thức khác',
    url: 'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/bo-may-hanh-chinh/hinh-thuc-bieu-quyet-cua-hoi-dong-thi-dua--khen-thuong-kiem-toan-nha-258030',
    seen: 'trích đoạn',
  },
  S59: {
    title: 'Thông tư 26/2015/TT-BCT Điều 27: trả hồ sơ trong ngành công thương',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/iframe/37B26-hd-thong-bao-ket-qua-khen-thuong-trong-nganh-cong-thuong.html',
    seen: 'trích đoạn',
  },
  tt151bqp: {
    title: 'Thông tư 151/2018/TT-BQP ngày 12/10/2018 Điều 12 (quy định riêng của một bộ)',
    url: 'http://qpvn.vn/tin-video/c77-tieu-chuan-danh-hieu-chien-si-thi-dua-co-so.html',
    seen: 'trích đoạn',
  },
  S56: {
    title: 'Thông tư 151/2018/TT-BQP Điều 61: khen thưởng theo chuyên đề',
    url: 'https://hethongphapluat.com/thong-tu-151-2018-tt-bqp-huong-dan-thi-dua-khen-thuong-trong-quan-doi-nhan-dan-viet-nam-do-bo-truong-bo-quoc-phong-ban-hanh/dieu-61',
    seen: 'trích đoạn',
  },
  S31: {
    title: 'Thông tư 151/2018/TT-BQP Điều 71: thủ tục đơn giản (theo Nghị định 91/2017/NĐ-CP Điều 55)',
    url: 'https://hethongphapluat.com/thong-tu-151-2018-tt-bqp-huong-dan-thi-dua-khen-thuong-trong-quan-doi-nhan-dan-viet-nam-do-bo-truong-bo-quoc-phong-ban-hanh/dieu-71',
    seen: 'trích đoạn',
  },
  tt03bng: {
    title: 'Thông tư 03/2018/TT-BNG ngày 01/11/2018 (một bộ hướng dẫn Nghị định 91/2017)',
    url: null,
    seen: 'toàn văn (bản sao)',
  },
  S40: {
    title: 'Thông tư 21/2018/TT-BTNMT Điều 4 khoản 3: nhiệm vụ của khối, cụm thi đua',
    url: 'https://thuvienphapluat.vn/hoi-dap-phap-luat/452A7-hd-nhiem-vu-cua-khoi-cum-thi-dua-nganh-tai-nguyen-va-moi-truong.html',
    seen: 'trích đoạn',
  },
  S13: {
    title: 'Thông tư 08/2019/TT-BLĐTBXH Điều 26: hiệp y trong một bộ',
    url: 'https://nganhangphapluat.thukyluat.vn/tu-van-phap-luat/van-hoa--xa-hoi/hiep-y-khen-thuong-nganh-lao-dong-thuong-binh-va-xa-hoi-293060',
    seen: 'trích đoạn',
  },
  S60: {
    title: 'Thông tư 08/2019/TT-BLĐTBXH: phong trào thi đua (LawNet)',
    url: 'http://lawnet.vn/thong-tin-phap-luat/chinh-sach-moi/hinh-thuc-phong-trao-thi-dua-khen-thuong-nganh-ldtbxh-nam-2019-68286.html',
    seen: 'trích đoạn',
  },
  S12: {
    title: 'Thông tư 40/2019/TT-BCT: thời gian nhận hồ sơ khen thưởng ngành công thương (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/guidelines-on-the-timing-for-receiving-commendation-proposals-in-the-industry-and-trade-sector-150248.html',
    seen: 'trích đoạn',
  },
  S11: {
    title: 'Thông tư 57/2020/TT-BQP Điều 22',
    url: 'https://hethongphapluat.com/thong-tu-57-2020-tt-bqp-huong-dan-cong-tac-thi-dua-khen-thuong-ve-dan-quan-tu-ve-do-bo-truong-bo-quoc-phong-ban-hanh/dieu-22',
    seen: 'trích đoạn',
  },
  S41: {
    title: 'Thông tư 18/2023/TT-BTNMT thay Thông tư 21/2018/TT-BTNMT (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/thong-bao-van-ban-moi/tieu-chuan-xet-tang-bang-khen-cua-bo-truong-bo-tn-mt-tu-ngay-01-01-2024-128786.html',
    seen: 'trích đoạn',
  },
  S22: {
    title: 'Quyết định 987/QĐ-BVHTTDL năm 2024: hồ sơ Chiến sĩ thi đua của Bộ (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/tu-van-luat/procedures-for-consideration-for-awarding-the-title-of-emulation-fighter-of-the-ministry-of-culture-sports-and-tourism-of-vietnam-135671.html',
    seen: 'trích đoạn',
  },

  // Quyết định của Thủ tướng Chính phủ, của tỉnh; văn thư, lưu trữ
  S19: {
    title: 'Quyết định 500/QĐ-TTg năm 2024 Điều 10 (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/operation-of-the-central-council-for-emulation-and-commendation-and-the-standing-committee-thereof-in-vietnam-138932.html',
    seen: 'trích đoạn',
  },
  S45: {
    title: 'Quyết định 29/2018/QĐ-UBND của tỉnh Kon Tum',
    url: 'https://hethongphapluat.vn/quyet-dinh-29-2018-q-ubnd-quy-dinh-ve-cong-tac-thi-dua-khen-thuong-tren-dia-ban-tinh-kon-tum.html',
    seen: 'chỉ tên văn bản và ngày',
  },
  S46: {
    title: 'Quyết định 56/2024/QĐ-UBND của tỉnh Kon Tum',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Quyet-dinh-56-2024-QD-UBND-quy-dinh-noi-dung-cong-tac-thi-dua-khen-thuong-Kon-Tum-629308.aspx?ac=emails',
    seen: 'chỉ tên văn bản và ngày',
  },
  S48: {
    title: 'Quyết định 163/QĐ-VTLTNN năm 2010: thời hạn bảo quản tính từ năm công việc kết thúc',
    url: 'https://luatminhkhue.vn/quy-dinh-163-qd-vtltnn-nam-2010-ve-thoi-han-bao-quan-ho-so--tai-lieu-hinh-thanh-pho-bien-trong-hoat-dong-cua-cac-co-quan--to-chuc-do-cuc-van-thu-va-luu-tru-nha-nuoc-ban-hanh.aspx',
    seen: 'trích đoạn',
  },
  S47: {
    title:
      'Bảng thời hạn bảo quản, nhóm 10 “Tài liệu thi đua, khen thưởng” (khớp Thông tư 09/2011/TT-BNV), trong mã nguồn công khai',
    url: null,
    seen: 'qua mã nguồn của bên thứ ba',
  },
  S52: {
    title: 'Quyết định 708/QĐ-BNV năm 2023: danh mục cơ sở dữ liệu chuyên ngành',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Quyet-dinh-708-QD-BNV-2023-Danh-muc-co-so-du-lieu-chuyen-nganh-Noi-vu-590613.aspx?ac=emails',
    seen: 'chỉ tên văn bản',
  },

  // Công văn, câu trả lời của cơ quan trung ương
  'bkttg-2016': {
    title: 'Ban Thi đua - Khen thưởng Trung ương trả lời về Bằng khen của Thủ tướng Chính phủ',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/6ca1f7e08dae494f8b0b95f2e9d12906',
    seen: 'trích đoạn',
  },
  'law2013-39': {
    title:
      'Ban Thi đua - Khen thưởng Trung ương trả lời về Bằng khen cấp bộ, cấp tỉnh (Luật 39/2013/QH13 Điều 1 khoản 39)',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/9ab5151af2e34f79a76fc483a53c042d',
    seen: 'trích đoạn',
  },
  'reg-q1': {
    title: 'Ban Thi đua - Khen thưởng Trung ương, tổng hợp hỏi đáp về đăng ký thi đua',
    url: 'http://banthiduakhenthuongtw.gov.vn/noi-dung/3627/Tong-hop-cau-hoi-va-tra-loi-ve-cong-tac-thi-dua-khen-thuong',
    seen: 'trích đoạn',
  },
  S15: {
    title: 'Ban Thi đua - Khen thưởng Trung ương: thời gian thẩm định, trả kết quả khen thưởng',
    url: 'http://banthiduakhenthuongtw.gov.vn/noi-dung/1397/Thoi-gian-tham-dinh-tra-ket-qua-khen-thuong',
    seen: 'trích đoạn',
  },
  S79: {
    title:
      'Ban Thi đua - Khen thưởng Trung ương: hồ sơ và số lượng hồ sơ đề nghị khen thưởng (Nghị định 91/2017/NĐ-CP)',
    url: 'http://banthiduakhenthuongtw.gov.vn/noi-dung/1396/Ho-so-va-so-luong-ho-so-de-nghi-khen-thuong',
    seen: 'trích đoạn',
  },
  S50: {
    title: 'Ban Thi đua - Khen thưởng Trung ương trả lời về thành phần Hội đồng cơ sở',
    url: 'http://banthiduakhenthuongtw.gov.vn/tabid/78/QuestionID/1756/View/Details/Default.aspx',
    seen: 'trích đoạn',
  },
  cv5007: {
    title:
      'Công văn 5007/BNV-TĐKT ngày 05/9/2023 mục III.5.c và Công văn 3385/BTĐKT-P.II: một sáng kiến chỉ dùng một lần',
    url: 'https://baohatinh.vn/chinh-quyen/huong-dan-moi-nhat-cong-tac-thi-dua-khen-thuong-cua-bo-noi-vu/257689.htm',
    seen: 'trích đoạn',
  },
  S49: {
    title: 'Công văn 5007/BNV-TĐKT và 3385/BTĐKT-P.II năm 2023 (LawNet)',
    url: 'https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/the-ministry-of-home-affairs-to-provide-professional-guidance-on-emulation-and-commendation-work-in-vietnam-128659.html',
    seen: 'trích đoạn',
  },
  'cso-77204': {
    title: 'Bộ Nội vụ trả lời về Bằng khen của bộ, tỉnh (Luật 06/2022/QH15 Điều 74 khoản 1 điểm d)',
    url: 'https://chinhsachonline.chinhphu.vn/tieu-chuan-de-nghi-xet-tang-bang-khen-cua-bo-nganh-77204.htm',
    seen: 'toàn văn câu trả lời',
  },
  cv1168: {
    title: 'Công văn 1168/BNV-BTĐKT ngày 06/02/2026: sáng kiến khi xét tặng Bằng khen',
    url: 'https://luatvietnam.vn/tin-van-ban-moi/bo-noi-vu-lam-ro-tieu-chuan-sang-kien-de-tai-khi-xet-tang-bang-khen-bo-ban-nganh-tinh-186-107095-article.html',
    seen: 'chỉ phần đầu',
  },
  S17: {
    title:
      'Thông báo của Bộ Nội vụ lấy ý kiến Nhân dân, viện dẫn Nghị định 98/2023/NĐ-CP Điều 46 khoản 1 và Nghị định 152/2025/NĐ-CP Điều 60 khoản 3',
    url: 'https://societynewstech.com/bonoivu/tin-tuc-hoat-dong/lay-y-kien-nhan-dan-doi-voi-ca-nhan-de-nghi-tang-danh-hieu-anh-hung-lao-dong-thoi-ky-doi-moi.html?categoryId=1903288',
    seen: 'trích đoạn (bản sao)',
  },

  // Thủ tục hành chính đã công bố
  S28: {
    title: 'Cổng Dịch vụ công quốc gia, thủ tục 185260',
    url: 'https://dichvucong.gov.vn/p/home/dvc-tthc-thu-tuc-hanh-chinh-chi-tiet.html?ma_thu_tuc=185260',
    seen: 'trích đoạn',
  },
  S29: {
    title: 'Tỉnh Tiền Giang, thủ tục 26039: Bằng khen theo chuyên đề',
    url: 'https://dichvucong.tiengiang.gov.vn/block/phieu-huong-dan/thu-tuc/26039',
    seen: 'trích đoạn',
  },
  S32: {
    title: 'Một xã thuộc huyện Ba Vì, Hà Nội: thủ tục xét tặng Lao động tiên tiến',
    url: 'http://vanthang.bavi.hanoi.gov.vn/th%E1%BB%A7-t%E1%BB%A5c-h%C3%A0nh-ch%C3%ADnh',
    seen: 'trích đoạn',
  },
  S61: {
    title: 'Sở Nội vụ Hà Nội: thủ tục cấp đổi, cấp lại',
    url: 'https://sonoivu.hanoi.gov.vn/linh-vuc-thanh-nien-hoi',
    seen: 'trích đoạn',
  },
  S62: {
    title:
      'Quyết định 1099/QĐ-BNV năm 2023 công bố thủ tục hành chính, theo Quyết định 3776/QĐ-UBND năm 2024 của tỉnh Long An',
    url: 'https://hethongphapluat.vn/quyet-dinh-3776-qd-ubnd-nam-2024-cong-bo-danh-muc-noi-dung-va-phe-duyet-quy-trinh-noi-bo-thu-tuc-hanh-chinh-moi-bai-bo-trong-linh-vuc-thi-dua-khen-thuong-thuoc-pham-vi-chuc-nang-quan-ly-cua-so-noi-vu-tinh-long-an.html',
    seen: 'chỉ tên văn bản',
  },
  S68: {
    title: 'Cổng Dịch vụ công quốc gia, câu hỏi 20303: Anh hùng Lao động xét 05 năm một lần',
    url: 'https://dichvucong.gov.vn/p/home/dvc-chi-tiet-cau-hoi.html?id=20303&row_limit=1',
    seen: 'trích đoạn',
  },

  // Báo chí, cổng thông tin
  laocai: {
    title: 'Sở Giáo dục và Đào tạo Lào Cai: không quy định tỷ lệ xét tặng Lao động tiên tiến',
    url: 'http://laocai.edu.vn/?pageid=100257&qid=76381',
    seen: 'trích đoạn',
  },
  S42: {
    title: 'Bảy khối thi đua của Bộ Tài nguyên và Môi trường năm 2022',
    url: 'http://vmha.gov.vn/tin-tuc-tccb-149/cac-khoi-thi-dua-bo-tai-nguyen-va-moi-truong-phat-dong-phong-trao-thi-dua-lap-thanh-tich-cao-huong-ung-ky-niem-20-nam-thanh-lap-bo-11885.html',
    seen: 'trích đoạn',
  },
  S43: {
    title: 'Cụm thi đua số IV tổng kết năm 2019 (Sở TN&MT Quảng Trị)',
    url: 'http://stnmt.quangtri.gov.vn/Pages/Chitiettintuc.aspx?Id=1754',
    seen: 'trích đoạn',
  },
  S44: {
    title: 'Cụm thi đua cấp huyện sơ kết 6 tháng năm 2020 (Sở TN&MT Quảng Nam)',
    url: 'http://tnmtquangnam.gov.vn/webcenter/portal/sotnvmt/pages_tin-tuc/chi-tiet-tin?dDocName=PORTAL202599',
    seen: 'trích đoạn',
  },
  S51: {
    title: 'Hội đồng sáng kiến của Bộ họp ngày 14/6',
    url: 'https://vietnam.vn/?p=258553',
    seen: 'trích đoạn',
  },
  S57: {
    title: 'Cụm, khối thi đua của thành phố Hải Phòng năm 2025',
    url: 'https://vjs.vietnam.vn/en/hai-phong-thanh-lap-15-cum-va-20-khoi-thi-dua',
    seen: 'trích đoạn',
  },
  S64: {
    title: 'Dự thảo nghị định năm 2025 về nhiệm vụ của cấp huyện (Báo Lao Động)',
    url: 'https://news.laodong.vn/thoi-su/chu-tich-ubnd-xa-se-duoc-quyet-dinh-tang-danh-hieu-thon-to-dan-pho-van-hoa-1510080.ldo',
    seen: 'trích đoạn',
  },
  S65: {
    title: 'Hội đồng sáng kiến cơ sở do thủ trưởng đơn vị thành lập (Báo Ninh Thuận)',
    url: 'https://baoninhthuan.com.vn/news/59268p155c159/giai-dap-phap-luat-ve-thi-dua-khen-thuong.htm',
    seen: 'trích đoạn',
  },
  S66: {
    title: 'Bộ đề nghị tặng Cờ thi đua của Chính phủ năm 2021 cho mười đơn vị dẫn đầu khối',
    url: 'http://vnmha.gov.vn/tin-tuc-tccb-149/tong-cuc-khi-tuong-thuy-van-duoc-bo-truong-bo-tai-nguyen-va-moi-truong-de-nghi-chinh-phu-thu-tuong-chinh-phu-tang-co-thi-dua-nam-2021-11984.html',
    seen: 'trích đoạn',
  },
  S67: {
    title: 'Mẫu danh sách đăng ký thi đua dùng trong trường học',
    url: 'http://trangvangthiduakhenthuong.vn/Content/Lap-ho-so-thi-dua/87/106.html',
    seen: 'trích đoạn',
  },
  S71: {
    title: 'Bình Dương yêu cầu gửi hồ sơ khen thưởng cấp Nhà nước trước ngày 05/5/2025',
    url: 'https://vietnam.vn/en/tin-tuc-su-kien-ra-soat-lanh-dao-can-bo-cong-chuc-vien',
    seen: 'trích đoạn',
  },

  // Năm văn bản năm 2021 của ngành tài nguyên và môi trường mà phần mềm xuất phát từ đó
  SD0: {
    title: 'Kế hoạch ban hành kèm Quyết định 1956/QĐ-BTNMT (Cổng thông tin Sở TN&MT Kon Tum)',
    url: null,
    seen: 'bài giới thiệu',
  },
  SD1: {
    title: 'Kế hoạch 03/KH-BTNMT: xây dựng, nhân rộng điển hình tiên tiến giai đoạn 2021-2025',
    url: null,
    seen: 'bài giới thiệu',
  },
  SD2: {
    title: 'Công văn của Sở TN&MT Kon Tum phát động phong trào thi đua đặc biệt',
    url: null,
    seen: 'toàn văn',
  },
  SD3: {
    title: 'Kế hoạch ngày 08/11/2021 của Bộ TN&MT thực hiện Chỉ thị 19/CT-TTg',
    url: null,
    seen: 'toàn văn',
  },
  SD4: {
    title: 'Kế hoạch 57/KH-SNV của Sở Nội vụ Kon Tum',
    url: null,
    seen: 'bài giới thiệu',
  },

  // Chưa có nguồn
  mem: {
    title: 'Hiểu biết chung của người khảo sát, chưa đối chiếu với nguồn nào (21/11/2026)',
    url: null,
    seen: 'mới nhớ lại',
  },
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof sources
