import { BlockList, isIP } from "node:net";

/** IANA's special-purpose addresses (RFC 6890), and multicast: not public. */
const special = {
  ipv4: [
    "0.0.0.0/8",
    "10.0.0.0/8",
    "100.64.0.0/10",
    "127.0.0.0/8",
    "169.254.0.0/16",
    "172.16.0.0/12",
    "192.0.0.0/24",
    "192.0.2.0/24",
    "192.88.99.0/24",
    "192.168.0.0/16",
    "198.18.0.0/15",
    "198.51.100.0/24",
    "203.0.113.0/24",
    "224.0.0.0/4",
    "240.0.0.0/4",
  ],
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"],
} as const;

/** The assigned part of IPv6; everything else is local, mapped, or reserved. */
const assigned = blockList("ipv6", ["2000::/3"]);
const notPublic = { 4: blockList("ipv4", special.ipv4), 6: blockList("ipv6", special.ipv6) };

function blockList(family: "ipv4" | "ipv6", ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, bits] = range.split("/") as [string, string];
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}

/**
 * Whether an address is reachable on the internet. Others are refused unless allowed: on a self-hosted runner, a pull
 * request could otherwise scan the private network by naming hosts that lead into it.
 */
export function isPublic(address: string): boolean {
  if (address.includes("%")) return false;
  switch (isIP(address)) {
    case 4:
      return !notPublic[4].check(address, "ipv4");
    case 6:
      return assigned.check(address, "ipv6") && !notPublic[6].check(address, "ipv6");
    default:
      return false;
  }
}
