export interface Server {
  readonly address: string;
  readonly port: number;
}

/** Why a server gave no reply that can be used. */
export type TransportFailure = "timeout" | "unreachable" | "malformed";
