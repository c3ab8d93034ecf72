import { type History, policy } from "../../scripts/pictures/story.ts";

/** A shop that moves to another provider, as summaries tell it. */
export const repository = { url: "https://github.com/shop/mta-sts" };
export const old = "mx1.shop.example";
export const provider = "mx.provider.example";
export const enforced: History = [
  ["2027-01-04", policy("testing", old)],
  ["2027-01-19", policy("enforce", old)],
];
export const both = policy("enforce", old, provider);
