/** "Quá 3 ngày", "Hôm nay", "Còn 2 ngày": ngày làm việc. */
export function leftInWords(workingDaysLeft: number): string {
  if (workingDaysLeft < 0) return `Quá ${-workingDaysLeft} ngày`
  return workingDaysLeft === 0 ? 'Hôm nay' : `Còn ${workingDaysLeft} ngày`
}
