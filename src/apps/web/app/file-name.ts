/** Tên tệp that the server gives to what it sends, as its `content-disposition` says it whole (RFC 6266). */
export function fileNameOf(disposition: string | null): string {
  const whole = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition ?? '')?.[1]
  return whole === undefined ? 'so-vang' : decodeURIComponent(whole)
}
