/** Tệp không đọc được: the sentence is for the person who uploaded it. The parent process turns it into a BadInput. */
export class Unreadable extends Error {}
