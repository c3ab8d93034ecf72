import { expect, test } from "vitest";
import { watch } from "../../../src/io/inbox/watch.ts";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const never = () => new Promise<never>(() => {});

function watched() {
  const stopped: true[] = [];
  return { stopped, ...watch({ host: "mail.test", timeout: 50, stop: () => stopped.push(true) }) };
}

test("the time between two questions does not count", async () => {
  const { during, stopped } = watched();
  expect(await during(async () => 1, 10)).toBe(1);
  await pause(150);
  expect(await during(async () => 2, 10)).toBe(2);
  expect(stopped).toEqual([]);
});

test("silence ends the connection, and every question after it", async () => {
  const { during, stopped } = watched();
  const timeout = { problem: { kind: "connection", failure: "timeout" } };
  await expect(during(never, 10)).rejects.toMatchObject(timeout);
  await expect(during(async () => 1, 10)).rejects.toMatchObject(timeout);
  expect(stopped).toEqual([true]);
});

test("bytes count from step to step, also between two questions", async () => {
  const { during, received, step, stopped } = watched();
  await during(async () => {
    received(10);
    step();
    received(10);
  }, 10);
  expect(stopped).toEqual([]);
  received(1);
  expect(stopped).toEqual([true]);
  await expect(during(async () => 1, 100)).rejects.toMatchObject({ problem: { kind: "too-much" } });
});

test("what ended the connection counts, not how the work took it", async () => {
  const { during, received } = watched();
  const work = async () => {
    received(11);
    throw new Error("socket closed");
  };
  await expect(during(work, 10)).rejects.toMatchObject({ problem: { kind: "too-much" } });
  await expect(watched().during(() => Promise.reject(new Error("other")), 10)).rejects.toThrow("other");
});
