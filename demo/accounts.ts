import type { Account, RoleGrant } from './types.ts'

const councilBasis = 'Quyết định số 58/QĐ-STNMT ngày 15/3/2021'

/** Tài khoản: who may sign in to the demo and what they are entrusted with. */
export const accounts: Account[] = [
  // Sở Tài nguyên và Môi trường tỉnh Kon Tum
  {
    username: 'ngoc.anh',
    person: 'CN-0006',
    displayName: 'Trần Thị Ngọc Ánh',
    grants: [
      {
        role: 'standing',
        organisation: 'STNMT-62',
        from: '2021-03-15',
        to: null,
        basis: 'Văn phòng Sở là cơ quan thường trực của Hội đồng; phân công của Chánh Văn phòng',
      },
      {
        role: 'officer',
        organisation: 'KT-STNMT-VP',
        from: '2009-02-16',
        to: null,
        basis: 'Phân công của Chánh Văn phòng',
      },
      memberSince('2021-03-15'),
    ],
  },
  {
    username: 'huu.thanh',
    person: 'CN-0001',
    displayName: 'Đặng Hữu Thành',
    grants: [
      {
        role: 'leader',
        organisation: 'STNMT-62',
        from: '2018-06-01',
        to: null,
        basis: 'Quyết định bổ nhiệm Giám đốc Sở',
      },
      memberSince('2021-03-15'),
    ],
  },
  { username: 'a.thuyen', person: 'CN-0002', displayName: 'A Thuyên', grants: [memberSince('2021-03-15')] },
  { username: 'minh.chau', person: 'CN-0003', displayName: 'Lê Thị Minh Châu', grants: [memberSince('2021-03-15')] },
  { username: 'dinh.quang', person: 'CN-0004', displayName: 'Võ Đình Quang', grants: [memberSince('2021-03-15')] },
  {
    username: 'van.thinh',
    person: 'CN-0005',
    displayName: 'Hoàng Văn Thịnh',
    grants: [
      memberSince('2021-03-15'),
      head('KT-STNMT-VP', '2016-02-01'),
      {
        role: 'standing',
        organisation: 'STNMT-62',
        from: '2021-03-15',
        to: null,
        basis: 'Người đứng đầu cơ quan thường trực của Hội đồng',
      },
    ],
  },
  {
    username: 'dinh.khue',
    person: 'CN-0014',
    displayName: 'Phạm Đình Khuê',
    grants: [memberSince('2021-03-15'), head('KT-STNMT-TTRA', '2017-10-01')],
  },
  {
    username: 'my.le',
    person: 'CN-0020',
    displayName: 'Nguyễn Thị Mỹ Lệ',
    grants: [memberSince('2021-03-15'), head('KT-STNMT-QLDD', '2020-09-01')],
  },
  {
    username: 'quang.thuy',
    person: 'CN-0028',
    displayName: 'Lưu Quang Thụy',
    grants: [memberSince('2021-03-15'), head('KT-STNMT-KSTNN', '2019-12-01')],
  },
  {
    username: 'hoang.long',
    person: 'CN-0034',
    displayName: 'Nguyễn Hoàng Long',
    grants: [memberSince('2021-03-15'), head('KT-STNMT-CCBVMT', '2017-10-01')],
  },
  {
    username: 'huu.nghia',
    person: 'CN-0042',
    displayName: 'Trần Hữu Nghĩa',
    grants: [memberSince('2021-03-15'), head('KT-STNMT-VPDKDD', '2015-07-01')],
  },
  {
    username: 'kim.oanh',
    person: 'CN-0027',
    displayName: 'Vũ Thị Kim Oanh',
    grants: [
      {
        role: 'officer',
        organisation: 'KT-STNMT-QLDD',
        from: '2016-01-04',
        to: null,
        basis: 'Phân công của Trưởng phòng Quản lý đất đai',
      },
    ],
  },
  {
    username: 'trong.nghia',
    person: 'CN-0021',
    displayName: 'Lê Trọng Nghĩa',
    grants: [
      {
        role: 'leader',
        organisation: 'KT-STNMT-QLDD',
        from: '2021-11-29',
        to: null,
        basis: 'Giấy ủy quyền của Trưởng phòng: ký thay khi Trưởng phòng là người được đề nghị khen thưởng',
      },
    ],
  },
  officer('a.blong', 'CN-0018', 'A Blong', 'KT-STNMT-TTRA', 'Phân công của Chánh Thanh tra'),
  officer('thanh.hoa', 'CN-0039', 'Y Thanh Hoa', 'KT-STNMT-CCBVMT', 'Phân công của Chi cục trưởng'),
  officer(
    'bao.tram',
    'CN-0047',
    'Ngô Thị Bảo Trâm',
    'KT-STNMT-VPDKDD',
    'Phân công của Giám đốc Văn phòng Đăng ký đất đai',
  ),
  {
    username: 'phuong.thao',
    person: 'CN-0037',
    displayName: 'Trịnh Thị Phương Thảo',
    grants: [
      {
        role: 'staff',
        organisation: 'KT-STNMT-CCBVMT',
        from: '2012-02-15',
        to: null,
        basis: 'Quyết định tuyển dụng',
      },
    ],
  },
  {
    username: 'ngoc.bich',
    person: 'CN-0015',
    displayName: 'Y Ngọc Bích',
    grants: [
      {
        role: 'auditor',
        organisation: 'STNMT-62',
        from: '2021-01-04',
        to: null,
        basis: 'Kế hoạch tự kiểm tra năm 2021 của Sở',
      },
    ],
  },
  {
    username: 'anh.kiet',
    person: 'CN-0011',
    displayName: 'Đỗ Anh Kiệt',
    grants: [
      {
        role: 'operator',
        organisation: 'STNMT-62',
        from: '2020-06-01',
        to: null,
        basis: 'Phân công của Chánh Văn phòng',
      },
    ],
  },
  // Cấp huyện
  {
    username: 'quang.hung',
    person: 'CN-0053',
    displayName: 'Tạ Quang Hưng',
    grants: [
      {
        role: 'officer',
        organisation: 'PTNMT-615',
        from: '2017-03-01',
        to: null,
        basis: 'Phân công của Trưởng phòng',
      },
    ],
  },
  {
    username: 'duc.trong',
    person: 'CN-0051',
    displayName: 'Bùi Đức Trọng',
    grants: [head('PTNMT-615', '2015-05-01')],
  },
  // Cấp trên: people of the ministry and the province are not among the sixty of the demo.
  {
    username: 'thanh.mai',
    person: null,
    displayName: 'Đoàn Thanh Mai',
    grants: [
      {
        role: 'standing',
        organisation: 'BTNMT',
        from: '2019-05-02',
        to: null,
        basis: 'Phân công của Vụ Thi đua, Khen thưởng và Tuyên truyền',
      },
    ],
  },
  {
    username: 'lan.phuong',
    person: null,
    displayName: 'Trương Thị Lan Phương',
    grants: [
      {
        role: 'standing',
        organisation: 'KT-UBND',
        from: '2018-09-03',
        to: null,
        basis: 'Sở Nội vụ là cơ quan thường trực của Hội đồng tỉnh; phân công của Giám đốc Sở Nội vụ',
      },
    ],
  },
]

function officer(username: string, person: string, displayName: string, organisation: string, basis: string): Account {
  return {
    username,
    person,
    displayName,
    grants: [{ role: 'officer', organisation, from: '2021-01-04', to: null, basis }],
  }
}

function memberSince(from: string): RoleGrant {
  return { role: 'member', organisation: 'STNMT-62', from, to: null, basis: councilBasis }
}

function head(organisation: string, from: string): RoleGrant {
  return { role: 'leader', organisation, from, to: null, basis: 'Quyết định bổ nhiệm người đứng đầu đơn vị' }
}
