/** Địa chỉ và lời của các trang đơn vị. */
import type { Line } from '../../../registry/organisations/organisation.ts'

export const organisationsHref = '/can-bo/don-vi'
export const reorganiseHref = `${organisationsHref}/sap-xep`

/** Page of a body, on a day where another than today is looked at. */
export function organisationHref(id: string, on?: string): string {
  return `${organisationsHref}/${id}${on === undefined ? '' : `?on=${on}`}`
}

/** Tuyến as a label begins: "Tuyến hành chính". */
export const lineNames: Record<Line, string> = { administrative: 'Tuyến hành chính', sector: 'Tuyến ngành' }
