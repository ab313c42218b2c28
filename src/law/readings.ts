import type { Bench } from './judging/bench.ts'
import type { Rule } from './rule.ts'
import type { Exclusive, Family, Honour } from './vocabulary.ts'

/**
 * Cách hiểu của phần mềm: where the texts leave room, what the product takes them to mean until a better source settles it. Each
 * is told where it decides.
 */
export const readings = {
  regime:
    'Hồ sơ xét theo quy định của ngày cơ quan có thẩm quyền tiếp nhận; danh hiệu của năm trước mà hồ sơ đến sau ngày đổi luật thì theo luật của ngày tiếp nhận.',
  closedLists:
    'Nội dung chưa có xác nhận thì coi là không có; thiếu dữ liệu của một năm trong thời gian xét thì coi là chưa rõ, không coi là không đạt. Điều không đạt quyết định trước; rồi đến chỗ cần đối chiếu văn bản, dữ liệu còn thiếu, và ý kiến hội đồng.',
  months: 'Tính số tháng đủ đến hết ngày 31/12 của năm xét: tuyển dụng ngày 01/7 là đủ sáu tháng, ngày 02/7 thì chưa.',
  standardOnly:
    '“Đạt tiêu chuẩn” gồm cả điều kiện kèm theo của danh hiệu đó (số tháng, kết quả đào tạo), không gồm đăng ký thi đua và phiếu của hội đồng.',
  registration: 'Đăng ký thi đua chỉ đòi ở danh hiệu thi đua, không đòi ở bằng khen, huân chương, giấy khen.',
  initiativeYear: 'Sáng kiến phải được công nhận trong năm xét, dù luật có thể cho phép tính cả các năm trước đó.',
  initiativeOnce: 'Sáng kiến đã dùng để xét một danh hiệu, hình thức thì không tính cho danh hiệu, hình thức khác.',
  run: 'Thời gian liên tục là toàn bộ những năm liền nhau đến năm xét; với Chiến sĩ thi đua cơ sở là đúng số lần được hỏi. Mỗi trường hợp phải tự đủ, không cộng năm của trường hợp này với năm của trường hợp kia.',
  mixedInitiatives:
    'Đề tài, đề án, công trình khoa học được cộng với nhau; cộng với sáng kiến thì phải đối chiếu văn bản.',
  inWindow:
    'Lần khen thưởng thuộc về năm kết thúc thành tích ghi trong quyết định; lần khen làm mốc tính thì không đếm. Kết quả khen thưởng đột xuất, chuyên đề không đếm.',
  blocks:
    '“Liên tục” là các thời kỳ ba năm liền nhau, không hở, không trùng, thời kỳ cuối kết thúc ở năm xét; danh hiệu của bộ và của tỉnh được tính chung.',
  secondTitle:
    'Theo Luật 2003: đề nghị đúng năm sau năm đạt lần thứ hai, chậm nhất 31/10. Theo Luật 2022: tính từ năm quyết định tặng lần thứ hai, đến hết 31/12 năm sau.',
  flagDeadline: 'Hạn 30/6 của năm sau; ngành giáo dục xét theo năm học: 31/12.',
  afterCertificate:
    'Có nhiều lần được tặng thì tính từ lần sau cùng; nếu chỉ tính từ lần trước đó mới đủ năm thì phải đối chiếu văn bản. Hình thức cấp Nhà nước được tặng hai lần thì chỉ lần sau làm căn cứ.',
  sameSpan:
    'Hình thức ấy theo công trạng, có thành tích kết thúc trong số năm được xét, là cho cùng một thành tích. Trường hợp không tính theo số năm thì so với năm xét.',
  sameCertificate:
    'Bằng khen của bộ và của tỉnh theo công trạng là một hình thức; có thành tích kết thúc trong số năm tối thiểu trước năm xét là cho cùng một thành tích. Khi thời gian liên tục dài hơn, sáng kiến, danh hiệu của những năm đầu vẫn được tính dù năm ấy đã được khen.',
  stateForms:
    'Huân chương và Bằng khen của Thủ tướng theo công trạng loại trừ nhau khi thành tích kết thúc trong số năm tối thiểu trước năm xét, trừ khi chính điều khoản tính nó là thành tích. Khi thời gian liên tục dài hơn, sáng kiến, danh hiệu của những năm đầu vẫn được tính dù năm ấy đã được khen.',
  sameFlag:
    'Đã có Cờ thi đua của Chính phủ thì không tặng cờ của bộ, tỉnh cùng năm; cờ của bộ, tỉnh không cản cờ của Chính phủ.',
  afterDiscipline:
    'Sau kỷ luật, năm đầu tiên được tính là năm trọn vẹn đầu tiên kể từ khi chấp hành xong; không có ngày chấp hành xong thì từ năm sau năm có quyết định.',
  oneStateForm:
    'Tính theo năm ký quyết định của hình thức kia; không rõ ngày ký thì có thể là năm đề nghị nếu thành tích kết thúc trong hai năm trước đó. Danh hiệu thi đua không phải là hình thức khen thưởng.',
  vouchedYears:
    'Một lần xác nhận thành tích xuất sắc có giá trị cho tất cả các năm; không xét kết quả xếp loại từng năm.',
  everyYear:
    'Với cá nhân, mọi năm kể từ sau lần khen trước; với tập thể, những năm ngoài thời gian liên tục. Kỷ luật không làm năm nào được bỏ qua.',
  posts:
    'Nữ: cả hai đầu của khoảng thời gian đều nhân 2/3. Thời gian giữ chức vụ cao mà chưa được khen ở mức nào thì cộng xuống chức vụ thấp hơn liền kề. Bị kỷ luật trước 01/7/2025 thì phải đối chiếu hình thức kỷ luật.',
  retirement: 'Không có thông báo nghỉ hưu thì không xét; chưa rõ có hay không thì chưa kết luận.',
  shares:
    'Tỷ lệ so bằng số nguyên, không làm tròn; số tối đa làm tròn xuống; “trên 50%” là nhiều hơn hẳn. Mẫu số là tổng số thành viên.',
  everyWay: 'Điều kiện kèm theo áp dụng cho mọi trường hợp, trừ khi văn bản nói khác.',
  delegated: 'Tiêu chuẩn do bộ, tỉnh quy định: chờ người có thẩm quyền xác nhận đã đạt, hoặc nhập quy định riêng.',
  age: 'Số năm bằng năm xét trừ năm thành lập; bằng mức tối thiểu là đủ.',
  notJudged:
    'Phần mềm không xét: công khai danh sách, ý kiến cấp ủy, thời hạn thành tích, hiệp y, kết quả của tập thể đối với người đứng đầu, ưu tiên nữ.',
  silent:
    'Văn bản không có quy định cho đối tượng này thì phải đối chiếu; danh hiệu không nêu đối tượng này thì không xét.',
} as const
export type ReadingId = keyof typeof readings

