// Keeps the TLS reports that are mailed to a domain at Cloudflare, and serves them to `mta-sts reports`.
//
// KEEP_DAYS   how long a mail is kept
// TOKEN       a secret: whoever has it can read the mails
// MAILS       a KV namespace

/** Larger mails are rejected: reports have a few kilobytes. */
const maxBytes = 4 * 1024 * 1024;
const pageLength = 1000;
const day = 86_400;

export default {
  async email(message, env) {
    if (message.rawSize > maxBytes) return message.setReject("Reports of more than 4 MiB are not taken.");
    const raw = await new Response(message.raw).arrayBuffer();
    const arrived = new Date().toISOString();
    await env.MAILS.put(`${arrived}-${crypto.randomUUID()}`, raw, {
      expirationTtl: keepDays(env) * day,
      metadata: { arrived, size: raw.byteLength },
    });
  },

  async fetch(request, env) {
    if (!(await isAllowed(request, env))) return text("The token is missing or wrong.", 401);
    if (request.method !== "GET") return text("Only GET is served.", 405, { allow: "GET" });
    const { pathname, searchParams } = new URL(request.url);
    if (pathname === "/") return page(env, searchParams.get("cursor"));
    return mail(env, pathname.slice(1));
  },
};

async function page(env, cursor) {
  const found = await env.MAILS.list({ limit: pageLength, cursor: cursor ?? undefined });
  const mails = found.keys.map(({ name, metadata }) => ({
    name,
    size: metadata?.size ?? 0,
    arrived: metadata?.arrived ?? null,
  }));
  return answer(JSON.stringify({ mails, cursor: found.list_complete ? null : found.cursor }), 200, {
    "content-type": "application/json",
  });
}

async function mail(env, name) {
  // The names that email() gives, and nothing else: KV refuses some others with an error.
  const raw = /^[\w:.-]{1,128}$/.test(name) ? await env.MAILS.get(name, "arrayBuffer") : null;
  if (raw === null) return text("There is no such mail.", 404);
  return answer(raw, 200, { "content-type": "message/rfc822", "content-disposition": "attachment" });
}

/** Compares digests, so that the time it takes tells nothing of the token, nor of its length. */
async function isAllowed(request, env) {
  if (typeof env.TOKEN !== "string" || env.TOKEN.length < 32) return false;
  const given = (request.headers.get("authorization") ?? "").replace(/^Bearer /i, "");
  const [one, other] = await Promise.all([digest(given), digest(env.TOKEN)]);
  return crypto.subtle.timingSafeEqual(one, other);
}

function digest(value) {
  return crypto.subtle.digest("SHA-256", new TextEncoder().encode(value));
}

function keepDays({ KEEP_DAYS }) {
  const days = Number(KEEP_DAYS);
  return Number.isInteger(days) && days >= 1 && days <= 400 ? days : 60;
}

function text(sentence, status, headers = {}) {
  return answer(`${sentence}\n`, status, { "content-type": "text/plain; charset=utf-8", ...headers });
}

function answer(body, status, headers) {
  return new Response(body, {
    status,
    headers: { ...headers, "cache-control": "no-store", "x-content-type-options": "nosniff" },
  });
}
