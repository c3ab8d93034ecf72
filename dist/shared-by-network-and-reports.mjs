import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
// src/io/addresses.ts
const { BlockList, isIP } = require("node:net");
var special = {
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
    "240.0.0.0/4"
  ],
  ipv6: ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]
};
var assigned = blockList("ipv6", ["2000::/3"]);
var notPublic = { 4: blockList("ipv4", special.ipv4), 6: blockList("ipv6", special.ipv6) };
function blockList(family, ranges) {
  const list = new BlockList();
  for (const range of ranges) {
    const [network, bits] = range.split("/");
    list.addSubnet(network, Number(bits), family);
  }
  return list;
}
function isPublic(address) {
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

export {
  isPublic
};