/** By what may not have been given for the same years. */
const spanReadings: Partial<Record<Honour | Family | Exclusive, ReadingId>> = {
  BK_BT: 'sameCertificate',
  HC_BKTTG: 'stateForms',
  CTD: 'sameFlag',
}

/** The reading on which a condition rests, where there is one. */
export function readingOf(rule: Rule, bench: Bench, nested: boolean): ReadingId | null {
  switch (rule.kind) {
    case 'employed':
      return 'months'
    case 'meets':
      return 'standardOnly'
    case 'registered':
      return 'registration'
    case 'initiatives':
      if (rule.mixed !== undefined) return 'mixedInitiatives'
      return nested ? 'inWindow' : 'initiativeYear'
    case 'run':
    case 'inARow':
      return bench.floor > bench.year - 30 ? 'afterDiscipline' : 'run'
    case 'awards':
    case 'held':
      return 'inWindow'
    case 'blocks':
      return 'blocks'
    case 'after':
      return 'afterCertificate'
    case 'deadline':
      return rule.code === 'governmentFlag' ? 'flagDeadline' : 'secondTitle'
    case 'newSpan':
      return spanReadings[rule.of] ?? 'sameSpan'
    case 'oneStateForm':
      return 'oneStateForm'
    case 'everyYear':
      return 'everyYear'
    case 'posts':
    case 'cleanPost':
      return 'posts'
    case 'retiring':
      return 'retirement'
    case 'quota':
    case 'proposalQuota':
    case 'vote':
    case 'memberShare':
      return 'shares'
    case 'delegated':
      return 'delegated'
    case 'existence':
    case 'anniversary':
      return 'age'
    default:
      return null
  }
}
