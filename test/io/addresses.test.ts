import { describe, expect, test } from "vitest";
import { isPublic } from "../../src/io/addresses.ts";

describe("an address that anybody can have", () => {
  test.each([
    "8.8.8.8",
    "185.199.108.153",
    "1.1.1.1",
    "172.32.0.1",
    "100.128.0.1",
    "2606:50c0:8000::153",
    "2a00::1",
  ])("%s", (address) => expect(isPublic(address)).toBe(true));
});

describe("an address that leads inside, or nowhere", () => {
  test.each([
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.2.1",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:10.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "fe80::1%eth0",
    "2001:db8::1",
    "2002:0a00:0001::1",
    "ff02::1",
    "mail.example.com",
    "10.1",
    "0x7f.1",
    "",
  ])("%s", (address) => expect(isPublic(address)).toBe(false));
});
