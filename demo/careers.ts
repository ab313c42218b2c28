import type { Correction, EnteredTwice, Leave, PrivateRecord, Transfer } from './types.ts'

/** Thời gian nghỉ, đi học: each long enough ago that the years since are complete. */
export const leaves: Leave[] = [
  {
    person: 'CN-0022',
    enteredBy: 'kim.oanh',
    kind: 'maternity',
    from: '2019-02-01',
    to: '2019-08-01',
    grade: null,
    basis: 'Quyết định số 17/QĐ-STNMT ngày 18/01/2019',
  },
  {
    person: 'CN-0023',
    enteredBy: 'kim.oanh',
    kind: 'study',
    from: '2016-09-05',
    to: '2018-09-05',
    grade: 'kha',
    basis: 'Quyết định số 214/QĐ-STNMT ngày 22/8/2016',
  },
]

/** Dữ liệu riêng, all invented: no such number is in use. */
export const privates: PrivateRecord[] = [
  {
    person: 'CN-0022',
    enteredBy: 'kim.oanh',
    birthday: '1988-03-12',
    identityNumber: '062188000101',
    phone: '0900000101',
    email: 'y.linh@stnmt-kontum.example',
    address: 'Thôn Plei Đôn, phường Quang Trung, thành phố Kon Tum',
  },
  {
    person: 'CN-0025',
    enteredBy: 'kim.oanh',
    birthday: '1989-10-02',
    identityNumber: '062089000102',
    phone: '0900000102',
  },
  {
    person: 'CN-0037',
    enteredBy: 'thanh.hoa',
    birthday: '1989-07-21',
    identityNumber: '062189000103',
    phone: '0900000103',
    email: 'phuong.thao@stnmt-kontum.example',
  },
]

/** Một đề xuất điều động that the other unit has not answered yet. */
export const transfers: Transfer[] = [
  {
    person: 'CN-0040',
    proposedBy: 'thanh.hoa',
    proposedOn: '2021-12-16',
    to: 'KT-STNMT-VPDKDD',
    title: 'Viên chức',
    onDay: '2022-01-15',
    basis: 'Công văn số 96/CCBVMT-VP ngày 15/12/2021',
  },
]

/** Đề nghị sửa hồ sơ, by the people themselves. */
export const corrections: Correction[] = [
  {
    askedBy: 'phuong.thao',
    askedOn: '2021-12-17',
    section: 'posts',
    wrong: 'Ngày vào làm ở Chi cục ghi 15/02/2012',
    right: 'Theo quyết định tuyển dụng là 01/02/2012',
  },
]

/**
 * Người ghi hai lần: Y Yam was lent to the sub-department a year before she moved there for good, and written down then under a
 * code of its own and with another mark on the name. Nobody has noticed yet.
 */
export const enteredTwice: EnteredTwice = {
  as: 'CN-0041',
  enteredBy: 'thanh.hoa',
  code: 'BVMT-BP-03',
  name: 'Y Yăm',
  gender: 'female',
  birthYear: 1987,
  post: {
    organisation: 'KT-STNMT-CCBVMT',
    title: 'Chuyên viên biệt phái',
    from: '2017-03-01',
    to: '2017-09-01',
    basis: 'Công văn số 88/STNMT-VP ngày 20/02/2017',
  },
  letter: {
    enteredBy: 'ngoc.anh',
    symbol: '263/QĐ-STNMT',
    signedOn: '2017-10-24',
    honour: 'GKS',
    cycle: 'adHoc',
    year: 2017,
    achievement: 'Hoàn thành tổng điều tra nguồn thải lưu vực sông Đăk Bla trước thời hạn hai tháng.',
  },
}
