/**
 * Which senders are named where others can read it: `all`; only those that everybody gets mail from (`known`); or
 * nobody (`none`). The other senders to a domain are private information.
 */
export const namings = ["known", "all", "none"] as const;
export type Naming = (typeof namings)[number];
