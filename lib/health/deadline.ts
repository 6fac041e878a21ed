/** How long a health check waits for the database: it has an answer, never an error. */
export const DATABASE_DEADLINE_MS = 2_000
