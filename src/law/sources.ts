/** Nguồn: where the text behind a rule was read, and how much of it. */
export interface Source {
  title: string
  url: string | null
  /** What was seen: "toàn văn", "trích đoạn" … */
  seen: string
}

export const sources = {
  'law2003-full': {
    title: 'Luật Thi đua, khen thưởng số 15/2003/QH11 ngày 26/11/2003 (Công báo 230+231 ngày 30/12/2003)',
    url: 'https://github.com/bee1zebub05/pbl6',
    seen: 'toàn văn',
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
  law2013: {
    title: 'Luật số 39/2013/QH13 ngày 16/11/2013',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-sua-doi-2013-62.html',
    seen: 'trích đoạn',
  },
  'law2013-full': {
    title: 'Luật số 39/2013/QH13 ngày 16/11/2013 (Công báo 1003+1004 ngày 29/12/2013)',
    url: 'https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-sua-doi-2013-62.html',
    seen: 'toàn văn',
  },
  nd65: {
    title: 'Nghị định 65/2014/NĐ-CP ngày 01/7/2014',
    url: 'https://raw.githubusercontent.com/21ts444/thcshoangluong/main/tin-tuc-thong-bao/thi-dua-khen-thuong/thi-dua-khen-thuong.html',
    seen: 'toàn văn',
  },
  nd91: {
    title: 'Nghị định 91/2017/NĐ-CP ngày 31/7/2017',
    url: 'https://hethongphapluat.com/nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong',
    seen: 'toàn văn, trừ Điều 3, 34, 35',
  },
  'nd91-3': {
    title: 'Nghị định 91/2017/NĐ-CP Điều 3 (hỏi đáp của Tạp chí Thi đua Khen thưởng)',
    url: 'http://thiduakhenthuongvn.org.vn/hoi-dap?page=3',
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
  'bkttg-2016': {
    title: 'Ban Thi đua - Khen thưởng Trung ương trả lời về Bằng khen của Thủ tướng Chính phủ',
    url: 'http://banthiduakhenthuongtw.gov.vn/traloi/6ca1f7e08dae494f8b0b95f2e9d12906',
    seen: 'trích đoạn',
  },
  'reg-q1': {
    title: 'Ban Thi đua - Khen thưởng Trung ương, tổng hợp hỏi đáp về đăng ký thi đua',
    url: 'http://banthiduakhenthuongtw.gov.vn/noi-dung/3627/Tong-hop-cau-hoi-va-tra-loi-ve-cong-tac-thi-dua-khen-thuong',
    seen: 'trích đoạn',
  },
  'tt08-2017': {
    title: 'Thông tư 08/2017/TT-BNV ngày 27/10/2017',
    url: 'https://kiemsat.vn/khong-xet-tang-02-hinh-thuc-khen-thuong-cap-nha-nuoc-trong-mot-nam-46681.html',
    seen: 'trích đoạn',
  },
  tt12: {
    title: 'Thông tư 12/2019/TT-BNV ngày 04/11/2019',
    url: 'https://hethongphapluat.com/thong-tu-12-2019-tt-bnv-huong-dan-nghi-dinh-91-2017-nd-cp-huong-dan-luat-thi-dua-khen-thuong-do-bo-truong-bo-noi-vu-ban-hanh',
    seen: 'toàn văn Điều 1 khoản 2 đến Điều 14',
  },
  tt03bng: {
    title: 'Thông tư 03/2018/TT-BNG ngày 01/11/2018 (một bộ hướng dẫn Nghị định 91/2017)',
    url: null,
    seen: 'toàn văn',
  },
  law2022: {
    title: 'Luật Thi đua, khen thưởng số 06/2022/QH15 ngày 15/6/2022',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=206170&orggroupid=1&pageid=27160',
    seen: 'toàn văn',
  },
  nd98: {
    title: 'Nghị định 98/2023/NĐ-CP ngày 31/12/2023',
    url: 'https://thuvienphapluat.vn/van-ban/Bo-may-hanh-chinh/Nghi-dinh-98-2023-ND-CP-huong-dan-Luat-Thi-dua-khen-thuong-594016.aspx',
    seen: 'toàn văn Điều 4 đến Điều 64',
  },
  'tt01-2024': {
    title: 'Thông tư 01/2024/TT-BNV ngày 24/02/2024',
    url: 'https://phapluatvacuocsong.vn/khong-xet-tang-danh-hieu-lao-dong-tien-tien-doi-voi-cac-ca-nhan-moi-tuyen-dung-duoi-06-thang-a74072.html',
    seen: 'toàn văn',
  },
  nd152: {
    title: 'Nghị định 152/2025/NĐ-CP ngày 14/6/2025',
    url: 'https://vbpl.vn/van-ban/chi-tiet/nghi-dinh-so-152-2025-nd-cp-quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong-quy-dinh-chi-tiet-va-huong-dan-thi-hanh-mot-so-dieu-cua-luat-thi-dua-khen-thuong--178327',
    seen: 'toàn văn',
  },
  'tt15-2025': {
    title: 'Thông tư 15/2025/TT-BNV ngày 04/8/2025',
    url: 'https://vbpl.vn/TW/Pages/vbpq-thuoctinh.aspx?ItemID=180280',
    seen: 'chỉ thông tin chung, chưa đọc nội dung',
  },
  law2026: {
    title: 'Luật số 06/2026/QH16 ngày 23/4/2026',
    url: 'https://vanban.chinhphu.vn/?classid=1&docid=218100&pageid=27160&typegroupid=3',
    seen: 'chỉ vài khoản, qua bên thứ ba',
  },
} as const satisfies Record<string, Source>
export type SourceId = keyof typeof sources
