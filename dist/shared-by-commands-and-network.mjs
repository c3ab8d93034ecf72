// src/io/dns/semaphore.ts
function semaphore(limit) {
  const waiting = [];
  let acquired = 0;
  return {
    acquire() {
      if (acquired === limit) return new Promise((resolve) => waiting.push(resolve));
      acquired++;
      return Promise.resolve();
    },
    release() {
      const next = waiting.shift();
      if (next) next();
      else acquired--;
    }
  };
}

// src/io/considerate-network.ts
var shares = {
  /** Questions to a DNS server; resolvers take about a thousand from one client. */
  questions: 1e3,
  /** Connections to one address of policy hosts. */
  requests: 16,
  /** Connections to one address of mail servers, which count them. */
  probes: 4
};
var mostSilences = 3;
var restTime = 5 * 6e4;
var memoryTime = 15 * 6e4;
var mostRemembered = 5e3;
function considerateNetwork(network, now = () => performance.now()) {
  const questions = shared(shares.questions);
  const requests = shared(shares.requests);
  const probes = shared(shares.probes);
  const [policyHosts, mailServers] = [silences(now), silences(now)];
  const seen = latest();
  return {
    ...network,
    dns: {
      ask: (name, type, server) => questions(server?.address ?? "the resolver", () => network.dns.ask(name, type, server))
    },
    https: {
      get: (request) => requests(request.address ?? request.host, async () => {
        const { address } = request;
        if (address === null) return network.https.get(request);
        if (policyHosts.isGivenUp(address)) return { kind: "failed", failure: "given-up" };
        const result = await network.https.get(request);
        policyHosts.remember(address, result.kind === "failed" && result.failure === "timeout");
        return result;
      })
    },
    smtp: {
      probeStartTls: ({ host, address }) => probes(address, async () => {
        const before = seen.get(`${host} ${address}`);
        if (before !== void 0 && now() < before.since + memoryTime) return before.result;
        if (mailServers.isGivenUp(address)) return { kind: "failed", step: "connect", failure: "given-up" };
        const result = await network.smtp.probeStartTls({ host, address });
        mailServers.remember(address, result.kind === "failed" && result.failure === "timeout");
        if (result.kind === "secured") seen.set(`${host} ${address}`, { since: now(), result });
        return result;
      })
    }
  };
}
function silences(now) {
  const silent = latest();
  const timesOf = (address) => {
    const { times, since } = silent.get(address) ?? { times: 0, since: 0 };
    return now() < since + restTime ? times : 0;
  };
  return {
    isGivenUp: (address) => timesOf(address) >= mostSilences,
    remember: (address, isSilent) => {
      if (isSilent) silent.set(address, { times: timesOf(address) + 1, since: now() });
      else silent.delete(address);
    }
  };
}
function shared(limit) {
  const users = /* @__PURE__ */ new Map();
  return async (name, use) => {
    const one = users.get(name) ?? { gate: semaphore(limit), count: 0 };
    users.set(name, one);
    one.count += 1;
    await one.gate.acquire();
    try {
      return await use();
    } finally {
      one.gate.release();
      one.count -= 1;
      if (one.count === 0) users.delete(name);
    }
  };
}
function latest() {
  const values = /* @__PURE__ */ new Map();
  return {
    get: (key) => values.get(key),
    set(key, value) {
      values.delete(key);
      values.set(key, value);
      const [first] = values.size > mostRemembered ? values.keys() : [];
      if (first !== void 0) values.delete(first);
    },
    delete(key) {
      values.delete(key);
    }
  };
}

export {
  semaphore,
  shares,
  considerateNetwork
};
