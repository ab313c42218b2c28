/** Lỗi gài sẵn: the forty cells of the demo workbook that are wrong, and nothing else in it is. */

/** Một lỗi: where it stands as a spreadsheet shows it, and what is wrong there. */
export interface PlantedError {
  sheet: 'Người' | 'Quá trình công tác' | 'Xếp loại' | 'Sáng kiến' | 'Khen thưởng'
  /** Row, the heads being row 1. */
  row: number
  /** Head of the column. */
  column: string
  /** What stands there instead; null for nothing. */
  value: string | number | null
  wrong: string
}

/**
 * Each is one fault at one cell. Rows that depend on one of the people with a fault are not errors of their own: they wait
 * until that person is mended.
 */
export const planted: PlantedError[] = [
  { sheet: 'Người', row: 38, column: 'Họ và tên', value: null, wrong: 'thiếu họ tên' },
  { sheet: 'Người', row: 71, column: 'Ngày sinh', value: '31/02/1979', wrong: 'lịch không có ngày 31/02' },
  { sheet: 'Người', row: 112, column: 'Ngày sinh', value: '15/8/2031', wrong: 'ngày sinh chưa đến' },
  { sheet: 'Người', row: 149, column: 'Ngày sinh', value: 1890, wrong: 'năm sinh quá xa' },
  { sheet: 'Người', row: 187, column: 'Mã', value: 'CN-1044', wrong: 'mã của người ở dòng 45' },
  { sheet: 'Người', row: 226, column: 'Số định danh', value: '062087107539', wrong: 'trùng số định danh với dòng 78' },
  { sheet: 'Người', row: 263, column: 'Số định danh', value: '06208500126', wrong: 'chỉ có 11 chữ số' },
  { sheet: 'Người', row: 304, column: 'Điện thoại', value: '09O5 l23 304', wrong: 'chữ O và chữ l thay cho số' },
  { sheet: 'Người', row: 341, column: 'Giới tính', value: 'không rõ', wrong: 'giới tính không có trong danh mục' },
  {
    sheet: 'Người',
    row: 385,
    column: 'Thư điện tử',
    value: 'van.phong(a)kontum.gov.vn',
    wrong: 'không phải thư điện tử',
  },
  { sheet: 'Người', row: 422, column: 'Ngày tuyển dụng', value: '01/7/2034', wrong: 'ngày tuyển dụng chưa đến' },
  { sheet: 'Người', row: 467, column: 'Họ và tên', value: 20150316, wrong: 'số thay cho họ tên' },

  { sheet: 'Quá trình công tác', row: 27, column: 'Mã đơn vị', value: 'KT-STNMT-KTTV', wrong: 'không có đơn vị này' },
  { sheet: 'Quá trình công tác', row: 94, column: 'Mã đơn vị', value: 'PTNMT-699', wrong: 'không có đơn vị này' },
  {
    sheet: 'Quá trình công tác',
    row: 158,
    column: 'Đến ngày',
    value: '31/12/1989',
    wrong: 'kết thúc trước khi bắt đầu',
  },
  { sheet: 'Quá trình công tác', row: 233, column: 'Từ ngày', value: '31/4/2015', wrong: 'lịch không có ngày 31/4' },
  { sheet: 'Quá trình công tác', row: 301, column: 'Mã người', value: 'CN-9001', wrong: 'không có người này' },
  {
    sheet: 'Quá trình công tác',
    row: 366,
    column: 'Nhóm chức vụ',
    value: 'cán bộ nguồn',
    wrong: 'nhóm không có trong danh mục',
  },
  { sheet: 'Quá trình công tác', row: 430, column: 'Chức vụ', value: null, wrong: 'thiếu chức vụ' },
  { sheet: 'Quá trình công tác', row: 512, column: 'Từ ngày', value: 2016, wrong: 'số thay cho ngày' },

  {
    sheet: 'Xếp loại',
    row: 143,
    column: 'Mức xếp loại',
    value: 'Hoàn thành vượt mức',
    wrong: 'mức không có trong danh mục',
  },
  { sheet: 'Xếp loại', row: 611, column: 'Năm', value: 2107, wrong: 'năm 2107' },
  { sheet: 'Xếp loại', row: 1068, column: 'Năm', value: 1890, wrong: 'năm 1890' },
  { sheet: 'Xếp loại', row: 1522, column: 'Năm', value: 'hai nghìn mười lăm', wrong: 'năm viết bằng chữ' },
  { sheet: 'Xếp loại', row: 2033, column: 'Mã người hoặc đơn vị', value: 'CN-1777', wrong: 'không có người này' },
  { sheet: 'Xếp loại', row: 2571, column: 'Mức xếp loại', value: 4, wrong: 'số thay cho mức xếp loại' },
  { sheet: 'Xếp loại', row: 3120, column: 'Mức xếp loại', value: null, wrong: 'thiếu mức xếp loại' },
  {
    sheet: 'Xếp loại',
    row: 3697,
    column: 'Năm',
    value: 2018,
    wrong: 'dòng trên xếp loại khác cho cùng năm',
  },

  { sheet: 'Sáng kiến', row: 19, column: 'Mã sáng kiến', value: 'SK-2019-1030', wrong: 'mã của sáng kiến ở dòng trên' },
  { sheet: 'Sáng kiến', row: 46, column: 'Phạm vi', value: 'liên huyện', wrong: 'phạm vi không có trong danh mục' },
  {
    sheet: 'Sáng kiến',
    row: 83,
    column: 'Ngày công nhận',
    value: '20/11/2009',
    wrong: 'công nhận trước năm của sáng kiến',
  },
  { sheet: 'Sáng kiến', row: 121, column: 'Tên sáng kiến', value: null, wrong: 'thiếu tên sáng kiến' },
  { sheet: 'Sáng kiến', row: 150, column: 'Mã người', value: 'CN-0999', wrong: 'không có người này' },

  {
    sheet: 'Khen thưởng',
    row: 64,
    column: 'Danh hiệu, hình thức',
    value: 'Chiến sĩ thi đua ngành Tài nguyên',
    wrong: 'không có danh hiệu này',
  },
  {
    sheet: 'Khen thưởng',
    row: 310,
    column: 'Ngày quyết định',
    value: '15/01/2010',
    wrong: 'quyết định trước năm lập thành tích',
  },
  {
    sheet: 'Khen thưởng',
    row: 725,
    column: 'Danh hiệu, hình thức',
    value: 'Tập thể lao động tiên tiến',
    wrong: 'danh hiệu của tập thể ghi cho cá nhân',
  },
  {
    sheet: 'Khen thưởng',
    row: 1147,
    column: 'Mã người hoặc đơn vị',
    value: 'KT-STNMT-QTMT',
    wrong: 'không có đơn vị này',
  },
  { sheet: 'Khen thưởng', row: 1608, column: 'Số quyết định', value: null, wrong: 'thiếu số quyết định' },
  {
    sheet: 'Khen thưởng',
    row: 2052,
    column: 'Ngày quyết định',
    value: '31/11/2018',
    wrong: 'lịch không có ngày 31/11',
  },
  { sheet: 'Khen thưởng', row: 2399, column: 'Từ năm', value: 2107, wrong: 'năm 2107' },
]
