/** Che số riêng: what is kept of a cell in which something is wrong. Enough to find the cell by and to see what is wrong, too little to use. */
import type { PrivateField } from '../people/private.ts'

/**
 * A cell as it may be kept and shown: of a private column always masked, of any other where it looks like a private number or an
 * address of mail, for a column may have been taken for another.
 */
export function maskOfCell(value: string, field: PrivateField | null | undefined): string {
  if (field === 'email' || /^\S+@\S+\.\S+$/.test(value)) return maskOfMail(value)
  // The year of birth stands open in the register.
  if (field === 'birthday')
    return value.replace(/(?<!\d)\d{4}(?!\d)|\d/g, (digits) => (digits.length === 4 ? digits : '•'))
  return field || looksPrivate(value) ? maskOfNumber(value) : value
}

/** Whether it is written like an identity number or a phone number: nine digits or more, and hardly anything else. */
function looksPrivate(value: string): boolean {
  return /^\+?[A-Z]{0,2}[\d\s.()-]{9,}$/i.test(value) && value.replace(/\D/g, '').length >= 9
}

/** The last three digits stay, as in the masks of the register; what is no digit stays too, for it may be what is wrong. */
function maskOfNumber(value: string): string {
  return value.replace(/\d(?=(?:\D*\d){3})/g, '•')
}

function maskOfMail(value: string): string {
  const at = value.lastIndexOf('@')
  return `${value.slice(0, 1)}•••${at === -1 ? '' : value.slice(at)}`
}
