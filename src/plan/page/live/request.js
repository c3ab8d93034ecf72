import { failed } from "./answer.ts";

/** The longest wait for an answer in milliseconds, and the largest answer in bytes, as for senders (RFC 8461 §3.3). */
const patience = 8000;
const most = 65_536;

/** One request without cookies, referrer or cache, limited in time and size. */
export async function get(url, headers) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    const response = await fetch(url, {
      headers,
      signal: controller.signal,
      cache: "no-store",
      credentials: "omit",
      redirect: "manual",
      referrerPolicy: "no-referrer",
    });
    const { status, body, type } = response;
    const bytes = body ? await upTo(body.getReader(), controller) : new Uint8Array();
    const redirected = type === "opaqueredirect";
    return { status, bytes, redirected, type: response.headers.get("content-type") ?? "" };
  } finally {
    clearTimeout(timer);
  }
}

async function upTo(reader, controller) {
  const bytes = new Uint8Array(most);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.subarray(0, length);
    if (length + value.length > most) {
      controller.abort();
      throw new RangeError();
    }
    bytes.set(value, length);
    length += value.length;
  }
}

/** Why there is no answer. */
export function whyNot({ name }) {
  if (name === "AbortError") return failed("timeout", { seconds: patience / 1000 });
  return failed(name === "RangeError" ? "too-much" : "unreachable");
}
