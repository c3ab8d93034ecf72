import { spawn } from "node:child_process";
import { once } from "node:events";
import { networkInterfaces } from "node:os";

/** Everything that the lab writes lies here, on a file system that is gone with the namespace. */
export const folder = "/run/mta-sts-lab";

/**
 * Runs a command where only loopback exists, and gives its exit code. When the command ends, or this process does,
 * however that comes about, nothing that was started inside survives. Needs root; `prefix`: how to become it.
 * What `/run` holds outside (name service caches, other resolvers) is out of reach inside.
 */
export async function runInNamespace(
  command: readonly string[],
  { prefix = [], env = process.env }: { prefix?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Promise<number> {
  const flags = ["--net", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"];
  const [program, ...args] = [...prefix, "unshare", ...flags, "sh", "-euc", processOne, "sh", ...command];
  // Standard input stays open for as long as this process lives: its end is the end of the namespace.
  const child = spawn(program!, args, { env, stdio: ["pipe", "inherit", "inherit"] });
  const [exitCode] = await once(child, "exit");
  return exitCode ?? 1;
}

// /etc/resolv.conf may be a link into /run, and may dangle now.
const processOne = `
  ip link set lo up
  mount -t tmpfs -o mode=755 tmpfs /run
  mkdir ${folder}
  echo "nameserver 127.0.0.53" >${folder}/resolv.conf
  echo "hosts: files dns" >${folder}/nsswitch.conf
  for name in resolv.conf nsswitch.conf; do
    target=$(realpath -m /etc/$name)
    mkdir -p "$(dirname "$target")"
    test -e "$target" || : >"$target"
    mount --bind ${folder}/$name "$target"
  done
  unset http_proxy https_proxy HTTP_PROXY HTTPS_PROXY all_proxy ALL_PROXY
  exec 3<&0
  "$@" </dev/null 3<&- &
  command=$!
  { cat <&3 >/dev/null; kill -KILL $command; } &
  wait $command`;

/** The lab takes port 25 and 53, and answers for the whole DNS: never outside a network of its own. */
export function refuseOutside(): void {
  const others = Object.keys(networkInterfaces()).filter((name) => name !== "lo");
  if (others.length > 0) throw new Error("The lab runs in a network namespace of its own: npm run lab.");
}
