/** Vai trò: what an account may be entrusted with, always at one organisation, with dates and a basis. */
export const roles = {
  officer: 'cán bộ thi đua, khen thưởng',
  standing: 'thường trực hội đồng',
  member: 'thành viên hội đồng',
  leader: 'thủ trưởng',
  staff: 'công chức, viên chức, người lao động',
  auditor: 'thanh tra, kiểm tra',
  operator: 'quản trị hệ thống',
} as const

/** Vai trò, by its code. */
export type Role = keyof typeof roles

/** All roles, for schemas. */
export const roleNames = Object.keys(roles) as [Role, ...Role[]]
