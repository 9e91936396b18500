/** Marks in the system clipboard what was copied here, beside the plain text that everybody can read. */
export const OUR_TYPE = 'application/x-batch-layout'
