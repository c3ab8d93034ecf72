/**
 * Whether one of a policy's mx patterns admits a host (RFC 8461 §4.1). A wildcard stands for exactly one label:
 * `*.example.com` allows `a.example.com`, but neither `example.com` nor `a.b.example.com`. Names in lower case, A-labels.
 */
export function admits(patterns: readonly string[], host: string): boolean {
  return patterns.some((pattern) => matches(pattern, host));
}

export function matches(pattern: string, host: string): boolean {
  if (!pattern.startsWith("*.")) return pattern === host;
  const dot = host.indexOf(".");
  return dot > 0 && host.slice(dot + 1) === pattern.slice(2);
}

/** Whether patterns admit all that a pattern of another policy admits; taken as a name, a wildcard matches itself alone. */
export function covers(patterns: readonly string[], pattern: string): boolean {
  return admits(patterns, pattern);
}
