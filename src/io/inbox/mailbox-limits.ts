/** Of one mail: larger ones are skipped. */
export const maxMailBytes = 4 * 2 ** 20;
/** Of one mailbox: the newest are read. */
export const maxMails = 200_000;

export const tooLarge = `larger than ${maxMailBytes / 2 ** 20} MiB`;
