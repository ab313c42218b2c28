import type { Icon } from '@tabler/icons-react'

import {
  IconBook2,
  IconBuilding,
  IconFileCertificate,
  IconFileText,
  IconFlag,
  IconFolder,
  IconGavel,
  IconId,
  IconInbox,
  IconBulb,
  IconListCheck,
  IconScale,
  IconSearch,
  IconStack2,
  IconStar,
  IconUpload,
  IconUsersGroup,
} from '../kit/icons.ts'

/** A place in the nav. */
export interface NavItem {
  key: string
  label: string
  href: string
  icon: Icon
  /** How many wait there. */
  count?: number
  /** The letter after G. */
  letter: string
}

export interface NavGroup {
  title?: string
  items: readonly NavItem[]
}

/** Mục lục of the office, with what waits in each place. */
export function officeNav(counts: Readonly<Record<string, number>> = {}): readonly NavGroup[] {
  const place = (key: string, label: string, path: string, icon: Icon, letter: string): NavItem => {
    const count = counts[key]
    return { key, label, href: `/can-bo/${path}`, icon, letter, ...(count === undefined ? {} : { count }) }
  }
  return [
    {
      items: [
        place('inbox', 'Việc của tôi', 'viec', IconInbox, 'v'),
        place('ownRecord', 'Hồ sơ của tôi', 'ho-so-cua-toi', IconId, 'i'),
        place('movements', 'Phong trào', 'phong-trao', IconFlag, 'p'),
        place('dossiers', 'Hồ sơ', 'ho-so', IconFolder, 'h'),
        place('submissions', 'Tờ trình', 'to-trinh', IconFileText, 't'),
        place('councils', 'Hội đồng', 'hoi-dong', IconGavel, 'o'),
        place('decisions', 'Quyết định', 'quyet-dinh', IconFileCertificate, 'q'),
        place('exemplars', 'Điển hình', 'dien-hinh', IconStar, 'd'),
      ],
    },
    {
      title: 'Tra cứu',
      items: [
        place('lookup', 'Tra cứu', 'tra-cuu', IconSearch, 'c'),
        place('awards', 'Sổ khen thưởng', 'so-khen-thuong', IconBook2, 's'),
        place('initiatives', 'Sáng kiến', 'sang-kien', IconBulb, 'k'),
        place('people', 'Người và tập thể', 'nguoi', IconUsersGroup, 'n'),
        place('qualifying', 'Ai đủ điều kiện', 'du-dieu-kien', IconListCheck, 'a'),
        place('organisations', 'Đơn vị', 'don-vi', IconBuilding, 'u'),
        place('law', 'Sách luật', 'luat', IconScale, 'l'),
        place('lawLayers', 'Quy định riêng', 'quy-dinh-rieng', IconStack2, 'r'),
        place('imports', 'Nhập từ tệp', 'nhap-tu-tep', IconUpload, 'e'),
      ],
    },
  ]
}
