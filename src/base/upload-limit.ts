/** Most bytes of one upload: 32 MB, a workbook of two hundred thousand rows. */
export const uploadLimit = 32 * 1024 * 1024
