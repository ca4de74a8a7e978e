/** Where a stored field finds its name, the first that has it: what screens call it comes before words of the exchange's own. */
export const fieldWordLists = ['applications.fields', 'reception.fields', 'officials.names', 'sync.storedFields', 'sync.keptFields'] as const;
