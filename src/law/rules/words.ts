/** Nội bộ đoàn kết, as the articles on collectives say it in full. */
export const withParty = 'Nội bộ đoàn kết; tổ chức đảng, đoàn thể trong sạch, vững mạnh'
