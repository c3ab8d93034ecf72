/** Reports in the shapes that senders are known to write, about shop.example; nothing of them is anybody's. */

export type Json = { [key: string]: unknown };

const policyText = [
  "version: STSv1",
  "mode: testing",
  "mx: mx1.shop.example",
  "mx: mx2.shop.example",
  "max_age: 604800",
];

/** A report as RFC 8460 §4.4 wants it. */
export function plainReport(changes: Json = {}): Json {
  return {
    "organization-name": "Sender Inc.",
    "date-range": { "start-datetime": "2026-11-24T00:00:00Z", "end-datetime": "2026-11-24T23:59:59Z" },
    "contact-info": "tls-reports@sender.example",
    "report-id": "2026-11-24T00:00:00Z_shop.example",
    policies: [plainPolicy()],
    ...changes,
  };
}

export function plainPolicy(policy: Json = {}, rest: Json = {}): Json {
  return {
    policy: { "policy-type": "sts", "policy-string": policyText, "policy-domain": "shop.example", ...policy },
    summary: { "total-successful-session-count": 120, "total-failure-session-count": 0 },
    ...rest,
  };
}

/** A policy with failures of one detail each. */
export function failing(successes: unknown, failures: unknown, details: unknown): Json {
  return plainPolicy(
    {},
    {
      summary: { "total-successful-session-count": successes, "total-failure-session-count": failures },
      "failure-details": details,
    },
  );
}

export function detail(changes: Json = {}): Json {
  return {
    "result-type": "certificate-expired",
    "sending-mta-ip": "192.0.2.7",
    "receiving-mx-hostname": "mx2.shop.example",
    "receiving-ip": "198.51.100.2",
    "failed-session-count": 2,
    ...changes,
  };
}

/** What each says: sessions that went well, that failed, and the type of policy, by policy. */
export interface Shape {
  readonly report: Json;
  readonly says: readonly (readonly [type: string, ok: number, failed: number])[];
}

export const shapes: Readonly<Record<string, Shape>> = {
  "Google 2019: a count of zero is left out, no mx-host": {
    report: plainReport({
      "organization-name": "Google Inc.",
      "contact-info": "smtp-tls-reporting@google.com",
      policies: [plainPolicy({}, { summary: { "total-successful-session-count": 4 } })],
    }),
    says: [["sts", 4, 0]],
  },
  "Google 2022: lines end with a carriage return": {
    report: plainReport({
      policies: [plainPolicy({ "policy-string": policyText.map((line) => `${line}\r`) })],
    }),
    says: [["sts", 120, 0]],
  },
  "Google 2026: mx-host, a policy of each type": {
    report: plainReport({
      policies: [
        plainPolicy({ "mx-host": ["mx1.shop.example", "mx2.shop.example"] }),
        {
          policy: { "policy-type": "no-policy-found", "policy-domain": "shop.example" },
          summary: { "total-successful-session-count": 3, "total-failure-session-count": 0 },
        },
      ],
    }),
    says: [
      ["sts", 120, 0],
      ["none", 3, 0],
    ],
  },
  "Microsoft: no zone, sts and tlsa of the same sessions, a list in a text": {
    report: plainReport({
      "organization-name": "Microsoft Corporation",
      "date-range": { "start-datetime": "2026-11-24T00:00:00", "end-datetime": "2026-11-24T23:59:59" },
      policies: [
        plainPolicy(),
        {
          policy: {
            "policy-type": "tlsa",
            "policy-string": ['["3 1 1 0f0e0d","3 1 1 0a0b0c"]'],
            "policy-domain": "shop.example",
          },
          summary: { "total-successful-session-count": 120, "total-failure-session-count": 1 },
          "failure-details": [{ "result-type": "tlsa-invalid", "failed-session-count": 1 }],
        },
      ],
    }),
    says: [
      ["sts", 120, 0],
      ["tlsa", 120, 1],
    ],
  },
  "Mail.ru: ends at the next midnight, a reason with an address": {
    report: plainReport({
      "date-range": { "start-datetime": "2026-11-24T00:00:00Z", "end-datetime": "2026-11-25T00:00:00Z" },
      policies: [
        failing(9, 2, [
          detail({ "failure-reason-code": "certificate has expired, see https://sender.example/tls" }),
        ]),
      ],
    }),
    says: [["sts", 9, 2]],
  },
  "sys4: no domain, no result type, empty details": {
    report: plainReport({
      policies: [
        { policy: { "policy-type": "tlsa" }, summary: plainPolicy().summary, "failure-details": [] },
        failing(3, 1, [{ "failed-session-count": 1 }]),
      ],
    }),
    says: [
      ["tlsa", 120, 0],
      ["sts", 3, 1],
    ],
  },
  "Stalwart: an hour, no contact, lines in its own order": {
    report: plainReport({
      "date-range": { "start-datetime": "2026-11-24T15:37:12Z", "end-datetime": "2026-11-24T16:37:12Z" },
      "contact-info": null,
      "report-id": "1764000000_123456789",
      policies: [
        plainPolicy({ "policy-string": [policyText[0], policyText[1], policyText[4], policyText[2]] }),
      ],
    }),
    says: [["sts", 120, 0]],
  },
  "mox: a detail that no total counts": {
    report: plainReport({
      policies: [
        failing(1, 0, [
          detail({
            "result-type": "validation-failure",
            "failed-session-count": 1,
            "failure-reason-code": "mtasts-policy-mx-mismatch",
          }),
        ]),
      ],
    }),
    says: [["sts", 0, 1]],
  },
  "Halon: details cut, an empty text for the policy": {
    report: plainReport({
      policies: [
        {
          ...failing(
            50,
            90,
            Array.from({ length: 10 }, () => detail()),
          ),
          policy: { "policy-type": "sts", "policy-string": "", "policy-domain": "shop.example" },
        },
      ],
    }),
    says: [["sts", 50, 90]],
  },
  "hMailServer: the policy as one text with blanks": {
    report: plainReport({
      policies: [plainPolicy({ "policy-string": policyText.join(" ") })],
    }),
    says: [["sts", 120, 0]],
  },
};
