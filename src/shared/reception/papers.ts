/** The paper of a queue ticket: a roll of 80 mm, cut after each ticket. Millimetres. */
export const ticketPaper = { width: 80, height: 114, margin: 5 } as const;
